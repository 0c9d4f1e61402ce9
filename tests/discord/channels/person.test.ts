// Ask a person: the question goes where moderators chose, once, without anybody's name.

import { expect, test } from 'vitest';
import { usualBotPermissions } from '../../../src/local-discord/local-discord.ts';
import { until } from '../running-bot.ts';
import { labelsOf, textOf } from '../shown.ts';
import { type HelpingBot, startHelpingBot } from './helping-bot.ts';

async function withPerson(): Promise<HelpingBot> {
  const bot = await startHelpingBot();
  await bot.command('setup person', { channel: { channel: bot.text } });
  return bot;
}

const requests = (bot: HelpingBot) =>
  bot.said(bot.text).filter((message) => textOf(message).includes('A question for a person'));

async function abstained(bot: HelpingBot, question: string, isPrivate = false) {
  await bot.ask({ question, private: isPrivate });
  await until(() => textOf(bot.newest()).includes('do not answer'));
  return bot.newest();
}

test('a question that the sources do not answer is passed on, with a link and without a name', async () => {
  const bot = await withPerson();
  const card = await abstained(bot, 'Who won at *chess*, @here?');
  expect(labelsOf(card)).toEqual(['Show the nearest passages', 'Ask a person', 'Remove']);
  const told = await bot.pressed(card, 'Ask a person', bot.moderator);
  expect(textOf(told)).toContain('Passed on');
  const [request] = requests(bot);
  const { guildId } = bot.discord;
  expect(textOf(request ?? {})).toBe(
    '**A question for a person**\n> Who won at \\*chess\\*, \\@here?\n' +
      `-# Asked in <#${bot.text}>: https://discord.com/channels/${guildId}/${bot.text}/${card.id}`,
  );
  expect(bot.discord.pings).toEqual([]);
});

test('pressing twice, at once or later, passes it on once', async () => {
  const bot = await withPerson();
  const card = await abstained(bot, 'Who won at chess?');
  await Promise.all([
    bot.pressed(card, 'Ask a person'),
    bot.pressed(card, 'Ask a person', bot.moderator),
  ]);
  expect(textOf(await bot.pressed(card, 'Ask a person'))).toContain('passed on already');
  expect(requests(bot)).toHaveLength(1);
});

test('of a private question nobody learns whose it was', async () => {
  const bot = await withPerson();
  const card = await abstained(bot, 'Who won at chess?', true);
  expect(textOf(card)).toContain('passes this question on, but not who asked it');
  const told = await bot.pressed(card, 'Ask a person');
  expect(textOf(told)).toContain('but not who asked');
  const text = textOf(requests(bot)[0] ?? {});
  expect(text).toContain('> Who won at chess?\n-# Asked privately in');
  expect(text).not.toContain(card.id);
  expect(text).not.toContain(bot.member);
  expect(text).not.toMatch(/mira/i);
});

test('from a post, its title is passed on', async () => {
  const bot = await withPerson();
  await bot.setChannel(bot.forum, 'suggest');
  const post = await bot.post('Why was the harbour closed?');
  const line = await bot.answerIn(post);
  expect(labelsOf(line)).toEqual(['Show passages', 'Solved', 'Ask a person', 'Remove']);
  await bot.pressed(line, 'Ask a person');
  const text = textOf(requests(bot)[0] ?? {});
  expect(text).toContain('> Why was the harbour closed?\n');
  expect(text).toContain(`<#${post}>`);
});

test('where no channel is chosen the button is absent, and one left over says so', async () => {
  const bot = await withPerson();
  const card = await abstained(bot, 'Who won at chess?');
  await bot.command('setup person');
  expect(labelsOf(await abstained(bot, 'Who lost at chess?'))).toEqual([
    'Show the nearest passages',
    'Remove',
  ]);
  expect(textOf(await bot.pressed(card, 'Ask a person'))).toContain('`/setup person`');
  expect(requests(bot)).toEqual([]);
});

test('where the bot may not post it says so, and the question can be passed on later', async () => {
  const bot = await withPerson();
  const card = await abstained(bot, 'Who won at chess?');
  bot.discord.setBotPermissions(usualBotPermissions.filter((name) => name !== 'SendMessages'));
  expect(textOf(await bot.pressed(card, 'Ask a person'))).toContain('I can’t post where');
  bot.discord.setBotPermissions(usualBotPermissions);
  expect(textOf(await bot.pressed(card, 'Ask a person'))).toContain('Passed on');
  expect(requests(bot)).toHaveLength(1);
});

test('nobody floods whoever reads the requests', async () => {
  const bot = await withPerson();
  for (let i = 0; i < 4; i++) {
    const told = await bot.pressed(await abstained(bot, `Who won chess ${i}?`), 'Ask a person');
    expect(textOf(told)).toContain(i < 3 ? 'Passed on' : 'Please wait ten minutes');
  }
  expect(requests(bot)).toHaveLength(3);
});
