// MiniSearch indexes the passages, a segment at a time; what it gathered is frozen into arrays of numbers.

import { NumberList } from './number-list.ts';
import { Postings } from './postings.ts';
import { FIELDS, type FieldPostings, type PassageFields, Segment } from './segment.ts';

/** Title, heading and the names before a pronoun lead to a passage, but its own words decide. */
const FIELD_BOOST = [1, 0.3, 0.15, 0.4] as const;
/**
 * BM25 parameters measured on SQuAD paragraphs (k 0.6, b 0.7, no lower bound d): questions repeat a word
 * seldom, so term frequency saturates early.
 */
const K = 0.6;
const B = 0.7;

/** More passages in MiniSearch's maps at a time would fill the memory and slow it down. */
const SEGMENT = 2000;
/** Each field's frequency takes so many bits of one number; more occurrences add nothing to a BM25 score. */
const FREQUENCY_BITS = 8;
const MOST_FREQUENCY = (1 << FREQUENCY_BITS) - 1;
/** So many postings are frozen before the thread may do something else. */
const STEP = 50_000;

export class PostingsBuilder {
  readonly #termId: (text: string) => number;
  readonly #segmentSize: number;
  #segment = new Segment();
  #passages = 0;
  /** Of the frozen segments: each run is one term's postings in one segment. */
  readonly #runTerms = new NumberList();
  readonly #runEnds = new NumberList();
  readonly #runPassages = new NumberList();
  readonly #runFrequencies = new NumberList();
  /** By passage and field. */
  readonly #lengths = new NumberList();

  /**
   * @param termId a term's number in the lexicon
   * @param segmentSize how many passages stand in MiniSearch at a time
   */
  constructor(termId: (text: string) => number, segmentSize = SEGMENT) {
    this.#termId = termId;
    this.#segmentSize = segmentSize;
  }

  /** Adds the next passage. */
  add(fields: PassageFields): void {
    this.#segment.add({ ...fields, id: this.#passages++ });
    if (this.#segment.documentCount === this.#segmentSize) this.#freezeSegment();
  }

  /**
   * Scores every posting as MiniSearch would: only now are the passages counted and their lengths averaged.
   * Pauses now and then.
   * @param terms how many terms the lexicon has
   */
  *finish(terms: number): Generator<void, Postings> {
    if (this.#segment.documentCount > 0) this.#freezeSegment();
    yield;
    const counts = this.#countPostings(terms);
    const starts = new Uint32Array(terms + 1);
    for (let term = 0; term < terms; term++) {
      starts[term + 1] = (starts[term] ?? 0) + (counts.postings[term] ?? 0);
    }
    yield;
    const rarity = Float64Array.from(counts.byField, (count) => this.#rarity(count));
    const norms = this.#lengthNorms();
    const passages = new Uint32Array(this.#runPassages.length);
    const scores = new Float32Array(this.#runPassages.length);
    const next = starts.slice();
    let at = 0;
    let pause = STEP;
    for (let run = 0; run < this.#runTerms.length; run++) {
      const term = this.#runTerms.at(run);
      let to = next[term] ?? 0;
      for (const end = this.#runEnds.at(run); at < end; at++, to++) {
        const passage = this.#runPassages.at(at);
        passages[to] = passage;
        scores[to] = scoreOf(this.#runFrequencies.at(at), term, passage, rarity, norms);
      }
      next[term] = to;
      if (at < pause) continue;
      pause = at + STEP;
      yield;
    }
    return new Postings({ starts, passages, scores, size: this.#passages });
  }

  #freezeSegment(): void {
    const segment = this.#segment;
    const first = this.#passages - segment.documentCount;
    for (const [text, fields] of segment.postings) {
      if (fields.size === 1) this.#freezeField(fields, first);
      else this.#freezeFields(fields, first);
      this.#runTerms.push(this.#termId(text));
      this.#runEnds.push(this.#runPassages.length);
    }
    for (const lengths of segment.lengths.values()) {
      for (let field = 0; field < FIELDS.length; field++) this.#lengths.push(lengths[field] ?? 0);
    }
    this.#segment = new Segment();
  }

  /** A term that stands in one field only: MiniSearch has its passages in order. */
  #freezeField(fields: FieldPostings, first: number): void {
    for (const [field, frequencies] of fields) {
      for (const [passage, frequency] of frequencies) {
        this.#runPassages.push(first + passage);
        this.#runFrequencies.push(packed(field, frequency));
      }
    }
  }

  #freezeFields(fields: FieldPostings, first: number): void {
    const byPassage = new Map<number, number>();
    for (const [field, frequencies] of fields) {
      for (const [passage, frequency] of frequencies) {
        byPassage.set(passage, (byPassage.get(passage) ?? 0) + packed(field, frequency));
      }
    }
    for (const passage of Uint32Array.from(byPassage.keys()).sort()) {
      this.#runPassages.push(first + passage);
      this.#runFrequencies.push(byPassage.get(passage) ?? 0);
    }
  }

  #countPostings(terms: number) {
    const postings = new Uint32Array(terms);
    const byField = new Uint32Array(terms * FIELDS.length);
    let at = 0;
    for (let run = 0; run < this.#runTerms.length; run++) {
      const term = this.#runTerms.at(run);
      const end = this.#runEnds.at(run);
      postings[term] = (postings[term] ?? 0) + end - at;
      for (; at < end; at++) {
        const frequencies = this.#runFrequencies.at(at);
        for (let field = 0; field < FIELDS.length; field++) {
          const slot = term * FIELDS.length + field;
          if (frequencyIn(field, frequencies) > 0) byField[slot] = (byField[slot] ?? 0) + 1;
        }
      }
    }
    return { postings, byField };
  }

  /** Inverse document frequency of a term in a field, as MiniSearch computes it. */
  #rarity(passages: number): number {
    return Math.log(1 + (this.#passages - passages + 0.5) / (passages + 0.5));
  }

  /** By passage and field: what BM25 adds to a term's frequency for the field's length. */
  #lengthNorms(): Float64Array {
    const totals = FIELDS.map(() => 0);
    for (let at = 0; at < this.#lengths.length; at++) {
      const field = at % FIELDS.length;
      totals[field] = (totals[field] ?? 0) + this.#lengths.at(at);
    }
    const averages = totals.map((total) => total / this.#passages);
    return Float64Array.from({ length: this.#lengths.length }, (_, at) => {
      const average = averages[at % FIELDS.length] ?? 0;
      return K * (1 - B + (B * this.#lengths.at(at)) / average);
    });
  }
}

/** One number with the frequency in each field. */
function packed(field: number, frequency: number): number {
  return (Math.min(frequency, MOST_FREQUENCY) << (field * FREQUENCY_BITS)) >>> 0;
}

function frequencyIn(field: number, frequencies: number): number {
  return (frequencies >>> (field * FREQUENCY_BITS)) & MOST_FREQUENCY;
}

/** BM25 over the fields, each with its boost. */
function scoreOf(
  frequencies: number,
  term: number,
  passage: number,
  rarity: Float64Array,
  norms: Float64Array,
): number {
  let score = 0;
  for (let field = 0; field < FIELDS.length; field++) {
    const frequency = frequencyIn(field, frequencies);
    if (frequency === 0) continue;
    const norm = norms[passage * FIELDS.length + field] ?? 0;
    const share = (frequency * (K + 1)) / (frequency + norm);
    score += (FIELD_BOOST[field] ?? 0) * (rarity[term * FIELDS.length + field] ?? 0) * share;
  }
  return score;
}
