// Posts made from the project's own documents by stated rules: what a check of each must find.

import { expect, test } from 'vitest';
import { measureQuoteCheck } from './quote-check.ts';

test('unaltered quotations are recognised, and none that was changed within its words passes for one', {
  timeout: 60_000,
}, async () => {
  const figures = await measureQuoteCheck(null);
  expect(figures['cases']).toBeGreaterThanOrEqual(400);
  expect(figures['unaltered recognised']).toBeGreaterThanOrEqual(97);
  // What is left is changed outside its own quote marks, or is two quotations in marks of their own.
  expect(figures['others called word for word']).toBeLessThanOrEqual(3);
  expect(figures['right verdict']).toBeGreaterThanOrEqual(97);
});
