// Moderators see what the sources did not answer, if they want it kept, and answer it with a pin.

import { describe, expect, test as plainTest, vi } from 'vitest';
import { testedDatabases } from '../../database/databases.ts';
import { type PinningBot, startPinningBot } from '../pins/pinning-bot.ts';
import { openLocalDiscord, until } from '../running-bot.ts';
import { libraryOf, sampleCorpus } from '../sample-library.ts';
import { buttonsOf, labelsOf, textOf } from '../shown.ts';

const MOON = 'Where is the moon?';

async function openBot(address?: string, days = 30): Promise<PinningBot> {
  const bot = await startPinningBot({ ...(address && { address }) });
  if (days > 0) await bot.command('setup gaps', { days });
  return bot;
}

async function gaps(bot: PinningBot, order?: string): Promise<string> {
  await bot.command('gaps list', order ? { order } : {});
  return textOf(bot.told());
}

/** Asks, and waits until what is kept of it stands in the table: the answer does not wait for that. */
async function askInVain(bot: PinningBot, question: string): Promise<void> {
  const before = await timesKept(bot);
  await bot.ask({ question });
  const end = Date.now() + 10_000;
  while ((await timesKept(bot)) === before) {
    if (Date.now() > end) throw new Error(`“${question}” was not kept.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function timesKept(bot: PinningBot): Promise<number> {
  const parts = ['select coalesce(sum(times), 0) as times from gap_question'];
  const [row] = await bot.database.run({ parts, values: [] });
  return Number(row?.['times']);
}

async function kept(bot: PinningBot): Promise<string> {
  const parts = ['select * from gap_question order by day, question'];
  return JSON.stringify(await bot.database.run({ parts, values: [] }));
}

describe.each(testedDatabases)('$name', ({ test, newAddress }) => {
  test('nothing is kept until the gap log is turned on', async () => {
    const bot = await openBot(await newAddress(), 0);
    await bot.ask({ question: MOON });
    expect(textOf(bot.newest())).not.toContain('kept for');
    expect(await gaps(bot)).toContain('The gap log is off');
    expect(await kept(bot)).toBe('[]');
  });

  test('a greeting is no question, and is not kept', async () => {
    const bot = await openBot(await newAddress());
    await bot.ask({ question: 'hello!' });
    await askInVain(bot, MOON);
    expect(await kept(bot)).not.toContain('hello');
    expect(await timesKept(bot)).toBe(1);
  });

  test('an unanswered question is kept without the asker, who is told', async () => {
    const bot = await openBot(await newAddress());
    await askInVain(bot, MOON);
    expect(textOf(bot.newest())).toContain('kept for the server’s moderators for 30 days');
    await bot.ask({ question: 'ferry' });
    const rows = await kept(bot);
    expect(rows).toContain('moon');
    expect(rows).not.toContain('ferry');
    for (const id of Object.values(bot.discord.people)) expect(rows).not.toContain(id);
  });

  test('the same question is one gap, the most often asked comes first', async () => {
    const bot = await openBot(await newAddress());
    await askInVain(bot, 'When does the bridge open?');
    bot.now = new Date('2026-03-03T12:00:00Z');
    await askInVain(bot, MOON);
    await askInVain(bot, 'where is the MOON');
    await askInVain(bot, MOON);
    const text = await gaps(bot);
    expect(text).toContain('What the sources did not answer** · 2 · page 1 of 1');
    expect(text.indexOf('moon')).toBeLessThan(text.indexOf('bridge'));
    expect(text).toContain('asked 3 times · last on 2026-03-03');
    expect(text).toContain('also “where is the MOON”');
    expect(text).toContain('asked once · on 2026-03-01');
    bot.now = new Date('2026-03-04T12:00:00Z');
    await askInVain(bot, 'When does the bridge open?');
    const newest = await gaps(bot, 'newest');
    expect(newest.indexOf('bridge')).toBeLessThan(newest.indexOf('moon'));
  });

  test('a dismissed gap is deleted', async () => {
    const bot = await openBot(await newAddress());
    await askInVain(bot, MOON);
    await askInVain(bot, 'where is the moon');
    await gaps(bot);
    await bot.press(bot.told(), 'Dismiss', bot.discord.people.moderator);
    expect(textOf(bot.told())).toContain('Dismissed and deleted: “Where is the moon?”');
    expect(textOf(bot.told())).toContain('There are no gaps');
    expect(await kept(bot)).toBe('[]');
  });

  test('a gap is answered with a pin, and closed', async () => {
    const bot = await openBot(await newAddress());
    const { moderator } = bot.discord.people;
    const question = 'Who pays the captain?';
    await askInVain(bot, question);
    await askInVain(bot, 'who pays for the captain');
    await gaps(bot);
    const list = bot.told();
    const form = await bot.open(list, 'Pin an answer', moderator);
    expect(form.values).toMatchObject({ question, phrasings: 'who pays for the captain' });
    const [first, second] = form.choices['passages'] ?? [];
    expect(first?.label).toContain('¶ 1 The harbour report: The harbour was closed');
    await form.submit({ passages: [second?.value ?? '', first?.value ?? ''] });
    expect(textOf(bot.told())).toContain('The gap is closed.');
    expect(await kept(bot)).toBe('[]');
    await bot.ask({ question: 'who pays for the captain' });
    expect(textOf(bot.newest())).toContain('Pinned answer');
    await bot.press(list, 'Pin an answer', moderator);
    expect(textOf(bot.told())).toContain('closed already');
  });

  test('a gap that is pinned in another way is closed as well', async () => {
    const bot = await openBot(await newAddress());
    await askInVain(bot, MOON);
    const [passage] = await bot.completePin('pin add', 'passage', 'ferry');
    await bot.command('pin add', { question: MOON, passage: String(passage?.value) });
    expect(await gaps(bot)).toContain('There are no gaps');
    expect(await kept(bot)).toBe('[]');
  });

  test('turning it off deletes what is there, after saying so', async () => {
    const bot = await openBot(await newAddress());
    const { administrator } = bot.discord.people;
    await askInVain(bot, MOON);
    await bot.command('setup gaps', { days: 0 });
    expect(textOf(bot.told())).toContain('Turning it off deletes it for good');
    expect(await kept(bot)).toContain('moon');
    await bot.press(bot.told(), 'Turn off and delete', administrator);
    expect(textOf(bot.told())).toContain('off');
    expect(await kept(bot)).toBe('[]');
    await bot.ask({ question: MOON });
    expect(await gaps(bot)).toContain('The gap log is off');
    expect(await kept(bot)).toBe('[]');
  });

  test('fewer days delete what is older at once', async () => {
    const bot = await openBot(await newAddress());
    await askInVain(bot, MOON);
    bot.now = new Date('2026-03-10T12:00:00Z');
    await askInVain(bot, 'When does the bridge open?');
    await bot.command('setup gaps', { days: 8 });
    expect(await kept(bot)).not.toContain('moon');
    expect(await kept(bot)).toContain('bridge');
  });

  test('one server’s gaps are not another’s', async () => {
    const bot = await openBot(await newAddress());
    await askInVain(bot, MOON);
    const { gaps: store } = bot.records;
    await store.turnOn('1191154100000000999', 30);
    expect(await store.questions('1191154100000000999')).toEqual([]);
    await store.forget('1191154100000000999');
    expect(await kept(bot)).toContain('moon');
  });

  test('whoever floods the log pushes out what was asked once, not what was asked often', async () => {
    const bot = await openBot(await newAddress());
    const { guildId } = bot.discord;
    for (const _ of [1, 2]) await bot.records.gaps.note(guildId, MOON);
    for (let i = 0; i < 510; i++) await bot.records.gaps.note(guildId, `flood ${i}`);
    const questions = await bot.records.gaps.questions(guildId);
    expect(questions).toHaveLength(500);
    expect(questions[0]).toMatchObject({ question: MOON, times: 2 });
  });
});

plainTest('what is asked privately, of one document, or without a word is not kept', async () => {
  const bot = await openBot();
  await bot.ask({ question: MOON, private: true });
  expect(textOf(bot.newest())).not.toContain('kept for');
  await bot.ask({ question: MOON, source: 'The lighthouse diary' });
  await bot.ask({ question: '  ' });
  await bot.command('stats');
  expect(textOf(bot.told())).toContain('not answered by the sources: 3');
  expect(await kept(bot)).toBe('[]');
});

plainTest('what points at a person is blotted out', async () => {
  const bot = await openBot();
  await askInVain(bot, 'Why is <@1191154100000000123> at mira@mail.org?');
  expect(await kept(bot)).toContain('Why is [mention] at [e-mail address]?');
  expect(await gaps(bot)).toContain('Why is \\[mention\\] at \\[e\\-mail address\\]?');
});

plainTest('the list has pages of five, and its buttons work on each', async () => {
  const bot = await openBot();
  const { moderator } = bot.discord.people;
  const towns = ['Oslo', 'Bergen', 'Turku', 'Riga', 'Gdynia', 'Kiel', 'Tallinn'];
  for (const town of towns) await askInVain(bot, `Who built ${town}?`);
  expect(await gaps(bot)).toContain('7 · page 1 of 2');
  await bot.press(bot.told(), 'Next', moderator);
  const second = bot.told();
  expect(textOf(second)).toContain('page 2 of 2');
  expect(labelsOf(second).filter((label) => label === 'Dismiss')).toHaveLength(2);
  const ids = buttonsOf(second).map(({ customId }) => customId);
  expect(new Set(ids).size).toBe(ids.length);
  await bot.press(second, 'Show the nearest passages', moderator);
  expect(textOf(bot.told())).toContain('Not an answer: the nearest passages');
});

plainTest('a gap that the sources answer by now is marked', async () => {
  const bot = await openBot();
  await askInVain(bot, 'Who is the wharfinger?');
  const library = libraryOf(sampleCorpus());
  const answerer = {
    ...library.answerer,
    answer: () => library.answerer.answer({ text: 'ferry' }),
  };
  bot.library = { ...library, answerer };
  expect(await gaps(bot)).toContain('answered by now');
});

plainTest('members can neither read nor change the gap log', async () => {
  const bot = await openBot();
  const { member, moderator } = bot.discord.people;
  await expect(bot.command('gaps list', {}, member)).rejects.toThrow();
  await expect(bot.command('setup gaps', { days: 5 }, moderator)).rejects.toThrow();
});

plainTest('while the database is away, questions are answered and moderators told', async () => {
  const bot = await openBot();
  await bot.database.run({ parts: ['alter table gap_setting rename to away'], values: [] });
  await bot.ask({ question: MOON });
  expect(textOf(bot.newest())).toContain('The sources do not answer this.');
  expect(await gaps(bot)).toContain('Records are unavailable at the moment');
  expect(JSON.stringify(bot.lines)).not.toContain('moon');
});

plainTest('a log that can’t be deleted is not turned off either', async () => {
  const bot = await openBot();
  await askInVain(bot, MOON);
  await bot.command('setup gaps', { days: 0 });
  const refuse = `create trigger refuse before delete on gap_question
    begin select raise(abort, 'refused'); end`;
  await bot.database.run({ parts: [refuse], values: [] });
  await bot.press(bot.told(), 'Turn off and delete', bot.discord.people.administrator);
  expect(textOf(bot.told())).toContain('Nothing was changed');
  await bot.command('setup show');
  expect(textOf(bot.told())).toContain('Gap log: on');
});

plainTest(
  'what is pinned for a gap is told to be, though the gap can’t be closed yet',
  async () => {
    const bot = await openBot();
    await askInVain(bot, MOON);
    await bot.command('gaps list');
    const form = await bot.open(bot.told(), 'Pin an answer');
    const passages = [form.choices['passages']?.[0]?.value ?? ''];
    await bot.database.run({ parts: ['alter table gap_question rename to away'], values: [] });
    await form.submit({ passages });
    expect(textOf(bot.told())).toContain('Pinned: whoever asks');
    expect(textOf(bot.told())).not.toContain('Nothing was changed');
    await bot.database.run({ parts: ['alter table away rename to gap_question'], values: [] });
    expect(await gaps(bot)).toContain('There are no gaps');
  },
);

plainTest('what was typed for a gap is kept while the database is away', async () => {
  const bot = await openBot();
  await askInVain(bot, MOON);
  await bot.command('gaps list');
  const form = await bot.open(bot.told(), 'Pin an answer');
  const passages = [form.choices['passages']?.[0]?.value ?? ''];
  await bot.database.run({ parts: ['alter table pin_change rename to away'], values: [] });
  await form.submit({ passages, phrasings: 'my *other* wording' });
  expect(textOf(bot.told())).toContain('Nothing was changed');
  expect(textOf(bot.told())).toContain('my \\*other\\* wording');
});

plainTest('a question whose answer could not be posted is not kept', async () => {
  const bot = await openBot();
  const { text } = bot.discord.channels;
  await bot.command('setup channel', { channel: { channel: text }, mode: 'mention' });
  const effect = { kind: 'status', status: 403, when: 'before' } as const;
  const route = '/channels/:channelId/messages';
  const fault = { match: { method: 'POST', route }, effect, times: 1 };
  bot.discord.faults.add(fault);
  const say = (words: string) =>
    bot.discord.act(bot.discord.people.member, {
      type: 'send-message',
      channelId: text,
      content: `<@${bot.discord.applicationId}> ${words}`,
    });
  await say('Which dragons eat marzipan?');
  await until(() => !bot.discord.faults.isWaiting(fault));
  await say('Why do unicorns vanish?');
  await vi.waitFor(async () => expect(await kept(bot)).toContain('unicorns'), 3_000);
  expect(await kept(bot)).not.toContain('dragons');
});

plainTest('the setting stands among the others', async () => {
  const bot = await openBot(undefined, 0);
  await bot.command('setup show');
  expect(textOf(bot.told())).toContain('Gap log: off (`/setup gaps`)');
  await bot.command('setup gaps', { days: 14 });
  await bot.command('setup show');
  expect(textOf(bot.told())).toContain('Gap log: on');
  expect(textOf(bot.told())).toContain('for 14 days');
});

plainTest(
  'a message that mentions the bot is kept; one of somebody’s, on which Find quotes is used, is not',
  async () => {
    const discord = await openLocalDiscord({ portal: { messageContent: true } });
    const bot = await startPinningBot({ discord, messageContent: true });
    const { member } = discord.people;
    const { text } = discord.channels;
    await bot.command('setup gaps', { days: 30 });
    await bot.command('setup channel', { channel: { channel: text }, mode: 'answer' });
    const say = (content: string) =>
      discord.act(member, { type: 'send-message', channelId: text, content });
    await say('Zanzibar is quiet');
    const posted = bot.newest();
    await bot.useOn(posted, 'Find quotes', member);
    await say(`<@${discord.applicationId}> Why do unicorns vanish?`);
    await vi.waitFor(async () => expect(await kept(bot)).toContain('unicorns'), 3_000);
    await say('Which dragons eat marzipan?');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await kept(bot)).not.toContain('Zanzibar');
    expect(await kept(bot)).not.toContain('dragons');
  },
);
