// A member asks in the local Discord, and the bot answers through an unmodified discord.js client.

import { CreateMessageInteractionCallbackRequestSchema } from 'discord-api-spec/zod';
import { expect, test } from 'vitest';
import { realLibrary } from '../real-library.ts';
import { startBot, until } from './running-bot.ts';
import { corpusOf, HARBOUR, libraryOf } from './sample-library.ts';
import { buttonCalled, labelsOf, textOf } from './shown.ts';

const EPHEMERAL = 64;

test('a member asks and everybody sees the source’s words with their attribution', async () => {
  const bot = await startBot();
  await bot.ask({ question: 'Did the ferry sail?' });
  const seen = bot.newest(bot.discord.people.moderator);
  expect(textOf(seen)).toContain('The ferry sailed again in April with 102 passengers');
  expect(textOf(seen)).toContain(
    '— the document’s own voice · “The harbour report” · Harbour Office · ¶ 3',
  );
  expect(labelsOf(seen)).toEqual(['Before', 'After', 'Copy citation', 'Pin …', 'Remove']);
});

test('a greeting to /ask is met privately with what the bot is, a question to ask, and its sources', async () => {
  const faq = ['how', 'who', 'what', 'where'].map((word) => [
    `${word}.md`,
    `---\ntitle: All about _${word}_\n---\n# ${word} is it?\n\nIt is so.`,
  ]);
  const bot = await startBot({ library: await realLibrary(Object.fromEntries(faq)) });
  await bot.ask({ question: 'hi' });
  const told = bot.newest();
  expect((told.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  expect(textOf(told)).toContain('in your question: “how is it?”, for instance.');
  expect(textOf(told)).toContain(
    'My sources: “All about \\_how\\_”, “All about \\_who\\_”, “All about \\_what\\_” and 1 more.',
  );
  expect(bot.all(bot.discord.people.moderator)).toEqual([]);
});

test('a private answer is seen by the asker alone, until they share it under their name', async () => {
  const bot = await startBot();
  const { moderator } = bot.discord.people;
  await bot.ask({ question: 'Did the ferry sail?', private: true });
  const answer = bot.newest();
  expect((answer.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  expect(bot.all(moderator).some((message) => textOf(message).includes('ferry'))).toBe(false);
  await bot.press(answer, 'Share');
  const shared = bot.newest(moderator);
  expect(textOf(shared)).toContain('Did the ferry sail?');
  expect(textOf(shared)).toContain('“The ferry sailed again in April');
  expect(textOf(shared)).toMatch(/shared by .*mira/);
  expect(bot.discord.pings).toEqual([]);
});

test('a member presses After and Before and reads on alone', async () => {
  const bot = await startBot();
  await bot.ask({ question: 'ferry' });
  await bot.press(bot.newest(), 'After');
  expect(textOf(bot.newest())).toContain('“Nobody was hurt.”');
  expect((bot.newest().flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  expect(buttonCalled(bot.newest(), 'After').disabled).toBe(true);
  await bot.press(bot.newest(), 'Before');
  expect(textOf(bot.newest())).toContain('The ferry sailed again');
});

test('buttons of an old message work after a restart, and notice a changed source', async () => {
  const bot = await startBot();
  await bot.ask({ question: 'ferry' });
  const old = bot.newest();
  await bot.running.stop();
  const again = await startBot({ discord: bot.discord });
  again.library = libraryOf(
    corpusOf({
      'harbour.txt': HARBOUR.replace('The harbour was', 'A new lead.\n\nThe harbour was'),
    }),
  );
  await again.press(old, 'Before');
  expect(textOf(again.newest())).toContain('“We have');
  again.library = libraryOf(corpusOf({ 'harbour.txt': HARBOUR.replace('102', '103') }));
  await again.press(old, 'Before');
  expect(textOf(again.newest())).toContain('The source has changed');
});

test('where the sources are silent the nearest passages come on request, labelled', async () => {
  const bot = await startBot();
  await bot.ask({ question: 'Who won the chess match?' });
  expect(textOf(bot.newest())).toContain('The sources do not answer this.');
  expect(textOf(bot.newest())).not.toContain('harbour');
  await bot.press(bot.newest(), 'Show the nearest passages', bot.discord.people.moderator);
  const nearest = bot.newest(bot.discord.people.moderator);
  expect(textOf(nearest)).toContain('Not an answer: the nearest passages');
  expect(textOf(nearest)).toContain('The harbour was closed');
  expect((nearest.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
});

test('the asker and a moderator can remove an answer, and nobody else', async () => {
  const bot = await startBot();
  const { moderator, member } = bot.discord.people;
  for (const remover of [member, moderator]) {
    await bot.ask({ question: 'ferry' });
    const answer = bot.newest();
    await bot.press(answer, 'Remove', remover);
    await until(() => !bot.all().some(({ id }) => id === answer.id));
  }
  await bot.ask({ question: 'ferry', private: true });
  await bot.press(bot.newest(), 'Remove');
  await until(() => bot.all().length === 0);
});

test('a source can be chosen by its id, a part of its title, and a wrong one is told', async () => {
  const bot = await startBot();
  expect(await bot.complete('source', 'light')).toEqual([
    expect.objectContaining({ name: 'The lighthouse diary', value: 'lighthouse' }),
  ]);
  await bot.ask({ question: 'harbour again', source: 'lighthouse' });
  expect(textOf(bot.newest())).toContain('It was lit again at ten');
  await bot.ask({ question: 'harbour again', source: 'DIARY' });
  expect(textOf(bot.newest())).toContain('It was lit again at ten');
  await bot.ask({ question: 'harbour', source: '@everyone *x*' });
  expect(textOf(bot.newest())).toContain('No source is called “\\@everyone \\*x\\*”');
  expect(textOf(bot.newest())).toContain('The harbour report');
});

test('a question is completed with what Discord accepts only', async () => {
  const bot = await startBot();
  const choices = await bot.complete('question', 'the ice');
  expect(choices.map(({ name }) => name)).toEqual(['the ice and the harbour']);
});

test('while the sources are still being read, the bot says so', async () => {
  const bot = await startBot();
  bot.library = null;
  await bot.ask({ question: 'ferry' });
  expect(textOf(bot.newest())).toContain('still being read');
  expect(await bot.complete('question', 'x')).toEqual([]);
});

test('no source, question or name can ping anybody', async () => {
  const bot = await startBot();
  await bot.ask({ question: '@everyone <@1> master' });
  expect(textOf(bot.newest())).toContain('knows');
  expect(bot.discord.pings).toEqual([]);
  for (const { body } of bot.discord.requests.filter(({ path }) => path.includes('callback'))) {
    expect(body).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
  }
});

test('every message that the bot sends is what Discord’s own description allows', async () => {
  const bot = await startBot();
  await bot.ask({ question: 'ferry', private: true });
  await bot.press(bot.newest(), 'Share');
  await bot.press(bot.newest(), 'Before');
  await bot.ask({ question: 'chess' });
  await bot.press(bot.newest(), 'Show the nearest');
  const sent = bot.discord.requests.filter(({ path }) => path.endsWith('/callback'));
  expect(sent).toHaveLength(5);
  for (const { body } of sent) {
    const checked = CreateMessageInteractionCallbackRequestSchema.safeParse(body);
    expect(checked.error?.issues ?? []).toEqual([]);
  }
});

test('after a cut connection the bot answers again', async () => {
  const bot = await startBot();
  bot.discord.gateway.dropConnections();
  await until(() =>
    bot.lines.some(({ message }) => message.startsWith('Connected to Discord again')),
  );
  await bot.ask({ question: 'ferry' });
  expect(textOf(bot.newest())).toContain('The ferry sailed again');
});
