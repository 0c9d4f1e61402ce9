// Members say whether an answer helped; moderators see the numbers and nobody's name.

import { describe, expect, test as plainTest } from 'vitest';
import { testedDatabases } from '../../database/databases.ts';
import { type PinningBot, startPinningBot } from '../pins/pinning-bot.ts';
import { startBot } from '../running-bot.ts';
import { buttonCalled, labelsOf, textOf } from '../shown.ts';

async function pinFerry(bot: PinningBot): Promise<void> {
  await bot.ask({ question: 'ferry' });
  const form = await bot.open(bot.newest(), 'Pin …');
  await form.submit({ question: 'Did the ferry sail?' });
}

async function stats(bot: PinningBot, days?: number): Promise<string> {
  await bot.command('stats', days === undefined ? {} : { days });
  return textOf(bot.told());
}

describe.each(testedDatabases)('$name', ({ test, newAddress }) => {
  test('an answer ends in the two buttons, and what is pressed is counted', async () => {
    const bot = await startPinningBot({ address: await newAddress() });
    const { member, moderator } = bot.discord.people;
    await bot.ask({ question: 'ferry' });
    const answer = bot.newest();
    expect(labelsOf(answer).slice(-3)).toEqual(['Remove', 'Helpful', 'Not what I asked']);
    await bot.press(answer, 'Helpful', member);
    expect(textOf(bot.newest(member))).toContain('counted without your name');
    await bot.press(answer, 'Not what I asked', moderator);
    const text = await stats(bot);
    expect(text).toContain('*Helpful*: 1 · *Not what I asked*: 1');
    expect(text).toContain(
      '“The harbour report” ¶ 3: 1\u202f× not what was asked, 1\u202f× helpful',
    );
  });

  test('one person counts once on a message, and may change their mind', async () => {
    const bot = await startPinningBot({ address: await newAddress() });
    await bot.ask({ question: 'ferry' });
    const answer = bot.newest();
    await bot.press(answer, 'Helpful');
    await bot.press(answer, 'Helpful');
    expect(textOf(bot.newest())).toContain('counts once');
    expect(await stats(bot)).toContain('*Helpful*: 1 · *Not what I asked*: 0');
    await bot.press(answer, 'Not what I asked');
    expect(await stats(bot)).toContain('*Helpful*: 0 · *Not what I asked*: 1');
    await bot.ask({ question: 'ferry' });
    await bot.press(bot.newest(), 'Not what I asked');
    expect(await stats(bot)).toContain('*Helpful*: 0 · *Not what I asked*: 2');
  });

  test('moderators see how many questions were quoted, pinned and not answered', async () => {
    const bot = await startPinningBot({ address: await newAddress() });
    await pinFerry(bot);
    await bot.ask({ question: 'Did the ferry sail?' });
    await bot.press(bot.newest(), 'Not what I asked');
    await bot.ask({ question: 'Where is the moon?' });
    expect(labelsOf(bot.newest())).not.toContain('Helpful');
    await bot.ask({ question: 'lamp', private: true });
    const text = await stats(bot);
    expect(text).toContain('Questions: 4');
    expect(text).toContain('answered with passages of the sources: 2 (50\u202f%)');
    expect(text).toContain('answered with a pin: 1 (25\u202f%)');
    expect(text).toContain('not answered by the sources: 1 (25\u202f%)');
    expect(text).toContain('the pin “Did the ferry sail?”: 1\u202f×');
    bot.now = new Date('2026-03-20T12:00:00Z');
    expect(await stats(bot, 7)).toContain('No question was asked.');
    expect(await stats(bot, 30)).toContain('Questions: 4');
  });

  test('the tables hold no id of anybody who asked or pressed', async () => {
    const bot = await startPinningBot({ address: await newAddress() });
    const { member, moderator } = bot.discord.people;
    await bot.ask({ question: 'ferry' });
    await bot.press(bot.newest(), 'Helpful');
    await stats(bot);
    for (const table of ['answer_count', 'feedback_count']) {
      const rows = await bot.database.run({ parts: [`select * from ${table}`], values: [] });
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain(member);
      expect(JSON.stringify(rows)).not.toContain(moderator);
      expect(JSON.stringify(rows)).not.toContain('ferry');
    }
  });
});

plainTest('a button from before a restart still counts', async () => {
  const bot = await startPinningBot();
  await bot.ask({ question: 'ferry' });
  const answer = bot.newest();
  await bot.running.stop();
  const again = await startPinningBot({ discord: bot.discord, address: bot.address });
  await again.press(answer, 'Helpful');
  expect(await stats(again)).toContain('*Helpful*: 1');
});

plainTest('members are not shown the numbers', async () => {
  const bot = await startPinningBot();
  await expect(bot.command('stats', {}, bot.discord.people.member)).rejects.toThrow();
});

plainTest('where nothing is recorded there are no such buttons', async () => {
  const bot = await startBot();
  await bot.ask({ question: 'ferry' });
  expect(labelsOf(bot.newest())).toContain('Remove');
  expect(labelsOf(bot.newest())).not.toContain('Helpful');
});

plainTest('while the database is away, a press is told so and can be repeated', async () => {
  const bot = await startPinningBot();
  await bot.ask({ question: 'ferry' });
  const answer = bot.newest();
  const { run } = bot.database;
  expect(buttonCalled(answer, 'Helpful').customId.length).toBeLessThanOrEqual(100);
  await bot.database.run({ parts: ['alter table feedback_count rename to away'], values: [] });
  await bot.press(answer, 'Helpful');
  expect(textOf(bot.newest())).toContain('database');
  await run({ parts: ['alter table away rename to feedback_count'], values: [] });
  await bot.press(answer, 'Helpful');
  expect(textOf(bot.newest())).toContain('Thank you');
});

plainTest('a verdict that can’t be changed whole stays as it was', async () => {
  const bot = await startPinningBot();
  await bot.ask({ question: 'ferry' });
  const answer = bot.newest();
  await bot.press(answer, 'Helpful');
  const refuse = `create trigger refuse before update on feedback_count when new.verdict = 'helpful'
    begin select raise(abort, 'refused'); end`;
  await bot.database.run({ parts: [refuse], values: [] });
  await bot.press(answer, 'Not what I asked');
  expect(textOf(bot.newest())).toContain('Nothing was changed');
  expect(await stats(bot)).toContain('*Helpful*: 1 · *Not what I asked*: 0');
  await bot.database.run({ parts: ['drop trigger refuse'], values: [] });
  await bot.press(answer, 'Not what I asked');
  expect(await stats(bot)).toContain('*Helpful*: 0 · *Not what I asked*: 1');
});
