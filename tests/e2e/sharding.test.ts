// One bot over several processes and hosts: who answers, what they share, and what happens when one of them dies.

import { afterEach, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { TypedOption } from '../../src/local-discord/page-protocol.ts';
import { postgresServer } from '../database/databases.ts';
import { testOnPostgres } from '../requirements.ts';
import { stopProcess } from './bot-process.ts';
import { argumentsOf, type Host, isRunning, loggedIn, startHost } from './shard-groups.ts';

const toEnd: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) await end();
});

async function openDiscord(guilds = 1): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ guilds });
  toEnd.push(() => discord.close());
  return discord;
}

async function start(discord: LocalDiscord, variables: Readonly<Record<string, string>>) {
  const host = await startHost(discord, variables);
  toEnd.push(() => stopProcess(host));
  return host;
}

type Typed = readonly TypedOption[];

function commandId(discord: LocalDiscord, called: string): string {
  const { commands } = discord.snapshot(discord.people.administrator);
  return commands.find(({ name }) => name === called)?.id ?? '';
}

/** Uses a command in the n-th guild and gives what its text channel ends with then. */
async function use(
  discord: LocalDiscord,
  guild: number,
  viewer: 'member' | 'moderator',
  called: string,
  options: Typed,
): Promise<string> {
  const channelId = discord.guilds[guild]?.channels.text ?? '';
  const person = discord.people[viewer];
  const action = { channelId, commandId: commandId(discord, called), options } as const;
  const reply = await discord.act(person, { type: 'run-command', ...action });
  if (reply.error !== undefined) throw new Error(reply.error);
  const newest = () => JSON.stringify(discord.messages(channelId, person).at(-1)?.components ?? []);
  await expect.poll(newest).not.toBe('[]');
  return newest();
}

function ask(discord: LocalDiscord, question: string, guild = 0): Promise<string> {
  return use(discord, guild, 'member', 'ask', [{ name: 'question', type: 3, value: question }]);
}

async function pin(discord: LocalDiscord, question: string, words: string, guild: number) {
  const inAdd = (options: Typed) => [{ name: 'add', type: 1, options }];
  const typed = { name: 'passage', type: 3, value: words, focused: true };
  const { choices = [] } = await discord.act(discord.people.moderator, {
    type: 'autocomplete',
    channelId: discord.guilds[guild]?.channels.text ?? '',
    commandId: commandId(discord, 'pin'),
    options: inAdd([typed]),
  });
  const passage = { name: 'passage', type: 3, value: String(choices[0]?.value) };
  const options = inAdd([{ name: 'question', type: 3, value: question }, passage]);
  return use(discord, guild, 'moderator', 'pin', options);
}

function registrations({ requests }: LocalDiscord): number {
  return requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'))
    .length;
}

test('SHARDS=2 runs a process for each shard; a shard that dies is started again; all stop together', async () => {
  const discord = await openDiscord();
  const host = await start(discord, { SHARDS: '2' });
  const early = async () => (await host.health().catch(() => null))?.status;
  await expect.poll(early, { timeout: 15_000 }).toBe(503);
  await loggedIn(host);
  expect(await ask(discord, 'Who fled to Kazakhstan?')).toContain('Kazakhstan');
  expect(registrations(discord)).toBe(1);
  const { status, report } = await host.health();
  expect(status).toBe(200);
  expect(report.shards).toMatchObject([
    { id: 0, state: 'ready' },
    { id: 1, state: 'ready' },
  ]);
  await expect
    .poll(host.metrics)
    .toContain('verbatim_interactions_total{kind="command",outcome="answered"} 1');

  const before = host.shardProcesses();
  expect(before).toHaveLength(2);
  for (const pid of [host.child.pid ?? 0, ...before]) {
    expect(argumentsOf(pid)).not.toContain(discord.token);
  }
  for (const pid of before) process.kill(pid, 'SIGKILL');
  await expect.poll(async () => (await host.health()).status).toBe(503);
  await expect.poll(async () => (await host.health()).status, { timeout: 30_000 }).toBe(200);
  const figures = await host.metrics();
  expect(figures).toContain('verbatim_shard_restarts_total 2');
  // A counter that falls would be taken for one that began anew, and counted twice.
  expect(figures).toContain('verbatim_interactions_total{kind="command",outcome="answered"} 1');
  expect(await ask(discord, 'Who fled to Kazakhstan?')).toContain('Kazakhstan');

  const children = host.shardProcesses();
  const began = Date.now();
  host.child.kill('SIGTERM');
  expect(await host.ended).toBe(0);
  expect(Date.now() - began).toBeLessThan(15_000);
  expect(children.filter(isRunning)).toEqual([]);
  expect(host.stdout() + host.stderr()).not.toContain(discord.token);
}, 90_000);

test('shards whose parent is killed do not live on', async () => {
  const discord = await openDiscord();
  const host = await start(discord, { SHARDS: '1' });
  await loggedIn(host);
  const children = host.shardProcesses();
  expect(children).toHaveLength(1);
  host.child.kill('SIGKILL');
  await host.ended;
  await expect.poll(() => children.filter(isRunning), { timeout: 20_000 }).toEqual([]);
}, 60_000);

test('a shard that can’t be started ends the group with its reason', async () => {
  const discord = await openDiscord();
  const host = await start(discord, { SHARD_RANGE: '0-1/2', CORPUS: 'no-such-folder' });
  expect(await host.ended).toBe(1);
  expect(host.stderr()).toMatch(/no-such-folder.* does not exist/);
  expect(host.stderr()).toContain('Shard 0 ended before it was ready.');
  expect(host.stderr()).not.toMatch(/\n\s+at /);
}, 60_000);

test('a wrong token is said once, before any shard is started', async () => {
  const discord = await openDiscord();
  const wrong = discord.token.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  const host: Host = await start(discord, { SHARDS: 'auto', DISCORD_TOKEN: wrong });
  expect(await host.ended).toBe(1);
  expect(host.stderr()).toContain('Discord does not accept DISCORD_TOKEN');
  expect(host.stderr()).not.toContain(wrong);
});

testOnPostgres(
  'four shards on two hosts share pins in one database, and one host serves on when the other dies',
  async () => {
    const discord = await openDiscord(4);
    const shardOf = (guild: number) =>
      Number((BigInt(discord.guilds[guild]?.id ?? '') >> 22n) % 4n);
    const on = (shard: number) => [0, 1, 2, 3].findIndex((guild) => shardOf(guild) === shard);
    const [first, last] = [on(0), on(3)];
    const address = { DATABASE_URL: await (await postgresServer()).newDatabase() };
    const low = await start(discord, { SHARD_RANGE: '0-1/4', ...address });
    const high = await start(discord, { SHARD_RANGE: '2-3/4', ...address });
    await Promise.all([loggedIn(low), loggedIn(high)]);
    expect(registrations(discord)).toBe(1);
    expect((await high.health()).report.shards.map(({ id }) => id)).toEqual([2, 3]);

    const question = 'What do we say about leaving?';
    for (const guild of [first, last]) {
      expect(await pin(discord, question, 'Kazakhstan', guild)).toContain('Pinned');
    }
    expect(await ask(discord, question, first)).toContain('Pinned answer');
    expect(await ask(discord, question, last)).toContain('Pinned answer');
    // What one server pins is no answer in another, on whichever host.
    expect(await ask(discord, question, on(1))).not.toContain('Pinned answer');
    expect(await ask(discord, question, on(2))).not.toContain('Pinned answer');

    const dying = low.shardProcesses();
    low.child.kill('SIGKILL');
    await low.ended;
    await expect.poll(() => dying.filter(isRunning), { timeout: 20_000 }).toEqual([]);
    expect(await ask(discord, question, last)).toContain('Pinned answer');
    await expect(ask(discord, question, first)).rejects.toThrow('did not respond');

    // Another machine takes the dead host's shards over, with what was pinned there.
    const third = await start(discord, { SHARD_RANGE: '0-1/4', ...address });
    await loggedIn(third);
    expect(await ask(discord, question, first)).toContain('Pinned answer');
    expect(registrations(discord)).toBe(1);
  },
  120_000,
);
