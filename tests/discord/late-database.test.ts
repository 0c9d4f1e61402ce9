// A database that does what it is asked and answers late: what the bot says of a change is what came of it.

import { expect, test } from 'vitest';
import { DatabaseError } from '../../src/database/database.ts';
import { pinsUnavailable, settingsUnavailable } from '../../src/discord/pins/unavailable.ts';
import { startHelpingBot } from './channels/helping-bot.ts';
import { type PinningBot, startPinningBot } from './pins/pinning-bot.ts';
import { recordingLog, until } from './running-bot.ts';
import { textOf } from './shown.ts';

/** Milliseconds: longer than the bot lets anybody wait without a word, and twice longer than Discord waits. */
const LATE = 1_600;
const MOON = 'Where is the moon?';

async function gapLogOf(bot: PinningBot) {
  await bot.command('setup gaps', { days: 30 });
  await bot.ask({ question: MOON });
  const kept = () => bot.records.gaps.questions(bot.discord.guildId);
  await expect.poll(kept).toHaveLength(1);
  return kept;
}

const untilTold = (bot: PinningBot, words: string) =>
  until(() => textOf(bot.told()).includes(words));

test('what is said of an answer is counted, and told so', async () => {
  const bot = await startPinningBot();
  const { moderator } = bot.discord.people;
  await bot.ask({ question: 'ferry' });
  bot.lateness = LATE;
  await bot.press(bot.newest(), 'Helpful', moderator);
  await untilTold(bot, 'Thank you');
  bot.lateness = 0;
  await bot.command('stats');
  await untilTold(bot, '*Helpful*: 1');
});

test('a gap that is dismissed is told to be', async () => {
  const bot = await startPinningBot();
  const kept = await gapLogOf(bot);
  await bot.command('gaps list');
  bot.lateness = LATE / 3;
  await bot.press(bot.told(), 'Dismiss', bot.discord.people.moderator);
  await untilTold(bot, 'Dismissed and deleted');
  expect(await kept()).toEqual([]);
});

test('a gap log that is turned off is told to be', async () => {
  const bot = await startPinningBot();
  await gapLogOf(bot);
  await bot.command('setup gaps', { days: 0 });
  bot.lateness = LATE;
  await bot.press(bot.told(), 'Turn off and delete', bot.discord.people.administrator);
  await untilTold(bot, 'The gap log is off');
});

test('a removed pin that is restored is told to be', async () => {
  const bot = await startPinningBot();
  await bot.ask({ question: 'ferry' });
  await (await bot.open(bot.newest(), 'Pin')).submit({ question: 'Did the ferry sail?' });
  await bot.command('pins remove', { pin: 'Did the ferry sail?' });
  bot.lateness = LATE;
  await bot.press(bot.told(), 'Undo', bot.discord.people.moderator);
  await untilTold(bot, 'Restored');
});

test('a question for a person is passed on', async () => {
  const bot = await startHelpingBot();
  await bot.command('setup person', { channel: { channel: bot.text } });
  await bot.ask({ question: MOON });
  const card = bot.newest();
  bot.lateness = LATE;
  const told = await bot.pressed(card, 'Ask a person', bot.moderator);
  expect(textOf(told)).toContain('Passed on');
  expect(bot.said(bot.text).map(textOf).join('\n')).toContain('A question for a person');
});

test('a question of which nobody was told that it is kept is not kept', async () => {
  const bot = await startPinningBot();
  const kept = await gapLogOf(bot);
  bot.lateness = LATE;
  await bot.ask({ question: 'Which dragons eat marzipan?' });
  expect(textOf(bot.newest())).not.toContain('kept for');
  bot.lateness = 0;
  await bot.ask({ question: MOON });
  expect(textOf(bot.newest())).toContain('kept for');
  await expect.poll(async () => (await kept())[0]?.times).toBe(2);
  expect(await kept()).toHaveLength(1);
});

test('where no answer came, nobody is told that nothing was changed', () => {
  const log = recordingLog();
  const silent = new DatabaseError('unanswered', 'The database x did not answer.');
  const away = new DatabaseError('unreachable', 'The database x can’t be reached.');
  for (const tell of [pinsUnavailable, settingsUnavailable]) {
    expect(tell(away, log)).toContain('Nothing was changed');
    expect(tell(silent, log)).not.toContain('Nothing was changed');
    expect(tell(silent, log)).toContain('is not known');
  }
});
