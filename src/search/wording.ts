// How much of a question's very wording one sentence has, function words included: “was called the first” is rare in a row.

import { inverseDocumentFrequency } from './inverse-document-frequency.ts';
import type { WordCounts } from './word-sequences.ts';

/** BM25's saturation and length normalisation, as for passages. */
const K = 0.6;
const B = 0.7;
/** What another form of the word leaves of its weight. */
const OTHER_FORM = 0.5;
/** The number of a word that any word of its term answers to: a misspelt one. */
const ANY_OF_TERM = -1;
const UNKNOWN = -2;

/** The words of a question as they are written, by their place in it. */
export class QuestionWording {
  /** By place: the word's number, `ANY_OF_TERM` or `UNKNOWN`. */
  readonly #words: Int32Array;
  /** By place: what the word tells, in nats, by the sentences that have it; 0 where it is idle. */
  readonly #weights: Float64Array;
  readonly #total: number;
  readonly #averageSentence: number;

  /**
   * @param words the question's words by number; undefined where the corpus lacks the form
   * @param idle by place: whether the word tells nothing: it stood before, or is a function word that the corpus lacks
   * @param corrected by place: the misspelt words that are known by what they were meant to be
   */
  constructor(
    words: readonly (number | undefined)[],
    idle: readonly boolean[],
    corrected: ReadonlySet<number>,
    { counts, sentences, averageSentence }: WordCounts,
  ) {
    this.#words = Int32Array.from(words, (word, place) =>
      corrected.has(place) ? ANY_OF_TERM : (word ?? UNKNOWN),
    );
    this.#weights = Float64Array.from(words, (word, place) => {
      if (idle[place]) return 0;
      // A word stands in a sentence twice so seldom that its occurrences are as good as its sentences.
      const frequency = word === undefined ? 0 : Math.min(counts[word] ?? 0, sentences);
      return inverseDocumentFrequency(frequency, sentences);
    });
    this.#total = this.#weights.reduce((sum, weight) => sum + weight, 0);
    this.#averageSentence = averageSentence;
  }

  /** What a word of the same term tells for the one at a place, in nats: half as much where it is another form. */
  weight(place: number, word: number): number {
    const own = this.#words[place];
    const weight = this.#weights[place] ?? 0;
    return own === word || own === ANY_OF_TERM ? weight : OTHER_FORM * weight;
  }

  /**
   * A sentence's BM25 beside that of an endless short one with all words, 0 to 1.
   * @param found the weight of the words that it has, each once
   * @param length in words
   */
  score(found: number, length: number): number {
    if (this.#total === 0) return 0;
    return found / (1 + K * (1 - B + (B * length) / this.#averageSentence)) / this.#total;
  }
}
