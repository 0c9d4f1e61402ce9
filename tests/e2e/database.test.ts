// What a host sees when the database is not as it should be.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { sql } from '../../src/database/sql.ts';
import { type BotProcess, pageAddress, startProcess, stopProcess } from './bot-process.ts';

let folder = '';
const started: BotProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-host-'));
});

afterEach(async () => {
  for (const bot of started.splice(0)) await stopProcess(bot);
  rmSync(folder, { recursive: true, force: true });
});

function start(address: string): BotProcess {
  const bot = startProcess({ DATABASE_URL: address });
  started.push(bot);
  return bot;
}

test('a database of a newer version is refused with one sentence, and is not touched', async () => {
  const file = join(folder, 'verbatim.db');
  const tomorrow = { area: 'pins', migrations: Array.from({ length: 99 }, () => [sql`select 1`]) };
  await (await openDatabase(`file:${file}`, [tomorrow])).close();
  const before = readFileSync(file);
  const bot = start(`file:${file}`);
  expect(await bot.ended).toBe(1);
  const said = bot.stderr().trim().split('\n');
  expect(said.at(-1)).toMatch(/written by a newer version .* version 99, .* knows \d+\)/);
  expect(bot.stderr()).not.toMatch(/\n\s+at /);
  expect(readFileSync(file)).toEqual(before);
});

test.each([
  ['a file that is no database', () => `file:${join(folder, 'notes.txt')}`, /is not a SQLite/],
  ['a server that is not there', () => 'postgres://x:secret@127.0.0.1:9/none', /can’t be reached/],
])('with %s the bot starts and says that pins are unavailable', async (_what, address, message) => {
  writeFileSync(join(folder, 'notes.txt'), 'Buy milk. '.repeat(500), { flag: 'w' });
  const bot = start(address());
  await pageAddress(bot);
  expect(bot.stderr()).toContain('Pins are unavailable');
  expect(bot.stderr()).toMatch(message);
  expect(bot.stderr()).not.toContain('secret');
});
