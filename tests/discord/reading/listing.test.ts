// A member looks through the list of sources and opens one.

import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { Speeches } from '../../../src/attribution/speeches.ts';
import { startBot } from '../running-bot.ts';
import { corpusOf, HARBOUR, libraryOf } from '../sample-library.ts';
import { allComponents, buttonCalled, labelsOf, textOf, textsOf } from '../shown.ts';

const FEW = { 'harbour.txt': HARBOUR, 'plain.txt': 'Only *this* @everyone.' };
const MANY = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [
    `${String.fromCharCode(97 + i)}.txt`,
    `---\ntitle: ${'_'.repeat(300)} Volume ${i + 1}\nurl: https://a.example/${'x'.repeat(1_000)}\n---\nText ${i + 1}.`,
  ]),
);

const start = (files: Readonly<Record<string, string>>) =>
  startBot({ library: libraryOf(corpusOf(files)) });

function menuOf(message: APIMessage) {
  const menu = allComponents(message.components).find(({ type }) => type === 3);
  if (!menu) throw new Error('There is no menu.');
  return menu as { custom_id: string; options: { label: string; value: string }[] };
}

async function choose(bot: Awaited<ReturnType<typeof start>>, message: APIMessage, value: string) {
  const { member } = bot.discord.people;
  const customId = menuOf(message).custom_id;
  const action = { type: 'press', messageId: message.id, customId, values: [value] } as const;
  const reply = await bot.discord.act(member, action);
  expect(reply.error).toBeUndefined();
}

test('the list says what each source is', async () => {
  const bot = await start(FEW);
  await bot.sources();
  expect(textsOf(bot.newest())).toEqual([
    '**2 sources**',
    '**“The harbour report”**\nHarbour Office · 2021\\-05 · 4 passages, 39 words · English · ' +
      '0 named speakers · [page](https://harbour.example/report%5F%28final%29)',
    '**“Only \\*this\\* \\@everyone.”**\npublisher not stated · date not stated · ' +
      '1 passage, 3 words · English · 0 named speakers',
  ]);
  expect(labelsOf(bot.newest())).toEqual([]);
  expect(bot.all(bot.discord.people.moderator)).toEqual([]);
});

test('while speakers are still being read, no wrong number is shown', async () => {
  const bot = await start(FEW);
  const corpus = corpusOf(FEW);
  bot.library = { ...libraryOf(corpus), speeches: new Speeches(corpus, () => []) };
  await bot.sources();
  expect(textOf(bot.newest())).toContain('still being read for who speaks in them');
  expect(textOf(bot.newest())).not.toContain('named speaker');
});

test('many sources are listed page by page in place, whatever their titles are', async () => {
  const bot = await start(MANY);
  await bot.sources();
  const { id } = bot.newest();
  expect(textOf(bot.newest())).toContain('**12 sources**\n-# 1 to 5');
  expect(buttonCalled(bot.newest(), 'Previous').disabled).toBe(true);
  await bot.press(bot.newest(), 'Next');
  await bot.press(bot.newest(), 'Next');
  expect(textOf(bot.newest())).toContain('11 to 12');
  expect(buttonCalled(bot.newest(), 'Next').disabled).toBe(true);
  await bot.press(bot.newest(), 'Previous');
  expect(textOf(bot.newest())).toContain('6 to 10');
  expect(bot.newest().id).toBe(id);
  // Fewer sources since: the last page there is.
  const old = bot.newest();
  bot.library = libraryOf(corpusOf(FEW));
  await bot.press(old, 'Next');
  expect(textOf(bot.newest())).toContain('**2 sources**');
});

test('a source chosen from the menu opens at its beginning; one that is gone is told', async () => {
  const bot = await start(FEW);
  await bot.sources();
  const list = bot.newest();
  expect(menuOf(list).options.map(({ label }) => label)).toEqual([
    'The harbour report',
    'Only *this* @everyone.',
  ]);
  await choose(bot, list, 'harbour');
  expect(textOf(bot.newest())).toContain('> “The harbour was closed in March');
  bot.library = libraryOf(corpusOf({ 'other.txt': 'Other.' }));
  await choose(bot, list, 'harbour');
  expect(textOf(bot.newest())).toContain('This source is not there any more.');
});

test('without any source, that is said', async () => {
  const bot = await start({});
  await bot.sources();
  expect(textOf(bot.newest())).toBe('There are no sources yet.');
});
