// The postings of some fields: MiniSearch gathers them a segment at a time, and they are kept as numbers.

import { NumberList } from './number-list.ts';
import { type FieldTerms, Segment } from './segment.ts';

/** More documents in MiniSearch's maps at a time would fill the memory and slow it down. */
const SEGMENT = 2000;

/** The documents are numbered as they come. */
export class FieldPostings {
  readonly fields: readonly string[];
  /** How many documents. */
  size = 0;
  /** A run is one term's postings of one field in one segment: its term, its field, and where it ends. */
  readonly runTerms = new NumberList();
  readonly runFields = new NumberList();
  readonly runEnds = new NumberList();
  /** By posting. */
  readonly documents = new NumberList();
  readonly frequencies = new NumberList();
  /** By document and field: how many different terms. */
  readonly lengths = new NumberList();
  readonly #segmentSize: number;
  #segment: Segment;

  /** @param segmentSize how many documents stand in MiniSearch at a time */
  constructor(fields: readonly string[], segmentSize = SEGMENT) {
    this.fields = fields;
    this.#segmentSize = segmentSize;
    this.#segment = new Segment(fields);
  }

  add(terms: FieldTerms): void {
    this.#segment.add({ id: this.size++, terms });
    if (this.#segment.documentCount === this.#segmentSize) this.freeze();
  }

  /** Takes over what is still in MiniSearch. */
  freeze(): void {
    const segment = this.#segment;
    const first = this.size - segment.documentCount;
    for (const [term, fields] of segment.postings()) {
      for (const [field, frequencies] of fields) {
        for (const [document, frequency] of frequencies) {
          this.documents.push(first + document);
          this.frequencies.push(frequency);
        }
        this.runTerms.push(term);
        this.runFields.push(field);
        this.runEnds.push(this.documents.length);
      }
    }
    for (const lengths of segment.lengths.values()) {
      for (const length of lengths) this.lengths.push(length);
    }
    this.#segment = new Segment(this.fields);
  }
}
