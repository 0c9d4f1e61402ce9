import { expect, test } from 'vitest';
import { labelsOf, textOf } from '../shown.ts';
import { startHelpingBot } from './helping-bot.ts';

const QUESTION = 'Why was the harbour closed?';

test('a post is met with one quiet line, and its passages are shown to whoever wants them', async () => {
  const bot = await startHelpingBot();
  expect(textOf(await bot.setChannel(bot.forum, 'suggest'))).toContain('**suggest**');
  const post = await bot.post(QUESTION);
  const line = await bot.answerIn(post);
  expect(textOf(line)).toBe('-# The sources may answer this: 2 passages.');
  expect(labelsOf(line)).toEqual(['Show passages', 'Solved', 'Remove']);
  expect((line.flags ?? 0) & 4096, 'no telephone rings').not.toBe(0);
  const shown = await bot.pressed(line, 'Show passages', bot.moderator);
  expect(textOf(shown)).toContain(
    '“The harbour was closed in March because the ice did not melt.”',
  );
  expect(bot.said(post), 'nobody else sees them').toHaveLength(1);
  expect(bot.discord.pings).toEqual([]);
});

test('in the mode answer the card itself stands in the post', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'answer');
  const card = await bot.answerIn(await bot.post(QUESTION));
  expect(textOf(card)).toContain('“The harbour was closed in March because the ice did not melt.”');
  expect(labelsOf(card).slice(-2)).toEqual(['Solved', 'Remove']);
});

test('where the sources have nothing, nothing is said', async () => {
  const bot = await startHelpingBot();
  for (const mode of ['suggest', 'answer']) {
    await bot.setChannel(bot.forum, mode);
    const post = await bot.post('Who won at chess?');
    await bot.quiet();
    expect(bot.said(post)).toEqual([]);
  }
});
