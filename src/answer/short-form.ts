// What an abbreviation stands for: the passages that introduce it, “National Asylum Court (CNDA)”.

import { termOf } from '../search/lexicon.ts';
import type { PassageIndex, PassageNumber } from '../search/passage-index.ts';
import { literally } from './literally.ts';

const SHORT =
  '(?:the |die |der |das |la |le |el )?["“„«]?(?<short>[\\p{L}\\p{N}][\\p{L}\\p{N}.&-]{1,11})["”“»]?';
const FORMS: readonly RegExp[] = [
  `^(?:and |so )?what (?:does|do|did) (?:the )?(?:abbreviations? |acronyms? |letters |initials )?${SHORT} (?:stand|stands|mean) for$`,
  `^what (?:does|do|did) the (?:abbreviation|acronym|letters|initials) ${SHORT} mean$`,
  `^what is ${SHORT} (?:short|an abbreviation|an acronym) (?:for|of)$`,
  `^(?:what is |what's )?(?:the )?(?:full (?:name|form)|long form|meaning) of ${SHORT}$`,
  `^${SHORT} (?:full (?:name|form)|long form|stands for|meaning)$`,
  `^(?:wofür|für was) steht (?:die abkürzung )?${SHORT}$`,
  `^(?:que signifie|que veut dire) (?:le sigle |l['’]abréviation )?${SHORT}$`,
  `^¿?qué significan? (?:la sigla |las siglas )?${SHORT}$`,
].map((form) => new RegExp(form, 'iu'));

/** Fewer words with capitals before a parenthesis are no name that it shortens. */
const FEWEST_CAPITALS = 2;
/** A word in more passages is no abbreviation, or is introduced long before the last of them. */
const MOST_PASSAGES = 2_000;
/** A long form and what else is read before a parenthesis has no more characters. */
const LONGEST_FORM = 400;
/** Words that an abbreviation leaves out. */
const SMALL =
  /^(?:of|the|and|for|in|on|to|de|du|des|la|le|les|et|und|der|die|das|für|del|los|y|в|и)$/iu;

/**
 * The abbreviation whose long form a question asks for.
 * @returns as typed, or null
 */
export function shortFormAsked(question: string): string | null {
  const text = question
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s?!.？]+$/u, '');
  for (const form of FORMS) {
    const short = form.exec(text)?.groups?.['short'];
    if (short !== undefined) return short;
  }
  return null;
}

/** The passages that write an abbreviation beside its long form. */
export function passagesExplaining(short: string, index: PassageIndex): ReadonlySet<PassageNumber> {
  const found = new Set<PassageNumber>();
  for (const language of index.languages.values()) {
    const term = index.lexicon.term(termOf(short.toLowerCase(), language));
    if (term === undefined) continue;
    let looked = 0;
    for (const number of index.passagesWithTerm(term)) {
      if (looked++ === MOST_PASSAGES) break;
      const passage = index.passages[number];
      if (passage && explains(index.corpus.textOf(passage), short)) found.add(number);
    }
  }
  return found;
}

/** Whether a text has the abbreviation in parentheses behind its long form, or the long form behind it. */
export function explains(text: string, short: string): boolean {
  const letters = lettersOf(short);
  if (letters === '') return false;
  for (const { 1: inside = '', index } of text.matchAll(/\(([^()\n]{2,120})\)/gu)) {
    const words = text
      .slice(Math.max(0, index - LONGEST_FORM), index)
      .trimEnd()
      .split(/\s+/u);
    if (lettersOf(inside) === letters && isLongForm(words.slice(-2 * letters.length), letters)) {
      return true;
    }
    const before = /[\p{L}\p{N}.&-]+["”»]?$/u.exec(words.at(-1) ?? '')?.[0] ?? '';
    if (lettersOf(before) === letters && hasInitials(inside.split(/\s+/u), letters)) return true;
  }
  return new RegExp(
    `\\b${literally(short)}\\b["”»]?,? (?:stands for|is short for|short for|steht für)\\b`,
    'iu',
  ).test(text);
}

/** The capitals of one word, without quote marks and the plural's “s”; none for several words. */
function lettersOf(text: string): string {
  const [, word = ''] = /^["“„«\s]*([\p{L}\p{N}.&-]+)["”“»\s]*$/u.exec(text) ?? [];
  return word
    .replace(/(?<=\p{Lu})s$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

/** A name's last words may be shortened in another language's order (“National Asylum Court (CNDA)”). */
function isLongForm(before: readonly string[], letters: string): boolean {
  const capitals: string[] = [];
  for (const word of [...before].reverse()) {
    if (!SMALL.test(word) && !/^["“„«]?\p{Lu}/u.test(word)) break;
    if (!SMALL.test(word)) capitals.push(word);
  }
  return capitals.length >= FEWEST_CAPITALS || hasInitials(before, letters);
}

/** Whether the last words of these begin with the letters, small words left out or not. */
function hasInitials(words: readonly string[], letters: string): boolean {
  const initials = (all: readonly string[]) =>
    all
      .flatMap((word) => word.split('-'))
      .map((word) => (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? '').toUpperCase())
      .join('');
  return [words, words.filter((word) => !SMALL.test(word))].some((all) =>
    initials(all).endsWith(letters),
  );
}
