// What belongs to a server that the bot left is deleted after 30 days, unless it comes back; an outage is no leaving.

import { describe, expect, test as plainTest } from 'vitest';
import { testedDatabases } from '../../database/databases.ts';
import { type PinningBot, startPinningBot } from '../pins/pinning-bot.ts';
import { openLocalDiscord, until } from '../running-bot.ts';

/** Everything that the bot's tables hold of a server, but for the note that it was left. */
async function rowsOf(bot: PinningBot, guildId: string): Promise<number> {
  const tables = ['pin_change', 'pin_setting', 'gap_question', 'gap_setting', 'answer_count'];
  let count = 0;
  for (const table of [...tables, 'feedback_count', 'help_channel', 'channel_setting']) {
    const parts = [`select guild_id from ${table} where guild_id = '${guildId}'`];
    count += (await bot.database.run({ parts, values: [] })).length;
  }
  return count;
}

async function leftOn(bot: PinningBot): Promise<string | null | undefined> {
  const parts = ['select left_on from served_guild order by guild_id'];
  const [row] = await bot.database.run({ parts, values: [] });
  return row && (row['left_on'] as string | null);
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not happen within 10 s.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function fill(bot: PinningBot): Promise<void> {
  await eventually(async () => (await leftOn(bot)) === null);
  await bot.command('setup gaps', { days: 300 });
  await bot.records.gaps.note(bot.discord.guildId, 'Where is the moon?');
  await bot.ask({ question: 'ferry' });
  const form = await bot.open(bot.newest(), 'Pin …');
  await form.submit({});
  await bot.command('stats');
}

function daysLater(bot: PinningBot, days: number): Date {
  return new Date(bot.now.getTime() + days * 86_400_000);
}

async function again(bot: PinningBot, now: Date): Promise<PinningBot> {
  await bot.running.stop();
  return startPinningBot({ discord: bot.discord, address: bot.address, now });
}

describe.each(testedDatabases)('$name', ({ test, newAddress }) => {
  test('a server that removed the bot is forgotten 30 days later, after a restart as well', async () => {
    const bot = await startPinningBot({ address: await newAddress() });
    const { guildId } = bot.discord;
    await fill(bot);
    expect(await rowsOf(bot, guildId)).toBeGreaterThan(3);
    bot.discord.setMembership(guildId, 'out');
    await eventually(async () => (await leftOn(bot)) === '2026-03-01');
    const soon = await again(bot, daysLater(bot, 30));
    await soon.kept;
    expect(await rowsOf(soon, guildId)).toBeGreaterThan(3);
    const late = await again(soon, daysLater(bot, 31));
    await late.kept;
    expect(await rowsOf(late, guildId)).toBe(0);
    expect(await leftOn(late)).toBeUndefined();
  });

  test('a bot that was away when it was removed notices at its start', async () => {
    const bot = await startPinningBot({ address: await newAddress() });
    const { guildId } = bot.discord;
    await fill(bot);
    await bot.running.stop();
    bot.discord.setMembership(guildId, 'out');
    const late = await again(bot, daysLater(bot, 100));
    await late.kept;
    expect(await leftOn(late)).toBe('2026-06-09');
    expect(await rowsOf(late, guildId)).toBeGreaterThan(3);
    const later = await again(late, daysLater(bot, 131));
    await later.kept;
    expect(await rowsOf(later, guildId)).toBe(0);
  });

  test('whoever invites the bot again in time keeps everything', async () => {
    const bot = await startPinningBot({ address: await newAddress() });
    const { guildId } = bot.discord;
    await fill(bot);
    bot.discord.setMembership(guildId, 'out');
    await eventually(async () => (await leftOn(bot)) !== null);
    bot.discord.setMembership(guildId, 'in');
    await eventually(async () => (await leftOn(bot)) === null);
    bot.discord.setMembership(guildId, 'out');
    await eventually(async () => (await leftOn(bot)) !== null);
    await bot.running.stop();
    bot.discord.setMembership(guildId, 'in');
    const late = await again(bot, daysLater(bot, 100));
    await late.kept;
    expect(await leftOn(late)).toBeNull();
    expect(await rowsOf(late, guildId)).toBeGreaterThan(3);
  });
});

plainTest('an outage is not taken for leaving', async () => {
  const bot = await startPinningBot();
  await fill(bot);
  bot.discord.setMembership(bot.discord.guildId, 'unavailable');
  bot.discord.setMembership(bot.discord.guildId, 'in');
  await until(() => bot.all().length > 0);
  await bot.command('stats');
  expect(await leftOn(bot)).toBeNull();
  bot.discord.setMembership(bot.discord.guildId, 'unavailable');
  const late = await again(bot, daysLater(bot, 100));
  await late.kept;
  expect(await leftOn(late)).toBeNull();
});

plainTest('another bot on the same database does not forget the servers of the first', async () => {
  const bot = await startPinningBot();
  const { guildId } = bot.discord;
  await fill(bot);
  await bot.running.stop();
  const realm = { applicationId: 'another', isOurs: () => true };
  await bot.records.served.compare(realm, new Set());
  bot.now = daysLater(bot, 100);
  expect(await bot.records.served.due(realm)).toEqual([]);
  await bot.records.served.left('another', guildId);
  bot.now = daysLater(bot, 100);
  expect(await bot.records.served.due(realm)).toEqual([
    { applicationId: 'another', guildId, isServedByAnother: true },
  ]);
});

plainTest('a process that runs one shard judges the servers of that shard alone', async () => {
  const discord = await openLocalDiscord({ guilds: 2 });
  const [first, second] = discord.guilds.map(({ id }) => id);
  const shardOf = (id = '') => Number((BigInt(id) >> 22n) % 2n);
  const bot = await startPinningBot({ discord });
  await eventually(async () => (await leftOn(bot)) === null);
  await bot.running.stop();
  for (const { id } of discord.guilds) discord.setMembership(id, 'out');
  const shard = { id: shardOf(second), total: 2 };
  const half = await startPinningBot({ discord, address: bot.address, shard });
  await half.kept;
  const parts = ['select guild_id, left_on from served_guild order by guild_id'];
  const rows = await half.database.run({ parts, values: [] });
  expect(rows).toEqual([
    { guild_id: first, left_on: null },
    { guild_id: second, left_on: '2026-03-01' },
  ]);
});
