// Words compared by their letters, four at a time: “desertion” has much of “deserter”, a compound much of its parts.

import { GroupedNumbers } from './grouped-numbers.ts';
import { inverseDocumentFrequency } from './inverse-document-frequency.ts';
import type { Lexicon } from './lexicon.ts';
import { NumberList } from './number-list.ts';
import { Slate } from './slate.ts';

/** Grams are counted by hash. So many numbers for some ten thousand grams of a language: few of them meet. */
const BUCKETS = 1 << 16;
const LENGTH = 4;
/** Longer ones are no words, but keys and the like: only so many of their letters count. */
const MOST_LETTERS = 200;
/** BM25's saturation and length normalisation, as for words. */
const K = 0.6;
const B = 0.7;

/** The grams of some terms together. */
export interface TermsGrams {
  /** Each once. */
  readonly buckets: Uint16Array;
  /** Of each bucket, in nats. */
  readonly weights: Float32Array;
  /** Of all of them. */
  readonly total: number;
}

/** Which grams each term of a corpus has, and how common each is. */
export class LetterGrams {
  readonly #lexicon: Lexicon;
  /** By bucket: the terms that have it. */
  readonly #terms: GroupedNumbers;
  /** By bucket: in how many passages its grams stand, each term's passages counted apart. */
  readonly #frequency = new Float64Array(BUCKETS);
  readonly #passages: number;
  /** By bucket: its place in the question that is being answered. */
  readonly #places = new Slate(BUCKETS);

  /** @param passages how many passages the lexicon was counted in */
  constructor(lexicon: Lexicon, passages: number) {
    this.#passages = passages;
    this.#lexicon = lexicon;
    const buckets = new NumberList();
    const terms = new NumberList();
    lexicon.parts.terms.forEach((text, term) => {
      const passagesWithTerm = lexicon.frequency(term);
      for (const gram of bucketsOf(text)) {
        buckets.push(gram);
        terms.push(term);
        this.#frequency[gram] = (this.#frequency[gram] ?? 0) + passagesWithTerm;
      }
    });
    this.#terms = new GroupedNumbers(buckets.toArray(), BUCKETS, terms.toArray());
  }

  /**
   * Prepares a question for being compared with passages.
   * @param stems of the question's words
   */
  question(stems: readonly string[]): QuestionGrams {
    const weights = new Map<number, number>();
    for (const stem of stems) {
      for (const gram of bucketsOf(stem)) weights.set(gram, this.#weightOf(gram));
    }
    return new QuestionGrams(weights);
  }

  /** From now on `placesIn` and `likenessTo` are about this question. */
  compareWith({ buckets }: QuestionGrams): void {
    this.#places.wipe(buckets.length);
    for (let place = 0; place < buckets.length; place++) {
      this.#places.write(buckets[place] ?? 0, place);
    }
  }

  /** The places, in the question compared with, of the grams that a term has. */
  placesIn(term: string): readonly number[] {
    const places: number[] = [];
    for (const bucket of bucketsOf(term)) {
      const place = this.#places.read(bucket);
      if (place !== -1) places.push(place);
    }
    return places;
  }

  /** The terms that have the grams of a bucket. */
  termsIn(bucket: number): Uint32Array {
    return this.#terms.of(bucket);
  }

  /** The terms that have the first four of some letters in a row, and some others. */
  termsWithRun(letters: string): Uint32Array {
    return this.termsIn(bucketOf(letters, 0));
  }

  /** What some terms are compared with questions by. */
  ofTerms(terms: Uint32Array): TermsGrams {
    const grams = new Set<number>();
    for (const term of terms) {
      for (const gram of bucketsOf(this.#lexicon.termText(term))) grams.add(gram);
    }
    const buckets = Uint16Array.from(grams);
    const weights = Float32Array.from(buckets, (bucket) => this.#weightOf(bucket));
    return { buckets, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
  }

  /**
   * How like some terms are to the question compared with: the shared grams' weight beside the geometric mean of both
   * weights (Ochiai's coefficient), 0 to 1. It is high only where each has little that the other lacks.
   */
  likenessTo(question: QuestionGrams, { buckets, weights, total }: TermsGrams): number {
    let shared = 0;
    for (let at = 0; at < buckets.length; at++) {
      if (this.#places.read(buckets[at] ?? 0) !== -1) shared += weights[at] ?? 0;
    }
    return shared === 0 ? 0 : shared / Math.sqrt(total * question.total);
  }

  #weightOf(bucket: number): number {
    const frequency = Math.min(this.#passages, this.#frequency[bucket] ?? 0);
    return inverseDocumentFrequency(frequency, this.#passages);
  }
}

/** The grams of a question, each in its place. */
export class QuestionGrams {
  readonly buckets: readonly number[];
  readonly #weights: Float64Array;
  /** Of all grams, in nats. */
  readonly total: number;

  constructor(weights: ReadonlyMap<number, number>) {
    this.buckets = [...weights.keys()];
    this.#weights = Float64Array.from(weights.values());
    this.total = this.#weights.reduce((sum, weight) => sum + weight, 0);
  }

  /**
   * BM25 over the grams beside the most that it could be, 0 to 1.
   * @param counts by place: how many words of the passage have the gram
   * @param relativeLength the passage's length beside the average one
   */
  score(counts: Uint32Array, relativeLength: number): number {
    if (this.total === 0) return 0;
    const norm = K * (1 - B + B * relativeLength);
    let sum = 0;
    for (let place = 0; place < counts.length; place++) {
      const count = counts[place] ?? 0;
      if (count > 0) sum += ((this.#weights[place] ?? 0) * count) / (count + norm);
    }
    return sum / this.total;
  }
}

/** The buckets of a stem's grams, its beginning and end counted as letters, each once. */
function bucketsOf(stem: string): number[] {
  const buckets: number[] = [];
  const last = Math.min(stem.length, MOST_LETTERS) + 2 - LENGTH;
  for (let from = -1; from <= Math.max(-1, last - 1); from++) {
    const bucket = bucketOf(stem, from);
    if (buckets.indexOf(bucket) === -1) buckets.push(bucket);
  }
  return buckets;
}

function bucketOf(text: string, from: number): number {
  let hash = 0;
  for (let at = from; at < from + LENGTH; at++) {
    const letter = at < 0 || at >= text.length ? 0 : text.charCodeAt(at);
    hash = (Math.imul(hash, 0x01000193) ^ letter) >>> 0;
  }
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
