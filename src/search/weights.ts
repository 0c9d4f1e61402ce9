// The ranker's and the confidence's weights, and where they come from.

import type { Signals } from './confidence.ts';
import type { Features } from './features.ts';

/**
 * What each feature adds to a passage's score. Learned list-wise (softmax over the first 60 candidates) on the
 * SQuAD 1.1 development set's even articles by `npm run quality -- learn`, rounded; `title` is held back, because
 * an encyclopedia's titles name the subject and a report's seldom do.
 */
export const RANK_WEIGHTS: Readonly<Record<keyof Features, number>> = {
  bm25: 6.5,
  coverage: 2.7,
  sentenceCoverage: 2,
  sentenceScore: 4.5,
  orderedPairs: 1.9,
  nearPairs: 0.3,
  exactForms: 3.2,
  names: 1.1,
  numbers: 2,
  prefixes: 5.3,
  context: 4,
  title: 4,
  askedFor: 1,
};

/**
 * Learned by `npm run quality -- learn` on the same data with nothing, a third of the paragraphs and a third of
 * the articles taken out: logistic regression on whether the first passage is right. `factMissing` and
 * `addressesReader` are set by hand: an encyclopedia's questions seldom ask for a known name's unknown fact, and
 * never for advice.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  topShare: 3.3,
  lead: 1.9,
  ideal: 0.5,
  coverage: 0,
  sentenceCoverage: 1.2,
  pairs: 0.9,
  exactForms: 0.4,
  rarestMissing: 1.3,
  unknown: -1.3,
  namesMissing: -1.6,
  factMissing: -2.5,
  numbersMissing: -0.5,
  notAskedFor: -0.3,
  addressesReader: -2,
  length: 1.9,
};
export const CONFIDENCE_BIAS = -4.4;
