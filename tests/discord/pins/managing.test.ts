// Moderators list, show, change, remove, export and import pins.

import { expect, test } from 'vitest';
import { corpusOf, HARBOUR, libraryOf } from '../sample-library.ts';
import { buttonCalled, labelsOf, textOf } from '../shown.ts';
import { type PinningBot, startPinningBot } from './pinning-bot.ts';

const QUESTION = 'Did the ferry sail in April?';

async function pin(bot: PinningBot, question: string, ...words: readonly string[]): Promise<void> {
  const options: Record<string, string> = { question };
  for (const [i, each] of words.entries()) {
    const name = i === 0 ? 'passage' : `passage-${i + 1}`;
    const [choice] = await bot.completePin('pin add', name, each);
    options[name] = String(choice?.value);
  }
  await bot.command('pin add', options);
  bot.now = new Date(bot.now.getTime() + 1_000);
}

async function startWithPin(): Promise<PinningBot> {
  const bot = await startPinningBot();
  await pin(bot, QUESTION, 'ferry');
  return bot;
}

async function isPinned(bot: PinningBot, question = QUESTION): Promise<boolean> {
  await bot.ask({ question });
  return textOf(bot.newest()).includes('Pinned answer');
}

test('the list has pages, and can be narrowed to a source or a state', async () => {
  const bot = await startPinningBot();
  await bot.command('pins list');
  expect(textOf(bot.told())).toContain('Nothing is pinned yet.');
  for (let i = 1; i <= 11; i++) await pin(bot, `Question number ${i}?`, 'ferry');
  await pin(bot, 'When did the lamp go out?', 'lamp');
  await bot.command('pins list');
  expect(textOf(bot.told())).toContain('12 · page 1 of 2');
  expect(textOf(bot.told())).toContain('1. Question number 1?');
  const list = bot.told();
  await bot.press(list, 'Next', bot.discord.people.moderator);
  expect(textOf(bot.told())).toContain('page 2 of 2');
  expect(textOf(bot.told())).toContain('Question number 11?');
  expect(bot.told().id).toBe(list.id);
  await bot.press(bot.told(), 'Previous', bot.discord.people.moderator);
  expect(textOf(bot.told())).toContain('page 1 of 2');
  await bot.command('pins list', { source: 'lighthouse' });
  expect(textOf(bot.told())).toContain('When did the lamp go out?');
  expect(textOf(bot.told())).toContain('Pinned answers** · 1 ·');
  await bot.command('pins list', { state: 'stale' });
  expect(textOf(bot.told())).toContain('No pin is like that.');
});

test('one pin is shown with its passages word for word', async () => {
  const bot = await startWithPin();
  const [choice] = await bot.completePin('pins show', 'pin', 'FERRY');
  expect(choice?.name).toBe(QUESTION);
  await bot.command('pins show', { pin: String(choice?.value) });
  const text = textOf(bot.told());
  expect(text).toContain('“The ferry sailed again in April with 102 passengers.”');
  expect(text).toContain('version 1 · given as an answer');
  await bot.command('pins show', { pin: 'no such question' });
  expect(textOf(bot.told())).toContain('There is no such pin');
});

test('question, wordings and passages can be changed', async () => {
  const bot = await startWithPin();
  const form = await bot.command('pins edit', { pin: QUESTION });
  expect(form?.values).toEqual({ question: QUESTION, phrasings: '' });
  expect(form?.texts).toEqual(['The passages stay as they are.']);
  await form?.submit({ question: 'Is the ferry sailing?', phrasings: 'ferry timetable' });
  expect(textOf(bot.told())).toContain('Saved');
  expect(await isPinned(bot, 'ferry timetable')).toBe(true);
  expect(await isPinned(bot, 'Is the ferry sailing?')).toBe(true);
  const [lamp] = await bot.completePin('pins edit', 'passage', 'lamp');
  const again = await bot.command('pins edit', {
    pin: 'Is the ferry sailing?',
    passage: String(lamp?.value),
  });
  expect(again?.values['phrasings']).toBe('ferry timetable');
  await again?.submit({});
  await bot.ask({ question: 'ferry timetable' });
  expect(textOf(bot.newest())).toContain('The lamp went out at nine.');
});

test('of two moderators with the form open the second is told, and loses nothing typed', async () => {
  const bot = await startWithPin();
  const first = await bot.command('pins edit', { pin: QUESTION });
  const second = await bot.command('pins edit', { pin: QUESTION });
  await first?.submit({ phrasings: 'ferry in april' });
  const typed = { question: 'Was there a *ferry* in April?', phrasings: 'a ferry > b\nline_two' };
  await second?.submit(typed);
  expect(textOf(bot.told())).toMatch(/Sam .* changed this pin while you were typing/);
  expect(textOf(bot.told())).toContain('has 1 other wording.');
  expect(await isPinned(bot, 'ferry in april')).toBe(true);
  const again = await bot.open(bot.told(), 'Open the form again');
  expect(again.values).toEqual(typed);
  await again.submit({});
  expect(textOf(bot.told())).toContain('Saved');
  const history = await bot.pins.store.history(bot.discord.guildId, null, 9);
  expect(history.map(({ pin: { phrasings } }) => phrasings)).toEqual([
    ['a ferry > b', 'line_two'],
    ['ferry in april'],
    [],
  ]);
});

test('what can’t be stored comes back with what was typed', async () => {
  const bot = await startWithPin();
  const form = await bot.command('pins edit', { pin: QUESTION });
  await form?.submit({ question: '   ', phrasings: 'kept' });
  expect(textOf(bot.told())).toContain('The question is empty.');
  expect((await bot.open(bot.told(), 'Open the form again')).values['phrasings']).toBe('kept');
  await bot.ask({ question: 'lamp went' });
  const other = await bot.open(bot.newest(), 'Pin');
  await other.submit({ question: QUESTION });
  expect(textOf(bot.told())).toContain('is pinned already, with other passages');
});

test('a pin that was removed while its form was open is told, with what was typed', async () => {
  const bot = await startWithPin();
  const form = await bot.command('pins edit', { pin: QUESTION });
  await bot.command('pins remove', { pin: QUESTION });
  await form?.submit({ phrasings: 'typed in vain' });
  expect(textOf(bot.told())).toContain('There is no such pin any more');
  expect(textOf(bot.told())).toContain('typed in vain');
});

test('removing unpins the message, and Undo brings both back within 15 minutes', async () => {
  const bot = await startPinningBot();
  const { moderator } = bot.discord.people;
  await bot.ask({ question: QUESTION });
  const answer = bot.newest();
  await (await bot.open(answer, 'Pin')).submit({});
  expect(bot.pinnedMessages()).toEqual([answer.id]);
  await bot.command('pins remove', { pin: QUESTION });
  const removed = bot.told();
  expect(await isPinned(bot)).toBe(false);
  expect(bot.pinnedMessages()).toEqual([]);
  bot.now = new Date(bot.now.getTime() + 14 * 60_000);
  await bot.press(removed, 'Undo', moderator);
  expect(textOf(bot.told())).toContain('Restored');
  expect(labelsOf(bot.told())).toEqual([]);
  expect(await isPinned(bot)).toBe(true);
  expect(bot.pinnedMessages()).toEqual([answer.id]);
});

test('after 15 minutes Undo says that it is too late, and nobody but a moderator may press it', async () => {
  const bot = await startWithPin();
  const { moderator } = bot.discord.people;
  await bot.command('pins remove', { pin: QUESTION });
  const removed = bot.told();
  bot.now = new Date(bot.now.getTime() + 15 * 60_000 + 1);
  await bot.press(removed, 'Undo', moderator);
  expect(textOf(bot.told())).toContain('15 minutes, and these are over');
  expect(await isPinned(bot)).toBe(false);
});

test('the history says who did what and when', async () => {
  const bot = await startWithPin();
  bot.now = new Date('2026-03-02T09:30:00Z');
  await bot.command('pins remove', { pin: QUESTION });
  await bot.command('pins history');
  const lines = textOf(bot.told()).split('\n');
  expect(lines[1]).toMatch(/2026-03-02 09:30 UTC · Sam .* removed “Did the ferry.*version 2/);
  expect(lines[2]).toMatch(/2026-03-01 12:00 UTC · Sam .* pinned “Did the ferry.*version 1/);
});

test('pins are exported as a file, and imported after saying what would change', async () => {
  const bot = await startWithPin();
  const { moderator } = bot.discord.people;
  await pin(bot, 'When did the lamp go out?', 'lamp');
  await bot.command('pins export');
  const [attached] = bot.told().attachments;
  expect(attached?.filename).toBe('pins.json');
  const file = await (await fetch(attached?.url ?? '')).text();
  const changed = file.replace('When did the lamp go out?', 'When was the lamp put out?');
  await bot.command('pins remove', { pin: QUESTION });
  await bot.command('pins import', { file: { file: changed } });
  const preview = bot.told();
  expect(preview.content).toContain('Nothing has been changed yet.');
  expect(preview.content).toContain('Would be added: 1. Would be changed: 1. As they are: 0.');
  expect(await isPinned(bot)).toBe(false);
  await bot.press(preview, 'Import', moderator);
  await bot.command('pins list');
  expect(textOf(bot.told())).toContain('When was the lamp put out?');
  expect(await isPinned(bot)).toBe(true);
  await bot.press(preview, 'Import', moderator);
  await bot.command('pins history');
  const imported = textOf(bot.told()).match(/ imported /g) ?? [];
  expect(imported).toHaveLength(2);
});

test('an import lists what no longer matches a source, and a file that is none is told', async () => {
  const bot = await startWithPin();
  const { moderator } = bot.discord.people;
  await bot.command('pins export');
  const file = await (await fetch(bot.told().attachments[0]?.url ?? '')).text();
  await bot.command('pins remove', { pin: QUESTION });
  bot.library = libraryOf(corpusOf({ 'harbour.txt': HARBOUR.replace('102', '103') }));
  await bot.command('pins import', { file: { file } });
  expect(bot.told().content).toMatch(/No longer in the sources.*Did the ferry sail/s);
  await bot.press(bot.told(), 'Import', moderator);
  await bot.command('pins list', { state: 'stale' });
  expect(textOf(bot.told())).toContain(QUESTION);
  await bot.command('pins import', { file: { file: 'my holidays' } });
  expect(textOf(bot.told())).toContain('The file is not JSON');
});

test('an import that is cancelled changes nothing', async () => {
  const bot = await startWithPin();
  const { moderator } = bot.discord.people;
  await bot.command('pins export');
  const file = await (await fetch(bot.told().attachments[0]?.url ?? '')).text();
  await bot.command('pins remove', { pin: QUESTION });
  await bot.command('pins import', { file: { file } });
  await bot.press(bot.told(), 'Cancel', moderator);
  expect(await isPinned(bot)).toBe(false);
});

test('buttons of the moderators’ messages work after a restart', async () => {
  const bot = await startWithPin();
  await bot.command('pins remove', { pin: QUESTION });
  const removed = bot.told();
  await bot.running.stop();
  const again = await startPinningBot({ discord: bot.discord, address: bot.address });
  await again.press(removed, 'Undo', bot.discord.people.moderator);
  expect(textOf(again.told())).toContain('Restored');
  expect(buttonCalled(removed, 'Undo').customId).toMatch(/^Pu/);
});

test('a moderator whose permission is gone is refused at the next press', async () => {
  const bot = await startWithPin();
  const { moderator } = bot.discord.people;
  const form = await bot.command('pins edit', { pin: QUESTION });
  bot.discord.setRoles(moderator, []);
  await form?.submit({ phrasings: 'too late' });
  expect(textOf(bot.told())).toContain('Only moderators can do that');
  const [last] = await bot.pins.store.history(bot.discord.guildId, null, 1);
  expect(last?.pin.phrasings).toEqual([]);
});
