// From what MiniSearch gathered to what each posting is worth, by MiniSearch's own formula.

import { FieldPostings } from './field-postings.ts';
import { NumberList } from './number-list.ts';
import { Postings } from './postings.ts';

/** Title, heading and the names before a pronoun lead to a passage, but its own words decide. */
const BOOST: Readonly<Record<string, number>> = { text: 1, heading: 0.3, title: 0.15, before: 0.4 };
/**
 * BM25 parameters measured on SQuAD paragraphs (k 0.6, b 0.7, no lower bound d): questions repeat a word
 * seldom, so term frequency saturates early.
 */
const K = 0.6;
const B = 0.7;
/** So many postings are scored before the thread may do something else. */
const STEP = 50_000;

export class PostingsBuilder {
  readonly #passages: FieldPostings;
  /** What stands above passages is indexed once for all of them. */
  readonly #headings: FieldPostings;
  /** The first passage below each heading. */
  readonly #below = new NumberList();

  /** @param segmentSize how many documents stand in MiniSearch at a time */
  constructor(segmentSize?: number) {
    this.#passages = new FieldPostings(['text', 'before'], segmentSize);
    this.#headings = new FieldPostings(['heading', 'title'], segmentSize);
  }

  /** The passages that follow stand below this heading and title. Terms by number, without the function words. */
  startHeading(heading: readonly number[], title: readonly number[]): void {
    this.#below.push(this.#passages.size);
    this.#headings.add({ heading, title });
  }

  /**
   * Adds the next passage.
   * @param text its terms by number, without the function words
   * @param before the names just before, where the passage speaks of “he” or “she”
   */
  add(text: readonly number[], before: readonly number[]): void {
    this.#passages.add({ text, before });
  }

  /**
   * Scores every posting as MiniSearch would: only now are the passages counted and their lengths averaged.
   * Pauses now and then.
   * @param terms how many terms the lexicon has
   */
  *finish(terms: number): Generator<void, Postings> {
    const { size } = this.#passages;
    this.#below.push(size);
    const scorings = [
      new Scoring(this.#passages, size, terms, (passage) => [passage, passage + 1]),
      new Scoring(this.#headings, size, terms, (heading) => [
        this.#below.at(heading),
        this.#below.at(heading + 1),
      ]),
    ];
    yield;
    const starts = new Uint32Array(terms + 1);
    for (let term = 0; term < terms; term++) {
      const count = scorings.reduce((sum, scoring) => sum + scoring.count(term), 0);
      starts[term + 1] = (starts[term] ?? 0) + count;
    }
    const total = starts[terms] ?? 0;
    const next = starts.slice();
    const parts = { starts, passages: new Uint32Array(total), scores: new Float32Array(total) };
    for (const scoring of scorings) {
      yield;
      yield* scoring.fill(parts.passages, parts.scores, next);
    }
    return new Postings({ ...parts, size });
  }
}

/** BM25 over some fields whose documents each stand for a range of passages. */
class Scoring {
  readonly #postings: FieldPostings;
  readonly #passages: number;
  readonly #span: (document: number) => readonly [from: number, to: number];
  /** By term and field: in how many passages. */
  readonly #counts: Uint32Array;
  /** By document and field: what BM25 adds to a term's frequency for the field's length. */
  readonly #norms: Float64Array;

  constructor(
    postings: FieldPostings,
    passages: number,
    terms: number,
    span: (document: number) => readonly [number, number],
  ) {
    postings.freeze();
    this.#postings = postings;
    this.#passages = passages;
    this.#span = span;
    this.#counts = new Uint32Array(terms * postings.fields.length);
    for (const { term, field, from, to } of runsOf(postings)) {
      const slot = term * postings.fields.length + field;
      let count = this.#counts[slot] ?? 0;
      for (let at = from; at < to; at++) count += this.#width(postings.documents.at(at));
      this.#counts[slot] = count;
    }
    this.#norms = this.#lengthNorms();
  }

  /** How many postings a term has. */
  count(term: number): number {
    const width = this.#postings.fields.length;
    let count = 0;
    for (let field = 0; field < width; field++) count += this.#counts[term * width + field] ?? 0;
    return count;
  }

  /** @param next where each term's next posting goes */
  *fill(passages: Uint32Array, scores: Float32Array, next: Uint32Array): Generator<void, void> {
    const { fields, documents, frequencies } = this.#postings;
    let pause = STEP;
    for (const { term, field, from, to } of runsOf(this.#postings)) {
      const boost = BOOST[fields[field] ?? ''] ?? 0;
      const rarity = this.#rarity(this.#counts[term * fields.length + field] ?? 0);
      let place = next[term] ?? 0;
      for (let at = from; at < to; at++) {
        const document = documents.at(at);
        const frequency = frequencies.at(at);
        const norm = this.#norms[document * fields.length + field] ?? 0;
        const score = boost * rarity * ((frequency * (K + 1)) / (frequency + norm));
        const [first, end] = this.#span(document);
        for (let passage = first; passage < end; passage++, place++) {
          passages[place] = passage;
          scores[place] = score;
        }
      }
      next[term] = place;
      if (to < pause) continue;
      pause = to + STEP;
      yield;
    }
  }

  /** Inverse document frequency of a term in a field, as MiniSearch computes it. */
  #rarity(count: number): number {
    return Math.log(1 + (this.#passages - count + 0.5) / (count + 0.5));
  }

  #lengthNorms(): Float64Array {
    const { fields, lengths } = this.#postings;
    const totals = fields.map(() => 0);
    for (let at = 0; at < lengths.length; at++) {
      const field = at % fields.length;
      const width = this.#width(Math.floor(at / fields.length));
      totals[field] = (totals[field] ?? 0) + width * lengths.at(at);
    }
    return Float64Array.from({ length: lengths.length }, (_, at) => {
      const average = (totals[at % fields.length] ?? 0) / this.#passages;
      return K * (1 - B + (B * lengths.at(at)) / average);
    });
  }

  #width(document: number): number {
    const [from, to] = this.#span(document);
    return to - from;
  }
}

function* runsOf(postings: FieldPostings) {
  const { runTerms, runFields, runEnds } = postings;
  let from = 0;
  for (let run = 0; run < runTerms.length; run++) {
    const to = runEnds.at(run);
    yield { term: runTerms.at(run), field: runFields.at(run), from, to };
    from = to;
  }
}
