// "Exact phrases" in a question: words that a passage must have, in this order and form.

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
  const wanted = new Map<string, readonly (readonly number[])[] | undefined>();
  for (const language of index.languages.values()) {
    wanted.set(language.code, wordIds(phrases, language.code, index));
  }
  index.passages.forEach((_, number) => {
    const ids = wanted.get(index.languageOf(number)?.code ?? '');
    if (ids?.every((phrase) => contains(number, phrase, index))) found.add(number);
  });
  return found;
}

/** Undefined where the corpus lacks one of the words. */
function wordIds(
  phrases: readonly string[],
  code: string,
  index: PassageIndex,
): readonly (readonly number[])[] | undefined {
  const language = index.languages.get(code);
  if (!language) return undefined;
  const all: number[][] = [];
  for (const phrase of phrases) {
    const ids: number[] = [];
    for (const word of wordsOf(phrase, code)) {
      const id = index.lexicon.knownWordId(word.form, language);
      if (id === undefined) return undefined;
      ids.push(id);
    }
    all.push(ids);
  }
  return all;
}

function contains(number: PassageNumber, phrase: readonly number[], index: PassageIndex): boolean {
  const words = index.words(number);
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (phrase.every((id, i) => words.word(at + i) === id)) return true;
  }
  return false;
}
