// `npm run soak -- --interactions N --seed N`: soaks the bot and prints what it saw; exit 1 where a promise was broken.

import { parseArgs } from 'node:util';
import { faultsFound } from './faults-found.ts';
import { soak } from './soak.ts';
import type { Memory } from './soaked-bot.ts';

const { values } = parseArgs({
  options: {
    interactions: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
});
const seed = Number(values.seed);
const interactions = Number(values.interactions);
console.log(`Seed ${seed}, ${interactions} interactions.`);
const figures = await soak({
  interactions,
  seed,
  cutEveryMs: 4_000,
  onProgress: (done, memory) => console.error(`${done}: ${inMegabytes(memory)}`),
});
const { deeds, log, refused, memory, ...rest } = figures;
console.log(Object.fromEntries(deeds));
console.log({ log: Object.fromEntries(log), refused: Object.fromEntries(refused) });
console.log(rest);
console.log(
  'memory after gc:',
  memory.map((each) => `\n${each.after}: ${inMegabytes(each)}`).join(''),
);
const faults = faultsFound(figures);
console.log(faults.length === 0 ? 'Every promise was kept.' : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

function inMegabytes({ heap, code, rss }: Memory): string {
  const remembered = megabytes(heap - code);
  return `heap ${megabytes(heap)} MB (${remembered} without compiled code), resident ${megabytes(rss)} MB`;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
