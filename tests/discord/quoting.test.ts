// A member reads what somebody said, page by page or about something, and copies a citation.

import { beforeAll, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import type { Library } from '../../src/answer/library.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { createSuggestions } from '../../src/search/suggest.ts';
import { corpusOf } from '../corpus-of.ts';
import { person, type Said, speechesOf } from '../speeches-of.ts';
import { startBot } from './running-bot.ts';
import { buttonCalled, labelsOf, textOf, textsOf } from './shown.ts';

const EPHEMERAL = 64;
const ANNA = person('Anna *Berg*', 'harbour pilot');
const VLAD = { ...person('Vladimir'), pseudonym: true };
const COUNCIL = { ...person('Harbour Council'), kind: 'organisation' } as const;

const DAYS = Array.from({ length: 9 }, (_, i) => `day ${i + 1}`);
const DIARY = [
  '---\ntitle: The *ice* diary\ndate: 2021-05\nurl: https://ice.example/diary_(1)\n---',
  ...DAYS.map((day) => `“The ice is thick on ${day} of this winter,” Anna *Berg* said on ${day}.`),
  'The harbour pilot Anna *Berg* went home.',
  'Vladimir (not his real name) said he was afraid of the ice.',
  'The Harbour Council said the quay had to be closed.',
].join('\n\n');
const LETTERS =
  '---\ntitle: Letters\n---\n“Nobody came back from the ferry,” said Vladimir (name changed). “```” he added.';

const SAID: readonly Said[] = [
  ...DAYS.map((day) => ({
    words: `The ice is thick on ${day} of this winter,`,
    speaker: ANNA,
    cue: 'said',
    mention: 'Anna *Berg*',
  })),
  { words: 'he was afraid of the ice', kind: 'indirect', speaker: VLAD, cue: 'said' },
  { words: 'the quay had to be closed', kind: 'indirect', speaker: COUNCIL, cue: 'said' },
  { words: 'Nobody came back from the ferry,', speaker: VLAD, cue: 'said' },
];

async function libraryWith(diary: string): Promise<Library> {
  const corpus = corpusOf({ 'diary.txt': diary, 'letters.txt': LETTERS });
  const speeches = speechesOf(corpus, SAID);
  const answerer = createAnswerer(await PassageIndex.build(corpus), speeches);
  const suggestions = createSuggestions(corpus);
  return {
    corpus,
    speeches,
    answerer,
    suggestions,
    quoteChecker: { check: () => ({ checks: [], unchecked: 0 }) },
  };
}

let library: Library;
beforeAll(async () => {
  library = await libraryWith(DIARY);
});

async function start(...given: Parameters<typeof startBot>) {
  const bot = await startBot(...given);
  bot.library = library;
  return bot;
}

/** The days on which the message quotes somebody. */
const daysIn = (message: Parameters<typeof textOf>[0]) =>
  [...textOf(message).matchAll(/said on (day \d)/g)].map(([, day]) => day);

test('a member reads all that somebody said, page by page, in the document’s order', async () => {
  const bot = await start();
  await bot.quote({ speaker: 'berg' });
  const first = bot.newest(bot.discord.people.moderator);
  expect(textsOf(first)[0]).toBe('**Anna \\*Berg\\*, harbour pilot**\n-# quotations 1 to 4 of 9');
  expect(daysIn(first)).toEqual(DAYS.slice(0, 4));
  expect(textsOf(first)[2]).toMatch(
    /^— Anna \\\*Berg\\\*, harbour pilot · “The \\\*ice\\\* diary” · ¶\u00a01/,
  );
  expect(labelsOf(first)).toEqual(['Previous', 'Next', 'Copy citation', 'Remove']);
  expect(buttonCalled(first, 'Previous').disabled).toBe(true);
  await bot.press(first, 'Next');
  const second = bot.newest();
  expect((second.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  expect(daysIn(second)).toEqual(DAYS.slice(4, 8));
  await bot.press(second, 'Next');
  const third = bot.newest();
  expect(third.id).toBe(second.id);
  expect(textOf(third)).toContain('quotation 9 of 9');
  expect(daysIn(third)).toEqual(DAYS.slice(8));
  expect(buttonCalled(third, 'Next').disabled).toBe(true);
  await bot.press(third, 'Previous');
  expect(daysIn(bot.newest())).toEqual(DAYS.slice(4, 8));
  expect(daysIn(bot.newest(bot.discord.people.moderator))).toEqual(DAYS.slice(0, 4));
});

test('a private page of quotations can be shared', async () => {
  const bot = await start();
  const { moderator } = bot.discord.people;
  await bot.quote({ speaker: 'Anna', private: true });
  expect(labelsOf(bot.newest())).toEqual(['Previous', 'Next', 'Copy citation', 'Share', 'Remove']);
  await bot.press(bot.newest(), 'Next');
  await bot.press(bot.newest(), 'Share');
  expect(textOf(bot.newest(moderator))).toMatch(/shared by .*mira/);
  expect(daysIn(bot.newest(moderator))).toEqual(DAYS.slice(4, 8));
});

test('the pages are turned after a restart, and notice a changed source', async () => {
  const bot = await start();
  await bot.quote({ speaker: 'Anna *Berg*' });
  const old = bot.newest();
  await bot.running.stop();
  const again = await start({ discord: bot.discord });
  again.library = await libraryWith(DIARY.replace('“The ice', 'A new lead.\n\n“The ice'));
  await again.press(old, 'Next');
  expect(daysIn(again.newest())).toEqual(DAYS.slice(4, 8));
  again.library = await libraryWith(DIARY.replaceAll('day 5', 'day five'));
  await again.press(old, 'Next');
  expect(textOf(again.newest())).toContain('The source has changed');
  again.library = await libraryWith('---\ntitle: x\n---\nNothing is said here.');
  await again.press(old, 'Next');
  expect(textOf(again.newest())).toContain('The source has changed');
});

test('what somebody said about something comes first, and private only to the asker', async () => {
  const bot = await start();
  await bot.quote({ speaker: 'Harbour Council', about: 'the quay', private: true });
  const answer = bot.newest();
  expect((answer.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  expect(textOf(answer)).toContain('**Harbour Council about “the quay”**');
  expect(textOf(answer)).toContain('The Harbour Council said the quay had to be closed.');
  expect(textOf(answer)).toContain('— Harbour Council · reported in “The');
  await bot.quote({ speaker: 'Anna', about: 'day 7' });
  expect(daysIn(bot.newest())[0]).toBe('day 7');
});

test('who speaks, but not of this, is said to be silent on it', async () => {
  const bot = await start();
  await bot.quote({ speaker: 'Anna', about: 'the quay' });
  expect(textOf(bot.newest())).toContain(
    'Anna \\*Berg\\* speaks in these sources, but not of this.',
  );
  expect(textOf(bot.newest())).not.toContain('closed');
  await bot.quote({ speaker: 'Anna', about: ' ' });
  expect(daysIn(bot.newest())).toEqual(DAYS.slice(0, 4));
});

test('a name is completed by any part of it, and the choice means that speaker', async () => {
  const bot = await start();
  expect(await bot.complete('speaker', 'ber')).toMatchObject([
    { name: 'Anna *Berg*, harbour pilot', value: 'Anna *Berg*' },
  ]);
  const vladimirs = await bot.complete('speaker', 'vlad');
  expect(vladimirs.map(({ name }) => name).sort()).toEqual([
    'Vladimir (name changed), in “Letters”',
    'Vladimir (not his real name), in “The *ice* diary”',
  ]);
  const letters = vladimirs.find(({ name }) => name.includes('Letters'));
  await bot.quote({ speaker: String(letters?.value) });
  expect(textOf(bot.newest())).toContain('Nobody came back');
  expect(textOf(bot.newest())).not.toContain('afraid');
  expect((await bot.complete('speaker', '')).length).toBe(4);
});

test('an unknown name gets the nearest ones, and a name of several a list', async () => {
  const bot = await start();
  await bot.quote({ speaker: 'Anna Bergg <@1>' });
  expect(textOf(bot.newest())).toContain('Nobody called “Anna Bergg \\<\\@1\\>” speaks');
  expect(textOf(bot.newest())).toContain('The nearest names: “Anna \\*Berg\\*”');
  await bot.quote({ speaker: 'Vladimir' });
  expect(textOf(bot.newest())).toContain('may mean several speakers');
  expect(textOf(bot.newest())).toContain('- Vladimir (name changed), in “Letters”');
  await bot.quote({ speaker: '#AAAAAAAA' });
  expect(textOf(bot.newest())).toContain('Nobody called');
});

test('while the speakers are still being gathered, the bot says so', async () => {
  const bot = await start();
  const speeches = speechesOf(library.corpus, SAID);
  Object.defineProperty(speeches, 'speakers', { value: null });
  bot.library = { ...library, speeches };
  await bot.quote({ speaker: 'Anna' });
  expect(textOf(bot.newest())).toContain('still being read for who speaks');
  expect(await bot.complete('speaker', 'a')).toEqual([]);
});

test('a citation to copy has words, speaker, title, date, paragraph and link, for the presser alone', async () => {
  const bot = await start();
  await bot.quote({ speaker: 'Harbour Council' });
  const { moderator } = bot.discord.people;
  expect(labelsOf(bot.newest())).toEqual(['Copy citation', 'Remove']);
  await bot.press(bot.newest(), 'Copy citation', moderator);
  const copy = bot.newest(moderator);
  expect((copy.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  expect(textsOf(copy)).toEqual([
    [
      '```',
      '“The Harbour Council said the quay had to be closed.”',
      '— Harbour Council · reported in “The *ice* diary” · ¶ 12 · 2021-05 · https://ice.example/diary_(1)',
      '```',
    ].join('\n'),
  ]);
  expect(bot.all().some((message) => textOf(message).includes('```'))).toBe(false);
});

test('every quotation of a card is copied, and a source that changed is noticed', async () => {
  const bot = await start();
  await bot.quote({ speaker: 'Anna' });
  const card = bot.newest();
  await bot.press(card, 'Copy citation');
  expect(daysIn(bot.newest())).toEqual(DAYS.slice(0, 4));
  bot.library = await libraryWith('---\ntitle: x\n---\nNothing is said here.');
  await bot.press(card, 'Copy citation');
  expect(textOf(bot.newest())).toContain('The source has changed');
});

test('words that would end the box are shown escaped instead', async () => {
  const bot = await start();
  await bot.ask({ question: 'what came back from the ferry?' });
  expect(textOf(bot.newest())).toContain('said Vladimir');
  await bot.press(bot.newest(), 'Copy citation');
  expect(textsOf(bot.newest())[0]).toMatch(/^> “.*\\`\\`\\`/);
  expect(textsOf(bot.newest())[1]).toMatch(/^— Vladimir \(name changed\) · /);
});
