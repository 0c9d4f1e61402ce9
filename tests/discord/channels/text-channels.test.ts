// Text channels: whoever calls the bot by name, and, where it may read them, questions.

import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { until } from '../running-bot.ts';
import { labelsOf, textOf } from '../shown.ts';
import { type HelpingBot, startHelpingBot } from './helping-bot.ts';

const QUESTION = 'Why was the harbour closed?';
const WORDS = '“The harbour was closed in March because the ice did not melt.”';

async function inMode(mode: string, messageContent = true): Promise<HelpingBot> {
  const bot = await startHelpingBot({ messageContent });
  await bot.setChannel(bot.text, mode);
  return bot;
}

const repliesTo = (bot: HelpingBot, asked: string) =>
  bot.said(bot.text).filter((each) => each.message_reference?.message_id === asked);

/** What the bot replies to a message. */
async function replyTo(bot: HelpingBot, content: string): Promise<APIMessage> {
  bot.elapsed += 60_000;
  const asked = await bot.say(bot.text, content);
  await until(() => repliesTo(bot, asked).length > 0);
  await bot.quiet();
  const [reply, ...more] = repliesTo(bot, asked);
  if (!reply || more.length > 0) throw new Error('There is not one reply.');
  return reply;
}

async function expectSilence(bot: HelpingBot, content: string): Promise<void> {
  bot.elapsed += 60_000;
  const asked = await bot.say(bot.text, content);
  await bot.quiet();
  expect(repliesTo(bot, asked), content).toEqual([]);
}

test('whoever calls the bot by name is answered, without any intent', async () => {
  const bot = await inMode('mention', false);
  const call = `<@${bot.discord.applicationId}>`;
  const answer = await replyTo(bot, `${call} why was the harbour closed?`);
  expect(textOf(answer)).toContain(WORDS);
  expect(labelsOf(answer)).not.toContain('Solved');
  await expectSilence(bot, QUESTION);
  await expectSilence(bot, call);
  const nothing = await replyTo(bot, `${call} who won at chess?`);
  expect(textOf(nothing)).toContain('The sources do not answer this.');
  expect(labelsOf(nothing)).toEqual(['Show the nearest passages', 'Remove']);
  expect(bot.discord.pings.filter(({ userIds }) => userIds.includes(bot.member))).toEqual([]);
});

test('suggest and answer meet questions, not talk', async () => {
  const bot = await inMode('suggest');
  expect(textOf(await replyTo(bot, QUESTION))).toContain('The sources may answer this');
  for (const talk of [
    'The harbour was closed, I think.',
    'harbour!',
    'harbour?',
    '!harbour why was it closed?',
    '```\nharbour why was it closed?\n```',
    'https://harbour.example/why?',
  ]) {
    await expectSilence(bot, talk);
  }
  await bot.setChannel(bot.text, 'answer');
  await bot.say(bot.text, 'Something else.', bot.moderator);
  expect(textOf(await replyTo(bot, 'when did the ferry sail again'))).toContain('ferry');
});

test('without the intent, suggest and answer meet only whoever calls the bot', async () => {
  const bot = await inMode('suggest', false);
  await expectSilence(bot, QUESTION);
  const called = await replyTo(bot, `<@${bot.discord.applicationId}> ${QUESTION}`);
  expect(labelsOf(called)).toEqual(['Show passages', 'Remove']);
});

test('the same question again is met with a link to the earlier answer', async () => {
  const bot = await inMode('answer');
  const first = await replyTo(bot, QUESTION);
  const second = await replyTo(bot, QUESTION);
  const { guildId } = bot.discord;
  expect(textOf(second)).toBe(
    `-# The same passages were found here before: https://discord.com/channels/${guildId}/${bot.text}/${first.id}`,
  );
  await bot.discord.act(bot.member, {
    type: 'press',
    messageId: first.id,
    customId: 'Hr',
  });
  await until(() => bot.said(bot.text).every(({ id }) => id !== first.id));
  expect(textOf(await replyTo(bot, QUESTION)), 'once that is gone').toContain(WORDS);
});
