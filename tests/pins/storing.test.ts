// Pins are stored, changed, taken back and read by several processes, on each database.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { isBehind } from '../../src/pins/pinning.ts';
import { createPins, type Pins } from '../../src/pins/pins.ts';
import { corpusOf } from '../corpus-of.ts';
import { testedDatabases } from '../database/databases.ts';
import { contentOf, GUILD, KIM, openParts, type Parts, SAM } from './parts.ts';

const REPORT = `The harbour was closed in March.

The ferry sailed again in April.

Nobody was hurt.
`;
const corpus = corpusOf({ 'report.txt': REPORT });
const QUESTION = 'When was the harbour closed?';
const closed = contentOf(corpus, QUESTION, 'closed in March');

const opened: Parts[] = [];

afterEach(async () => {
  for (const { database } of opened.splice(0)) await database.close();
});

async function open(address: string): Promise<Parts> {
  const parts = await openParts(address);
  opened.push(parts);
  return parts;
}

function pinClosed(parts: Parts) {
  return parts.pinning.pin({ ...closed, guildId: GUILD, by: SAM, message: null });
}

async function matched(parts: Parts, question: string, sources: Corpus = corpus) {
  return (await parts.board.pinsOf(GUILD, sources)).match(question);
}

/** Pins as they stand in memory, without keeping them there. */
async function inMemory({ board }: Pins): Promise<WeakRef<object>> {
  return new WeakRef(await board.pinsOf(GUILD, corpus));
}

async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What a WeakRef was made of stays until the turn is over.
  await new Promise((resolve) => setTimeout(resolve, 10));
  collect();
}

describe.each(testedDatabases)('$name', ({ test, newAddress }) => {
  test('a pin is given for its question, by another process and after a restart', async () => {
    const address = await newAddress();
    const [one, other] = [await open(address), await open(address)];
    expect(await matched(other, QUESTION)).toBeNull();
    const pin = await pinClosed(one);
    expect((await matched(other, 'when was the harbour closed'))?.pin).toEqual(pin);
    expect(pin).toMatchObject({ version: 1, pinnedBy: SAM, pinnedAt: '2026-03-01T12:00:00.000Z' });
    await one.database.close();
    opened.shift();
    expect((await matched(await open(address), QUESTION))?.pin).toEqual(pin);
  });

  test('a pin belongs to its server alone', async () => {
    const parts = await open(await newAddress());
    await pinClosed(parts);
    expect((await parts.board.pinsOf('another', corpus)).match(QUESTION)).toBeNull();
  });

  test('a server that is forgotten leaves the memory at once, although its pins are being read', async () => {
    const parts = await open(await newAddress());
    const pins = createPins(parts.database);
    await pinClosed(parts);
    const before = await inMemory(pins);
    await collectGarbage();
    expect(before.deref()).toBeDefined();
    const [during] = await Promise.all([inMemory(pins), pins.forget(GUILD)]);
    await collectGarbage();
    expect([before.deref(), during.deref()]).toEqual([undefined, undefined]);
    expect((await pins.board.pinsOf(GUILD, corpus)).all).toEqual([]);
  });

  test('of two moderators who edit one version the second is told, and the first one’s words stay', async () => {
    const address = await newAddress();
    const [one, other] = [await open(address), await open(address)];
    const pin = await pinClosed(one);
    const [first, second] = await Promise.all([
      one.pinning.edit(pin, 1, { ...closed, question: 'Since when is the harbour closed?' }, SAM),
      other.pinning.edit(pin, 1, { ...closed, question: 'What closed the harbour?' }, KIM),
    ]);
    const winners = [first, second].filter((each) => each !== null);
    expect(winners).toHaveLength(1);
    const pins = await one.board.pinsOf(GUILD, corpus);
    expect(pins.all.map((each) => each.pin)).toEqual(winners);
    expect(winners[0]?.version).toBe(2);
    expect(await one.pinning.remove(pin, 1, KIM)).toBeNull();
  });

  test('removing can be taken back for 15 minutes, once, unless somebody changed it', async () => {
    const parts = await open(await newAddress());
    const pin = await pinClosed(parts);
    expect(await parts.pinning.remove(pin, 1, KIM)).toMatchObject({ version: 2 });
    expect(await matched(parts, QUESTION)).toBeNull();
    parts.now = new Date('2026-03-01T12:14:59Z');
    expect(await parts.pinning.undoRemove(GUILD, pin.id, 2, KIM)).toMatchObject({
      outcome: 'restored',
    });
    expect((await matched(parts, QUESTION))?.pin).toEqual({ ...pin, version: 3 });
    expect(await parts.pinning.undoRemove(GUILD, pin.id, 2, KIM)).toEqual({
      outcome: 'changed since',
    });
    await parts.pinning.remove(pin, 3, SAM);
    parts.now = new Date('2026-03-01T12:30:00Z');
    expect(await parts.pinning.undoRemove(GUILD, pin.id, 4, SAM)).toEqual({ outcome: 'too late' });
    expect(await parts.pinning.undoRemove(GUILD, 'nothing', 4, SAM)).toEqual({
      outcome: 'changed since',
    });
  });

  test('the history says who did what and when, newest first', async () => {
    const parts = await open(await newAddress());
    const pin = await pinClosed(parts);
    parts.now = new Date('2026-03-02T08:00:00Z');
    await parts.pinning.edit(pin, 1, { ...closed, phrasings: ['harbour closure date'] }, KIM);
    await parts.pinning.pin({ ...closed, guildId: 'another', by: SAM, message: null });
    const history = await parts.store.history(GUILD, null, 10);
    expect(history.map(({ deed, by, at, revision }) => [deed, by?.name, at, revision])).toEqual([
      ['edited', KIM.name, '2026-03-02T08:00:00.000Z', 2],
      ['pinned', SAM.name, '2026-03-01T12:00:00.000Z', 1],
    ]);
    expect(await parts.store.history(GUILD, 'nothing', 10)).toEqual([]);
  });

  test('a changed source moves its pins along, and makes one stale whose words are gone', async () => {
    const parts = await open(await newAddress());
    const pin = await pinClosed(parts);
    const moved = corpusOf({ 'report.txt': `A new lead.\n\n${REPORT}` });
    expect(isBehind(await parts.board.pinsOf(GUILD, corpus))).toBe(false);
    expect(isBehind(await parts.board.pinsOf(GUILD, moved))).toBe(true);
    expect(await parts.pinning.keepUp(GUILD, moved)).toEqual([]);
    const after = await matched(parts, QUESTION, moved);
    expect(after?.pin.selectors[0]).toMatchObject({
      start: 13,
      exact: 'The harbour was closed in March.',
    });
    expect(isBehind(await parts.board.pinsOf(GUILD, moved))).toBe(false);

    const changed = corpusOf({ 'report.txt': REPORT.replace('March', 'May') });
    expect(await matched(parts, QUESTION, changed)).toBeNull();
    expect(await parts.pinning.keepUp(GUILD, changed)).toEqual([
      expect.objectContaining({ id: pin.id, state: 'stale' }),
    ]);
    expect(await parts.pinning.keepUp(GUILD, changed)).toEqual([]);
    const [stale] = (await parts.board.pinsOf(GUILD, changed)).all;
    expect(stale?.state).toBe('stale');
    const { selectors, version } = stale?.pin ?? pin;
    await parts.pinning.edit(stale?.pin ?? pin, version, { ...closed, selectors }, SAM);
    expect(await parts.pinning.keepUp(GUILD, changed)).toEqual([]);

    expect(await parts.pinning.keepUp(GUILD, corpus)).toEqual([]);
    expect((await matched(parts, QUESTION))?.pin.state).toBe('fresh');
    const deeds = (await parts.store.history(GUILD, pin.id, 10)).map(({ deed, by }) => [deed, by]);
    expect(deeds).toEqual([
      ['came back', null],
      ['edited', SAM],
      ['went stale', null],
      ['re-anchored', null],
      ['pinned', SAM],
    ]);
  });

  test('two processes that see a pin go stale tell it once', async () => {
    const address = await newAddress();
    const [one, other] = [await open(address), await open(address)];
    await pinClosed(one);
    const changed = corpusOf({ 'report.txt': REPORT.replace('March', 'May') });
    const told = await Promise.all([
      one.pinning.keepUp(GUILD, changed),
      other.pinning.keepUp(GUILD, changed),
    ]);
    expect(told.flat()).toHaveLength(1);
  });

  test('many writers at once: every change is there, numbered without gaps', async () => {
    const address = await newAddress();
    const writers = await Promise.all(Array.from({ length: 4 }, () => open(address)));
    await Promise.all(
      writers.flatMap((parts) => Array.from({ length: 10 }, () => pinClosed(parts))),
    );
    const history = await writers[0]?.store.history(GUILD, null, 1_000);
    expect(history?.map(({ revision }) => revision)).toEqual(
      Array.from({ length: 40 }, (_, i) => 40 - i),
    );
  });

  test('a question of one source only gets no pin from another', async () => {
    const parts = await open(await newAddress());
    await pinClosed(parts);
    const pins = await parts.board.pinsOf(GUILD, corpus);
    expect(pins.match(QUESTION, ['report'])).not.toBeNull();
    expect(pins.match(QUESTION, ['another'])).toBeNull();
  });

  test('pinned questions are offered while somebody types', async () => {
    const parts = await open(await newAddress());
    await pinClosed(parts);
    await parts.pinning.pin({
      ...contentOf(corpus, 'Harbour: was anybody hurt?', 'Nobody'),
      guildId: GUILD,
      by: SAM,
      message: null,
    });
    const pins = await parts.board.pinsOf(GUILD, corpus);
    expect(pins.questions('HARBOUR', 25)).toEqual(['Harbour: was anybody hurt?', QUESTION]);
    expect(pins.questions('ferry', 25)).toEqual([]);
  });

  test('settings are kept for each server', async () => {
    const { settings } = await open(await newAddress());
    expect(await settings.read(GUILD)).toEqual({ roles: [], logChannelId: null });
    await settings.setLogChannel(GUILD, '77');
    await settings.setRoles(GUILD, ['1', '2']);
    expect(await settings.read(GUILD)).toEqual({ roles: ['1', '2'], logChannelId: '77' });
    await settings.setLogChannel(GUILD, null);
    expect(await settings.read(GUILD)).toEqual({ roles: ['1', '2'], logChannelId: null });
    expect(await settings.read('another')).toEqual({ roles: [], logChannelId: null });
  });
});
