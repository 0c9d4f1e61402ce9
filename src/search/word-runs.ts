// Runs of the question's words, function words included, that a passage has just so: “battle of the bridge”.

import type { QuestionForm } from './question.ts';

/** A word of the question in its place. */
export interface PlacedWord {
  /** The term of the corpus, or -1 where the corpus lacks it. */
  readonly term: number;
  /** How much finding it in a run tells, in nats. */
  readonly weight: number;
}

/**
 * Marks the places of a word that stand right behind a place of the word before it. Linear in the places.
 * @param places of a word in the question, ascending
 * @param before those of the word before it in a passage
 * @param found by place: 1 where marked
 */
export function markRuns(
  places: readonly number[],
  before: readonly number[],
  found: Uint8Array,
): void {
  let at = 0;
  for (const place of places) {
    while (at < before.length && (before[at] ?? 0) < place - 1) at++;
    if (at === before.length) return;
    if (before[at] === place - 1) found[place] = 1;
  }
}

/**
 * Weighted share of the question's neighbouring words that stand side by side in a passage, 0 to 1.
 * @param found by place: 1 where a word stands behind the one before it
 */
export function sharedRuns({ sequence }: QuestionForm, found: Uint8Array): number {
  let total = 0;
  let shared = 0;
  for (let at = 1; at < sequence.length; at++) {
    const weight = (sequence[at - 1]?.weight ?? 0) + (sequence[at]?.weight ?? 0);
    total += weight;
    if (found[at]) shared += weight;
  }
  return total === 0 ? 0 : shared / total;
}
