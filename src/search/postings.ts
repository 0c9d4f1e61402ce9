// In which passages each term stands and what it is worth there: MiniSearch's postings, frozen for fast look-up.

export type TermNumber = number;

/** By term: the passages that it leads to, and its share of each one's score; a passage may stand there twice. */
export interface PostingsParts {
  /** Where each term's postings begin, and the last one's end. */
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  readonly scores: Float32Array;
  /** How many passages there are. */
  readonly size: number;
}

export class Postings {
  readonly parts: PostingsParts;
  /** One question's sums by passage; all 0 between questions. */
  readonly #sums: Float64Array;
  /** The passages whose sum is not 0. */
  readonly #touched: Uint32Array;

  constructor(parts: PostingsParts) {
    this.parts = parts;
    this.#sums = new Float64Array(parts.size);
    this.#touched = new Uint32Array(parts.size);
  }

  /** The passages that a term leads to; some may come twice. */
  passagesOf(term: TermNumber): Uint32Array {
    const { starts, passages } = this.parts;
    return passages.subarray(starts[term] ?? 0, starts[term + 1] ?? 0);
  }

  /**
   * The passages with the highest sums of their terms' scores, best first; among equals the earlier one.
   * @param terms each with the factor of its scores, above 0
   * @param allowed which passages count; all where it is absent
   */
  best(
    terms: Iterable<readonly [TermNumber, number]>,
    limit: number,
    allowed?: (passage: number) => boolean,
  ): readonly number[] {
    const sums = this.#sums;
    const touched = this.#sum(terms);
    const chosen = new BestFew(limit, sums);
    for (const passage of touched) {
      if (chosen.wants(passage) && (allowed?.(passage) ?? true)) chosen.take(passage);
    }
    const best = chosen.inOrder();
    for (const passage of touched) sums[passage] = 0;
    return best;
  }

  #sum(terms: Iterable<readonly [TermNumber, number]>): Uint32Array {
    const { starts, passages, scores } = this.parts;
    const sums = this.#sums;
    const touched = this.#touched;
    let count = 0;
    for (const [term, factor] of terms) {
      const end = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < end; at++) {
        const passage = passages[at] ?? 0;
        const sum = sums[passage] ?? 0;
        if (sum === 0) touched[count++] = passage;
        sums[passage] = sum + factor * (scores[at] ?? 0);
      }
    }
    return touched.subarray(0, count);
  }
}

/** The best few of many passages: a heap with the worst of them on top. */
class BestFew {
  readonly #limit: number;
  readonly #sums: Float64Array;
  readonly #heap: number[] = [];

  constructor(limit: number, sums: Float64Array) {
    this.#limit = limit;
    this.#sums = sums;
  }

  wants(passage: number): boolean {
    const [worst] = this.#heap;
    return this.#heap.length < this.#limit || (worst !== undefined && this.#beats(passage, worst));
  }

  take(passage: number): void {
    if (this.#heap.length < this.#limit) this.#heap.push(passage);
    else this.#heap[0] = passage;
    if (this.#heap.length < this.#limit) return;
    if (this.#heap[0] === passage) this.#sink(0);
    else for (let at = (this.#limit >> 1) - 1; at >= 0; at--) this.#sink(at);
  }

  inOrder(): readonly number[] {
    return this.#heap.sort((a, b) => (this.#beats(a, b) ? -1 : 1));
  }

  #beats(a: number, b: number): boolean {
    const difference = (this.#sums[a] ?? 0) - (this.#sums[b] ?? 0);
    return difference > 0 || (difference === 0 && a < b);
  }

  #sink(from: number): void {
    const heap = this.#heap;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (left === undefined) return;
      if (right !== undefined && this.#beats(left, right)) child++;
      const parent = heap[at];
      const worse = heap[child];
      if (parent === undefined || worse === undefined || this.#beats(worse, parent)) return;
      heap[at] = worse;
      heap[child] = parent;
      at = child;
    }
  }
}
