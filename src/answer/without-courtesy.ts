// A question less the greeting before it and the thanks behind it, each word of which would count as missing.

import { type Meaning, phraseAt, plainWords } from './courtesy-phrases.ts';
import { beginsQuestion } from './story.ts';

/** More words are no courtesy. */
const MOST_WORDS = 12;
const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
/** What parts a courtesy from the question; within a question nothing of it stands. “Hi-Fi” is one word. */
const PARTING = /[,.:;!?…–—]|(?<=\s)-|-(?=\s)|\n/u;

interface Word {
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/**
 * “Hi all, when does the club meet? Thanks!” as “when does the club meet?”.
 * @returns the text itself where nothing else would be left
 */
export function withoutCourtesy(text: string): string {
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }): Word => {
    return { written: word, start: index, end: index + word.length };
  });
  const from = afterGreeting(words, text);
  const to = beforeThanks(words, text);
  const left = from < to ? text.slice(from, to) : '';
  return /[\p{L}\p{N}]/u.test(left) ? left : text;
}

/** Where the question begins: behind the last courtesy that a sign or the question's own beginning parts from it. */
function afterGreeting(words: readonly Word[], text: string): number {
  const plain = words.slice(0, MOST_WORDS).map(({ written }) => plainWords(written));
  const met = new Set<Meaning>();
  let from = 0;
  for (let at = 0; at < plain.length; ) {
    const phrase = phraseAt(plain, at, everyLanguage);
    if (!phrase || phrase.means === 'help') break;
    met.add(phrase.means);
    at += phrase.length;
    const next = words[at];
    const end = words[at - 1]?.end ?? 0;
    if (!next || !isCourtesy(met)) continue;
    const isParted = PARTING.test(text.slice(end, next.start));
    if (isParted || beginsQuestion(text.slice(next.start))) from = next.start;
  }
  return withOpeningMarks(text, from);
}

/** Where the question ends: before the first courtesy behind a sign, if nothing else follows. */
function beforeThanks(words: readonly Word[], text: string): number {
  for (let first = Math.max(1, words.length - MOST_WORDS); first < words.length; first++) {
    const before = words[first - 1]?.end ?? 0;
    const sign = PARTING.exec(text.slice(before, words[first]?.start));
    if (!sign) continue;
    const met = meaningsFrom(words.slice(first));
    const ends = /[.!?…]/u.test(sign[0]) ? sign.index + 1 : sign.index;
    if (met?.has('thanks') || met?.has('greeting')) return before + ends;
  }
  return text.length;
}

/** The meanings of some words; null where one of them is no courtesy. */
function meaningsFrom(words: readonly Word[]): ReadonlySet<Meaning> | null {
  const plain = words.map(({ written }) => plainWords(written));
  const met = new Set<Meaning>();
  for (let at = 0; at < plain.length; ) {
    const phrase = phraseAt(plain, at, everyLanguage);
    if (!phrase || phrase.means === 'help') return null;
    met.add(phrase.means);
    at += phrase.length;
  }
  return met;
}

function isCourtesy(met: ReadonlySet<Meaning>): boolean {
  return met.has('greeting') || met.has('thanks') || met.has('lead-in');
}

/** “¿Por qué …?”, “"exact words"”: the marks before the first word are its own. */
function withOpeningMarks(text: string, from: number): number {
  let at = from;
  while (at > 0 && /[¿¡"“„«‘'(¶§#]/u.test(text.charAt(at - 1))) at--;
  return at;
}

function everyLanguage(): boolean {
  return true;
}
