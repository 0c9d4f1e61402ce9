// Words compared by their letters.

import { expect, test } from 'vitest';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusOf } from '../corpus-of.ts';

test('of a key of very many letters only the first count: each is compared with all before it', async () => {
  const { letterGrams } = await PassageIndex.build(corpusOf({ 'a.txt': 'The ferry sails.' }));
  const key = Array.from({ length: 20_000 }, (_, i) => (i * i).toString(36)).join('');
  const { buckets } = letterGrams.question([key]);
  expect(buckets.length).toBeGreaterThan(100);
  expect(buckets.length).toBeLessThan(300);
});
