// Numbers by their group, all in one array: the terms that have a gram, the words that have a stem.

export class GroupedNumbers {
  /** Where each group begins, and the last one's end. */
  readonly #starts: Uint32Array;
  readonly #numbers: Uint32Array;

  /**
   * Groups numbers, each group in the order given: a counting sort.
   * @param groups by position: the group of the number that stands there
   * @param numbers by position; the positions themselves where absent
   * @param count how many groups
   */
  constructor(groups: Uint32Array, count: number, numbers?: Uint32Array) {
    const starts = new Uint32Array(count + 1);
    for (const group of groups) starts[group] = (starts[group] ?? 0) + 1;
    for (let group = 0; group < count; group++) {
      starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
    }
    this.#numbers = new Uint32Array(groups.length);
    // Filled from the end, each group's end comes to be its start.
    for (let at = groups.length - 1; at >= 0; at--) {
      const group = groups[at] ?? 0;
      const place = (starts[group] ?? 0) - 1;
      starts[group] = place;
      this.#numbers[place] = numbers ? (numbers[at] ?? 0) : at;
    }
    this.#starts = starts;
  }

  /** The numbers of a group. */
  of(group: number): Uint32Array {
    return this.#numbers.subarray(this.#starts[group] ?? 0, this.#starts[group + 1] ?? 0);
  }
}
