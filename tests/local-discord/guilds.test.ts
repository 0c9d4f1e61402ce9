// Several guilds: each with its own channels and roles, and each heard by the shard that serves it.

import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { logIn, newClient, openDiscord, startBot } from './bot.ts';
import { call } from './rest-call.ts';

const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];

function say(discord: LocalDiscord, guild: number, content: string) {
  const channelId = discord.guilds[guild]?.channels.text ?? '';
  return discord.act(discord.people.member, { type: 'send-message', channelId, content });
}

test('a bot is in every guild, each with its own channels', async () => {
  const discord = await openDiscord({ guilds: 3 });
  const client = await logIn(newClient(discord), discord);
  expect(client.guilds.cache.map(({ id }) => id).sort()).toEqual(
    discord.guilds.map(({ id }) => id).sort(),
  );
  const channelIds = client.guilds.cache.map(({ channels }) => channels.cache.map(({ id }) => id));
  expect(new Set(channelIds.flat()).size).toBe(6);
  const unknown = await call(discord, 'GET', '/guilds/123456789012345678');
  expect(unknown).toMatchObject({ status: 404, body: { code: 10004 } });
});

test('the first guild has the same ids however many there are', async () => {
  const [one, four] = [await openDiscord(), await openDiscord({ guilds: 4 })];
  expect([four.guildId, four.channels, four.people]).toEqual([
    one.guildId,
    one.channels,
    one.people,
  ]);
});

test('guilds that follow each other are on shards that follow each other', async () => {
  const { guilds } = await openDiscord({ guilds: 16 });
  for (const count of [2, 3, 4, 16]) {
    const shards = guilds.map(({ id }) => Number((BigInt(id) >> 22n) % BigInt(count)));
    expect(new Set(shards).size).toBe(count);
    expect(
      shards.slice(1).map((shard, index) => (shard - (shards[index] ?? 0) + count) % count),
    ).toEqual(Array(15).fill(1));
  }
});

test('a shard hears of the guilds that it serves, and of no others', async () => {
  const discord = await openDiscord({ guilds: 4 });
  const heard: { shard: number; guildId: string | null }[] = [];
  const shards = [0, 1, 2, 3].map((shard) =>
    newClient(discord, { intents, shards: [shard], shardCount: 4 }),
  );
  for (const [shard, client] of shards.entries()) {
    client.on(Events.MessageCreate, ({ guildId }) => heard.push({ shard, guildId }));
    await logIn(client as Client<true>, discord);
  }
  expect(shards.map(({ guilds }) => guilds.cache.size)).toEqual([1, 1, 1, 1]);
  for (const index of discord.guilds.keys()) await say(discord, index, 'hello');
  await expect.poll(() => heard.length).toBe(4);
  for (const { shard, guildId } of heard)
    expect(Number((BigInt(guildId ?? 0) >> 22n) % 4n)).toBe(shard);
  expect(new Set(heard.map(({ guildId }) => guildId)).size).toBe(4);
});

test('a command used in the second guild is answered there, and the page does not show it', async () => {
  const show = { name: 'show', description: 'Shows something' } as const;
  const bot = await startBot(
    [],
    async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(`in ${interaction.guildId}`);
    },
    { discord: { guilds: 2 } },
  );
  const { discord, client } = bot;
  const [first, second] = discord.guilds;
  const registered = await client.application.commands.set([show], second?.id ?? '');
  const use = (channelId = '') =>
    bot.member({
      type: 'run-command',
      channelId,
      commandId: registered.first()?.id ?? '',
      options: [],
    });
  expect((await use(first?.channels.text)).error).toMatch(/Unknown application command/);
  expect((await use(second?.channels.text)).error).toBeUndefined();
  const seen = discord.messages(second?.channels.text ?? '', discord.people.member);
  expect(seen.map(({ content }) => content)).toEqual([`in ${second?.id}`]);
  const page = discord.snapshot(discord.people.member);
  expect([page.messages, page.commands, page.channels.length]).toEqual([[], [], 2]);
});

test('a bot that was removed from a guild reaches nothing there, until it is added again', async () => {
  const discord = await openDiscord();
  const codes = async () => {
    const paths = [`/guilds/${discord.guildId}`, `/channels/${discord.channels.text}`];
    const answers = await Promise.all(paths.map((path) => call(discord, 'GET', path)));
    return answers.map(({ status, body }) => [status, body.code]);
  };
  const inside = await codes();
  discord.setMembership(discord.guildId, 'out');
  expect(await codes()).toEqual([
    [404, 10004],
    [403, 50001],
  ]);
  discord.setMembership(discord.guildId, 'in');
  expect(await codes()).toEqual(inside);
});
