// Which terms stand above a passage: in its heading and its document's title.

import { NumberList } from './number-list.ts';

/** The passages below one heading share one group of terms. */
export interface TitleTermsParts {
  /** By passage. */
  readonly groups: Uint32Array;
  /** Where each group's terms begin, and the last one's end. */
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
}

export class TitleTerms {
  readonly parts: TitleTermsParts;

  constructor(parts: TitleTermsParts) {
    this.parts = parts;
  }

  /** The terms above a passage, each once. */
  of(passage: number): Uint32Array {
    const { groups, starts, terms } = this.parts;
    const group = groups[passage] ?? 0;
    return terms.subarray(starts[group] ?? 0, starts[group + 1] ?? 0);
  }
}

export class TitleTermsBuilder {
  readonly #groups = new NumberList();
  readonly #starts = new NumberList();
  readonly #terms = new NumberList();

  constructor() {
    this.#starts.push(0);
  }

  /** The passages that follow stand below these terms. */
  startGroup(terms: Iterable<number>): void {
    for (const term of new Set(terms)) this.#terms.push(term);
    this.#starts.push(this.#terms.length);
  }

  addPassage(): void {
    this.#groups.push(this.#starts.length - 2);
  }

  finish(): TitleTerms {
    return new TitleTerms({
      groups: this.#groups.toArray(),
      starts: this.#starts.toArray(),
      terms: this.#terms.toArray(),
    });
  }
}
