// Words compared by their letters, four at a time: “desertion” has much of “deserter”, a compound much of its parts.

import { FUNCTION_WORD, type Lexicon } from './lexicon.ts';
import { inverseDocumentFrequency } from './question.ts';
import type { PassageWords } from './word-sequences.ts';

/** Grams are counted by hash. So many numbers for some ten thousand grams of a language: few of them meet. */
const BUCKETS = 1 << 16;
const LENGTH = 4;
/** BM25's saturation and length normalisation, as for words. */
const K = 0.6;
const B = 0.7;

/** How common each gram is in a corpus. */
export class LetterGrams {
  readonly #lexicon: Lexicon;
  /** By bucket: in how many passages its grams stand, each term's passages counted apart. */
  readonly #frequency = new Float64Array(BUCKETS);
  readonly #passages: number;

  /** @param passages how many passages the lexicon was counted in */
  constructor(lexicon: Lexicon, passages: number) {
    this.#lexicon = lexicon;
    this.#passages = passages;
    lexicon.parts.terms.forEach((text, term) => {
      const passagesWithTerm = lexicon.frequency(term);
      for (const gram of gramsOf(text)) {
        this.#frequency[gram] = (this.#frequency[gram] ?? 0) + passagesWithTerm;
      }
    });
  }

  /**
   * Prepares a question for being compared with passages.
   * @param stems of the question's words
   */
  question(stems: readonly string[]): QuestionGrams {
    return new QuestionGrams(this.weightsOf(stems), this.#lexicon, this);
  }

  /** The grams of some stems with their inverse document frequencies. */
  weightsOf(stems: readonly string[]): ReadonlyMap<number, number> {
    const weights = new Map<number, number>();
    for (const stem of stems) {
      for (const gram of gramsOf(stem)) {
        const frequency = Math.min(this.#passages, this.#frequency[gram] ?? 0);
        weights.set(gram, inverseDocumentFrequency(frequency, this.#passages));
      }
    }
    return weights;
  }
}

export class QuestionGrams {
  /** By bucket: the gram's place in `#weights`. */
  readonly #places: ReadonlyMap<number, number>;
  readonly #weights: Float64Array;
  readonly #total: number;
  readonly #counts: Float64Array;
  readonly #lexicon: Lexicon;
  readonly #corpusGrams: LetterGrams;
  readonly #likenessOfTitle = new Map<number, number>();
  /** By term: the places of the question's grams in it. Candidates share most of their terms. */
  readonly #placesInTerm = new Map<number, readonly number[]>();

  constructor(weights: ReadonlyMap<number, number>, lexicon: Lexicon, corpusGrams: LetterGrams) {
    this.#places = new Map([...weights.keys()].map((gram, place) => [gram, place]));
    this.#weights = Float64Array.from(weights.values());
    this.#total = this.#weights.reduce((sum, weight) => sum + weight, 0);
    this.#counts = new Float64Array(this.#weights.length);
    this.#lexicon = lexicon;
    this.#corpusGrams = corpusGrams;
  }

  /**
   * How like a title is to the question: the shared grams' weight beside the geometric mean of both weights (Ochiai's
   * coefficient), 0 to 1. It is high only where each has little that the other lacks.
   * @param group of passages below one title
   * @param terms the title's
   */
  likenessToTitle(group: number, terms: Uint32Array): number {
    let likeness = this.#likenessOfTitle.get(group);
    if (likeness === undefined) {
      const stems = Array.from(terms, (term) => this.#lexicon.termText(term));
      let [shared, total] = [0, 0];
      for (const [gram, weight] of this.#corpusGrams.weightsOf(stems)) {
        total += weight;
        if (this.#places.has(gram)) shared += weight;
      }
      likeness = shared === 0 ? 0 : shared / Math.sqrt(total * this.#total);
      this.#likenessOfTitle.set(group, likeness);
    }
    return likeness;
  }

  /**
   * BM25 over the grams beside the most that it could be, 0 to 1.
   * @param relativeLength the passage's length beside the average one
   */
  score(words: PassageWords, relativeLength: number): number {
    if (this.#total === 0) return 0;
    this.#counts.fill(0);
    for (let at = 0; at < words.length; at++) {
      const word = words.word(at);
      if (this.#lexicon.flagsOfWord(word) & FUNCTION_WORD) continue;
      for (const place of this.#placesIn(this.#lexicon.termOfWord(word))) {
        this.#counts[place] = (this.#counts[place] ?? 0) + 1;
      }
    }
    const norm = K * (1 - B + B * relativeLength);
    let sum = 0;
    for (let place = 0; place < this.#counts.length; place++) {
      const count = this.#counts[place] ?? 0;
      if (count > 0) sum += ((this.#weights[place] ?? 0) * count) / (count + norm);
    }
    return sum / this.#total;
  }

  #placesIn(term: number): readonly number[] {
    let places = this.#placesInTerm.get(term);
    if (!places) {
      places = gramsOf(this.#lexicon.termText(term)).flatMap((gram) => {
        const place = this.#places.get(gram);
        return place === undefined ? [] : [place];
      });
      this.#placesInTerm.set(term, places);
    }
    return places;
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
