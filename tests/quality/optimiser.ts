// What learning the ranker's and the confidence's weights shares: the optimiser, its batches and folds.

/** Kingma and Ba's Adam (2015) with a rate that falls to nothing; the weights are averaged over the second half. */
export class Adam {
  readonly weights: Float64Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  readonly #sum: Float64Array;
  readonly #rate: number;
  readonly #steps: number;
  #taken = 0;
  #averaged = 0;

  /**
   * @param size number of weights, all 0 at the start
   * @param rate the first step's length
   * @param steps how many steps will be taken
   */
  constructor(size: number, rate: number, steps: number) {
    this.weights = new Float64Array(size);
    this.#first = new Float64Array(size);
    this.#second = new Float64Array(size);
    this.#sum = new Float64Array(size);
    this.#rate = rate;
    this.#steps = steps;
  }

  /** Takes one step down a slope. */
  step(slope: Float64Array): void {
    const t = ++this.#taken;
    const rate = this.#rate * Math.max(0.02, 1 - t / this.#steps);
    for (let i = 0; i < slope.length; i++) {
      const g = slope[i] ?? 0;
      this.#first[i] = 0.9 * (this.#first[i] ?? 0) + 0.1 * g;
      this.#second[i] = 0.999 * (this.#second[i] ?? 0) + 0.001 * g * g;
      const m = (this.#first[i] ?? 0) / (1 - 0.9 ** t);
      const v = (this.#second[i] ?? 0) / (1 - 0.999 ** t);
      this.weights[i] = (this.weights[i] ?? 0) - (rate * m) / (Math.sqrt(v) + 1e-8);
    }
    if (t * 2 < this.#steps) return;
    this.#averaged++;
    for (let i = 0; i < slope.length; i++) {
      this.#sum[i] = (this.#sum[i] ?? 0) + (this.weights[i] ?? 0);
    }
  }

  /** The weights averaged over the second half of the steps. */
  average(): readonly number[] {
    return Array.from(this.#sum, (sum) => sum / Math.max(1, this.#averaged));
  }
}

/** The same items in an order that the seed alone decides. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const order = [...items];
  let state = seed + 1;
  for (let at = order.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const other = state % (at + 1);
    const [a, b] = [order[at], order[other]];
    if (a === undefined || b === undefined) continue;
    order[at] = b;
    order[other] = a;
  }
  return order;
}

/** Numbers groups in the order in which they come, so that their number modulo the folds spreads them evenly. */
export function foldsByGroup(groups: readonly number[]): (group: number) => number {
  const numbers = new Map<number, number>();
  for (const group of groups) if (!numbers.has(group)) numbers.set(group, numbers.size);
  return (group) => numbers.get(group) ?? 0;
}
