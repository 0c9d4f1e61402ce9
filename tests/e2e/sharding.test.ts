// One bot over several processes and hosts: who answers, what they share, and what happens when one of them dies.

import { afterEach, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { stopProcess } from './bot-process.ts';
import { argumentsOf, type Host, isRunning, loggedIn, startHost } from './shard-groups.ts';

const toEnd: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) await end();
});

async function openDiscord(): Promise<LocalDiscord> {
  const discord = await startLocalDiscord();
  toEnd.push(() => discord.close());
  return discord;
}

async function start(discord: LocalDiscord, variables: Readonly<Record<string, string>>) {
  const host = await startHost(discord, variables);
  toEnd.push(() => stopProcess(host));
  return host;
}

async function ask(discord: LocalDiscord, question: string): Promise<string> {
  const { member } = discord.people;
  const command = discord.snapshot(member).commands.find(({ name }) => name === 'ask');
  const reply = await discord.act(member, {
    type: 'run-command',
    channelId: discord.channels.text,
    commandId: command?.id ?? '',
    options: [{ name: 'question', type: 3, value: question }],
  });
  if (reply.error !== undefined) throw new Error(reply.error);
  return JSON.stringify(discord.messages(discord.channels.text, member).at(-1));
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
  expect(await host.metrics()).toContain('verbatim_shard_restarts_total 2');
  expect(await ask(discord, 'Who fled to Kazakhstan?')).toContain('Kazakhstan');

  const children = host.shardProcesses();
  const began = Date.now();
  host.child.kill('SIGTERM');
  expect(await host.ended).toBe(0);
  expect(Date.now() - began).toBeLessThan(5_000);
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
  await expect.poll(() => children.filter(isRunning), { timeout: 6_000 }).toEqual([]);
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
