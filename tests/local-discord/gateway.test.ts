import { Events, GatewayIntentBits, type Message } from 'discord.js';
import { expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { connect, identify, say } from './bare-gateway.ts';
import { logIn, newClient, openDiscord } from './bot.ts';
import { manualClock } from './manual-clock.ts';

test('a bot is ready at once, with its guild and channels', async () => {
  const discord = await openDiscord();
  const started = performance.now();
  const client = await logIn(newClient(discord), discord);
  // discord.js waits 15 s for a guild that does not come.
  expect(performance.now() - started).toBeLessThan(14_000);
  expect(client.guilds.cache.get(discord.guildId)?.channels.cache.size).toBe(2);
  expect(client.application.id).toBe(discord.applicationId);
});

test('a wrong token is refused by REST and by the gateway', async () => {
  const discord = await openDiscord();
  await expect(newClient(discord).login('a.wrong.token')).rejects.toThrow(/invalid token/i);
  const { send, closed } = await connect(discord);
  send(identify(discord, 1, { token: 'wrong' }));
  expect(await closed).toBe(4004);
});

test.each([
  ['members', GatewayIntentBits.GuildMembers],
  ['presences', GatewayIntentBits.GuildPresences],
  ['message content', GatewayIntentBits.MessageContent],
])(
  'the privileged intent for %s that the portal does not allow closes with 4014',
  async (_, intent) => {
    const discord = await openDiscord();
    const { send, closed } = await connect(discord);
    send(identify(discord, intent | GatewayIntentBits.Guilds));
    expect(await closed).toBe(4014);
  },
);

test('an allowed privileged intent is accepted', async () => {
  const discord = await openDiscord({ portal: { messageContent: true } });
  const { send, hears } = await connect(discord);
  send(identify(discord, GatewayIntentBits.MessageContent));
  await hears('READY');
});

test('a bot that was cut off hears in order what it missed', async () => {
  const discord = await openDiscord();
  const first = await connect(discord);
  first.send(identify(discord, GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages));
  await first.hears('GUILD_CREATE');
  const ready = first.frames.find(({ t }) => t === 'READY');
  const last = first.frames.at(-1)?.s;
  discord.gateway.dropConnections();
  await first.closed;
  for (const text of ['one', 'two', 'three']) await say(discord, text);
  const second = await connect(discord);
  second.send({ op: 6, d: { token: discord.token, session_id: ready?.d.session_id, seq: last } });
  await second.hears('RESUMED');
  const replayed = second.frames.slice(1).map(({ t, s }) => [t, s]);
  const next = Number(last) + 1;
  expect(replayed).toEqual([
    ['MESSAGE_CREATE', next],
    ['MESSAGE_CREATE', next + 1],
    ['MESSAGE_CREATE', next + 2],
    ['RESUMED', next + 3],
  ]);
});

test('of each dispatch is recorded when it was sent and when the bot acknowledged it', async () => {
  const clock = manualClock();
  const discord = await openDiscord({ clock });
  const began = clock.now();
  const { GuildMessages } = GatewayIntentBits;
  const first = await connect(discord);
  first.send(identify(discord, GuildMessages));
  await first.hears('READY');
  await say(discord, 'sent once');
  await first.hears('MESSAGE_CREATE');
  const recorded = () =>
    discord.gateway.dispatches.map(({ sequence, sentAt, heardAt }) => [
      sequence,
      sentAt.map((at) => at - began),
      heardAt && heardAt - began,
    ]);
  clock.advance(10);
  first.send({ op: 1, d: 1 });
  await first.hears(11);
  expect(recorded()).toEqual([
    [1, [0], 10],
    [2, [0], null],
  ]);
  first.socket.terminate();
  await expect.poll(() => discord.snapshot(discord.people.member).bot).toBeNull();
  await say(discord, 'while away');
  clock.advance(10);
  const session_id = String(first.frames.find(({ t }) => t === 'READY')?.d.session_id);
  const second = await connect(discord);
  second.send({ op: 6, d: { token: discord.token, session_id, seq: 1 } });
  await second.hears('RESUMED');
  clock.advance(10);
  second.send({ op: 1, d: 3 });
  await second.hears(11);
  expect(recorded()).toEqual([
    [1, [0], 10],
    [2, [0, 20], 30],
    [3, [20], 30],
    [4, [20], null],
  ]);
});

test('an unknown session cannot be resumed', async () => {
  const discord = await openDiscord();
  const { send, frames, hears } = await connect(discord);
  send({ op: 6, d: { token: discord.token, session_id: 'unknown', seq: 1 } });
  await hears(9);
  expect(frames.at(-1)).toMatchObject({ op: 9, d: false });
});

test.each([
  ['asked to reconnect', (discord: LocalDiscord) => discord.gateway.askToReconnect()],
  ['cut off', (discord: LocalDiscord) => discord.gateway.dropConnections()],
])('a discord.js bot that is %s comes back and misses nothing', async (_, disturb) => {
  const discord = await openDiscord();
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];
  const client = await logIn(newClient(discord, { intents }), discord);
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ id }) => heard.push(id));
  const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
  disturb(discord);
  const { messageId } = await say(discord, 'while away');
  await resumed;
  await expect.poll(() => heard).toEqual([messageId]);
});

test('without the content intent a bot reads only what is meant for it', async () => {
  const discord = await openDiscord();
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];
  const client = await logIn(newClient(discord, { intents }), discord);
  const heard: Message[] = [];
  client.on(Events.MessageCreate, (message) => heard.push(message));
  await say(discord, 'a secret among members');
  await say(discord, `<@${client.user.id}> hello`);
  await expect.poll(() => heard.length).toBe(2);
  expect(heard.map(({ content }) => content)).toEqual(['', `<@${client.user.id}> hello`]);
  const channel = await client.channels.fetch(discord.channels.text);
  const fetched = channel?.isTextBased()
    ? await channel.messages.fetch({ cache: false })
    : undefined;
  expect(fetched?.map(({ content }) => content)).toEqual([`<@${client.user.id}> hello`, '']);
});

test('with the content intent a bot reads everything; without the messages intent, nothing', async () => {
  const discord = await openDiscord({ portal: { messageContent: true } });
  const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
  const reader = await connect(discord);
  const deaf = await connect(discord);
  reader.send(identify(discord, Guilds | GuildMessages | MessageContent));
  deaf.send(identify(discord, Guilds | MessageContent));
  await Promise.all([reader.hears('GUILD_CREATE'), deaf.hears('GUILD_CREATE')]);
  await say(discord, 'read this');
  await reader.hears('MESSAGE_CREATE');
  expect(reader.frames.at(-1)?.d.content).toBe('read this');
  expect(deaf.frames.map(({ t }) => t)).not.toContain('MESSAGE_CREATE');
});
