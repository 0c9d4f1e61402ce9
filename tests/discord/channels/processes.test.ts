// Two processes with one database, and databases and rights that are taken away.

import { expect, test } from 'vitest';
import { usualBotPermissions } from '../../../src/local-discord/local-discord.ts';
import { testedDatabases } from '../../database/databases.ts';
import { openLocalDiscord, until } from '../running-bot.ts';
import { textOf } from '../shown.ts';
import { type HelpingBot, startHelpingBot } from './helping-bot.ts';

const QUESTION = 'Why was the harbour closed?';

for (const { name, test: onDatabase, newAddress } of testedDatabases) {
  onDatabase(
    `two processes on ${name} answer each post once`,
    async () => {
      const discord = await openLocalDiscord();
      const address = await newAddress();
      const first = await startHelpingBot({ discord, address });
      const second = await startHelpingBot({ discord, address });
      await first.setChannel(first.forum, 'suggest');
      second.channels.settings.forget(discord.guildId);
      const { member, moderator, administrator } = discord.people;
      const posts: string[] = [];
      for (const by of [member, moderator, administrator, member, moderator, administrator]) {
        posts.push(await first.post(QUESTION, 'Thank you!', { by }));
      }
      await until(() => posts.every((post) => first.said(post).length > 0));
      await first.quiet();
      expect(posts.map((post) => first.said(post).length)).toEqual([1, 1, 1, 1, 1, 1]);
      // Discord, too, would drop a second one: it must not even be tried.
      const tried = discord.requests.filter(
        ({ method, route }) => method === 'POST' && route === '/channels/:channelId/messages',
      );
      expect(tried).toHaveLength(6);
    },
    60_000,
  );

  onDatabase(
    `two processes on ${name} pass a question on once`,
    async () => {
      const discord = await openLocalDiscord();
      const address = await newAddress();
      const first = await startHelpingBot({ discord, address });
      await first.command('setup person', { channel: { channel: first.text } });
      const second = await startHelpingBot({ discord, address });
      const { claims } = first.channels;
      const claimed = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          (i % 2 === 0 ? claims : second.channels.claims).claimRequest(discord.guildId, '123'),
        ),
      );
      expect(claimed.filter(Boolean)).toHaveLength(1);
    },
    60_000,
  );
}

test('Discord reports a failure for a reply that it took: it stands there once', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  const match = { method: 'POST', route: '/channels/:channelId/messages' };
  const effect = { kind: 'status', status: 500, when: 'after' } as const;
  bot.discord.faults.add({ match, effect, times: 1 });
  const post = await bot.post(QUESTION);
  await bot.answerIn(post);
  await bot.quiet();
  expect(bot.said(post)).toHaveLength(1);
});

test('while the database is away the bot is silent in channels, and the log says so once', async () => {
  const bot = await startHelpingBot({ address: 'postgres://nobody@127.0.0.1:9/none' });
  for (let i = 0; i < 3; i++) {
    await bot.post(QUESTION);
    // What needs no database does not mean that it is back.
    bot.discord.stage.saysAs('bot', bot.text, 'beep');
    await bot.quiet();
  }
  const about = bot.lines.filter(({ message }) => message.startsWith('Help channels are silent'));
  expect(about).toHaveLength(1);
  expect(JSON.stringify(about)).not.toContain(QUESTION);
});

test('rights that are taken away between two steps end in a line of the log', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  bot.discord.setBotPermissions(
    usualBotPermissions.filter((name) => name !== 'SendMessagesInThreads'),
  );
  const post = await bot.post(QUESTION);
  await until(() => warned(bot).length > 0);
  expect(bot.said(post)).toEqual([]);
  expect(JSON.stringify(bot.lines)).not.toContain(QUESTION);
  expect(warned(bot)[0]?.fields).toMatchObject({ code: 50013 });
  bot.discord.setBotPermissions(usualBotPermissions);
  bot.elapsed += 60_000;
  expect(textOf(await bot.answerIn(await bot.post(QUESTION)))).toContain('may answer this');
});

test('a forum that is deleted in between ends quietly', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  const post = bot.discord.stage.beginPost(bot.forum, bot.member, QUESTION);
  bot.discord.stage.finishPost(post, 'Here it is.', 'lost');
  bot.discord.stage.deleteChannel(bot.forum);
  await new Promise((resolve) => setTimeout(resolve, 1_800));
  expect(bot.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
});

test('what is under way is finished before the bot stops', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  const post = await bot.post(QUESTION);
  await until(() => bot.discord.requests.length > 0);
  await bot.running.stop();
  expect(bot.said(post).length).toBeLessThan(2);
});

function warned(bot: HelpingBot) {
  return bot.lines.filter(({ level }) => level === 'warn');
}
