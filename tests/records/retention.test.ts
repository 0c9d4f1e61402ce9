// What has been kept for its time is gone from the tables and the file, though nobody looks at it.

import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Client } from 'discord.js';
import { afterEach, describe, expect, test as plainTest, vi } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open.ts';
import { sql } from '../../src/database/sql.ts';
import { createRecordUpkeep } from '../../src/discord/records/record-upkeep.ts';
import { RECORD_SCHEMA } from '../../src/records/record-schema.ts';
import { createRecords, type Records } from '../../src/records/records.ts';
import { keepToTime } from '../../src/records/retention.ts';
import { SCHEMAS } from '../../src/schemas.ts';
import { testedDatabases } from '../database/databases.ts';
import { recordingLog } from '../discord/running-bot.ts';

const GUILD = '1191154100000000001';
const OTHER = '1191154100000000002';
const realm = { applicationId: '1', isOurs: () => true };
const present = new Set([GUILD, OTHER]);

const opened: Database[] = [];

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

interface Opened {
  readonly database: Database;
  readonly records: Records;
  now: Date;
}

async function open(address: string): Promise<Opened> {
  const database = await openDatabase(address, SCHEMAS);
  opened.push(database);
  const state = { database, now: new Date('2026-03-01T23:59:00Z') };
  const records = createRecords(database, [], () => state.now);
  return Object.assign(state, { records });
}

async function rowsIn({ database }: Opened, table: string): Promise<readonly unknown[]> {
  return database.run({ parts: [`select * from ${table}`], values: [] });
}

describe.each(testedDatabases)('$name', ({ test, newAddress }) => {
  test('a question is kept for the days of its server after the day it was asked, and not longer', async () => {
    const bot = await open(await newAddress());
    const { records } = bot;
    await records.gaps.turnOn(GUILD, 7);
    await records.gaps.turnOn(OTHER, 9);
    await records.gaps.note(GUILD, 'Where is the moon?');
    await records.gaps.note(OTHER, 'Where is the sun?');
    bot.now = new Date('2026-03-08T23:59:00Z');
    await keepToTime(records, realm, present);
    expect(await rowsIn(bot, 'gap_question')).toHaveLength(2);
    bot.now = new Date('2026-03-09T00:00:00Z');
    expect(await records.gaps.questions(GUILD)).toEqual([]);
    await keepToTime(records, realm, present);
    expect(await rowsIn(bot, 'gap_question')).toEqual([
      expect.objectContaining({ guild_id: OTHER }),
    ]);
  });

  test('numbers are kept for a year', async () => {
    const bot = await open(await newAddress());
    const { counts } = bot.records;
    counts.answered(GUILD, 'quoted');
    await counts.flush();
    const vote = { verdict: 'helpful', day: '2026-03-01' } as const;
    await counts.judged(GUILD, { kind: 'pin', id: 'x' }, vote, null);
    bot.now = new Date('2027-03-01T12:00:00Z');
    await keepToTime(bot.records, realm, present);
    expect(await rowsIn(bot, 'answer_count')).toHaveLength(1);
    bot.now = new Date('2027-03-02T12:00:00Z');
    await keepToTime(bot.records, realm, present);
    expect(await rowsIn(bot, 'answer_count')).toEqual([]);
    expect(await rowsIn(bot, 'feedback_count')).toEqual([]);
  });

  test('a question that came in while the log was turned off is not kept', async () => {
    const bot = await open(await newAddress());
    await bot.database.run({
      parts: [`insert into gap_question values ('${GUILD}', '2026-03-01', 'late', 1)`],
      values: [],
    });
    await keepToTime(bot.records, realm, present);
    expect(await rowsIn(bot, 'gap_question')).toEqual([]);
  });

  test('a bot that runs no more counts as removed from its servers 30 days later, and what is theirs is deleted then', async () => {
    const bot = await open(await newAddress());
    const { records } = bot;
    const gone = { applicationId: 'gone', isOurs: () => true };
    await keepToTime(records, gone, present);
    await records.gaps.turnOn(GUILD, 300);
    await records.gaps.turnOn(OTHER, 300);
    const lookOn = async (day: string) => {
      bot.now = new Date(`${day}T12:00:00Z`);
      await keepToTime(records, realm, new Set([OTHER]));
    };
    for (const day of ['2026-03-01', '2026-03-31']) await lookOn(day);
    expect(await rowsIn(bot, 'served_guild')).toHaveLength(3);
    // From this day on it counts as removed: whoever starts it again within 30 days loses nothing.
    await lookOn('2026-04-01');
    await lookOn('2026-05-01');
    expect(await rowsIn(bot, 'served_guild')).toHaveLength(3);
    expect(await rowsIn(bot, 'gap_setting')).toHaveLength(2);
    await lookOn('2026-05-02');
    expect(await rowsIn(bot, 'served_guild')).toEqual([
      { application_id: '1', guild_id: OTHER, left_on: null, seen_on: '2026-05-02' },
    ]);
    expect(await rowsIn(bot, 'gap_setting')).toEqual([{ guild_id: OTHER, days: 300 }]);
  });

  test('a bot that runs again in time finds everything of its servers', async () => {
    const bot = await open(await newAddress());
    const { records } = bot;
    const paused = { applicationId: 'paused', isOurs: () => true };
    await keepToTime(records, paused, present);
    await records.gaps.turnOn(GUILD, 300);
    await records.served.left('paused', OTHER);
    bot.now = new Date('2026-03-05T12:00:00Z');
    await keepToTime(records, paused, new Set([GUILD]));
    bot.now = new Date('2026-04-04T12:00:00Z');
    await keepToTime(records, realm, new Set());
    // It was removed long ago; whether it was invited again it alone knows, and it ran 30 days ago.
    expect(await rowsIn(bot, 'served_guild')).toHaveLength(2);
    for (const day of ['2026-04-20', '2026-05-15']) {
      bot.now = new Date(`${day}T12:00:00Z`);
      await keepToTime(records, realm, new Set());
    }
    await keepToTime(records, paused, new Set([GUILD]));
    bot.now = new Date('2026-06-14T12:00:00Z');
    await keepToTime(records, realm, new Set());
    expect(await rowsIn(bot, 'gap_setting')).toHaveLength(1);
    expect(await rowsIn(bot, 'served_guild')).toContainEqual({
      application_id: 'paused',
      guild_id: GUILD,
      left_on: null,
      seen_on: '2026-05-15',
    });
  });

  test('a bot that runs no more does not keep what belongs to a server that removed the other', async () => {
    const bot = await open(await newAddress());
    const { records } = bot;
    await keepToTime(records, { applicationId: 'gone', isOurs: () => true }, present);
    await keepToTime(records, realm, present);
    await records.gaps.turnOn(GUILD, 300);
    for (const day of ['2026-04-01', '2026-05-03']) {
      bot.now = new Date(`${day}T12:00:00Z`);
      await keepToTime(records, realm, new Set());
    }
    expect(await rowsIn(bot, 'gap_setting')).toEqual([]);
    expect(await rowsIn(bot, 'served_guild')).toEqual([]);
  });

  test('of a bot that was never seen since the days are noted, they count from the first look', async () => {
    const address = await newAddress();
    const [first = []] = RECORD_SCHEMA.migrations;
    const before = await openDatabase(address, [{ ...RECORD_SCHEMA, migrations: [first] }]);
    for (const applicationId of ['1', 'old']) {
      await before.run(sql`
        insert into served_guild (application_id, guild_id) values (${applicationId}, ${GUILD})`);
    }
    await before.close();
    const bot = await open(address);
    await keepToTime(bot.records, realm, new Set([GUILD]));
    expect(await rowsIn(bot, 'served_guild')).toEqual(
      ['1', 'old'].map((id) => ({
        application_id: id,
        guild_id: GUILD,
        left_on: null,
        seen_on: '2026-03-01',
      })),
    );
    for (const day of ['2026-04-01', '2026-05-02']) {
      bot.now = new Date(`${day}T12:00:00Z`);
      await keepToTime(bot.records, realm, new Set([GUILD]));
    }
    expect(await rowsIn(bot, 'served_guild')).toMatchObject([{ application_id: '1' }]);
  });

  test('two processes count and keep at once, and nothing is lost', async () => {
    const address = await newAddress();
    const bots = [await open(address), await open(address)];
    await bots[0]?.records.gaps.turnOn(GUILD, 7);
    const deeds = bots.flatMap(({ records }) =>
      Array.from({ length: 20 }, async () => {
        records.counts.answered(GUILD, 'abstained');
        await records.gaps.note(GUILD, 'Where is the moon?');
        await records.counts.flush();
      }),
    );
    await Promise.all(deeds);
    const [bot] = bots as [Opened];
    expect(await rowsIn(bot, 'gap_question')).toMatchObject([{ times: 40 }]);
    expect(await rowsIn(bot, 'answer_count')).toMatchObject([{ times: 40 }]);
  });
});

plainTest('SQLite’s files have nothing left of what was deleted', async () => {
  const [sqlite] = testedDatabases;
  const address = (await sqlite?.newAddress()) ?? '';
  const bot = await open(address);
  const folder = dirname(address.replace('file:', ''));
  const inFiles = () =>
    readdirSync(folder).some((name) => readFileSync(`${folder}/${name}`).includes('Zanzibar'));
  await bot.records.gaps.turnOn(GUILD, 7);
  for (let i = 0; i < 50; i++) await bot.records.gaps.note(GUILD, `Where is Zanzibar ${i}?`);
  expect(inFiles()).toBe(true);
  bot.now = new Date('2026-04-01T12:00:00Z');
  await keepToTime(bot.records, realm, present);
  expect(inFiles()).toBe(false);
});

plainTest('what could not be written is counted with the next', async () => {
  const [sqlite] = testedDatabases;
  const bot = await open((await sqlite?.newAddress()) ?? '');
  const { counts } = bot.records;
  counts.answered(GUILD, 'quoted');
  await bot.database.run({ parts: ['alter table answer_count rename to away'], values: [] });
  await expect(counts.flush()).rejects.toThrow();
  counts.answered(GUILD, 'quoted');
  await bot.database.run({ parts: ['alter table away rename to answer_count'], values: [] });
  expect((await counts.summary(GUILD, 1)).outcomes.quoted).toBe(2);
});

plainTest(
  'the running bot looks again and again, also after a failure, and ends with the process',
  async () => {
    const [sqlite] = testedDatabases;
    const bot = await open((await sqlite?.newAddress()) ?? '');
    const look = vi.spyOn(bot.records.served, 'compare');
    const shards = new Map([[0, {}]]);
    const client = Object.assign(new EventEmitter(), {
      application: { id: '1' },
      options: { shardCount: 1 },
      ws: { shards },
      guilds: { cache: new Map([[GUILD, {}]]) },
    }) as unknown as Client;
    const log = recordingLog();
    const timers = vi.spyOn(globalThis, 'setInterval');
    const upkeep = createRecordUpkeep(client, bot.records, log, () => {}, 20);
    await bot.database.run({ parts: ['alter table served_guild rename to away'], values: [] });
    await upkeep.start();
    expect(log.lines).toMatchObject([{ level: 'warn' }]);
    await bot.database.run({ parts: ['alter table away rename to served_guild'], values: [] });
    await vi.waitFor(() => expect(look.mock.calls.length).toBeGreaterThan(3), 3_000);
    const [timer] = timers.mock.results.map(({ value }) => value as NodeJS.Timeout);
    expect(timer?.hasRef()).toBe(false);
    upkeep.stop();
    timers.mockRestore();
  },
);

plainTest('a fault of the program ends in the log, not the program', async () => {
  const [sqlite] = testedDatabases;
  const bot = await open((await sqlite?.newAddress()) ?? '');
  vi.spyOn(bot.records.served, 'compare').mockRejectedValue(new TypeError('no such field'));
  const client = Object.assign(new EventEmitter(), {
    application: { id: '1' },
    guilds: { cache: new Map() },
  }) as unknown as Client;
  const log = recordingLog();
  const upkeep = createRecordUpkeep(client, bot.records, log, () => {});
  await upkeep.start();
  upkeep.stop();
  const told = log.lines.filter(({ level }) => level !== 'debug');
  expect(told).toMatchObject([{ level: 'error', fields: { name: 'TypeError' } }]);
  expect(JSON.stringify(told)).not.toContain('no such field');
});
