// A greeting, thanks and a call for help ask the sources nothing; everything else does.

import { describe, expect, test } from 'vitest';
import { courtesyOf } from '../../src/answer/courtesy.ts';
import type { Courtesy } from '../../src/answer/courtesy-phrases.ts';
import type { Library } from '../../src/answer/library.ts';
import { withoutCourtesy } from '../../src/answer/without-courtesy.ts';
import { realLibrary } from '../real-library.ts';

const SAILING = await realLibrary({
  'sailing.md': `---
title: Sailing
---
A tack is a turn through the wind. Say hi to the crew before you help them.`,
});
const SWEDISH = await realLibrary({
  'segling.md': '---\ntitle: Segling\nlanguage: sv\n---\nHjälp vid båten finns vid kajen.',
});

function courtesy(text: string, library: Library = SAILING, sourceIds?: readonly string[]) {
  const question = { text, ...(sourceIds && { sourceIds }) };
  return courtesyOf(library.answerer.answer(question), library.corpus);
}

describe('nothing but a courtesy', () => {
  test.each<[string, Courtesy]>([
    ['hi', 'greeting'],
    ['Hiii!!', 'greeting'],
    ['hello there 👋', 'greeting'],
    ['👋', 'greeting'],
    ['Guten Tag zusammen', 'greeting'],
    ['¡Buenos días!', 'greeting'],
    ['que tal', 'greeting'],
    ['Здравствуйте', 'greeting'],
    ['Ça va ?', 'greeting'],
    ['こんにちは！', 'greeting'],
    ['مرحبا', 'greeting'],
    ['नमस्ते', 'greeting'],
    ['Thanks!', 'thanks'],
    ['ok great, thank you so much', 'thanks'],
    ['Vielen Dank 🙏', 'thanks'],
    ['hi, thanks', 'thanks'],
    ['help', 'help'],
    ['Hi! Can you help me please?', 'help'],
    ['What can you do?', 'help'],
    ['Hilfe', 'help'],
    ['¿Quién eres?', 'help'],
    ['Who are you', 'help'],
    ['?', 'help'],
  ])('%j is %s', (text, expected) => {
    expect(courtesy(text)).toBe(expected);
  });
});

describe('a question, or nothing that the bot could answer', () => {
  test.each([
    '',
    ' ',
    '😀',
    'ok',
    'please',
    'help for deserters',
    'hi, when does the ferry sail?',
    'thanks to whom was it built',
    'hello world',
    'Hilfe für Flüchtlinge',
    'hi '.repeat(40),
  ])('%j is no courtesy', (text) => {
    expect(courtesy(text)).toBeNull();
  });
});

test('a word of another language is a word of the sources where they have it', () => {
  expect(courtesy('tack')).toBeNull();
  expect(courtesy('tack', SWEDISH)).toBe('thanks');
  expect(courtesy('hjälp', SWEDISH)).toBe('help');
});

test('what moderators pinned, and what is asked of one document, is answered', () => {
  const answer = SAILING.answerer.answer({ text: 'help' });
  const pin = { id: 'a1', pinnedBy: 'Sam', pinnedAt: '2026-01-01T00:00:00Z' };
  expect(
    courtesyOf({ ...answer, outcome: 'pinned', pin, quotations: [] }, SAILING.corpus),
  ).toBeNull();
  expect(courtesy('help', SAILING, ['sailing'])).toBeNull();
});

test.each([
  ['Hi all, when does the club meet? Thanks!', 'when does the club meet?'],
  ['hey guys, quick question: when does the club meet', 'when does the club meet'],
  ['hello there when does the club meet', 'when does the club meet'],
  [
    'Hola, buenas, una pregunta, ¿cuándo cerró el puerto? Gracias de antemano',
    '¿cuándo cerró el puerto?',
  ],
  ['Hallo zusammen! Wann fuhr die Fähre?\n\nVielen Dank im Voraus', 'Wann fuhr die Fähre?'],
  ['Bonjour, qui est Anna Berg ? Merci !', 'qui est Anna Berg ?'],
  ['Hi - the opening hours?', 'the opening hours?'],
  ['Hi, “no ice” please', '“no ice” please'],
  ['Anna Berg age, thanks', 'Anna Berg age'],
])('“%s” asks “%s”', (text, question) => {
  expect(withoutCourtesy(text).trim()).toBe(question);
});

test.each([
  'Hello Kitty founder',
  'Good Morning America host',
  'Who said thanks to whom?',
  'thanks for what',
  'hi',
  'Help, my boat sinks',
  'Hi-Fi shops: which are open?',
  'Wer spielt bei Moin-Moin?',
  '',
])('of “%s” nothing is left out', (text) => {
  expect(withoutCourtesy(text)).toBe(text);
});

test('a greeting before a question takes nothing from its answer', () => {
  const asked = SAILING.answerer.answer({ text: 'what is a tack' });
  const greeted = SAILING.answerer.answer({
    text: 'Hello everyone, quick question: what is a tack',
  });
  expect(greeted).toMatchObject({ outcome: 'quoted', confidence: asked.confidence });
  expect(greeted.question.text).toMatch(/^Hello/);
});
