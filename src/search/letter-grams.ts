// Words compared by their letters, four at a time: “desertion” has much of “deserter”, a compound much of its parts.

import { inverseDocumentFrequency } from './inverse-document-frequency.ts';
import type { Lexicon } from './lexicon.ts';
import { NumberList } from './number-list.ts';
import { Slate } from './slate.ts';

/** Grams are counted by hash. So many numbers for some ten thousand grams of a language: few of them meet. */
const BUCKETS = 1 << 16;
const LENGTH = 4;
/** BM25's saturation and length normalisation, as for words. */
const K = 0.6;
const B = 0.7;
const NONE: readonly number[] = [];

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
  /** By term: where its buckets begin, and the last one's end. */
  readonly #starts: Uint32Array;
  readonly #buckets: Uint16Array;
  /** By bucket: in how many passages its grams stand, each term's passages counted apart. */
  readonly #frequency = new Float64Array(BUCKETS);
  readonly #passages: number;
  /** By bucket: its place in the question that is being answered. */
  readonly #places = new Slate(BUCKETS);

  /** @param passages how many passages the lexicon was counted in */
  constructor(lexicon: Lexicon, passages: number) {
    this.#passages = passages;
    const { terms } = lexicon.parts;
    this.#starts = new Uint32Array(terms.length + 1);
    const buckets = new NumberList();
    terms.forEach((text, term) => {
      const passagesWithTerm = lexicon.frequency(term);
      for (const gram of gramsOf(text)) {
        buckets.push(gram);
        this.#frequency[gram] = (this.#frequency[gram] ?? 0) + passagesWithTerm;
      }
      this.#starts[term + 1] = buckets.length;
    });
    this.#buckets = Uint16Array.from(buckets.toArray());
  }

  /**
   * Prepares a question for being compared with passages.
   * @param stems of the question's words
   */
  question(stems: readonly string[]): QuestionGrams {
    const weights = new Map<number, number>();
    for (const stem of stems) {
      for (const gram of gramsOf(stem)) weights.set(gram, this.#weightOf(gram));
    }
    return new QuestionGrams(weights);
  }

  /** From now on `placesIn` and `likenessTo` are about this question. */
  compareWith({ buckets }: QuestionGrams): void {
    this.#places.wipe(buckets.length);
    buckets.forEach((bucket, place) => {
      this.#places.write(bucket, place);
    });
  }

  /** The places, in the question compared with, of the grams that a term has. */
  placesIn(term: number): readonly number[] {
    let places: number[] | undefined;
    const end = this.#starts[term + 1] ?? 0;
    for (let at = this.#starts[term] ?? 0; at < end; at++) {
      const place = this.#places.read(this.#buckets[at] ?? 0);
      if (place === -1) continue;
      if (places) places.push(place);
      else places = [place];
    }
    return places ?? NONE;
  }

  /** What some terms are compared with questions by. */
  ofTerms(terms: Uint32Array): TermsGrams {
    const grams = new Set<number>();
    for (const term of terms) {
      const end = this.#starts[term + 1] ?? 0;
      for (let at = this.#starts[term] ?? 0; at < end; at++) grams.add(this.#buckets[at] ?? 0);
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
function gramsOf(stem: string): number[] {
  const grams: number[] = [];
  const last = stem.length + 2 - LENGTH;
  for (let from = -1; from <= Math.max(-1, last - 1); from++) {
    let hash = 0;
    for (let at = from; at < from + LENGTH; at++) {
      const letter = at < 0 || at >= stem.length ? 0 : stem.charCodeAt(at);
      hash = (Math.imul(hash, 0x01000193) ^ letter) >>> 0;
    }
    const bucket = (hash ^ (hash >>> 16)) & (BUCKETS - 1);
    if (!grams.includes(bucket)) grams.push(bucket);
  }
  return grams;
}
