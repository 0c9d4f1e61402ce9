// Runs of the question's words, function words included, that a passage has just so: “battle of the bridge”.

import type { PassageIndex } from './passage-index.ts';
import type { QuestionForm } from './question.ts';
import type { PassageWords } from './word-sequences.ts';

/** A word of the question in its place. */
export interface PlacedWord {
  /** The term of the corpus, or -1 where the corpus lacks it. */
  readonly term: number;
  /** How much finding it in a run tells, in nats. */
  readonly weight: number;
}

const NONE: readonly number[] = [];

/**
 * Weighted share of the question's neighbouring words that stand side by side in the passage, 0 to 1.
 * Linear in the passage's words.
 */
export function sharedRuns(form: QuestionForm, words: PassageWords, index: PassageIndex): number {
  const { sequence, placesOfTerm } = form;
  const found = new Uint8Array(sequence.length);
  let previous = NONE;
  for (let at = 0; at < words.length; at++) {
    const places = placesOfTerm.get(index.lexicon.termOfWord(words.word(at))) ?? NONE;
    for (const place of places) if (previous.includes(place - 1)) found[place] = 1;
    previous = places;
  }
  let total = 0;
  let shared = 0;
  for (let at = 1; at < sequence.length; at++) {
    const weight = (sequence[at - 1]?.weight ?? 0) + (sequence[at]?.weight ?? 0);
    total += weight;
    if (found[at]) shared += weight;
  }
  return total === 0 ? 0 : shared / total;
}
