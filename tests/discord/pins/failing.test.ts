// Discord's troubles and forged requests while pins are made.

import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { until } from '../running-bot.ts';
import { corpusOf, HARBOUR, libraryOf } from '../sample-library.ts';
import { textOf } from '../shown.ts';
import { type PinningBot, startPinningBot } from './pinning-bot.ts';

const CALLBACK = '/interactions/:interactionId/:token/callback';
const FOLLOW_UP = '/webhooks/:applicationId/:token';
const FOLLOW_UPS_MESSAGE = '/webhooks/:applicationId/:token/messages/:messageId';
const QUESTION = 'Did the ferry sail in April?';

function triesOfWebhook({ discord }: PinningBot): number {
  return discord.requests.filter(({ path }) => path.startsWith('/webhooks/')).length;
}

function isPrivate({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & 64) !== 0;
}

async function history(bot: PinningBot) {
  return bot.pins.store.history(bot.discord.guildId, null, 9);
}

test('a pin is made once although Discord reported a failure for what it took', async () => {
  const bot = await startPinningBot();
  await bot.ask({ question: QUESTION });
  const form = await bot.open(bot.newest(), 'Pin');
  const effect = { kind: 'status', status: 500, when: 'after' } as const;
  bot.discord.faults.add({ match: { route: CALLBACK }, effect, times: 1 });
  await form.submit({ phrasings: 'ferry in april' });
  await until(() => textOf(bot.told()).includes('Pinned'));
  expect(await history(bot)).toHaveLength(1);
  expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

test('an export arrives although Discord reported a failure for what it took', async () => {
  const bot = await startPinningBot();
  await bot.ask({ question: QUESTION });
  await (await bot.open(bot.newest(), 'Pin')).submit({});
  const effect = { kind: 'status', status: 500, when: 'after' } as const;
  bot.discord.faults.add({ match: { route: CALLBACK }, effect, times: 1 });
  await bot.command('pins export');
  await until(() => bot.told().attachments.length === 1);
});

test('what was pinned is told once although Discord reported a failure for the line about it', async () => {
  const bot = await startPinningBot();
  await bot.ask({ question: QUESTION });
  const form = await bot.open(bot.newest(), 'Pin');
  const effect = { kind: 'status', status: 500, when: 'after' } as const;
  for (const route of [FOLLOW_UP, FOLLOW_UPS_MESSAGE]) {
    bot.discord.faults.add({ match: { route }, effect, times: 1 });
  }
  await form.submit({});
  await until(() => textOf(bot.told()).includes('Pinned') && triesOfWebhook(bot) === 2);
  expect(bot.all(bot.discord.people.moderator).filter(isPrivate)).toHaveLength(1);
});

test('an export is given once although Discord reported a failure for the file', async () => {
  const bot = await startPinningBot();
  await bot.ask({ question: QUESTION });
  await (await bot.open(bot.newest(), 'Pin')).submit({});
  const before = triesOfWebhook(bot);
  const effect = { kind: 'status', status: 500, when: 'after' } as const;
  for (const route of [FOLLOW_UP, FOLLOW_UPS_MESSAGE]) {
    bot.discord.faults.add({ match: { route }, effect, times: 1 });
  }
  await bot.command('pins export');
  await until(() => triesOfWebhook(bot) - before === 2);
  const files = bot.all(bot.discord.people.moderator).filter(({ attachments }) => attachments[0]);
  expect(files).toHaveLength(1);
});

test('Discord’s trouble with the channel’s pin does not lose the answer', async () => {
  const bot = await startPinningBot();
  const route = '/channels/:channelId/messages/pins/:messageId';
  const effect = { kind: 'status', status: 500, when: 'before' } as const;
  bot.discord.faults.add({ match: { route }, effect });
  await bot.ask({ question: QUESTION });
  await (await bot.open(bot.newest(), 'Pin')).submit({});
  expect(textOf(bot.told())).toMatch(
    /Discord is having trouble.*only the channel’s own pin is missing/s,
  );
  expect(await history(bot)).toHaveLength(1);
});

test('a message that was deleted while the form was open is told, and the answer is pinned', async () => {
  const bot = await startPinningBot();
  await bot.ask({ question: QUESTION });
  const answer = bot.newest();
  const form = await bot.open(answer, 'Pin');
  await bot.press(answer, 'Remove');
  await until(() => !bot.all().some(({ id }) => id === answer.id));
  await form.submit({});
  expect(textOf(bot.told())).toContain('it has been deleted');
  await bot.ask({ question: QUESTION });
  expect(textOf(bot.newest())).toContain('Pinned answer');
});

test('a source that changes while the form is open is told, with what was typed', async () => {
  const bot = await startPinningBot();
  await bot.ask({ question: QUESTION });
  const form = await bot.open(bot.newest(), 'Pin');
  bot.library = libraryOf(corpusOf({ 'harbour.txt': HARBOUR.replace('102', '103') }));
  await form.submit({ phrasings: 'my wording' });
  expect(textOf(bot.told())).toContain('The source has changed');
  expect(textOf(bot.told())).toContain('my wording');
  expect(await history(bot)).toEqual([]);
});
