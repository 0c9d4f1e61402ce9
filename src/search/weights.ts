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
  names: 2,
  numbers: 2,
  prefixes: 5.3,
  context: 8,
  title: 8,
  askedFor: 1,
};

/**
 * Learned by `npm run quality -- learn` on the same data: logistic regression on whether the first passage is
 * right, with nothing, a third of the paragraphs and a third of the articles taken out, and with each article
 * as a small corpus of its own. `lacksAskedFor`, `onlyNames` and `addressesReader` are then made stronger by
 * hand: an encyclopedia's questions seldom ask for a known name's unknown fact, and never for advice.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  topShare: 2.2,
  lead: 2.4,
  ideal: 1.9,
  coverage: -0.5,
  sentenceCoverage: 1.4,
  pairs: 0.9,
  exactForms: 0.7,
  rarestMissing: 1.9,
  unknown: -1.6,
  namesMissing: -1.2,
  factMissing: -0.2,
  numbersMissing: -0.3,
  notAskedFor: -0.3,
  lacksAskedFor: -2.5,
  onlyNames: -2.2,
  unknownName: -0.7,
  addressesReader: -2.2,
  length: 2.3,
};
export const CONFIDENCE_BIAS = -5.8;
