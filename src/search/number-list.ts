// A list of whole numbers that grows in one typed array: a tenth of the memory of as many JavaScript numbers.

const FIRST_ROOM = 1024;

/** Whole numbers from 0 to 2³² − 1. */
export class NumberList {
  length = 0;
  #entries: Uint32Array<ArrayBuffer>;

  /** @param room for so many numbers from the beginning */
  constructor(room = FIRST_ROOM) {
    this.#entries = new Uint32Array(room);
  }

  push(number: number): void {
    if (this.length === this.#entries.length) this.#grow(this.length + 1);
    this.#entries[this.length++] = number;
  }

  /** The number at a position, 0 beyond the end. */
  at(position: number): number {
    return position < this.length ? (this.#entries[position] ?? 0) : 0;
  }

  /** Sets the number at a position, which becomes part of the list with all before it. */
  set(position: number, number: number): void {
    if (position >= this.length) {
      this.#grow(position + 1);
      this.length = position + 1;
    }
    this.#entries[position] = number;
  }

  add(position: number, amount: number): void {
    this.set(position, this.at(position) + amount);
  }

  /** A copy without spare room. */
  toArray(): Uint32Array {
    return this.#entries.slice(0, this.length);
  }

  #grow(room: number): void {
    if (room <= this.#entries.length) return;
    const larger = new Uint32Array(Math.max(room, this.#entries.length * 2));
    larger.set(this.#entries);
    this.#entries = larger;
  }
}
