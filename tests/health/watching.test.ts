// Whoever watches over the bot asks it how it is, and reads its figures: without learning about anybody.

import { afterEach, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { openDatabase, openWhenUsed } from '../../src/database/open.ts';
import { type HealthServer, startHealthServer } from '../../src/health/health-server.ts';
import { KeptFigures } from '../../src/health/kept-figures.ts';
import { type CountedMetrics, createMetrics, metricsText } from '../../src/health/metrics.ts';
import { type HealthReport, mergedReport } from '../../src/health/report.ts';
import { PIN_SCHEMA } from '../../src/pins/pin-schema.ts';
import { createPins } from '../../src/pins/pins.ts';
import { createVitals, type Vitals } from '../../src/vitals.ts';
import { newFolder } from '../database/databases.ts';
import { startBot, type TestBot, until } from '../discord/running-bot.ts';
import { pageAddress, startProcess, stopProcess } from '../e2e/bot-process.ts';
import { freePort } from '../free-port.ts';

const CALLBACK = '/interactions/:interactionId/:token/callback';
const toEnd: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) await end();
});

interface Watched {
  readonly bot: TestBot;
  readonly vitals: Vitals;
  read(path: string): Promise<{ status: number; text: string }>;
}

async function startWatched(address = `file:${newFolder()}/verbatim.db`): Promise<Watched> {
  const database: Database = openWhenUsed(() => openDatabase(address, [PIN_SCHEMA]));
  toEnd.push(() => database.close());
  const vitals = createVitals(database);
  const { observer, connecting: onConnecting } = vitals;
  const server = await serve(vitals);
  const bot = await startBot({ pins: createPins(database), observer, onConnecting });
  vitals.serving(() => bot.library as NonNullable<TestBot['library']>);
  return { bot, vitals, read: (path) => read(server, path) };
}

async function serve(vitals: Vitals): Promise<HealthServer> {
  const metrics = async (): Promise<string> => metricsText([await vitals.counted()]);
  const server = await startHealthServer(0, { health: vitals.health, metrics });
  toEnd.push(() => server.close());
  return server;
}

async function read({ port }: { port: number }, path: string) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, text: await response.text() };
}

test('a bot that is connected and has its sources is ready', async () => {
  const { read } = await startWatched();
  const { status, text } = await read('/healthz');
  expect(status).toBe(200);
  const report = JSON.parse(text);
  const [{ pingMs }] = report.shards;
  // The first heartbeat comes at a random moment, soon or within 41 s, and its answer makes the ping a number.
  expect(pingMs === null || pingMs >= 0).toBe(true);
  expect(report).toEqual({
    ready: true,
    shards: [{ id: 0, state: 'ready', pingMs }],
    corpus: { sources: 2, passages: expect.any(Number) },
    database: 'ready',
  });
});

test('a bot that Discord has cut off is not ready until it is back', async () => {
  const { bot, read } = await startWatched();
  bot.discord.gateway.invalidateSessions(false);
  bot.discord.gateway.dropConnections();
  await until(() => bot.lines.some(({ message }) => message === 'Reconnecting to Discord.'));
  expect((await read('/healthz')).status).toBe(503);
  await expect.poll(async () => (await read('/healthz')).status, { timeout: 15_000 }).toBe(200);
});

test('without its database the bot is ready, and says that the database is away', async () => {
  const { read } = await startWatched('postgres://x:secret@127.0.0.1:9/none');
  const { status, text } = await read('/healthz');
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ ready: true, database: 'unavailable' });
  expect(text).not.toContain('secret');
  expect((await read('/metrics')).text).toContain('verbatim_database_up 0');
});

test('before the sources are read and Discord is reached, the bot is not ready', async () => {
  const address = `file:${newFolder()}/verbatim.db`;
  const database = openWhenUsed(() => openDatabase(address, [PIN_SCHEMA]));
  toEnd.push(() => database.close());
  const { status, text } = await read(await serve(createVitals(database)), '/healthz');
  expect(status).toBe(503);
  expect(JSON.parse(text)).toMatchObject({ ready: false, shards: [], corpus: null });
});

test('answers, callbacks and failures are counted, and nobody is named', async () => {
  const { bot, read } = await startWatched();
  await bot.ask({ question: 'When did the ferry sail again?' });
  await bot.ask({ question: 'Who won the chess match in Reykjavik?' });
  await bot.complete('question', 'fer');
  const effect = { kind: 'status', status: 500, when: 'before' } as const;
  bot.discord.faults.add({ match: { route: CALLBACK }, effect, times: 1 });
  await bot.press(bot.newest(), 'Remove');
  await until(() => bot.all().length === 1);
  await expect
    .poll(async () => (await read('/metrics')).text)
    .toContain('verbatim_interactions_total{kind="button",outcome="answered"} 1');
  const { text } = await read('/metrics');
  for (const line of [
    'verbatim_interactions_total{kind="command",outcome="answered"} 2',
    'verbatim_interactions_total{kind="autocomplete",outcome="answered"} 1',
    'verbatim_answers_total{outcome="quoted"} 1',
    'verbatim_answers_total{outcome="abstained"} 1',
    'verbatim_callback_seconds_count 4',
    'verbatim_callback_seconds_bucket{le="3"} 4',
    'verbatim_rest_failures_total{status="5xx"} 1',
    'verbatim_shard_ready{shard="0"} 1',
    'verbatim_corpus_sources 2',
    'verbatim_ready 1',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).toMatch(/^process_resident_memory_bytes [1-9]\d*$/m);
  const { guildId, people, channels, token } = bot.discord;
  for (const secret of [guildId, ...Object.values(people), ...Object.values(channels), token]) {
    expect(text).not.toContain(secret);
  }
  expect(text).not.toMatch(/ferry|chess/i);
});

test('an interaction that was over before the answer came is counted as expired', async () => {
  const { bot, read } = await startWatched();
  const effect = { kind: 'delay', milliseconds: 3_200, when: 'before' } as const;
  bot.discord.faults.add({ match: { route: CALLBACK }, effect, times: 1 });
  await bot.ask({ question: 'ferry' }).catch(() => undefined);
  await expect
    .poll(async () => (await read('/metrics')).text, { timeout: 5_000 })
    .toContain('verbatim_interactions_total{kind="command",outcome="expired"} 1');
  expect((await read('/metrics')).text).toContain('verbatim_callback_seconds_count 0');
});

test('anything else on the port is a short line', async () => {
  const { read } = await startWatched();
  expect(await read('/')).toEqual({ status: 404, text: 'There is /healthz and /metrics.\n' });
});

test('several processes’ reports are one, and a process that says nothing is missed', () => {
  const report = (id: number): HealthReport => ({
    ready: true,
    shards: [{ id, state: 'ready', pingMs: 3 }],
    corpus: { sources: 2, passages: 9 },
    database: 'ready',
  });
  expect(mergedReport([report(4), report(5)], [4, 5])).toMatchObject({ ready: true });
  const merged = mergedReport([report(4), null], [4, 5]);
  expect(merged.ready).toBe(false);
  expect(merged.shards).toEqual([
    { id: 4, state: 'ready', pingMs: 3 },
    { id: 5, state: 'disconnected', pingMs: null },
  ]);
  const away: HealthReport = { ...report(5), database: 'unavailable' };
  expect(mergedReport([report(4), away], [4, 5]).database).toBe('unavailable');
});

test('no counter falls where a process ends, begins anew or does not answer', async () => {
  const report: HealthReport = { ready: true, shards: [], corpus: null, database: 'ready' };
  const kept = new KeptFigures();
  const countedBy = async (answers: number) => {
    const metrics = createMetrics();
    for (let i = 0; i < answers; i++) metrics.answer('quoted');
    return metrics.counted(report);
  };
  const text = async (process: object | null, counted: CountedMetrics | null) =>
    metricsText(await kept.ofShard(3, process, counted));
  const [first, second] = [{}, {}];
  const answers = (times: number) => `verbatim_answers_total{outcome="quoted"} ${times}`;
  expect(await text(first, await countedBy(5))).toContain(answers(5));
  const silent = await text(first, null);
  expect(silent).toContain(answers(5));
  expect(silent).not.toContain('verbatim_ready');
  expect(await text(null, null)).toContain(answers(5));
  expect(await text(second, await countedBy(2))).toContain(answers(7));
  expect(await text(second, await countedBy(3))).toContain(answers(8));
});

test('the bot as a host runs it serves its health on METRICS_PORT, and says where a port is taken', async () => {
  const port = await freePort();
  const bot = startProcess({ METRICS_PORT: String(port) });
  toEnd.push(() => stopProcess(bot));
  await pageAddress(bot);
  expect((await read({ port }, '/healthz')).status).toBe(200);
  const other = startProcess({ METRICS_PORT: String(port) });
  toEnd.push(() => stopProcess(other));
  expect(await other.ended).toBe(1);
  const [said = '', ...more] = other.stderr().trim().split('\n');
  expect(said).toContain(`The port ${port} is taken`);
  expect(more).toEqual([]);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});

test('a port that is no number is refused at the start', async () => {
  const bot = startProcess({ METRICS_PORT: '70000' });
  expect(await bot.ended).toBe(1);
  expect(bot.stderr()).toContain('- METRICS_PORT must be a number from 1 to 65535');
});
