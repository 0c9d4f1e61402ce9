import { expect, test } from 'vitest';
import { Cooldown } from '../../src/channels/cooldown.ts';

test('so many turns in a while, for each by themselves, and given back where nothing came of it', () => {
  let now = 0;
  const cooldown = new Cooldown({ most: 2, withinMs: 1_000 }, () => now);
  expect(cooldown.take('mira')).not.toBeNull();
  now = 400;
  const giveBack = cooldown.take('mira');
  expect(cooldown.take('mira')).toBeNull();
  expect(cooldown.take('sam')).not.toBeNull();
  giveBack?.();
  giveBack?.();
  expect(cooldown.take('mira'), 'given back').not.toBeNull();
  expect(cooldown.take('mira')).toBeNull();
  now = 1_000;
  expect(cooldown.take('mira'), 'the first is over').not.toBeNull();
  expect(cooldown.take('mira')).toBeNull();
});
