// Everything made from one reading of the corpus: swapped as one reference when the corpus changes.

import type { Speeches } from '../attribution/speeches.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { QuoteChecker } from '../quote-check/checker.ts';
import type { Suggestions } from '../search/suggest.ts';
import type { Answerer } from './answerer.ts';

export interface Library {
  readonly corpus: Corpus;
  readonly speeches: Speeches;
  readonly answerer: Answerer;
  readonly suggestions: Suggestions;
  readonly quoteChecker: QuoteChecker;
}
