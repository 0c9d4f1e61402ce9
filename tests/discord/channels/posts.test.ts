// Forum posts: one quiet line, the card, or nothing; whatever order Discord's events come in.

import { expect, test } from 'vitest';
import { usualBotPermissions } from '../../../src/local-discord/local-discord.ts';
import { until } from '../running-bot.ts';
import { labelsOf, textOf } from '../shown.ts';
import { startHelpingBot } from './helping-bot.ts';

const QUESTION = 'Why was the harbour closed?';
const WORDS = '“The harbour was closed in March because the ice did not melt.”';

test('a post is met with one quiet line, and its passages are shown to whoever wants them', async () => {
  const bot = await startHelpingBot();
  expect(textOf(await bot.setChannel(bot.forum, 'suggest'))).toContain('**suggest**');
  const post = await bot.post(QUESTION);
  const line = await bot.answerIn(post);
  expect(textOf(line)).toBe('-# The sources may answer this: 2 passages.');
  expect(labelsOf(line)).toEqual(['Show passages', 'Solved', 'Remove']);
  expect((line.flags ?? 0) & 4096, 'no telephone rings').not.toBe(0);
  const shown = await bot.pressed(line, 'Show passages', bot.moderator);
  expect(textOf(shown)).toContain(WORDS);
  expect(textOf(shown)).toContain(QUESTION);
  expect(bot.said(post), 'nobody else sees them').toHaveLength(1);
  expect(bot.discord.pings).toEqual([]);
});

test('in the mode answer the card itself stands in the post', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'answer');
  const card = await bot.answerIn(await bot.post(QUESTION));
  expect(textOf(card)).toContain(WORDS);
  expect(labelsOf(card)).toEqual(expect.arrayContaining(['Before', 'Solved', 'Remove']));
});

test('where the sources have nothing, nothing is said, or that a person will look at it', async () => {
  const bot = await startHelpingBot();
  for (const mode of ['suggest', 'answer']) {
    await bot.setChannel(bot.forum, mode);
    const post = await bot.post('Who won at chess?');
    await bot.quiet();
    expect(bot.said(post)).toEqual([]);
    bot.elapsed += 60_000;
  }
  await bot.setChannel(bot.forum, 'answer', { unanswered: 'person' });
  const line = await bot.answerIn(await bot.post('Who won at chess?'));
  expect(textOf(line)).toBe('-# The sources do not answer this. A person will look at it.');
  expect(labelsOf(line)).toEqual(['Solved', 'Remove']);
});

test('a first message that comes late is waited for; without one nothing is said', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  const { stage } = bot.discord;
  const never = stage.beginPost(bot.forum, bot.member, QUESTION);
  const late = stage.beginPost(bot.forum, bot.member, QUESTION);
  await bot.quiet();
  expect(bot.said(late)).toEqual([]);
  stage.finishPost(late, 'Sorry, here it is.');
  expect(textOf(await bot.answerIn(late))).toContain('The sources may answer this');
  // So long that the first message would have been fetched.
  await until(() => fetchesOf(bot, never).length > 0);
  await bot.quiet();
  expect(bot.said(never)).toEqual([]);
});

test('a first message whose event got lost is fetched', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  const post = bot.discord.stage.beginPost(bot.forum, bot.member, QUESTION);
  bot.discord.stage.finishPost(post, 'Here it is.', 'lost');
  await bot.quiet();
  expect(bot.said(post)).toEqual([]);
  expect(textOf(await bot.answerIn(post))).toContain('The sources may answer this');
});

test('an event that comes again changes nothing', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  const post = await bot.post(QUESTION);
  await bot.answerIn(post);
  bot.discord.stage.announceThread(post, 'created');
  await new Promise((resolve) => setTimeout(resolve, 1_800));
  expect(bot.said(post)).toHaveLength(1);
});

test('being added to an old post is no new post', async () => {
  const before = await startHelpingBot();
  const { discord, address } = before;
  const old = await before.post(QUESTION);
  await before.setChannel(before.forum, 'suggest');
  await before.running.stop();
  // A process that starts does not know the posts that it may not see.
  discord.setBotPermissions([]);
  const bot = await startHelpingBot({ discord, address });
  discord.setBotPermissions(usualBotPermissions);
  discord.stage.announceThread(old, 'bot added');
  discord.stage.announceThread(await bot.post(QUESTION), 'created');
  // The new post's first message is heard at once; the old one's would be fetched as long after as a lost one's.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(fetchesOf(bot, old)).toEqual([]);
  expect(bot.said(old)).toEqual([]);
});

test('the text of a post is asked only where the bot may read it', async () => {
  const body = 'I was there in spring. Why was the harbour closed in March?';
  const blind = await startHelpingBot();
  await blind.setChannel(blind.forum, 'suggest');
  const unread = await blind.post('Please help me', body);
  await blind.quiet();
  expect(blind.said(unread)).toEqual([]);

  const bot = await startHelpingBot({ messageContent: true });
  await bot.setChannel(bot.forum, 'answer');
  expect(textOf(await bot.answerIn(await bot.post('Please help me', body)))).toContain(WORDS);
});

test('on mention, a post is answered if it calls the bot by name', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'mention');
  const silent = await bot.post(QUESTION);
  await bot.quiet();
  expect(bot.said(silent)).toEqual([]);
  const called = await bot.post(QUESTION, `<@${bot.discord.applicationId}> can you help?`);
  expect(textOf(await bot.answerIn(called))).toContain(WORDS);
  await bot.say(silent, `<@${bot.discord.applicationId}> why was the harbour closed?`);
  expect(textOf(await bot.answerIn(silent))).toContain(WORDS);
  await bot.say(silent, `<@${bot.discord.applicationId}> when did the ferry sail?`);
  await bot.quiet();
  expect(bot.said(silent), 'one answer a post').toHaveLength(1);
});

test('off means silence, and other forums are left alone', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.text, 'answer');
  const elsewhere = await bot.post(QUESTION);
  await bot.setChannel(bot.forum, 'answer');
  expect(textOf(await bot.setChannel(bot.forum, 'off'))).toContain('I say nothing now');
  const post = await bot.post(QUESTION);
  await bot.quiet();
  expect([...bot.said(post), ...bot.said(elsewhere)]).toEqual([]);
});

function fetchesOf(bot: Awaited<ReturnType<typeof startHelpingBot>>, id: string) {
  return bot.discord.requests.filter(
    ({ method, path }) => method === 'GET' && path.endsWith(`/channels/${id}/messages/${id}`),
  );
}
