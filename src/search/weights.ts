// The ranker's and the confidence's weights, and where they come from.

import type { Signals } from './confidence.ts';
import type { Features } from './features.ts';

/**
 * What each feature adds to a passage's score. Learned list-wise (softmax over the first 50 candidates) by
 * `npm run quality -- learn` on the SQuAD 1.1 development set's even articles, StackFAQ and XQuAD in German and Chinese,
 * in whole paragraphs and in short ones, then rounded. `context` and `askedFor` are a little higher than learned: they
 * matter where paragraphs are short, as in a newspaper.
 */
export const RANK_WEIGHTS: Readonly<Record<keyof Features, number>> = {
  bm25: 1.6,
  coverage: 1.1,
  rareCoverage: 1.4,
  wordsFound: 1.4,
  sentenceCoverage: 0.5,
  wording: 8,
  twoSentences: 1.5,
  runs: 3.2,
  letters: 5.2,
  exactForms: 1.8,
  names: 0.5,
  numbers: 0.4,
  prefixes: 4.1,
  context: 5,
  title: 10,
  titleLikeness: 6,
  askedFor: 1.2,
  length: -0.5,
};

/**
 * Learned by `npm run quality -- learn` on SQuAD's even articles and the project's own questions:
 * logistic regression on whether the first passage is right, with nothing, a third of the paragraphs and a third of the
 * articles taken out, and with each article as a small corpus of its own, in whole and in short paragraphs.
 * `lacksPlainFact`, `onlyNames`, `unknownName` and `addressesReader` are set by hand: an encyclopedia's questions seldom
 * ask for a known name's unknown fact or for somebody never named, and never for advice. `wording` and `unknown` are lower
 * than learned (0.9 and 0.1), and so is the bias (-0.5): silent rather than wrong.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  share: 2.2,
  lead: 1.8,
  score: -0.3,
  shareOfScore: 1.4,
  runs: 0.7,
  exactForms: -0.2,
  wording: 0.5,
  context: 0.4,
  prefixes: -1.2,
  surprise: -1.2,
  wordsMissing: -0.1,
  unknown: -0.4,
  unknownName: -1.5,
  namesMissing: -0.3,
  numbersMissing: -0.9,
  onlyNames: -2.2,
  notAskedFor: -0.2,
  lacksAskedFor: -1.6,
  lacksPlainFact: -4,
  addressesReader: -2.2,
  length: 0.4,
};
export const CONFIDENCE_BIAS = -0.6;

/** The weights set by hand. */
export const HELD_SIGNALS: Readonly<Partial<Record<keyof Signals, number>>> = {
  lacksPlainFact: -4,
  onlyNames: -2.2,
  addressesReader: -2.2,
  unknownName: -1.5,
};
