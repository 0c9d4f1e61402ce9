// How work grows with input. A limit in milliseconds fails on a busy machine; a ratio of processor time does not.

import { expect } from 'vitest';

const TIMES = 8;
/** Three times as long as linear; what is quadratic takes 64 times as long. */
const MOST = 3 * TIMES;
/** What else the process may do meanwhile (compiling, collecting garbage), in milliseconds. */
const BESIDES = 200;

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
    MOST * (bests[0] ?? 0) + BESIDES,
  );
}

/** Milliseconds of the processor, which other processes that want it don't add to; the shorter of two runs. */
function best(run: () => unknown): number {
  const times = [0, 1].map(() => {
    const began = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}
