// Text channels: whoever calls the bot by name, and, where it may read them, questions.

import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { usualBotPermissions } from '../../../src/local-discord/local-discord.ts';
import { realLibrary } from '../../real-library.ts';
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

test('whoever greets or thanks the bot by name is met with a word, which is no answer that counts', async () => {
  const bot = await inMode('mention', false);
  await bot.command('setup gaps', { days: 30 });
  const call = `<@${bot.discord.applicationId}>`;
  expect(textOf(await replyTo(bot, `${call} hi there!`))).toMatch(/^\*\*Hello! Ask me a question/);
  expect(textOf(await replyTo(bot, `${call} gracias`))).toMatch(/^You’re welcome/);
  await replyTo(bot, `${call} who won at chess?`);
  await bot.command('stats');
  expect(textOf(bot.told())).toContain('Questions: 1\n');
  await bot.command('gaps list');
  expect(textOf(bot.told())).toContain('who won at chess?');
  expect(textOf(bot.told())).not.toMatch(/hi there|gracias/);
});

test('two questions of one message are both answered', async () => {
  const bot = await inMode('mention', false);
  bot.library = await realLibrary({
    'harbour.txt':
      'The harbour was closed in March.\n\nThe ferry sailed again in April with 102 passengers.',
  });
  const call = `<@${bot.discord.applicationId}>`;
  const questions = 'When was the harbour closed? How many passengers did the ferry have?';
  const answer = textOf(await replyTo(bot, `${call} ${questions}`));
  expect(answer).toContain('The harbour was closed in March.');
  expect(answer).toContain('102 passengers');
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

test('a question to somebody else is none for the bot, unless it is called by name', async () => {
  const bot = await inMode('answer');
  const { applicationId, makeRole, people } = bot.discord;
  const call = `<@${applicationId}>`;
  for (const other of [`<@${bot.moderator}>`, `<@!${bot.moderator}>`, `<@&${makeRole('Crew')}>`]) {
    await expectSilence(bot, `${other} ${QUESTION}`);
    await expectSilence(bot, `${QUESTION} What do you think, ${other}?`);
  }
  expect(textOf(await replyTo(bot, `${call} <@${people.moderator}> asked: ${QUESTION}`))).toContain(
    WORDS,
  );
  for (const nobody of ['@everyone', `<@${bot.member}>`, `\`<@${bot.moderator}>\``, '<#1>']) {
    await replyTo(bot, `${nobody} ${QUESTION}`);
  }
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

test('where nothing is set up, whoever calls the bot by name is answered, and nobody else', async () => {
  const bot = await startHelpingBot({ messageContent: true });
  const call = `<@${bot.discord.applicationId}> ${QUESTION}`;
  await expectSilence(bot, QUESTION);
  expect(textOf(await replyTo(bot, call))).toContain(WORDS);
  const post = await bot.post('Please help me');
  await bot.quiet();
  expect(bot.said(post)).toEqual([]);
  await bot.say(post, call);
  expect(textOf(await bot.answerIn(post))).toContain(WORDS);

  bot.elapsed += 60_000;
  const turns: string[] = [];
  for (let i = 0; i < 3; i++) turns.push(await bot.say(bot.text, call));
  await bot.quiet();
  const counts = turns.map((id) => repliesTo(bot, id).length);
  expect(counts, 'two a minute').toEqual([1, 1, 0]);
  const [kept = ''] = turns;
  await bot.discord.act(bot.member, { type: 'delete-message', messageId: kept });
  await until(() => repliesTo(bot, kept).length === 0);
});

test('a channel that is turned off is silent to whoever calls the bot, until it is turned on', async () => {
  const bot = await startHelpingBot();
  const call = `<@${bot.discord.applicationId}> ${QUESTION}`;
  await bot.setChannel(bot.text, 'off');
  await bot.setChannel(bot.forum, 'off');
  await expectSilence(bot, call);
  const post = await bot.post(QUESTION, call);
  await bot.say(post, call);
  await bot.quiet();
  expect(bot.said(post)).toEqual([]);
  await bot.command('setup show');
  for (const id of [bot.text, bot.forum]) {
    expect(textOf(bot.told())).toContain(`<#${id}>: **off**, even where I am called by name`);
  }
  expect(textOf(bot.told())).not.toContain('⚠️');
  await bot.setChannel(bot.text, 'mention');
  expect(textOf(await replyTo(bot, call))).toContain(WORDS);
});

test('where the bot may not speak, it does not try to', async () => {
  const bot = await startHelpingBot();
  bot.discord.setBotPermissions(usualBotPermissions.filter((name) => name !== 'SendMessages'));
  await expectSilence(bot, `<@${bot.discord.applicationId}> ${QUESTION}`);
  expect(
    bot.discord.requests.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/messages'),
    ),
  ).toEqual([]);
  expect(bot.lines.filter(({ level }) => level === 'warn')).toEqual([]);
});

test('in a thread of a text channel, whoever calls the bot by name is answered each time', async () => {
  const bot = await startHelpingBot();
  const messageId = await bot.say(bot.text, 'About the ice', bot.moderator);
  const begin = { type: 'create-thread', messageId, title: 'Ice' } as const;
  const thread = (await bot.discord.act(bot.moderator, begin)).channelId ?? '';
  await bot.say(thread, 'We talk here.', bot.moderator);
  for (const count of [1, 2]) {
    bot.elapsed += 60_000;
    await bot.say(thread, `<@${bot.discord.applicationId}> ${QUESTION}`);
    await until(() => bot.said(thread).length === count);
  }
});
