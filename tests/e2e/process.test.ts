// The bot as a host runs it: it starts, says what is wrong, and stops when told.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openDatabase } from '../../src/database/open.ts';
import { sql } from '../../src/database/sql.ts';
import type {
  PageEvent,
  PageReply,
  PageRequest,
  Snapshot,
} from '../../src/local-discord/page-protocol.ts';
import { SCHEMAS } from '../../src/schemas.ts';
import { type BotProcess, pageAddress, startProcess, stopProcess } from './bot-process.ts';

/** Five seconds are promised; a machine that others use may take longer to end a process. */
const STOPPING_MS = 12_000;

const started: BotProcess[] = [];

function start(variables: Readonly<Record<string, string>> = {}): BotProcess {
  const bot = startProcess(variables);
  started.push(bot);
  return bot;
}

afterEach(async () => {
  for (const bot of started.splice(0)) await stopProcess(bot);
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s stops the bot in good order', async (signal) => {
  const bot = start();
  await pageAddress(bot);
  expect(bot.stdout().trim().split('\n')).toHaveLength(1);
  const began = Date.now();
  bot.child.kill(signal);
  expect(await bot.ended).toBe(0);
  expect(Date.now() - began).toBeLessThan(STOPPING_MS);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s stops the bot soon with answers under way',
  async (signal) => {
    const bot = start();
    const asking = await askMany(await pageAddress(bot), 200);
    const began = Date.now();
    bot.child.kill(signal);
    expect(await bot.ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(STOPPING_MS);
    asking.terminate();
  },
);

test('an answer that was counted a moment ago is written before the bot ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-counts-'));
  const address = `file:${join(folder, 'verbatim.db')}`;
  const bot = start({ DATABASE_URL: address });
  const asking = await askMany(await pageAddress(bot), 1);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  asking.terminate();
  const database = await openDatabase(address, SCHEMAS);
  const counted = await database.run(sql`select outcome, times from answer_count`);
  await database.close();
  await rm(folder, { recursive: true });
  expect(counted).toEqual([{ outcome: 'quoted', times: 1 }]);
});

test('the second start reads the index that the first one saved', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-start-'));
  const indexFile = join(folder, 'below', 'verbatim.index');
  const said: string[] = [];
  for (let run = 0; run < 2; run++) {
    const bot = start({ INDEX_FILE: indexFile });
    await pageAddress(bot);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    said.push(bot.stderr());
  }
  await rm(folder, { recursive: true });
  expect(said[0]).not.toMatch(/snapshot|can't be saved/);
  expect(said[1]).toContain('The index comes from its snapshot.');
});

test('SIGHUP reads the corpus again, and a corpus that is gone leaves the old one', async () => {
  const corpus = await mkdtemp(join(tmpdir(), 'verbatim-corpus-'));
  await writeFile(join(corpus, 'a.txt'), 'The bridge at Karlovo was opened in 1931.');
  const bot = start({ CORPUS: corpus });
  await pageAddress(bot);
  const hangUpUntil = async (sign: RegExp): Promise<void> => {
    bot.child.kill('SIGHUP');
    await expect.poll(bot.stderr, { timeout: 10_000 }).toMatch(sign);
  };
  await writeFile(join(corpus, 'b.txt'), 'The town lies by the sea.');
  await hangUpUntil(/"sources":2/);
  await rm(corpus, { recursive: true });
  await hangUpUntil(
    /can't be read again; the old one is served\. The corpus folder .* does not exist/,
  );
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});

test('SIGHUP while the bot is starting does not end it, and the corpus is read again', async () => {
  const corpus = await mkdtemp(join(tmpdir(), 'verbatim-corpus-'));
  await writeFile(join(corpus, 'a.txt'), 'The bridge at Karlovo was opened in 1931.');
  const bot = start({ CORPUS: corpus });
  await expect.poll(bot.stderr, { timeout: 20_000, interval: 5 }).toMatch(/"sources":1/);
  expect(bot.stdout()).toBe('');
  await writeFile(join(corpus, 'b.txt'), 'The town lies by the sea.');
  bot.child.kill('SIGHUP');
  await pageAddress(bot);
  await expect.poll(bot.stderr, { timeout: 10_000 }).toMatch(/"sources":2/);
  await rm(corpus, { recursive: true });
});

test('an index that can’t be saved is a warning and no more', async () => {
  const bot = start({ INDEX_FILE: 'package.json/verbatim.index' });
  await pageAddress(bot);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(bot.stderr()).toMatch(/The index can't be saved, so the next start builds it again/);
});

test('a port that is taken is named in one clear sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const bot = start({ PORT: port });
  expect(await bot.ended).toBe(1);
  const said = bot
    .stderr()
    .split('\n')
    .filter((line) => line && !line.startsWith('{'));
  expect(said).toEqual([expect.stringContaining(port)]);
  expect(said[0]).not.toContain('EADDRINUSE');
  other.close();
});

test('all that is wrong with the configuration is said at once, without the token', async () => {
  const token = 'a-secret-that-is-no-token';
  const bot = start({
    DISCORD_TOKEN: token,
    APPLICATION_ID: 'abc',
    GUILD_ID: '12',
    PORT: '99999',
    LOG_LEVEL: 'loud',
  });
  expect(await bot.ended).toBe(1);
  for (const name of ['DISCORD_TOKEN', 'APPLICATION_ID', 'GUILD_ID', 'PORT', 'LOG_LEVEL']) {
    expect(bot.stderr()).toContain(`- ${name} `);
  }
  expect(bot.stderr()).toContain('5 problems');
  expect(bot.stderr() + bot.stdout()).not.toContain(token);
});

test('a corpus folder that is not there is named, and nothing starts', async () => {
  const bot = start({ CORPUS: 'no-such-folder' });
  expect(await bot.ended).toBe(1);
  expect(bot.stderr()).toContain('no-such-folder');
  expect(bot.stderr()).not.toMatch(/\n\s+at /);
  expect(bot.stdout()).toBe('');
});

/** Asks over the page's own socket and resolves when the first answer arrives; the others are under way. */
async function askMany(url: string, count: number): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}page/socket`);
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (raw) => {
      const said = JSON.parse(String(raw)) as PageEvent | PageReply;
      if ('request' in said) resolve(socket);
      else if (said.event === 'snapshot') ask(socket, said.snapshot, count);
    });
  });
}

function ask(socket: WebSocket, { channels, commands }: Snapshot, count: number): void {
  const channelId = channels.find(({ type }) => type === 0)?.id ?? '';
  const commandId = commands.find(({ name }) => name === 'ask')?.id ?? '';
  const options = [{ name: 'question', type: 3, value: 'Who fled to Kazakhstan?' }];
  for (let request = 0; request < count; request += 1) {
    const action = { type: 'run-command', channelId, commandId, options } as const;
    socket.send(JSON.stringify({ request, action } satisfies PageRequest));
  }
}
