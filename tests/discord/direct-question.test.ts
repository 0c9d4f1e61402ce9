// What comes over the gateway in direct messages and no page of the local Discord can send.

import { EventEmitter } from 'node:events';
import type { Client } from 'discord.js';
import { beforeEach, expect, test } from 'vitest';
import { listenToDirectMessages } from '../../src/discord/direct-question.ts';
import { noObserver } from '../../src/discord/observer.ts';
import { recordingLog } from './running-bot.ts';
import { libraryOf, sampleCorpus } from './sample-library.ts';

const QUESTION = 'Did the ferry sail?';
const ANSWER = 'The ferry sailed again in April';

let heard: EventEmitter;
let posted: string[];
let underWay: Promise<void>[];

beforeEach(() => {
  heard = new EventEmitter();
  posted = [];
  underWay = [];
  const rest = {
    post: async (_: string, { body }: { body: object }) => posted.push(JSON.stringify(body)),
  };
  const client = { ws: heard, rest } as unknown as Client;
  const library = libraryOf(sampleCorpus());
  const desk = { library: () => library, observer: noObserver, log: recordingLog() };
  listenToDirectMessages(client, desk, (work) => underWay.push(work));
});

async function say(message: object): Promise<void> {
  heard.emit('MESSAGE_CREATE', {
    id: '1234567890123456789',
    channel_id: '1234567890123456780',
    author: { id: '1234567890123456781' },
    type: 0,
    content: '',
    ...message,
  });
  await Promise.all(underWay);
}

const forwarded = (content: string) => ({
  message_reference: { type: 1 },
  message_snapshots: [{ message: { content } }],
});

test('a message that somebody forwards is answered like their own', async () => {
  await say(forwarded(`<@1234567890123456789> ${QUESTION}`));
  expect(posted).toEqual([expect.stringContaining(ANSWER)]);
});

test('a command that is written out is left out of the question', async () => {
  await say({ content: `/ask ${QUESTION}` });
  await say({ content: `/ASK question: ${QUESTION}` });
  expect(posted).toHaveLength(2);
  for (const answer of posted) {
    expect(answer).toContain(ANSWER);
    expect(answer).toContain(`**${QUESTION}**`);
  }
});

test.each<[string, object]>([
  ['a picture or a sticker alone', { attachments: [{}], sticker_items: [{}] }],
  ['a forwarded picture', forwarded('')],
  ['a bot', { content: QUESTION, author: { id: '1', bot: true } }],
  ['Discord itself', { content: QUESTION, author: { id: '1', system: true } }],
  ['a webhook', { content: QUESTION, webhook_id: '2' }],
  ['a pin’s notice', { content: QUESTION, type: 6 }],
  ['a server', { content: QUESTION, guild_id: '3' }],
])('%s is met with silence', async (_, message) => {
  await say(message);
  expect(posted).toEqual([]);
});
