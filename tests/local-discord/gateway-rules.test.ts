// The gateway's rules: who is cut off and why, who starts when, and who hears what.

import { createInflate } from 'node:zlib';
import { Events, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { connect, identify, say } from './bare-gateway.ts';
import { logIn, newClient, openDiscord } from './bot.ts';
import { manualClock } from './manual-clock.ts';
import { call } from './rest-call.ts';

const { Guilds, GuildMembers, GuildMessages, GuildPresences } = GatewayIntentBits;

test('who gives no sign of life is cut off, and who gives it stays', async () => {
  const discord = await openDiscord({ heartbeatInterval: 200 });
  const [silent, alive] = [await connect(discord), await connect(discord)];
  const beats = setInterval(() => alive.send({ op: 1, d: null }), 100);
  expect(silent.frames[0]?.d).toMatchObject({ heartbeat_interval: 200 });
  expect(await silent.closed).toBe(4009);
  expect(alive.socket.readyState).toBe(WebSocket.OPEN);
  clearInterval(beats);
});

test('a discord.js bot whose heartbeats are not answered takes the connection for dead and resumes', async () => {
  const discord = await openDiscord({ heartbeatInterval: 300 });
  const client = await logIn(newClient(discord), discord);
  const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
  discord.gateway.ignoreHeartbeats = true;
  await resumed;
  discord.gateway.ignoreHeartbeats = false;
});

test('who is asked for a heartbeat gives one', async () => {
  const discord = await openDiscord();
  const { send, frames, hears } = await connect(discord);
  discord.gateway.askForHeartbeats();
  await hears(1);
  send({ op: 1, d: null });
  await hears(11);
  expect(frames.map(({ op }) => op)).toEqual([10, 1, 11]);
});

test.each([
  ['resumes where it may', true, Events.ShardResume],
  ['begins anew where it must', false, Events.ShardReady],
] as const)(
  'a discord.js bot whose session is declared invalid %s',
  async (_, resumable, event) => {
    const discord = await openDiscord();
    const client = await logIn(newClient(discord), discord);
    const back = new Promise((resolve) => client.once(event as Events.ShardResume, resolve));
    discord.gateway.invalidateSessions(resumable);
    await back;
    expect(client.guilds.cache.size).toBe(1);
  },
);

test('after its session was declared invalid a client may identify on the same connection', async () => {
  const discord = await openDiscord();
  const { send, frames, hears } = await connect(discord);
  send(identify(discord, Guilds));
  await hears('READY');
  discord.gateway.invalidateSessions(false);
  await hears(9);
  send(identify(discord, Guilds));
  await expect.poll(() => frames.filter(({ t }) => t === 'READY').length).toBe(2);
});

test('who missed more than is kept must begin anew, rather than miss something unawares', async () => {
  const discord = await openDiscord();
  const first = await connect(discord);
  first.send(identify(discord, Guilds | GuildMessages));
  await first.hears('GUILD_CREATE');
  const session_id = first.frames.find(({ t }) => t === 'READY')?.d.session_id;
  const seq = first.frames.at(-1)?.s;
  discord.gateway.dropConnections();
  await first.closed;
  for (let turn = 0; turn < 2_001; turn += 1) await say(discord, 'x');
  const second = await connect(discord);
  second.send({ op: 6, d: { token: discord.token, session_id, seq } });
  await second.hears(9);
  expect(second.frames.at(-1)).toMatchObject({ op: 9, d: false });
});

test('as many shards start in five seconds as max_concurrency says', async () => {
  const clock = manualClock();
  const discord = await openDiscord({ maxConcurrency: 2, shards: 4, clock });
  const start = async (id: number) => {
    const one = await connect(discord);
    one.send(identify(discord, Guilds, { shard: [id, 4] }));
    await expect.poll(() => one.frames.length).toBeGreaterThan(1);
    return one.frames[1]?.t ?? one.frames[1]?.op;
  };
  expect([await start(0), await start(1), await start(2)]).toEqual(['READY', 'READY', 9]);
  clock.advance(5_000);
  expect([await start(2), await start(3)]).toEqual(['READY', 'READY']);
  expect((await call(discord, 'GET', '/gateway/bot')).body).toMatchObject({
    shards: 4,
    session_start_limit: { total: 1_000, remaining: 996, max_concurrency: 2 },
  });
});

test.each([
  ['a shard that there is not', { op: 2, d: { shard: [4, 4] } }, 4010],
  ['an intent that there is not', { op: 2, d: { intents: 1 << 27 } }, 4013],
  ['an unknown opcode', { op: 99, d: null }, 4001],
  ['a request before it has identified', { op: 8, d: {} }, 4003],
  ['more than 4,096 bytes', { op: 3, d: { status: 'x'.repeat(4_096) } }, 4002],
])('who sends %s is cut off', async (_, frame, code) => {
  const discord = await openDiscord();
  const { send, closed } = await connect(discord);
  const identity = identify(discord, Guilds).d;
  send(frame.op === 2 ? { op: 2, d: { ...identity, ...(frame.d as object) } } : frame);
  expect(await closed).toBe(code);
});

test('who identifies twice or sends more than 120 payloads in a minute is cut off', async () => {
  const discord = await openDiscord();
  const [twice, chatty] = [await connect(discord), await connect(discord)];
  for (let turn = 0; turn < 2; turn += 1) twice.send(identify(discord, Guilds));
  expect(await twice.closed).toBe(4005);
  for (let turn = 0; turn < 121; turn += 1) chatty.send({ op: 1, d: null });
  expect(await chatty.closed).toBe(4008);
});

test('members and presences are heard with their intents alone', async () => {
  const discord = await openDiscord({ portal: { guildMembers: true, presences: true } });
  const [all, few] = [await connect(discord), await connect(discord)];
  all.send(identify(discord, Guilds | GuildMembers | GuildPresences));
  few.send(identify(discord, Guilds));
  await Promise.all([all.hears('GUILD_CREATE'), few.hears('GUILD_CREATE')]);
  const membersOf = ({ frames }: typeof all) =>
    Object.keys(frames.find(({ t }) => t === 'GUILD_CREATE')?.d.members ?? {}).length;
  expect([membersOf(all), membersOf(few)]).toEqual([4, 1]);
  const roleId = discord.makeRole('Helper');
  discord.setRoles(discord.people.member, [roleId]);
  discord.setPresence(discord.people.member, 'idle');
  await all.hears('PRESENCE_UPDATE');
  await few.hears('GUILD_ROLE_CREATE');
  const names = ({ frames }: typeof all) => frames.slice(3).map(({ t }) => t);
  expect(names(all)).toEqual(['GUILD_ROLE_CREATE', 'GUILD_MEMBER_UPDATE', 'PRESENCE_UPDATE']);
  expect(names(few)).toEqual(['GUILD_ROLE_CREATE']);
  expect(all.frames[4]?.d).toMatchObject({ roles: [roleId], user: { username: 'mira' } });
});

test('events come twice, late or never on request', async () => {
  const clock = manualClock();
  const discord = await openDiscord({ clock });
  const { send, frames, hears } = await connect(discord);
  send(identify(discord, Guilds | GuildMessages));
  await hears('GUILD_CREATE');
  const event = 'MESSAGE_CREATE';
  discord.gateway.disturb({ event, kind: 'duplicate', times: 1 });
  discord.gateway.disturb({ event, kind: 'late', milliseconds: 5_000, times: 1 });
  discord.gateway.disturb({ event, kind: 'lost', times: 1 });
  const sent: (string | undefined)[] = [];
  for (const text of ['twice', 'late', 'never', 'as always'])
    sent.push((await say(discord, text)).messageId);
  const heard = () => frames.filter(({ t }) => t === event).map(({ d }) => d.id);
  await expect.poll(heard).toEqual([sent[0], sent[0], sent[3]]);
  clock.advance(5_000);
  await expect.poll(heard).toEqual([sent[0], sent[0], sent[3], sent[1]]);
  expect(frames.flatMap(({ s }) => s ?? [])).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a compressed gateway says the same', async () => {
  const discord = await openDiscord();
  const { body } = await call(discord, 'GET', '/gateway/bot');
  const socket = new WebSocket(`${body.url}?v=10&encoding=json&compress=zlib-stream`);
  const inflate = createInflate();
  let text = '';
  inflate.on('data', (chunk) => {
    text += String(chunk);
  });
  const ends: boolean[] = [];
  socket.on('message', (raw: Buffer, isBinary) => {
    ends.push(isBinary);
    inflate.write(raw);
  });
  await expect.poll(() => text).toMatch(/^\{"op":10,/);
  socket.send(JSON.stringify(identify(discord, Guilds, { token: 'wrong' })));
  const code = await new Promise((resolve) => socket.once('close', resolve));
  expect([code, ends.includes(false), JSON.parse(text).op]).toEqual([4004, false, 10]);
});
