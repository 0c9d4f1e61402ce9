// Pins leave as a file and come back: nothing is changed that was not said before, nothing is dropped in silence.

import { afterEach, describe, expect, test } from 'vitest';
import { exportPins, importChanges, planImport, readPins } from '../../src/pins/interchange.ts';
import { corpusOf } from '../corpus-of.ts';
import { testedDatabases } from '../database/databases.ts';
import { contentOf, GUILD, KIM, openParts, type Parts, SAM } from './parts.ts';

const REPORT =
  'The harbour was closed in March.\n\nThe ferry sailed in April.\n\nNobody was hurt.\n';
const corpus = corpusOf({ 'report.txt': REPORT });
const opened: Parts[] = [];

afterEach(async () => {
  for (const { database } of opened.splice(0)) await database.close();
});

async function open(address: string): Promise<Parts> {
  const parts = await openParts(address);
  opened.push(parts);
  return parts;
}

async function pinTwo({ pinning }: Parts) {
  const pin = (question: string, words: string) =>
    pinning.pin({ ...contentOf(corpus, question, words), guildId: GUILD, by: SAM, message: null });
  return [
    await pin('When was the harbour closed?', 'closed in March'),
    await pin('Was anybody hurt?', 'Nobody'),
  ] as const;
}

async function exported({ board }: Parts): Promise<string> {
  return exportPins((await board.pinsOf(GUILD, corpus)).all.map(({ pin }) => pin));
}

async function importInto(parts: Parts, text: string, sources = corpus) {
  const { pins, faults } = readPins(text);
  const plan = planImport(pins, await parts.board.pinsOf(GUILD, sources), sources);
  const history = await parts.store.history(GUILD, null, 1_000);
  const last = new Map([...history].reverse().map(({ pin }) => [pin.id, pin]));
  const at = parts.now.toISOString();
  const changes = importChanges(plan, last, { guildId: GUILD, by: KIM, at });
  return { plan, faults, written: await parts.store.writeAll(changes) };
}

describe.each(testedDatabases)('$name', ({ test, newAddress }) => {
  test('an export that is imported elsewhere gives the same pins, and the same export', async () => {
    const [here, there] = [await open(await newAddress()), await open(await newAddress())];
    await pinTwo(here);
    const file = await exported(here);
    const { plan, faults, written } = await importInto(there, file);
    expect(faults).toEqual([]);
    expect(plan).toMatchObject({ unchanged: 0, changed: [], missing: 0, unmatched: [] });
    expect(written).toHaveLength(2);
    const again = await exported(there);
    expect(again).toBe(file.replaceAll(SAM.name, KIM.name));
    expect((await there.board.pinsOf(GUILD, corpus)).match('was anybody hurt')).not.toBeNull();
    expect((await importInto(there, file)).plan).toMatchObject({
      unchanged: 2,
      added: [],
      changed: [],
    });
  });

  test('a changed, a removed and a missing pin: only what the plan says happens', async () => {
    const parts = await open(await newAddress());
    const [closed, hurt] = await pinTwo(parts);
    const file = (await exported(parts)).replace('Was anybody hurt?', 'Was nobody hurt?');
    await parts.pinning.remove(closed, 1, SAM);
    const third = contentOf(corpus, 'When did the ferry sail?', 'ferry');
    await parts.pinning.pin({ ...third, guildId: GUILD, by: SAM, message: null });
    const { plan, written } = await importInto(parts, file);
    expect(plan.added.map(({ id }) => id)).toEqual([closed.id]);
    expect(plan.changed.map(({ id, question }) => [id, question])).toEqual([
      [hurt.id, 'Was nobody hurt?'],
    ]);
    expect(plan.missing).toBe(1);
    expect(written?.map(({ pin }) => pin.version).sort()).toEqual([2, 3]);
    const { all } = await parts.board.pinsOf(GUILD, corpus);
    expect(all).toHaveLength(3);
    expect(all.every(({ pin }) => pin.pinnedBy.id === SAM.id)).toBe(true);
  });

  test('if anybody changed one of the pins meanwhile, nothing at all is imported', async () => {
    const parts = await open(await newAddress());
    const [closed, hurt] = await pinTwo(parts);
    const { pins } = readPins((await exported(parts)).replaceAll('?"', '??"'));
    const plan = planImport(pins, await parts.board.pinsOf(GUILD, corpus), corpus);
    await parts.pinning.edit(hurt, 1, { ...hurt, question: 'Who was hurt?' }, SAM);
    const last = new Map([closed, hurt].map((pin) => [pin.id, pin]));
    const changes = importChanges(plan, last, { guildId: GUILD, by: KIM, at: '' });
    expect(await parts.store.writeAll(changes)).toBeNull();
    expect((await parts.store.history(GUILD, closed.id, 10)).map(({ deed }) => deed)).toEqual([
      'pinned',
    ]);
  });

  test('what no source says any more is listed, kept, and not given as an answer', async () => {
    const [here, there] = [await open(await newAddress()), await open(await newAddress())];
    await pinTwo(here);
    const changed = corpusOf({ 'report.txt': REPORT.replace('March', 'May') });
    const { plan, written } = await importInto(there, await exported(here), changed);
    expect(plan.unmatched.map(({ question }) => question)).toEqual([
      'When was the harbour closed?',
    ]);
    expect(written).toHaveLength(2);
    const pins = await there.board.pinsOf(GUILD, changed);
    expect(pins.match('When was the harbour closed?')).toBeNull();
    expect(pins.all.map(({ state }) => state).sort()).toEqual(['fresh', 'stale']);
  });
});

const GOOD = {
  id: 'a',
  question: 'Who?',
  phrasings: [],
  selectors: [{ sourceId: 's', exact: 'x', prefix: '', suffix: '', start: 0, end: 1, sha256: 'f' }],
};

test.each([
  ['', /not JSON/],
  ['[]', /not an export of pins/],
  ['{"format":"verbatim pins","version":2,"pins":[]}', /newer version/],
])('a file that is no export is told: %j', (text, fault) => {
  expect(readPins(text)).toEqual({ pins: [], faults: [expect.stringMatching(fault)] });
});

test('a faulty pin is named with its place, and the others are used', () => {
  const faulty = [
    null,
    { ...GOOD, id: '../etc' },
    { ...GOOD, question: ' ' },
    { ...GOOD, question: 'x'.repeat(301) },
    { ...GOOD, phrasings: [1] },
    { ...GOOD, selectors: [] },
    { ...GOOD, selectors: [{ ...GOOD.selectors[0], start: 'x' }] },
    GOOD,
    GOOD,
  ];
  const file = { format: 'verbatim pins', version: 1, pins: faulty };
  const { pins, faults } = readPins(JSON.stringify(file));
  expect(pins).toHaveLength(1);
  expect(faults).toHaveLength(8);
  faults.forEach((fault, i) => {
    expect(fault).toContain(`Pin ${i === 7 ? 9 : i + 1} of the file`);
  });
});
