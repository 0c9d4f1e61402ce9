// Which words of a passage to quote: all of a short one, else a run of whole sentences.

import { type SentenceSpan, sentenceSpans } from '../corpus/sentences.ts';
import type { Passage, Source } from '../corpus/source.ts';

/** Offsets in the source's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A passage up to this many characters is quoted whole. */
const WHOLE = 700;
/** A run of sentences grows up to this many characters. */
const LONGEST_RUN = 500;

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
  const best = scores.indexOf(Math.max(...scores));
  const [first, last] = growRun(sentences, scores, text, best);
  return {
    start: passage.start + (sentences[first]?.start ?? 0),
    end: passage.start + (sentences[last]?.end ?? text.length),
  };
}

/**
 * Adds neighbours to the best sentence while there is room: first what it leans on (a sentence that opens with
 * “But”, “He” or “This” means little without the one before), then the better neighbour.
 */
function growRun(
  sentences: readonly SentenceSpan[],
  scores: readonly number[],
  text: string,
  best: number,
): readonly [number, number] {
  let first = best;
  let last = best;
  const fits = (from: number, to: number): boolean =>
    (sentences[to]?.end ?? 0) - (sentences[from]?.start ?? 0) <= LONGEST_RUN;
  while (first > 0 && leansBack(sentences[first], text) && fits(first - 1, last)) first--;
  for (;;) {
    const before = first > 0 && fits(first - 1, last);
    const after = last + 1 < sentences.length && fits(first, last + 1);
    if (!before && !after) return [first, last];
    const preferBefore = before && (!after || (scores[first - 1] ?? 0) > (scores[last + 1] ?? 0));
    if (preferBefore) first--;
    else last++;
  }
}

/** Openings that take up the sentence before: without it the meaning may turn round. */
const LEANING =
  /^["“„«'‘(]*(?:but|however|yet|nor|still|instead|otherwise|nevertheless|nonetheless|though|although|he|she|they|it|this|that|these|those|such|so|therefore|thus|hence|then|also|likewise|aber|doch|jedoch|er|sie|es|dies\p{L}*|mais|cependant|il|elle|ils|elles|pero|sin embargo|no obstante|но|однако|он|она|они|это)\b/iu;

/** Whether a sentence means little, or something else, without the one before it. */
export function leansBack(sentence: SentenceSpan | undefined, text: string): boolean {
  return sentence !== undefined && LEANING.test(text.slice(sentence.start, sentence.start + 40));
}
