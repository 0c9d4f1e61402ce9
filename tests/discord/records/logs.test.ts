// Above the level “debug”, the log has nobody's words, names or ids, whatever people do and whatever goes wrong.

import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { type PinningBot, startPinningBot } from '../pins/pinning-bot.ts';
import { openLocalDiscord, until } from '../running-bot.ts';
import { labelsOf, textOf } from '../shown.ts';

const CALLBACK = '/interactions/:interactionId/:token/callback';
/** Words that stand in no source and in nothing that the bot says by itself. */
const WORDS = ['zanzibar', 'quagmire', 'blunderbuss', 'wobbegong', 'xylophone', 'marzipan'];
const [ASKED, PRIVATE, POSTED, PINNED, TITLE, WORDING] = WORDS as [
  string,
  string,
  string,
  string,
  string,
  string,
];

async function act(bot: PinningBot): Promise<void> {
  const { discord } = bot;
  const { member, moderator, administrator } = discord.people;
  await bot.command('setup gaps', { days: 30 });
  await bot.command('setup channel', {
    channel: { channel: discord.channels.forum },
    mode: 'answer',
    unanswered: 'person',
  });
  await bot.command('setup channel', {
    channel: { channel: discord.channels.text },
    mode: 'suggest',
  });
  await bot.ask({ question: `Where is ${ASKED}?` });
  await bot.ask({ question: `Where is the ferry of ${PRIVATE}?`, private: true });
  await bot.ask({ question: `the ferry of ${ASKED}` });
  const answer = bot.newest();
  for (const label of labelsOf(answer).filter((each) => !/^(?:Pin|Remove)/.test(each))) {
    await bot.press(answer, label).catch(() => {});
  }
  const form = await bot.open(answer, 'Pin …');
  await form.submit({ question: `Did ${PINNED} sail?`, phrasings: WORDING });
  await bot.command('pins show', { pin: `Did ${PINNED} sail?` });
  await bot.command('pins history');
  await bot.command('gaps list');
  await bot.command('stats');
  await bot.command('privacy', {}, member);
  await discord.act(member, {
    type: 'send-message',
    channelId: discord.channels.text,
    content: `What became of ${POSTED}?`,
  });
  await discord.act(member, {
    type: 'create-post',
    channelId: discord.channels.forum,
    title: `Ferry of ${TITLE}`,
    content: POSTED,
  });
  const posted = bot.all().find(({ content }) => content.includes(POSTED));
  if (posted) await bot.useOn(posted, 'Find quotes', member);
  await bot.command('pins remove', { pin: `Did ${PINNED} sail?` });
  await bot.command('privacy', { delete: 'me' }, moderator);
  await bot.command('privacy', { delete: 'server' }, administrator);
  await bot.press(bot.told(), 'Delete everything', administrator);
}

/** At whatever level: with an interaction's token anybody could answer in the bot's name. */
function expectNoToken({ discord, lines }: PinningBot): void {
  const paths = discord.requests.map(({ path }) => path);
  const tokens = paths.flatMap(
    (path) => path.match(/\/(?:interactions|webhooks)\/\d+\/([^/?]+)/)?.[1] ?? [],
  );
  expect(tokens.length).toBeGreaterThan(0);
  // Not as JSON: an error's message and stack would be left out.
  const text = inspect(lines, { depth: 20, maxArrayLength: null, maxStringLength: null });
  for (const token of new Set([...tokens, ...tokens.map(decodeURIComponent), discord.token])) {
    expect(text).not.toContain(token);
  }
}

function expectSilence(bot: PinningBot): void {
  const lines = bot.lines.filter(({ level }) => level !== 'debug');
  const text = JSON.stringify(lines).toLowerCase();
  for (const word of WORDS) expect(text).not.toContain(word);
  for (const id of Object.values(bot.discord.people)) expect(text).not.toContain(id);
  expect(text).not.toMatch(/\b(?:mira|ada|@sam)\b/);
}

test('while all goes well', async () => {
  const discord = await openLocalDiscord({ portal: { messageContent: true } });
  const bot = await startPinningBot({ discord, messageContent: true });
  await act(bot);
  // What is searched for is really there, or the test would find nothing in an empty log either.
  const requests = JSON.stringify(discord.requests);
  for (const word of [ASKED, PINNED]) expect(requests).toContain(word);
  expect(bot.lines.some(({ level }) => level === 'info')).toBe(true);
  expectSilence(bot);
  expectNoToken(bot);
});

test('while the database is broken, and Discord refuses what the bot sends', async () => {
  const discord = await openLocalDiscord({ portal: { messageContent: true } });
  const bot = await startPinningBot({ discord, messageContent: true });
  const tables = ['gap_question', 'gap_setting', 'answer_count', 'pin_change', 'channel_claim'];
  await bot.command('setup gaps', { days: 30 });
  for (const table of tables) {
    await bot.database.run({ parts: [`alter table ${table} rename to away_${table}`], values: [] });
  }
  for (const question of [ASKED, `ferry ${ASKED}`]) await bot.ask({ question });
  await bot.command('gaps list');
  await bot.command('privacy', { delete: 'me' });
  await discord.act(discord.people.member, {
    type: 'create-post',
    channelId: discord.channels.forum,
    title: TITLE,
    content: POSTED,
  });
  for (const status of [400, 403, 404, 500]) {
    const effect = { kind: 'status', status, when: 'before' } as const;
    discord.faults.add({ match: { route: CALLBACK }, effect, times: 1 });
    await bot.ask({ question: `ferry ${PRIVATE}` }).catch(() => {});
  }
  const { library } = bot;
  if (!library) throw new Error('There is no library.');
  const answer = (): never => {
    throw new Error(`cannot answer ${ASKED} of Mira`);
  };
  bot.library = { ...library, answerer: { ...library.answerer, answer } };
  await bot.ask({ question: ASKED });
  expect(textOf(bot.newest())).toContain('reference');
  await until(() => bot.lines.filter(({ level }) => level === 'error').length > 1);
  expect(JSON.stringify(bot.lines.filter(({ level }) => level === 'debug'))).toContain(PRIVATE);
  expectSilence(bot);
  expectNoToken(bot);
});
