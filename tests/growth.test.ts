// The guard against programs that grow with the square of their input refuses one.

import { expect, test } from 'vitest';
import { expectLinear } from './growth.ts';

function steps(count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum = (sum * 31 + i) | 0;
  return sum;
}

test('what grows with the square of its input is refused, and what grows with it is not', () => {
  expectLinear((size) => () => steps(size * 1_000), 20_000);
  expect(() => expectLinear((size) => () => steps(size * size), 20_000)).toThrow('times the input');
});
