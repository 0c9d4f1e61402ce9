// How time grows with input. A limit in milliseconds fails on a busy machine; a ratio taken in the same run does not.

import { expect } from 'vitest';

const TIMES = 8;
/** Three times as long as linear; what is quadratic takes 64 times as long. */
const MOST = 3 * TIMES;
/** A pause of the machine, in milliseconds. */
const PAUSE = 200;

/**
 * Fails where eight times the input takes nowhere near eight times as long.
 * @param prepare makes the work on an input of a size; only the work is timed
 * @param size the larger input's, so large that a quadratic program would take seconds
 */
export function expectLinear(prepare: (size: number) => () => unknown, size: number): void {
  const small = prepare(Math.ceil(size / TIMES));
  const large = prepare(size);
  const bests = [small, large].map(best);
  expect(bests[1], `${TIMES} times the input took ${bests}`).toBeLessThan(
    MOST * (bests[0] ?? 0) + PAUSE,
  );
}

/** Milliseconds; the shorter of two runs, as the other may have waited. */
function best(run: () => unknown): number {
  const times = [0, 1].map(() => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return Math.min(...times);
}
