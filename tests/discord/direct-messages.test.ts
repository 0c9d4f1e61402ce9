// Direct messages with the bot: everything that is offered there works, and nothing of a server comes into it.

import type { APIMessage } from 'discord-api-types/v10';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Library } from '../../src/answer/library.ts';
import { encodeChannelAction } from '../../src/discord/channels/channel-custom-id.ts';
import { encodeAction } from '../../src/discord/custom-id.ts';
import { fitForPlace } from '../../src/discord/direct-messages.ts';
import { button, buttonRows, container, textDisplay } from '../../src/discord/message.ts';
import { referenceTo } from '../../src/discord/passage-reference.ts';
import { encodePinAction } from '../../src/discord/pins/pin-custom-id.ts';
import { privately } from '../../src/discord/reaction.ts';
import { encodeRecordAction } from '../../src/discord/records/record-custom-id.ts';
import type { PageAction } from '../../src/local-discord/page-protocol.ts';
import { call } from '../local-discord/rest-call.ts';
import { realLibrary } from '../real-library.ts';
import { type PinningBot, startPinningBot } from './pins/pinning-bot.ts';
import { openLocalDiscord, startBot, until } from './running-bot.ts';
import { libraryOf } from './sample-library.ts';
import { allComponents, buttonCalled, labelsOf, textOf } from './shown.ts';

/** A paragraph beside which there is no room for another one. */
function long(begins: string, goesOn: string): string {
  return [begins, ...Array<string>(80).fill(goesOn)].join(' ');
}

const REPORT = `---
title: The harbour report
url: https://harbour.example/report
---
The harbour was closed in March because the ice did not melt. The ferry sailed again in April with 102 passengers.

“We have never seen so much ice,” said Anna Berg, the harbour master.

The ferry sailed to the island with ice on its deck, and the ferry came back with none.

${long('The crane stood idle until the thaw.', 'It was oiled and painted.')}

${long('The crane lifted the buoys in May.', 'Each of them was cleaned.')}

${long('The crane was sold in autumn.', 'Nobody was sorry about it.')}
`;
const QUESTION = 'When did the ferry sail again?';
const [EPHEMERAL, LOADING] = [64, 128];
const FROM_SERVERS = /^(?:Share|Pin|Helpful|Not what I asked|Ask a person|Solved)/;

let library: Library;
let bot: PinningBot;
let channelId: string;

beforeAll(async () => {
  library = await realLibrary({ 'report.txt': REPORT });
});

beforeEach(async () => {
  bot = await startPinningBot({ library });
  const { discord } = bot;
  channelId =
    (await discord.act(discord.people.member, { type: 'open-direct-messages' })).channelId ?? '';
});

const messages = () => bot.discord.messages(channelId, bot.discord.people.member);

function newest(): APIMessage {
  const message = messages().at(-1);
  if (!message) throw new Error('Nothing was said.');
  return message;
}

async function act(action: PageAction) {
  const reply = await bot.discord.act(bot.discord.people.member, action);
  expect(reply.error).toBeUndefined();
  await until(() => messages().every(({ flags }) => ((flags ?? 0) & LOADING) === 0));
  return reply;
}

/** Uses a command, or one of a message's menu on this one. */
async function use(called: string, typed: object = {}, targetId?: string): Promise<APIMessage> {
  const { commands } = bot.discord.snapshot(bot.discord.people.member);
  const commandId = commands.find(({ name }) => name === called)?.id ?? '';
  const options = Object.entries(typed).map(([name, value]) => ({ name, type: 3, value }));
  const target = targetId === undefined ? {} : { targetId };
  await act({ type: 'run-command', channelId, commandId, options, ...target });
  const message = newest();
  expect(labelsOf(message).filter((label) => FROM_SERVERS.test(label))).toEqual([]);
  return message;
}

async function press(message: APIMessage, label: string): Promise<APIMessage> {
  const { customId } = buttonCalled(message, label);
  await act({ type: 'press', messageId: message.id, customId });
  const answer = newest();
  expect(labelsOf(answer).filter((each) => FROM_SERVERS.test(each))).toEqual([]);
  return answer;
}

/** It is acknowledged at once and taken away then. */
async function remove(message: APIMessage): Promise<void> {
  await press(message, 'Remove');
  await until(() => messages().every(({ id }) => id !== message.id));
}

/** Writes something, as people do, and waits for what the bot says to it. */
async function write(content: string) {
  const before = messages().length;
  const sent = await act({ type: 'send-message', channelId, content });
  await until(() => messages().length === before + 2);
  return sent;
}

/** No failure was logged on the way. */
const failures = () => bot.lines.filter(({ level }) => level === 'error' || level === 'warn');

test('/ask answers with all its buttons', async () => {
  const answer = await use('ask', { question: QUESTION });
  expect(textOf(answer)).toContain('The ferry sailed again in April with 102 passengers.');
  expect(textOf(await press(answer, 'After'))).toContain('never seen so much ice');
  expect(textOf(await press(newest(), 'Before'))).toContain('The harbour was closed');
  expect(textOf(await press(answer, 'Copy citation'))).toContain('The harbour report');
  // Several passages, whichever the real search would choose.
  bot.library = { ...library, answerer: libraryOf(library.corpus).answerer };
  const several = await use('ask', { question: 'crane' });
  expect(textOf(await press(several, 'More quotes'))).toContain('More quotes');
  await remove(answer);
  expect(failures()).toEqual([]);
});

test('a question that is simply written is answered like /ask, and nothing of it is kept', async () => {
  const { guildId } = bot.discord;
  await bot.records.gaps.turnOn(guildId, 30);
  await write(`hello! ${QUESTION} thanks`);
  const answer = newest();
  expect(textOf(answer)).toContain('The ferry sailed again in April with 102 passengers.');
  expect(textOf(answer)).toContain(QUESTION);
  expect(labelsOf(answer).filter((label) => FROM_SERVERS.test(label))).toEqual([]);
  expect(textOf(await press(answer, 'After'))).toContain('never seen so much ice');
  expect(textOf(await press(answer, 'Copy citation'))).toContain('The harbour report');
  await remove(answer);
  await write('Who painted the moon in February?');
  expect(textOf(newest())).toContain('The sources do not answer this');
  expect(textOf(await press(newest(), 'Show the nearest passages'))).toContain('Not an answer');
  expect(await rowsOf('channel_claim')).toEqual([]);
  expect(JSON.stringify(await rowsOf('gap_question'))).not.toMatch(/moon|ferry/);
  expect(bot.discord.pings).toEqual([]);
  expect(failures()).toEqual([]);
});

test('a message with two questions is answered in both, as /ask answers it', async () => {
  await write(`${QUESTION} What did Anna Berg never see so much of?`);
  const answer = textOf(newest());
  expect(answer).toContain('The ferry sailed again in April with 102 passengers.');
  expect(answer).toContain('We have never seen so much ice');
});

test('a long story without a question mark is answered, too', async () => {
  const story = 'I was at the quay with my uncle all day long and it was cold. '.repeat(10);
  await write(`${story}\nwhen did the ferry sail again`);
  expect(textOf(newest())).toContain('The ferry sailed again in April with 102 passengers.');
});

test('a greeting and a call for help are met with what the bot is and has, thanks with a word', async () => {
  const { guildId } = bot.discord;
  await bot.records.gaps.turnOn(guildId, 30);
  await write('Hi there!');
  expect(textOf(newest())).toMatch(/^\*\*Hello! Ask me a question/);
  expect(textOf(newest())).toContain('My source: “The harbour report”.');
  await write('Hilfe');
  expect(textOf(newest())).toMatch(/^\*\*Ask me a question/);
  await write('gracias');
  expect(textOf(newest())).toBe('You’re welcome. Ask on whenever you like.');
  await use('ask', { question: 'hello' });
  expect(textOf(newest())).toMatch(/^\*\*Hello! Ask me a question/);
  expect(failures()).toEqual([]);
});

test('what holds no words, and what the bot itself says, is met with silence', async () => {
  for (const content of [
    'https://harbour.example/report',
    '<@1234567890123456789>',
    '```js\n1\n```',
  ]) {
    await act({ type: 'send-message', channelId, content });
  }
  await write(QUESTION);
  await call(bot.discord, 'POST', `/channels/${channelId}/messages`, { content: QUESTION });
  await write('crane');
  expect(messages()).toHaveLength(3 + 2 + 1 + 2);
});

test('a message that Discord sends twice is answered once', async () => {
  bot.discord.gateway.disturb({ kind: 'duplicate', event: 'MESSAGE_CREATE', times: 1 });
  await act({ type: 'send-message', channelId, content: QUESTION });
  const posts = () =>
    bot.discord.requests.filter(
      ({ method, route }) => method === 'POST' && route === '/channels/:channelId/messages',
    );
  await until(() => posts().filter(({ status }) => status === 200).length === 2);
  expect(messages()).toHaveLength(2);
});

test('ten messages a minute are answered, and nobody else’s are fewer for it', async () => {
  for (let time = 0; time < 10; time++) await write(QUESTION);
  await act({ type: 'send-message', channelId, content: QUESTION });
  const { moderator } = bot.discord.people;
  const { channelId: other = '' } = await bot.discord.act(moderator, {
    type: 'open-direct-messages',
  });
  await bot.discord.act(moderator, { type: 'send-message', channelId: other, content: QUESTION });
  await until(() => bot.discord.messages(other, moderator).length === 2);
  expect(messages()).toHaveLength(21);
});

test('while the sources are being read, that is said', async () => {
  bot.library = null;
  await write(QUESTION);
  expect(textOf(newest())).toContain('The sources are still being read.');
  bot.library = library;
  await write(QUESTION);
  expect(textOf(newest())).toContain('102 passengers');
});

test('where the bot is in one server alone, it is silent there', async () => {
  const discord = await openLocalDiscord();
  const alone = await startBot({ discord, guildId: discord.guildId, library });
  const { member } = discord.people;
  const { channelId: direct = '' } = await discord.act(member, { type: 'open-direct-messages' });
  await discord.act(member, { type: 'send-message', channelId: direct, content: QUESTION });
  await alone.ask({ question: QUESTION });
  await until(() => alone.all().length > 0);
  expect(discord.messages(direct, member)).toHaveLength(1);
});

test('a failure is told with a reference, and the log has no words of it', async () => {
  bot.library = {
    ...library,
    answerer: {
      ...library.answerer,
      answer: () => {
        throw new Error(`Secret: ${QUESTION}`);
      },
    },
  };
  await write(QUESTION);
  const reference = /reference (\w{6})/.exec(textOf(newest()))?.[1];
  expect(reference).toBeDefined();
  const [line] = failures();
  expect(line?.fields['reference']).toBe(reference);
  expect(JSON.stringify(failures())).not.toContain('ferry');
});

test('what is private can’t be shared: nobody else is there', async () => {
  const { commands } = bot.discord.snapshot(bot.discord.people.member);
  const commandId = commands.find(({ name }) => name === 'ask')?.id ?? '';
  const options = [
    { name: 'question', type: 3, value: QUESTION },
    { name: 'private', type: 5, value: true },
  ];
  await act({ type: 'run-command', channelId, commandId, options });
  expect((newest().flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  expect(labelsOf(newest())).toEqual(expect.arrayContaining(['After', 'Copy citation', 'Remove']));
  expect(labelsOf(newest())).not.toContain('Share');
});

test('a row that has no other buttons goes with them: Discord takes no empty one', () => {
  const row = buttonRows([button('Share', encodeAction({ kind: 'share check' }))]);
  const message = { components: [container([textDisplay('x'), ...row])], quotations: [] };
  expect(fitForPlace(privately(message), { guildId: null })).toMatchObject({
    message: { components: [{ components: [{ content: 'x' }] }] },
  });
  expect(fitForPlace(privately(message), { guildId: '1' })).toEqual(privately(message));
});

test('a question that the sources do not answer shows the nearest passages, and is kept nowhere', async () => {
  const { guildId } = bot.discord;
  await bot.records.gaps.turnOn(guildId, 30);
  await bot.channels.settings.setPersonChannel(guildId, bot.discord.channels.text);
  const answer = await use('ask', { question: 'Who painted the moon in February?' });
  expect(textOf(answer)).not.toContain('kept for');
  expect(textOf(await press(answer, 'Show the nearest passages'))).toContain('Not an answer');
  expect(JSON.stringify(await rowsOf('gap_question'))).not.toContain('moon');
  expect(failures()).toEqual([]);
});

test('/quote lists what somebody says, /sources and /read open the documents', async () => {
  const speaker = 'Anna Berg';
  expect(textOf(await use('quote', { speaker }))).toContain('never seen so much ice');
  const list = await use('sources');
  expect(textOf(list)).toContain('The harbour report');
  const menu = allComponents(list.components).find(({ type }) => type === 3);
  if (!menu) throw new Error('There is no menu.');
  const [{ value }] = menu['options'] as [{ value: string }];
  const customId = String(menu['custom_id']);
  await act({ type: 'press', messageId: list.id, customId, values: [value] });
  expect(textOf(newest())).toContain('The harbour was closed');
  const page = await use('read', { source: 'The harbour report', paragraph: '2' });
  expect(textOf(page)).toContain('never seen so much ice');
  await press(page, 'Copy citation');
  expect(failures()).toEqual([]);
});

test('choices appear while somebody types', async () => {
  const { commands } = bot.discord.snapshot(bot.discord.people.member);
  const commandId = commands.find(({ name }) => name === 'read')?.id ?? '';
  const options = [{ name: 'source', type: 3, value: 'harb', focused: true }];
  const { choices } = await act({ type: 'autocomplete', channelId, commandId, options });
  expect(choices?.map(({ name }) => name)).toEqual([expect.stringContaining('The harbour report')]);
});

test('/check and both commands of a message’s menu read what is posted there', async () => {
  const quote = '“We have never seen so much ice,” said Anna Berg.';
  expect(textOf(await use('check', { quote }))).toContain('never seen so much ice');
  const { messageId } = await write(quote);
  const checked = await use('Check this quote', {}, messageId);
  expect(textOf(checked)).toContain('never seen so much ice');
  await press(checked, 'After');
  await remove(checked);
  const { messageId: asked } = await write(QUESTION);
  expect(textOf(await use('Find quotes', {}, asked))).toContain('102 passengers');
  const answer = await use('ask', { question: QUESTION });
  expect(textOf(await use('Check this quote', {}, answer.id))).toContain('102 passengers');
  expect(failures()).toEqual([]);
});

test('/privacy says what is kept of direct messages, and takes out what relates to oneself', async () => {
  expect(textOf(await use('privacy'))).toContain('What is kept of our direct messages**: nothing');
  expect(textOf(await use('privacy', { delete: 'me' }))).toContain('Nothing that is kept relates');
  const server = textOf(await use('privacy', { delete: 'server' }));
  expect(server).toContain('Use this in the server that it is about.');
  expect(failures()).toEqual([]);
});

test('a pin of a server is no answer there, and names nobody', async () => {
  await bot.ask({ question: 'ferry' });
  const form = await bot.open(bot.newest(), 'Pin …');
  await form.submit({ question: QUESTION });
  await bot.ask({ question: QUESTION });
  expect(textOf(bot.newest())).toContain('Pinned answer');
  const answer = await use('ask', { question: QUESTION });
  expect(textOf(answer)).toContain('102 passengers');
  expect(textOf(answer)).not.toMatch(/pinned|Sam/i);
});

test('buttons of a server that are forged there end in a line, and change nothing', async () => {
  const { administrator } = bot.discord.people;
  const { channelId: direct = '' } = await bot.discord.act(administrator, {
    type: 'open-direct-messages',
  });
  const [passage] = library.corpus.passages;
  if (!passage) throw new Error('There is no passage.');
  const reference = { ...referenceTo(library.corpus, passage), stretch: null };
  const subject = { kind: 'pin', id: 'a1b2c3d4' } as const;
  const before = await rowsOf('pin_change');
  const forged = [
    encodeAction({ kind: 'pin', quotations: [reference] }),
    encodeAction({ kind: 'instead' }),
    encodePinAction({ kind: 'list', page: 0, state: 'all', source: '' }),
    encodeRecordAction({ kind: 'judge', verdict: 'helpful', subject }),
    encodeRecordAction({ kind: 'forget server' }),
    encodeRecordAction({ kind: 'gaps off' }),
    encodeRecordAction({ kind: 'gaps', order: 'newest', page: 0 }),
    encodeChannelAction({ kind: 'show', quotations: [reference] }),
    encodeChannelAction({ kind: 'solved' }),
    encodeChannelAction({ kind: 'person' }),
    encodeChannelAction({ kind: 'remove' }),
  ];
  for (const customId of forged) {
    const components = buttonRows([button('x', customId)]);
    const { body } = await call(bot.discord, 'POST', `/channels/${direct}/messages`, {
      components,
    });
    const pressed = { type: 'press', messageId: body.id, customId } as const;
    const { error } = await bot.discord.act(administrator, pressed);
    const seen = () => bot.discord.messages(direct, administrator);
    await until(() => seen().every(({ flags }) => ((flags ?? 0) & LOADING) === 0));
    expect([customId, error]).toEqual([customId, undefined]);
    const told = seen().at(-1);
    expect([customId, (told?.flags ?? 0) & EPHEMERAL]).toEqual([customId, EPHEMERAL]);
    expect([customId, textOf(told ?? {})]).toEqual([customId, expect.stringMatching(/\.$/)]);
  }
  expect(await rowsOf('pin_change')).toEqual(before);
  expect(failures()).toEqual([]);
});

test('the commands of moderators are not there', async () => {
  const { commands } = bot.discord.snapshot(bot.discord.people.administrator);
  const { administrator } = bot.discord.people;
  const opened = await bot.discord.act(administrator, { type: 'open-direct-messages' });
  const servers = ['pin', 'pins', 'stats', 'gaps', 'setup', 'Pin this answer'];
  for (const name of servers) {
    const commandId = commands.find((command) => command.name === name)?.id ?? '';
    const action = { type: 'run-command', commandId, options: [] } as const;
    const reply = await bot.discord.act(administrator, {
      ...action,
      channelId: opened.channelId ?? '',
    });
    expect([name, reply.error]).toEqual([name, 'Discord refused: Unknown application command']);
  }
});

async function rowsOf(table: string): Promise<unknown> {
  return bot.database.run({ parts: [`select * from ${table}`], values: [] });
}
