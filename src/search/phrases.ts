// "Exact phrases" in a question: words that a passage must have, in this order and form.

import type { Language } from './languages.ts';
import { FUNCTION_WORD } from './lexicon.ts';
import type { PassageIndex, PassageNumber } from './passage-index.ts';
import { wordsOf } from './words.ts';

const PHRASE = /["“”„«]([^"“”„«»]+)["“”»]/gu;

/** The phrases between double quote marks, without the marks. */
export function phrasesIn(question: string): readonly string[] {
  return [...question.matchAll(PHRASE)]
    .map((match) => match[1] ?? '')
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

/** The passages that have every phrase. */
export function passagesWith(
  phrases: readonly string[],
  index: PassageIndex,
): ReadonlySet<PassageNumber> {
  const found = new Set<PassageNumber>();
  for (const language of index.languages.values()) {
    const wanted = wordIds(phrases, language, index);
    if (!wanted) continue;
    for (const number of passagesToLookAt(wanted, index)) {
      if (wanted.every((phrase) => contains(number, phrase, index))) found.add(number);
    }
  }
  return found;
}

/** Undefined where the corpus lacks one of the words. Words are numbered for each language apart. */
function wordIds(
  phrases: readonly string[],
  language: Language,
  index: PassageIndex,
): readonly (readonly number[])[] | undefined {
  const all: number[][] = [];
  for (const phrase of phrases) {
    const ids: number[] = [];
    for (const word of wordsOf(phrase, language.code)) {
      const id = index.lexicon.knownWordId(word.form, language);
      if (id === undefined) return undefined;
      ids.push(id);
    }
    all.push(ids);
  }
  return all;
}

/** Those with the phrases' rarest word; all where there are but function words, which have no postings. */
function passagesToLookAt(
  phrases: readonly (readonly number[])[],
  index: PassageIndex,
): Iterable<PassageNumber> {
  const { lexicon } = index;
  const terms = phrases
    .flat()
    .filter((id) => (lexicon.flagsOfWord(id) & FUNCTION_WORD) === 0)
    .map((id) => lexicon.termOfWord(id))
    .sort((one, other) => lexicon.frequency(one) - lexicon.frequency(other));
  return terms[0] === undefined ? index.passages.keys() : index.passagesWithTerm(terms[0]);
}

function contains(number: PassageNumber, phrase: readonly number[], index: PassageIndex): boolean {
  const words = index.words(number);
  const last = words.length - phrase.length;
  for (let at = 0; at <= last; at++) {
    let same = 0;
    while (same < phrase.length && words.word(at + same) === phrase[same]) same++;
    if (same === phrase.length) return true;
  }
  return false;
}
