// Random numbers that are the same in every run.

/** Gives numbers from 0 up to but not including 1. */
export type Random = () => number;

/**
 * A generator of 32-bit quality (mulberry32), ample for made-up text.
 * @param seed any integer; the same seed gives the same numbers on every machine
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An integer from `least` to `most`, both included. */
export function integerBetween(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/**
 * One of a list's members, each as likely as the others.
 * @throws when the list is empty
 */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error('Nothing to choose from.');
  return chosen;
}

/**
 * Draws ranks by the law of Zipf and Mandelbrot, as words are distributed in real text.
 * @param size how many ranks; 0 is the most frequent
 * @returns a function that draws a rank with a probability proportional to 1 / (rank + 2.7)
 */
export function zipfRanks(size: number): (random: Random) => number {
  const upTo = new Float64Array(size);
  let total = 0;
  for (let rank = 0; rank < size; rank++) {
    total += 1 / (rank + 2.7);
    upTo[rank] = total;
  }
  return (random) => firstAbove(upTo, random() * total);
}

/** The first position whose value is above a bound, by halving. */
function firstAbove(ascending: Float64Array, bound: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
