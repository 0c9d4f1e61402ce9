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
  lacksKind: -1,
  length: -0.5,
};

/**
 * Learned by `npm run quality -- learn` on SQuAD's even articles and the project's own questions:
 * logistic regression on whether the first passage is right, with nothing, a third of the paragraphs and a third of the
 * articles taken out, and with each article as a small corpus of its own, in whole and in short paragraphs.
 * `lacksPlainFact`, `onlyNames`, `unknownName` and `addressesReader` are set by hand: an encyclopedia's questions seldom
 * ask for a known name's unknown fact or for somebody never named, and never for advice. Then all were moved two fifths of the
 * way to a fit on the 523 own questions alone: who asks from what they remember uses other words than who writes a question
 * with the paragraph in view, as SQuAD's did. All the way would fit two small documents, and separate worse on SQuAD.
 * The bias is lower than learned: silent rather than wrong.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  share: 1.9,
  lead: 1.4,
  score: 0.9,
  shareOfScore: 1.1,
  runs: 0.2,
  exactForms: -0.5,
  wording: 0.8,
  context: 1.3,
  prefixes: -1.1,
  surprise: -1.6,
  wordsMissing: -0.3,
  unknown: 0.1,
  unknownName: -1.1,
  namesMissing: -0.3,
  numbersMissing: -1.4,
  onlyNames: -2.4,
  notAskedFor: -0.2,
  lacksAskedFor: -1.9,
  lacksPlainFact: -6,
  addressesReader: -2.4,
  length: 1.6,
};
export const CONFIDENCE_BIAS = -1.4;

/** The weights set by hand. */
export const HELD_SIGNALS: Readonly<Partial<Record<keyof Signals, number>>> = {
  lacksPlainFact: -6,
  onlyNames: -2.4,
  addressesReader: -2.4,
  unknownName: -1.1,
};
