// How texts become words.

import { expect, test } from 'vitest';
import { wordsOf } from '../../src/search/words.ts';

const SENTENCE = '港口在一月结冰我们没有办法';

test('an unbroken megabyte of Chinese is split into the same words as a line of it', () => {
  const times = Math.round(1_000_000 / SENTENCE.length);
  const text = SENTENCE.repeat(times);
  const words = wordsOf(text, 'zh');
  expect(words.every(({ form, start }) => text.startsWith(form, start))).toBe(true);
  expect(words.map(({ form }) => form).join('')).toBe(text);
  const line = wordsOf(SENTENCE, 'zh').map(({ form }) => form);
  expect(words.slice(0, 200).map(({ form }) => form)).toEqual(
    Array.from({ length: 200 }, (_, i) => line[i % line.length]),
  );
  expect(words.length / times).toBeCloseTo(line.length, 1);
});
