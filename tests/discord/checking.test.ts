// Members check what others post: `/check`, and “Check this quote” and “Find quotes” in the menu of a message.

import type { APIMessage } from 'discord-api-types/v10';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Library } from '../../src/answer/library.ts';
import { checkCard } from '../../src/discord/check-card.ts';
import { passGate } from '../../src/discord/gate.ts';
import { sendable } from '../../src/discord/message.ts';
import { plainText } from '../../src/discord/posted-text.ts';
import { realLibrary } from '../real-library.ts';
import { startBot, type TestBot } from './running-bot.ts';
import { labelsOf, textOf } from './shown.ts';

const REPORT = `---
title: The *harbour* report
---
The harbour was closed in March because the ice did not melt. The ferry sailed again in April with 102 passengers.

“We have never seen so much ice,” said Anna Berg, the harbour master.

Jonas Lind denied that the crew had been drunk.
`;
const EPHEMERAL = 64;

let library: Library;
beforeAll(async () => {
  library = await realLibrary({ 'report.txt': REPORT });
});

const start = () => startBot({ library });

async function useOn(bot: TestBot, posted: string, called: string): Promise<APIMessage> {
  const { discord } = bot;
  const { member, moderator } = discord.people;
  const channelId = discord.channels.text;
  await discord.act(moderator, { type: 'send-message', channelId, content: posted });
  const targetId = bot.newest().id;
  const commandId = discord.snapshot(member).commands.find(({ name }) => name === called)?.id ?? '';
  const action = { type: 'run-command', channelId, commandId, options: [], targetId } as const;
  expect(await discord.act(member, action)).not.toHaveProperty('error');
  return bot.newest();
}

const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & EPHEMERAL) !== 0;

test('a quotation with its speaker is word for word, for whoever asked alone', async () => {
  const bot = await start();
  const card = await useOn(
    bot,
    '> We have never seen so much ice\n— Anna Berg',
    'Check this quote',
  );
  expect(isPrivate(card)).toBe(true);
  expect(textOf(card)).toContain('**Word for word in the sources.**');
  expect(textOf(card)).toContain('— Anna Berg, harbour master');
  expect(bot.all(bot.discord.people.moderator).some(({ id }) => id === card.id)).toBe(false);
  expect(labelsOf(card)).toEqual(['Before', 'After', 'Copy citation', 'Share', 'Remove']);
});

test('an altered one shows word by word what differs, without colours', async () => {
  const bot = await start();
  const card = await useOn(
    bot,
    'The report says “The ferry sailed again in May with 102 passengers”',
    'Check this quote',
  );
  expect(textOf(card)).toContain('**Altered: the sources have other words.**');
  expect(textOf(card)).toContain('sailed again in ~~May~~ **April** with 102 passengers');
  expect(textOf(card)).toContain('only in the post');
});

test('a cut that turns the meaning, and words of somebody else', async () => {
  const bot = await start();
  const cut = await useOn(bot, '“the crew had been drunk”', 'Check this quote');
  expect(textOf(cut)).toContain('**Cut so that the meaning turns.**');
  expect(textOf(cut)).toContain('Beside these words stands “Jonas Lind denied that”');
  const swapped = await useOn(
    bot,
    '“We have never seen so much ice” — Jonas Lind',
    'Check this quote',
  );
  expect(textOf(swapped)).toContain('**Said by someone else.**');
  expect(textOf(swapped)).toContain(
    'The post names Jonas Lind; in the sources there it is Anna Berg',
  );
});

test('what is not in the sources comes with the nearest passage, labelled', async () => {
  const bot = await start();
  const card = await useOn(
    bot,
    'The harbour will be sold to Oslo for a handful of gold',
    'Check this quote',
  );
  expect(textOf(card)).toContain('**Not found in the sources.**');
  expect(textOf(card)).toContain('The nearest passage, which says something else');
});

test('a check is shared with its verdict, under the name of who shares it', async () => {
  const bot = await start();
  const card = await useOn(
    bot,
    '“The ferry sailed again in May with 102 passengers”',
    'Check this quote',
  );
  await bot.press(card, 'Share');
  const shared = bot.newest();
  expect(isPrivate(shared)).toBe(false);
  expect(textOf(shared)).toContain('checked by Mira');
  expect(textOf(shared)).toContain('~~May~~ **April**');
  expect(labelsOf(shared)).not.toContain('Share');
});

test('`/check` tells everybody, or only whoever asks', async () => {
  const bot = await start();
  await bot.check({ quote: 'The harbour was closed in March' });
  expect(isPrivate(bot.newest())).toBe(false);
  expect(textOf(bot.newest())).toContain('**Word for word in the sources.**');
  await bot.check({ quote: 'The harbour was *never* closed in March', private: true });
  expect(isPrivate(bot.newest())).toBe(true);
  expect(textOf(bot.newest())).toContain('~~never~~');
  await bot.check({ quote: '🙂' });
  expect(isPrivate(bot.newest())).toBe(true);
});

test('Find quotes answers a message’s question, for whoever asked alone, and can be shared', async () => {
  const bot = await start();
  const card = await useOn(
    bot,
    'hi all, I am new here and a bit lost, sorry! When did the ferry sail again? thanks in advance :)',
    'Find quotes',
  );
  expect(isPrivate(card)).toBe(true);
  expect(textOf(card)).toContain('The ferry sailed again in April with 102 passengers.');
  expect(labelsOf(card)).toContain('Share');
  const silent = await useOn(bot, 'What is the capital of Peru?', 'Find quotes');
  expect(textOf(silent)).toContain('The sources do not answer this.');
});

test.each([
  ['**bold** and _slanted_ and ~~struck~~', 'bold and slanted and struck'],
  ['> quoted\n> on two lines\nand mine', '“quoted\non two lines”\nand mine'],
  ['>>> all\nthe rest', '“all\nthe rest”'],
  ['> “marked” already', '“marked” already'],
  ['a [link](https://a.example/b_(c)) and https://d.example <@12> <#3> <:ice:4>', 'a link and'],
  ['snake_case and 2 \\* 3 \\_\\_', 'snake_case and 2 * 3 __'],
  ['```\ncode\n```', 'code'],
  ['||hidden|| `code`', 'hidden code'],
])('the words of %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

test('whatever is posted, the card fits, pings nobody and quotes the source to the letter', () => {
  const hostile = fc.constantFrom(
    '**',
    '`',
    '```',
    '@everyone',
    '<@1>',
    '||',
    '~~',
    '“',
    '”',
    '\n> ',
    '\u202e',
    '[x](https://y)',
  );
  const word = fc.constantFrom(...REPORT.split(/\s+/u));
  const posted = fc.array(
    fc.oneof({ weight: 3, arbitrary: word }, hostile, fc.string({ maxLength: 8 })),
    { maxLength: 120 },
  );
  fc.assert(
    fc.property(posted, fc.constantFrom('everyone', 'presser only'), (words, audience) => {
      const text = plainText(words.join(' '));
      const checked = library.quoteChecker.check(text);
      const message = checkCard({ posted: text, checked, audience, sharer: null }, library.corpus);
      const payload = sendable(message, audience);
      passGate(payload, message.quotations, library.corpus);
      expect(textOf(payload).length).toBeLessThanOrEqual(4_000);
    }),
    { numRuns: 200 },
  );
});

test('a post that quotes more than four times is told what is left unchecked', async () => {
  const quote = (i: number) => `“The harbour was closed in March, ${i}”`;
  const five = await useOn(
    await start(),
    [1, 2, 3, 4, 5].map(quote).join(' and '),
    'Check this quote',
  );
  expect(textOf(five)).toContain('One more quotation of this post is not checked.');
  const seven = await useOn(
    await start(),
    [1, 2, 3, 4, 5, 6, 7].map(quote).join(' and '),
    'Check this quote',
  );
  expect(textOf(seven)).toContain('3 more quotations of this post are not checked.');
  const four = await useOn(
    await start(),
    [1, 2, 3, 4].map(quote).join(' and '),
    'Check this quote',
  );
  expect(textOf(four)).not.toContain('not checked');
});
