// Everyday words that stand for one another, or go together.

import { stem } from 'porter2';
import { expect, test } from 'vitest';
import { relatedStems } from '../../src/search/synonyms.ts';

const related = relatedStems(stem);
const standFor = (one: string, other: string): boolean =>
  (related.get(stem(one))?.has(stem(other)) ?? false) &&
  (related.get(stem(other))?.has(stem(one)) ?? false);

test.each([
  ['leave', 'flee'],
  ['lawyer', 'attorney'],
  ['wrecked', 'destroyed'],
  ['refund', 'reimburse'],
  ['professor', 'lecturer'],
  ['valid', 'expired'],
  ['french', 'france'],
])('“%s” may stand for “%s”, and the other way round', (one, other) => {
  expect(standFor(one, other)).toBe(true);
});

test.each([
  ['lawyer', 'river'],
  ['leave', 'professor'],
  ['expire', 'renew'],
  ['french', 'germany'],
])('“%s” does not stand for “%s”', (one, other) => expect(standFor(one, other)).toBe(false));

test('no word stands for itself or for nothing', () => {
  expect(related.size).toBeGreaterThan(800);
  for (const [one, others] of related) {
    expect(one).not.toBe('');
    expect(others.has(one) || others.has('') || others.size === 0).toBe(false);
  }
});
