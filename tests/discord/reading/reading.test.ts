// A member reads a document page by page, from any paragraph, to its last character.

import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { openLibrary } from '../../../src/app.ts';
import { startBot } from '../running-bot.ts';
import { corpusOf, libraryOf } from '../sample-library.ts';
import { allComponents, buttonCalled, buttonsOf, labelsOf, textOf, textsOf } from '../shown.ts';

const EPHEMERAL = 64;
const GUIDE = `---
title: The *harbour* guide
publisher: Harbour Office
date: 2021-05
url: https://harbour.example/guide_(final)#top
---
# The *harbour* guide

## Ships

The ferry sails at nine.

The tug sails at ten.

- Bring a coat.

## Fog

The horn sounds in fog.

Nobody sails then.
`;
const SENTENCES = Array.from(
  { length: 400 },
  (_, i) => `Sentence ${i + 1} is about the *long* quay.`,
);
const LONG = `The first one.\n\n${SENTENCES.join(' ')}\n\nThe last one.\n`;
const spaceless = (text: string) =>
  Array.from({ length: 900 }, (_, i) => `${text}${i + 1}`).join('');
const ENDLESS = `Short.\n\n${spaceless('漢字か、')}\n\n${spaceless('x_😀')}\n`;

const libraryFrom = (files: Readonly<Record<string, string>>) => libraryOf(corpusOf(files));
const start = () =>
  startBot({
    library: libraryFrom({ 'guide.md': GUIDE, 'long.txt': LONG, 'endless.txt': ENDLESS }),
  });

/** The words between marks, with Markdown's escapes taken away. */
function wordsIn(message: APIMessage): string[] {
  return textsOf(message).flatMap((text) => {
    const [, words] = /^> (?:\[…\] )?“(.*)”(?: \[…\])?$/su.exec(text) ?? [];
    return words === undefined ? [] : [words.replace(/\\(.)/gu, '$1')];
  });
}

async function readThrough(bot: Awaited<ReturnType<typeof start>>): Promise<string[][]> {
  const pages = [wordsIn(bot.newest())];
  while (!(buttonsOf(bot.newest()).find(({ label }) => label === 'Next')?.disabled ?? true)) {
    await bot.press(bot.newest(), 'Next');
    pages.push(wordsIn(bot.newest()));
    if (pages.length > 60) throw new Error('There is no end.');
  }
  return pages;
}

test('a document opens at a paragraph, with who speaks and what follows', async () => {
  const bot = await start();
  await bot.read({ source: 'guide', paragraph: '3' });
  const page = bot.newest();
  expect((page.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  expect(textsOf(page)).toEqual([
    '**“The \\*harbour\\* guide”**\n-# Harbour Office · 2021\\-05 · ¶\u00a03 to 6 of 8',
    '> “The ferry sails at nine.”',
    '— the document’s own voice · ¶\u00a03',
    '> “The tug sails at ten.”',
    '— the document’s own voice · ¶\u00a04',
    '> “\\- Bring a coat.”',
    '— the document’s own voice · ¶\u00a05',
    '> “\\#\\# Fog”',
    '— the document’s own voice · ¶\u00a06 (heading)',
  ]);
  expect(labelsOf(page)).toEqual([
    'Previous',
    'Next',
    'Copy citation',
    'Share',
    'Open the published page',
  ]);
});

test('the pages are turned in place, forth and back, to both ends', async () => {
  const bot = await start();
  await bot.read({ source: 'guide' });
  const { id } = bot.newest();
  expect(textOf(bot.newest())).toContain('¶ 2 to 5 of 8');
  expect(buttonCalled(bot.newest(), 'Previous').disabled).toBe(true);
  await bot.press(bot.newest(), 'Next');
  expect(textOf(bot.newest())).toContain('¶ 6 to 8 of 8');
  expect(buttonCalled(bot.newest(), 'Next').disabled).toBe(true);
  await bot.press(bot.newest(), 'Previous');
  expect(textOf(bot.newest())).toContain('¶ 2 to 5 of 8');
  expect(bot.newest().id).toBe(id);
});

test('a page of the middle goes back to the paragraphs right before it', async () => {
  const bot = await start();
  await bot.read({ source: 'guide', paragraph: '8' });
  await bot.press(bot.newest(), 'Previous');
  expect(textOf(bot.newest())).toContain('¶ 4 to 7 of 8');
});

test.each(['long', 'endless'])('every character of “%s” can be read', async (source) => {
  const bot = await start();
  await bot.read({ source });
  const pages = await readThrough(bot);
  const corpus = bot.library?.corpus;
  const all = corpus?.passagesOf(source).map((passage) => corpus.textOf(passage)) ?? [];
  const bare = (text: string) => text.replace(/\s+/g, '');
  expect(bare(pages.flat().join(''))).toBe(bare(all.join('')));
  // And back again to the very beginning.
  for (let pressed = 0; !buttonCalled(bot.newest(), 'Previous').disabled; pressed++) {
    expect(pressed).toBeLessThan(pages.length + 3);
    const before = wordsIn(bot.newest());
    await bot.press(bot.newest(), 'Previous');
    expect(wordsIn(bot.newest())).not.toEqual(before);
  }
  expect(wordsIn(bot.newest())[0]).toBe(pages[0]?.[0]);
});

test('a paragraph is chosen by number, heading or words while typing', async () => {
  const bot = await start();
  expect(await bot.completeParagraph('guide', '')).toEqual([
    { name: '¶ 2 Ships', value: '2' },
    { name: '¶ 6 Fog', value: '6' },
  ]);
  expect(await bot.completeParagraph('guide', 'fog')).toEqual([
    { name: '¶ 6 Fog', value: '6' },
    { name: '¶ 7 The horn sounds in fog.', value: '7' },
  ]);
  expect(await bot.completeParagraph('guide', '¶ 4')).toEqual([
    { name: '¶ 4 The tug sails at ten.', value: '4' },
  ]);
  expect(await bot.completeParagraph('long', '')).toHaveLength(3);
  expect(await bot.completeParagraph('nothing of the kind', '')).toEqual([]);
  await bot.read({ source: 'guide', paragraph: 'fog' });
  expect(wordsIn(bot.newest())[0]).toBe('## Fog');
});

test('a paragraph that is not there is told, and one that is left out leads on', async () => {
  const bot = await start();
  await bot.read({ source: 'guide', paragraph: '9' });
  expect(textOf(bot.newest())).toContain(
    'There are only 8 paragraphs in “The \\*harbour\\* guide”',
  );
  await bot.read({ source: 'guide', paragraph: '0' });
  expect(textOf(bot.newest())).toContain('from ¶ 1 to ¶ 8');
  await bot.read({ source: 'guide', paragraph: '1' });
  expect(textOf(bot.newest())).toContain('¶ 1 is a title, a credit or page furniture');
  expect(wordsIn(bot.newest())[0]).toBe('## Ships');
  await bot.read({ source: 'guide', paragraph: '@everyone' });
  expect(textOf(bot.newest())).toContain('No paragraph of “The \\*harbour\\* guide” has the words');
});

test('the link leads to the words on the published page', async () => {
  const bot = await start();
  await bot.read({ source: 'guide', paragraph: '3' });
  const link = allComponents(bot.newest().components).find(({ url }) => url !== undefined);
  expect(link?.url).toBe(
    'https://harbour.example/guide%5F%28final%29#top:~:text=The%20ferry%20sails%20at%20nine.',
  );
});

test('an answer shown in part offers to read the paragraph in context', async () => {
  const bot = await start();
  await bot.ask({ question: 'Which sentence is about the long quay?', source: 'long' });
  await bot.press(bot.newest(), 'Read in context');
  expect(textOf(bot.newest())).toContain('¶ 2 of 3');
  expect(wordsIn(bot.newest())[0]).toMatch(/^Sentence 1 is/);
});

test('pages are turned after a restart, and a changed source is told', async () => {
  const bot = await start();
  await bot.read({ source: 'long' });
  await bot.press(bot.newest(), 'Next');
  bot.library = libraryFrom({ 'long.txt': `A new beginning.\n\n${LONG}` });
  await bot.press(bot.newest(), 'Next');
  expect(textOf(bot.newest())).toContain('¶ 3 of 4');
  bot.library = libraryFrom({ 'long.txt': 'Something else altogether.' });
  await bot.press(bot.newest(), 'Next');
  expect(textOf(bot.newest())).toContain('The source has changed meanwhile');
});

test('a reference in a question is that paragraph, or a clear word', async () => {
  const { library } = await openLibrary('corpus');
  const bot = await startBot({ library });
  await bot.ask({ question: '¶ 39 of the deserters report' });
  expect(wordsIn(bot.newest())[0]).toMatch(/^According to the CNDA, 102 Russians/);
  expect(textOf(bot.newest())).toContain('· ¶ 39 ·');
  await bot.ask({ question: 'Absatz 390', source: 'deserters-live-in-fear' });
  expect(textOf(bot.newest())).toMatch(/There are only 71 paragraphs in “Ukraine war\\: /);
  await bot.ask({ question: '¶ 2' });
  expect(textsOf(bot.newest()).join()).toContain('¶\u00a02 of which one? These fit: “Ukraine war');
});
