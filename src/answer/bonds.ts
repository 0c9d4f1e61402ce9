// Which neighbouring sentences a cut must not part: without one of them the other says something else.

import { findMarkedSpans } from '../attribution/marks.ts';
import type { SentenceSpan } from '../corpus/sentences.ts';
import { announces, distances, negates, takesBack, turnsRound } from './turning-words.ts';

/**
 * Which sentences of a paragraph lean on a neighbour. Indices are those of the sentences; `before` of the first and
 * `after` of the last are false.
 */
export interface Bonds {
  /** The sentence must not be quoted without the one before it. */
  before(sentence: number): boolean;
  /** The sentence must not be quoted without the one after it. */
  after(sentence: number): boolean;
}

/** Indices of the first and last sentence of a run. */
export type Run = readonly [first: number, last: number];

/**
 * A run with all the sentences that it is bound to, as far as these are allowed.
 * @param allowed whether a longer run may be quoted
 */
export function keepBound(run: Run, bonds: Bonds, allowed: (run: Run) => boolean): Run {
  let [first, last] = run;
  while (bonds.after(last) && allowed([first, last + 1])) last++;
  while (bonds.before(first) && allowed([first - 1, last])) first--;
  return [first, last];
}

/**
 * The bonds between a paragraph's sentences. Linear in the paragraph's length.
 * @param text the paragraph
 * @param sentences its sentences, in order
 */
export function bondsIn(text: string, sentences: readonly SentenceSpan[]): Bonds {
  const parted = partedSpeech(text, sentences);
  const words = sentences.map(({ start, end }) => text.slice(start, end));
  const turns = words.map((sentence) => turnsRound(sentence) || takesBack(sentence));
  const distant = words.map((sentence) => distances(sentence) || announces(sentence));
  const within = (sentence: number) => sentence > 0 && sentence < sentences.length;
  return {
    before: (sentence) =>
      within(sentence) &&
      ((turns[sentence] ?? false) || (distant[sentence - 1] ?? false) || parted.has(sentence)),
    after: (sentence) =>
      within(sentence + 1) && ((turns[sentence + 1] ?? false) || parted.has(sentence + 1)),
  };
}

/** The sentences that begin inside quote marks, where what stands around the marks turns the meaning round. */
function partedSpeech(text: string, sentences: readonly SentenceSpan[]): ReadonlySet<number> {
  const parted = new Set<number>();
  let next = 0;
  for (const span of findMarkedSpans(text, [{ start: 0, end: text.length }])) {
    while ((sentences[next]?.start ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const first = next;
    while ((sentences[next]?.start ?? Number.POSITIVE_INFINITY) < span.end) next++;
    if (first === next) continue;
    const before = text.slice(sentences[first - 1]?.start ?? 0, span.outerStart);
    const after = text.slice(span.outerEnd, sentences[next - 1]?.end ?? span.outerEnd);
    if (!deniesSpeech(before) && !deniesSpeech(after)) continue;
    for (let sentence = first; sentence < next; sentence++) parted.add(sentence);
  }
  return parted;
}

function deniesSpeech(frame: string): boolean {
  return distances(frame) || negates(frame);
}
