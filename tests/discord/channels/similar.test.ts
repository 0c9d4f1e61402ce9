// A question that was answered already is met with a link, not with the answer again.

import { expect, test } from 'vitest';
import { until } from '../running-bot.ts';
import { labelsOf, textOf } from '../shown.ts';
import { startHelpingBot } from './helping-bot.ts';

const QUESTION = 'Why was the harbour closed?';

test('a post with the same answer gets a quiet link to the earlier one', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'answer');
  const first = await bot.post(QUESTION);
  await bot.answerIn(first);
  await bot.quiet();
  const second = await bot.post('The harbour: closed, but why?');
  const line = await bot.answerIn(second);
  expect(textOf(line)).toBe(`-# The same passages were found here before: <#${first}>`);
  expect(labelsOf(line)).toEqual(['Show passages', 'Solved', 'Remove']);
  expect((line.flags ?? 0) & 4096).not.toBe(0);

  bot.elapsed += 60_000;
  bot.discord.stage.deleteChannel(first);
  const third = await bot.post(QUESTION);
  expect(textOf(await bot.answerIn(third)), 'once the first is gone').toContain('“The harbour');
});

test('a post with a pinned question gets a link to the pin', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  await bot.ask({ question: QUESTION });
  await until(() => textOf(bot.newest()).includes('“The harbour'));
  const answer = bot.newest();
  const form = await bot.open(answer, 'Pin …');
  await form.submit({});
  const line = await bot.answerIn(await bot.post('Why was the harbour closed'));
  const { guildId } = bot.discord;
  expect(textOf(line)).toBe(
    `-# Moderators pinned an answer to this: https://discord.com/channels/${guildId}/${bot.text}/${answer.id}`,
  );
});

test('a pin in a channel that not everybody sees is not linked', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  await bot.ask({ question: QUESTION });
  await until(() => textOf(bot.newest()).includes('“The harbour'));
  const form = await bot.open(bot.newest(), 'Pin …');
  await form.submit({});
  const { stage, guildId, applicationId } = bot.discord;
  stage.changeChannel(bot.text, {
    permission_overwrites: [
      { id: guildId, type: 0, allow: '0', deny: (1n << 10n).toString() },
      { id: applicationId, type: 1, allow: (1n << 10n).toString(), deny: '0' },
    ],
  });
  const line = await bot.answerIn(await bot.post(QUESTION));
  expect(textOf(line)).toBe('-# Moderators pinned an answer to this in the sources’ own words.');
});

test('nothing of a question or of whoever asked is stored', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'answer', { unanswered: 'person' });
  await bot.command('setup person', { channel: { channel: bot.text } });
  const post = await bot.post('Why was the harbour closed, asks Quintilian?');
  await bot.pressed(await bot.answerIn(post), 'Ask a person');
  await bot.answerIn(await bot.post('Quintilian plays chess'));
  const tables = ['help_channel', 'channel_setting', 'channel_claim', 'person_request'];
  const rows = await Promise.all(
    tables.map((table) => bot.database.run({ parts: [`select * from ${table}`], values: [] })),
  );
  const stored = JSON.stringify(rows);
  expect(rows.map(({ length }) => length)).toEqual([1, 1, 2, 1]);
  expect(stored).not.toContain('Quintilian');
  expect(stored).not.toContain('harbour');
  expect(stored).not.toContain(bot.member);
  await bot.channels.forget(bot.discord.guildId);
  for (const table of tables) {
    expect(await bot.database.run({ parts: [`select * from ${table}`], values: [] })).toEqual([]);
  }
});
