// Moderators pin answers, and members get them first.

import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { usualBotPermissions } from '../../../src/local-discord/local-discord.ts';
import { PIN_LIMITS } from '../../../src/pins/pin.ts';
import { until } from '../running-bot.ts';
import { corpusOf, HARBOUR, libraryOf } from '../sample-library.ts';
import { buttonsOf, labelsOf, textOf } from '../shown.ts';
import { type PinningBot, startPinningBot } from './pinning-bot.ts';

const EPHEMERAL = 64;
const QUESTION = 'Did the ferry sail in April?';

/** A member asks, and the moderator pins the answer. @returns the pinned message's id */
async function pinFerry(bot: PinningBot, typed: Record<string, string> = {}): Promise<string> {
  await bot.ask({ question: QUESTION });
  const answer = bot.newest();
  await (await bot.open(answer, 'Pin')).submit(typed);
  return answer.id;
}

test('a moderator pins an answer with its button, and whoever asks gets it first', async () => {
  const bot = await startPinningBot();
  await bot.ask({ question: QUESTION });
  const answer = bot.newest();
  const form = await bot.open(answer, 'Pin');
  expect(form.values).toEqual({ question: QUESTION, phrasings: '' });
  expect(form.texts.join()).toContain('“The harbour report” · ¶\u00a03');
  await form.submit({ phrasings: 'when was the ferry running\n\nferry departures in april' });
  expect(textOf(bot.told())).toContain('The message is pinned in this channel.');
  expect((bot.told().flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  expect(bot.pinnedMessages()).toEqual([answer.id]);
  for (const question of ['did the ferry sail in april', 'Ferry departures in April?']) {
    await bot.ask({ question });
    const given = bot.newest();
    expect(textOf(given)).toMatch(/\*\*Pinned answer\*\* · pinned by Sam .*sam.* on 2026-03-01/);
    expect(textOf(given)).toContain('“The ferry sailed again in April with 102 passengers.”');
    expect(textOf(given)).toContain('— the document’s own voice · “The harbour report”');
    expect(labelsOf(given)).toContain('Search the sources instead');
  }
  expect(bot.discord.pings).toEqual([]);
});

test('beside a pinned answer the sources can be searched instead', async () => {
  const bot = await startPinningBot();
  await pinFerry(bot);
  await bot.ask({ question: QUESTION });
  await bot.press(bot.newest(), 'Search the sources instead');
  expect(textOf(bot.newest())).toContain('The ferry sailed');
  expect(textOf(bot.newest())).not.toContain('Pinned answer');
  expect((bot.newest().flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
});

test('another question is answered from the sources as always', async () => {
  const bot = await startPinningBot();
  await pinFerry(bot);
  await bot.ask({ question: 'Did the ferry to Oslo sail in April?' });
  expect(textOf(bot.newest())).not.toContain('Pinned answer');
});

test('pinned questions come first in the completion of /ask', async () => {
  const bot = await startPinningBot();
  await pinFerry(bot);
  const names = (await bot.complete('question', 'did the')).map(({ name }) => name);
  expect(names).toEqual([QUESTION, 'did the and the harbour']);
});

test('the menu of a message pins it as well, but only an answer of the bot', async () => {
  const bot = await startPinningBot();
  const { moderator } = bot.discord.people;
  await bot.ask({ question: QUESTION });
  const form = await bot.useOn(bot.newest(), 'Pin this answer');
  await form?.submit({ question: 'Does the ferry sail?' });
  await bot.ask({ question: 'Does the ferry sail?' });
  expect(textOf(bot.newest())).toContain('Pinned answer');
  const sent = {
    type: 'send-message',
    channelId: bot.discord.channels.text,
    content: 'hi',
  } as const;
  const { messageId } = await bot.discord.act(moderator, sent);
  const theirs = bot.all(moderator).find(({ id }) => id === messageId);
  expect(theirs && (await bot.useOn(theirs, 'Pin this answer'))).toBeNull();
  expect(textOf(bot.told())).toContain('Only an answer of mine');
});

test('a member may not pin, and a role named by /setup roles may, until it is taken away', async () => {
  const bot = await startPinningBot();
  const { member } = bot.discord.people;
  await bot.ask({ question: QUESTION });
  const answer = bot.newest();
  await bot.press(answer, 'Pin');
  expect(textOf(bot.newest())).toContain('Only moderators can do that');
  const helper = bot.discord.makeRole('Helper');
  await bot.command('setup roles', { role: { role: helper } });
  expect(textOf(bot.told())).toContain(`<@&${helper}>`);
  bot.discord.setRoles(member, [helper]);
  const form = await bot.open(answer, 'Pin', member);
  bot.discord.setRoles(member, []);
  await form.submit({});
  expect(textOf(bot.newest())).toContain('Only moderators can do that');
  expect(await bot.pins.store.history(bot.discord.guildId, null, 9)).toEqual([]);
  expect(bot.discord.pings).toEqual([]);
});

test('without the permission to pin messages the answer is pinned all the same, and the moderator told', async () => {
  const bot = await startPinningBot();
  bot.discord.setBotPermissions([
    'ViewChannel',
    'SendMessages',
    'EmbedLinks',
    'ReadMessageHistory',
  ]);
  await pinFerry(bot);
  expect(textOf(bot.told())).toMatch(
    /I lack the permission Pin Messages.*Server Settings → Roles/s,
  );
  expect(bot.pinnedMessages()).toEqual([]);
  await bot.ask({ question: QUESTION });
  expect(textOf(bot.newest())).toContain('Pinned answer');
  bot.discord.setBotPermissions(usualBotPermissions);
  const answer = bot.all().find((message) => labelsOf(message).includes('Pin …'));
  if (!answer) throw new Error('There is no answer to pin.');
  await (await bot.open(answer, 'Pin')).submit({});
  expect(bot.pinnedMessages()).toEqual([answer.id]);
  expect(await bot.pins.store.history(bot.discord.guildId, null, 9)).toHaveLength(1);
});

test('where the channel has 250 pins the answer is pinned all the same, and the moderator told', async () => {
  const bot = await startPinningBot();
  const { moderator } = bot.discord.people;
  const channelId = bot.discord.channels.text;
  const { apiUrl, token } = bot.discord;
  for (let i = 0; i < 250; i++) {
    const sent = { type: 'send-message', channelId, content: `message ${i}` } as const;
    const { messageId } = await bot.discord.act(moderator, sent);
    await fetch(`${apiUrl}/v10/channels/${channelId}/messages/pins/${messageId}`, {
      method: 'PUT',
      headers: { authorization: `Bot ${token}` },
    });
  }
  await pinFerry(bot);
  expect(textOf(bot.told())).toContain('it has 250 pinned messages');
  await bot.ask({ question: QUESTION });
  expect(textOf(bot.newest())).toContain('Pinned answer');
});

async function askPrivately(bot: PinningBot, question: string): Promise<void> {
  const { moderator, member } = bot.discord.people;
  await bot.discord.act(moderator, {
    type: 'run-command',
    channelId: bot.discord.channels.text,
    commandId: bot.discord.snapshot(member).commands.find(({ name }) => name === 'ask')?.id ?? '',
    options: [
      { name: 'question', type: 3, value: question },
      { name: 'private', type: 5, value: true },
    ],
  });
}

test('a private answer is pinned, but not in the channel', async () => {
  const bot = await startPinningBot();
  await askPrivately(bot, QUESTION);
  await (await bot.open(bot.told(), 'Pin')).submit({});
  expect(textOf(bot.told())).toContain('can’t be pinned in the channel');
  await bot.ask({ question: QUESTION });
  expect(textOf(bot.newest())).toContain('Pinned answer');
});

test('a private answer stays private when its form is opened again', async () => {
  const bot = await startPinningBot();
  await askPrivately(bot, QUESTION);
  await (await bot.open(bot.told(), 'Pin')).submit({
    phrasings: 'x'.repeat(PIN_LIMITS.phrasing + 1),
  });
  await (await bot.open(bot.told(), 'Open the form again')).submit({ phrasings: '' });
  expect(textOf(bot.told())).toContain('can’t be pinned in the channel');
  expect(bot.discord.requests.filter(({ path }) => path.includes('/pins/'))).toEqual([]);
});

test('a pin is added from passages that were searched for, in their order', async () => {
  const bot = await startPinningBot();
  const [ferry] = await bot.completePin('pin add', 'passage', 'ferry');
  const [lamp] = await bot.completePin('pin add', 'passage-2', 'lamp');
  expect(String(ferry?.name)).toContain('The ferry sailed again');
  await bot.command('pin add', {
    question: 'What happened by night?',
    passage: String(lamp?.value),
    'passage-2': String(ferry?.value),
  });
  expect(textOf(bot.told())).toContain('Pinned');
  await bot.ask({ question: 'what happened by night' });
  const text = textOf(bot.newest());
  expect(text.indexOf('The lamp went out')).toBeLessThan(text.indexOf('The ferry sailed'));
  expect(text).toContain('The lamp went out');
  await bot.command('pin add', { question: 'Another?', passage: 'typed, not chosen' });
  expect(textOf(bot.told())).toContain('Choose each passage from the list');
});

test('pins survive a restart of the bot, as their buttons do', async () => {
  const bot = await startPinningBot();
  await pinFerry(bot);
  await bot.ask({ question: QUESTION });
  const given = bot.newest();
  await bot.running.stop();
  const again = await startPinningBot({ discord: bot.discord, address: bot.address });
  await again.ask({ question: QUESTION });
  expect(textOf(again.newest())).toContain('Pinned answer');
  await again.press(given, 'Search the sources instead');
  expect(textOf(again.newest())).not.toContain('Pinned answer');
});

test('a changed source makes its pin stale: it is no longer given, and the log channel hears of it once', async () => {
  const bot = await startPinningBot();
  await pinFerry(bot);
  await bot.command('setup log', { channel: { channel: bot.discord.channels.text } });
  bot.library = libraryOf(corpusOf({ 'harbour.txt': HARBOUR.replace('102', '103') }));
  await bot.ask({ question: QUESTION });
  const notices = () => bot.all().filter((message) => textOf(message).includes('Stale pins'));
  await until(() => notices().length > 0);
  await bot.ask({ question: QUESTION });
  const answers = bot.all().filter((message) => textOf(message).includes('103 passengers'));
  expect(answers).toHaveLength(2);
  expect(answers.some((message) => textOf(message).includes('Pinned answer'))).toBe(false);
  expect(notices()).toHaveLength(1);
  await bot.command('pins list', { state: 'stale' });
  expect(textOf(bot.told())).toMatch(/Did the ferry sail in April\?.*\*\*stale\*\*/s);
  await bot.command('pins show', { pin: QUESTION });
  expect(textOf(bot.told())).toContain('its words are gone from “The harbour report”');
  expect(textOf(bot.told())).not.toContain('102');
});

/** The pin's words go from the source, and Discord takes no message that tells it. */
async function goStaleUntold(bot: Awaited<ReturnType<typeof startPinningBot>>): Promise<void> {
  const effect = { kind: 'status', status: 403, when: 'before' } as const;
  const route = '/channels/:channelId/messages';
  bot.discord.faults.add({ match: { method: 'POST', route }, effect, times: 1 });
  bot.library = libraryOf(corpusOf({ 'harbour.txt': HARBOUR.replace('102', '103') }));
  await bot.ask({ question: QUESTION });
  await until(() => bot.lines.some(({ level }) => level === 'warn'));
}

test('that a pin went stale is told with the next question where it could not be told at once', async () => {
  const bot = await startPinningBot();
  await bot.command('setup log', { channel: { channel: bot.discord.channels.text } });
  await pinFerry(bot);
  await goStaleUntold(bot);
  const told = () => bot.all().filter((message) => textOf(message).includes('Stale pins'));
  expect(told()).toEqual([]);
  await bot.ask({ question: 'lamp' });
  await until(() => told().length === 1);
  expect(textOf(told()[0] ?? {})).toContain(QUESTION);
  await bot.ask({ question: 'lamp' });
  expect(told()).toHaveLength(1);
});

test('a pin that was deleted before it could be told stale is not told any more', async () => {
  const bot = await startPinningBot();
  const { guildId, channels } = bot.discord;
  await bot.command('setup log', { channel: { channel: channels.text } });
  await pinFerry(bot);
  await goStaleUntold(bot);
  await bot.records.forgetGuild(guildId);
  await bot.pins.settings.setLogChannel(guildId, channels.text);
  await bot.ask({ question: 'lamp' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(bot.all().filter((message) => textOf(message).includes('Stale pins'))).toEqual([]);
});

test('a source that changed while the bot was stopped is told of at the start, before anybody asks', async () => {
  const bot = await startPinningBot();
  await pinFerry(bot);
  await bot.command('setup log', { channel: { channel: bot.discord.channels.text } });
  await bot.running.stop();
  const library = libraryOf(corpusOf({ 'harbour.txt': HARBOUR.replace('102', '103') }));
  const again = await startPinningBot({ discord: bot.discord, address: bot.address, library });
  await until(() => again.all().some((message) => textOf(message).includes('Stale pins')));
  const [last] = await again.pins.store.history(bot.discord.guildId, null, 1);
  expect(last).toMatchObject({ deed: 'went stale', by: null, pin: { version: 2 } });
});

test('a pin whose passage moved is still given, from where it stands now', async () => {
  const bot = await startPinningBot();
  await pinFerry(bot);
  const moved = HARBOUR.replace('The harbour was', 'A new lead.\n\nThe harbour was');
  bot.library = libraryOf(corpusOf({ 'harbour.txt': moved }));
  await bot.ask({ question: QUESTION });
  expect(textOf(bot.newest())).toContain('Pinned answer');
  expect(textOf(bot.newest())).toContain('¶ 4');
});

test('while the database is away, questions are answered, and whoever pins is told and loses nothing', async () => {
  const bot = await startPinningBot({ address: 'postgres://nobody@127.0.0.1:9/none' });
  await bot.ask({ question: QUESTION });
  const answer = bot.newest();
  expect(textOf(answer)).toContain('The ferry sailed again');
  const form = await bot.open(answer, 'Pin');
  await form.submit({ phrasings: 'my *other* wording' });
  expect(textOf(bot.told())).toMatch(/Pins are unavailable.*can’t be reached.*still answered/s);
  expect(textOf(bot.told())).toContain('my \\*other\\* wording');
  const again = await bot.open(bot.told(), 'Open the form again');
  expect(again.values).toEqual({ question: QUESTION, phrasings: 'my *other* wording' });
  await bot.command('pins list');
  expect(textOf(bot.told())).toContain('Pins are unavailable');
  expect(bot.lines.some(({ message }) => message.includes('127.0.0.1:9/none'))).toBe(true);
});

test('a database that never answers keeps nobody waiting', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const bot = await startPinningBot({ address: `postgres://nobody@127.0.0.1:${port}/none` });
  // Discord gives an answer up after three seconds, and so does the local one.
  await bot.ask({ question: QUESTION });
  expect(textOf(bot.newest())).toContain('The ferry sailed again');
  expect(await bot.complete('question', 'did the')).toHaveLength(1);
  await bot.command('pins list');
  expect(textOf(bot.told())).toContain('Pins are unavailable');
  silent.close();
});

test('every button of a pinned answer has an id that another version of the bot does not mistake', async () => {
  const bot = await startPinningBot();
  await pinFerry(bot);
  await bot.ask({ question: QUESTION });
  const ids = buttonsOf(bot.newest()).map(({ customId }) => customId);
  expect(new Set(ids).size).toBe(ids.length);
});
