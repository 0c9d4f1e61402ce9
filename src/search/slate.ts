// A row of numbers that is wiped at once: what one question notes of each term, in room that all questions share.

const MOST = 2 ** 32 - 1;

/** Whole numbers from 0 on, by position. */
export class Slate {
  /** What was written since the last wipe stands there raised by `#floor`; older numbers are below it. */
  readonly #raised: Uint32Array;
  #floor = 1;
  #highest = 0;

  constructor(length: number) {
    this.#raised = new Uint32Array(length);
  }

  /** The number written at a position since the last wipe, or -1. */
  read(position: number): number {
    const raised = this.#raised[position] ?? 0;
    return raised < this.#floor ? -1 : raised - this.#floor;
  }

  write(position: number, number: number): void {
    const raised = this.#floor + number;
    this.#raised[position] = raised;
    if (raised > this.#highest) this.#highest = raised;
  }

  /**
   * Forgets all that was written.
   * @param below the numbers that follow are lower than this
   */
  wipe(below: number): void {
    this.#floor = this.#highest + 1;
    if (this.#floor + below <= MOST) return;
    this.#raised.fill(0);
    this.#floor = 1;
    this.#highest = 0;
  }
}
