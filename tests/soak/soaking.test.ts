// A few hundred interactions at random, in bad weather: a short soak (`npm run soak` is the long one).

import { expect, test } from 'vitest';
import { faultsFound } from './faults-found.ts';
import { soak } from './soak.ts';

const SEED = 20_260_301;

// A machine that has no time for the bot makes it late; the same seed then passes, and a fault of the bot comes again.
test(`400 interactions in bad weather break no promise (seed ${SEED})`, {
  timeout: 180_000,
  retry: 1,
}, async () => {
  const figures = await soak({ interactions: 400, seed: SEED, cutEveryMs: 3_000 });
  expect(faultsFound(figures)).toEqual([]);
  expect(figures.interactions).toBeGreaterThanOrEqual(400);
  expect(figures.cuts).toBeGreaterThan(0);
  // It was a soak and no drizzle: most commands, buttons and forms were used.
  expect(figures.deeds.size).toBeGreaterThan(20);
});
