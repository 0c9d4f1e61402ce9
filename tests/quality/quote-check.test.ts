// Posts made from the project's own documents by stated rules: what a check of each must find.

import { expect, test } from 'vitest';
import { measureQuoteCheck } from './quote-check.ts';

test('unaltered quotations are recognised, and none that was changed passes for one', {
  timeout: 60_000,
}, async () => {
  const figures = await measureQuoteCheck(null);
  expect(figures['cases']).toBeGreaterThanOrEqual(400);
  expect(figures['unaltered recognised']).toBeGreaterThanOrEqual(97);
  expect(figures['others called word for word']).toBe(0);
  expect(figures['right verdict']).toBeGreaterThanOrEqual(97);
});
