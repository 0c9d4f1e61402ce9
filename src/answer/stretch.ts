// Which words of a passage to quote: all of a short one, else a run of whole sentences.

import { type SentenceSpan, sentenceSpans } from '../corpus/sentences.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { bondsIn, keepBound, type Run } from './bonds.ts';

/** Offsets in the source's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A passage up to this many characters is quoted whole. */
const WHOLE = 700;
/** A run of sentences grows up to this many characters. */
const LONGEST_RUN = 500;
/** What must not be parted may take this many: a paragraph of “But …” alone has to end somewhere. */
const LONGEST_BOUND = 2_000;

/**
 * The stretch of a passage to quote.
 * @param scoreOf how well a sentence answers; the best one is always in the stretch
 * @returns offsets in the source's text, on sentence ends
 */
export function chooseStretch(
  source: Source,
  passage: Passage,
  scoreOf: (sentence: string) => number,
): Stretch {
  if (passage.end - passage.start <= WHOLE) return passage;
  const text = source.text.slice(passage.start, passage.end);
  const sentences = sentenceSpans(text, source.language);
  const scores = sentences.map(({ start, end }) => scoreOf(text.slice(start, end)));
  const best = scores.reduce((top, score, i) => (score > (scores[top] ?? 0) ? i : top), 0);
  const [first, last] = growRun(sentences, scores, text, best);
  return {
    start: passage.start + (sentences[first]?.start ?? 0),
    end: passage.start + (sentences[last]?.end ?? text.length),
  };
}

/**
 * Adds neighbours to the best sentence: first those without which it says something else, then, while there is room,
 * what it leans on (a sentence that opens with “He” or “This” means little without the one before), then the better
 * neighbour.
 */
function growRun(
  sentences: readonly SentenceSpan[],
  scores: readonly number[],
  text: string,
  best: number,
): Run {
  const bonds = bondsIn(text, sentences);
  const lengthOf = ([from, to]: Run): number =>
    (sentences[to]?.end ?? 0) - (sentences[from]?.start ?? 0);
  const bound = (from: number, to: number): Run =>
    keepBound([from, to], bonds, (run) => lengthOf(run) <= LONGEST_BOUND);
  /** The run with a neighbour and all that this one is bound to, or undefined where it has no room. */
  const grown = (from: number, to: number): Run | undefined => {
    if (from < 0 || to >= sentences.length) return undefined;
    const run = bound(from, to);
    return lengthOf(run) <= LONGEST_RUN ? run : undefined;
  };
  let run = bound(best, best);
  const leaning = ([first, last]: Run): Run | undefined =>
    leansBack(sentences[first], text) ? grown(first - 1, last) : undefined;
  for (let next = leaning(run); next; next = leaning(run)) run = next;
  for (;;) {
    const [first, last] = run;
    const before = grown(first - 1, last);
    const after = grown(first, last + 1);
    if (!before && !after) return run;
    const preferBefore = !after || (scores[first - 1] ?? 0) > (scores[last + 1] ?? 0);
    run = (before && preferBefore ? before : after) ?? run;
  }
}

/** Openings that take up the sentence before. */
const LEANING =
  /^["“„«'‘(]*(?:but|however|yet|nor|still|instead|otherwise|nevertheless|nonetheless|though|although|he|she|they|it|this|that|these|those|such|so|therefore|thus|hence|then|also|likewise|aber|doch|jedoch|er|sie|es|dies\p{L}*|mais|cependant|il|elle|ils|elles|pero|sin embargo|no obstante|но|однако|он|она|они|это)(?![\p{L}\p{N}])/iu;

/** Whether a sentence means little without the one before it. */
export function leansBack(sentence: SentenceSpan | undefined, text: string): boolean {
  return sentence !== undefined && LEANING.test(text.slice(sentence.start, sentence.start + 40));
}
