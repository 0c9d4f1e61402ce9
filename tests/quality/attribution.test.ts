// The attribution measurement: our own documents hold, and gold in every form that it promises is read.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { measureAttribution } from './attribution.ts';
import { type GoldDocument, readGold } from './attribution-data.ts';

const TEXT =
  'The bridge closed. “Nobody told us,” Marta Lindqvist said. It was “a mess” from the start.';
const QUOTED = TEXT.indexOf('“Nobody');
const NAMED = TEXT.indexOf('Marta');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gold-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('every quotation of our own documents is found, with its speaker', () => {
  const gold = readGold('tests/quality/attribution-cases.json', 'all');
  const figures = measureAttribution(gold);
  expect(gold.length).toBeGreaterThanOrEqual(40);
  expect(figures.misses).toEqual([]);
  expect(figures['quote span F1 %']).toBe(100);
});

test('a miss is counted and named', () => {
  const [document] = readGold(written({ speaker: 'Somebody Else', source: 'The bridge' }), 'all');
  const figures = measureAttribution([document as GoldDocument]);
  expect(figures).toMatchObject({
    'quote span recall %': 100,
    'mention head accuracy, direct %': 0,
    'speaker resolved to the right one %': 0,
  });
  expect(figures.misses).toEqual([
    'a: “Nobody told us,”: The bridge, not Marta Lindqvist',
    'no speech: a: “a mess”',
  ]);
});

test('spans are pairs, objects or words; speakers are a name, names, an object or null', () => {
  const content = [QUOTED, QUOTED + 17];
  const source = { start: NAMED, end: NAMED + 15 };
  const expected = [{ content: [{ start: QUOTED, end: QUOTED + 17 }], source }];
  const pairs = written({ content: [content], source: [NAMED, NAMED + 15], speaker: ['A', 'B'] });
  expect(readGold(pairs, 'all')[0]?.attributions).toMatchObject(expected);
  const objects = written({ content: { start: QUOTED, end: QUOTED + 17 }, source });
  expect(readGold(objects, 'all')[0]?.attributions).toMatchObject(expected);
  const words = written({ speaker: { name: 'A' } });
  expect(readGold(words, 'all')[0]?.attributions).toMatchObject([
    { ...expected[0], speaker: ['A'] },
  ]);
});

test('one document a line is read as well, and halves are by place', () => {
  const line = (id: string): string => JSON.stringify({ id, text: TEXT, quotes: [] });
  const file = join(folder, 'lines.jsonl');
  writeFileSync(file, `${line('a')}\n${line('b')}\n${line('c')}\n`);
  expect(readGold(file, 'even').map((each) => each.id)).toEqual(['a', 'c']);
  expect(readGold(file, 'odd').map((each) => each.id)).toEqual(['b']);
});

test('a folder of texts and standoff annotations is read, characters counted as it counts them', () => {
  for (const name of ['text', 'attributions']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'text', 'a.txt'), `𝔄 ${TEXT}`);
  const [from, name] = [QUOTED + 2, NAMED + 2];
  const standoff = [
    `T1\tSource ${name} ${name + 15}\tMarta Lindqvist`,
    `T2\tContent ${from} ${from + 8};${from + 9} ${from + 17}\t“Nobody told us,”`,
    'E1\tAttribution:T9 Content:T2 Source:T1',
  ];
  writeFileSync(join(folder, 'attributions', 'a_1.ann'), standoff.join('\n'));
  const [document] = readGold(folder, 'all');
  const [attribution] = document?.attributions ?? [];
  expect(document?.text.slice(attribution?.source?.start, attribution?.source?.end)).toBe(
    'Marta Lindqvist',
  );
  expect(attribution?.content).toHaveLength(2);
});

test('a file without documents is refused by name', () => {
  const file = join(folder, 'empty.json');
  writeFileSync(file, '{"documents":[]}');
  expect(() => readGold(file, 'all')).toThrow(/empty\.json: holds no document/);
});

/** A file with one document, whose attribution is what words give, but for what is changed. */
function written(changed: Readonly<Record<string, unknown>>): string {
  const file = join(folder, 'gold.json');
  const attribution = { source: 'Marta Lindqvist', content: ['“Nobody told us,”'], ...changed };
  writeFileSync(file, JSON.stringify([{ id: 'a', text: TEXT, attributions: [attribution] }]));
  return file;
}
