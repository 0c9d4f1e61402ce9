// What is said in one source, as rows of numbers: a large corpus has hundreds of thousands of speeches.

import { NOT_STATED, type QuotationKind, type Speech } from './attribution.ts';

const KINDS: readonly QuotationKind[] = ['direct', 'indirect', 'titled'];
/** The columns of a row; a cue or mention that is null is -1. */
const PARAGRAPH = 0;
const START = 1;
const END = 2;
const KIND = 3;
const SPEAKERS = 4;
const CUE = 5;
const MENTION_START = 6;
const MENTION_END = 7;
const STATEMENT = 8;
const COLUMNS = 9;

export class SpeechTable {
  readonly length: number;
  readonly #sourceId: string;
  readonly #text: string;
  readonly #rows: Int32Array;
  readonly #speakers: readonly Speech['speakers'][];
  readonly #cues: readonly string[];

  /**
   * @param text the source's text, which mentions are cut out of again
   * @param speeches of that source, in document order
   */
  constructor(sourceId: string, text: string, speeches: readonly Speech[]) {
    const together = new Map<Speech['speakers'], number>();
    const cues = new Map<string, number>();
    this.length = speeches.length;
    this.#sourceId = sourceId;
    this.#text = text;
    this.#rows = new Int32Array(speeches.length * COLUMNS);
    speeches.forEach((speech, i) => {
      const { paragraph, start, end, kind, speakers, cue, mention, statement } = speech;
      const columns = [
        paragraph,
        start,
        end,
        KINDS.indexOf(kind),
        numberOf(speakers, together),
        cue === null ? -1 : numberOf(cue, cues),
        mention?.start ?? -1,
        mention?.end ?? -1,
        statement,
      ];
      this.#rows.set(columns, i * COLUMNS);
    });
    this.#speakers = [...together.keys()];
    this.#cues = [...cues.keys()];
  }

  /** All of them, in document order. */
  all(): Speech[] {
    return Array.from({ length: this.length }, (_, row) => this.#speech(row));
  }

  /** Those of one paragraph. */
  ofParagraph(paragraph: number): Speech[] {
    const speeches: Speech[] = [];
    for (let row = this.#firstFrom(paragraph); row < this.length; row++) {
      if (this.#at(row, PARAGRAPH) !== paragraph) break;
      speeches.push(this.#speech(row));
    }
    return speeches;
  }

  #speech(row: number): Speech {
    const start = this.#at(row, MENTION_START);
    const end = this.#at(row, MENTION_END);
    return {
      sourceId: this.#sourceId,
      paragraph: this.#at(row, PARAGRAPH),
      start: this.#at(row, START),
      end: this.#at(row, END),
      kind: KINDS[this.#at(row, KIND)] ?? 'titled',
      speakers: this.#speakers[this.#at(row, SPEAKERS)] ?? NOT_STATED,
      cue: this.#cues[this.#at(row, CUE)] ?? null,
      mention: start < 0 ? null : { text: this.#text.slice(start, end), start, end },
      statement: this.#at(row, STATEMENT),
    };
  }

  /** The first row of this paragraph or a later one. */
  #firstFrom(paragraph: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#at(middle, PARAGRAPH) < paragraph) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #at(row: number, column: number): number {
    return this.#rows[row * COLUMNS + column] ?? -1;
  }
}

function numberOf<T>(value: T, numbers: Map<T, number>): number {
  const known = numbers.get(value) ?? numbers.size;
  numbers.set(value, known);
  return known;
}
