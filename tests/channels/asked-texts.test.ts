import { describe, expect, test } from 'vitest';
import { askedByMessage, askedByPost, isQuestion } from '../../src/channels/asked-texts.ts';
import { expectLinear } from '../growth.ts';

describe('a post is asked', () => {
  test.each<[string, string, readonly string[]]>([
    ['Why was the harbour closed?', '', ['Why was the harbour closed?']],
    [
      'Help please',
      'Hello everybody! Why was the harbour closed? Thanks.',
      ['Help please', 'Why was the harbour closed?', 'Help please Why was the harbour closed?'],
    ],
    [
      'Harbour',
      'I want to know the reason for closing it',
      [
        'Harbour',
        'I want to know the reason for closing it',
        'Harbour I want to know the reason for closing it',
      ],
    ],
    [
      '  Spaces   and\nlines ',
      '> Why did he say that?\n```\nwhy is this so?\n```',
      ['Spaces and lines'],
    ],
    ['A story', 'word '.repeat(100), ['A story']],
  ])('%j with the text %j', (title, body, asked) => {
    expect(askedByPost(title, body)).toEqual(asked);
  });
});

test('a message is asked without mentions, and its questions before the whole of it', () => {
  expect(askedByMessage('<@123456789012345678> why was it closed?')).toEqual([
    'why was it closed?',
  ]);
  expect(askedByMessage('I was there. Why was it closed? When did it open?')).toEqual([
    'Why was it closed?',
    'When did it open?',
    'I was there. Why was it closed? When did it open?',
  ]);
  expect(askedByMessage('<@123456789012345678>')).toEqual([]);
});

test('a long message that puts no question with its mark is asked as a whole', () => {
  const story = `${'I was at the quay all day long. '.repeat(15)}when did it open`;
  expect(askedByMessage(`<@123456789012345678> ${story}`)).toEqual([story]);
});

describe('a question', () => {
  test.each([
    'Why was the harbour closed?',
    'I was there. Why was it closed?',
    'how many got refugee status in France',
    'Wie viele haben Asyl bekommen?',
    'сколько человек получили статус беженца',
    '何人が難民認定を受けましたか？',
    'كم عدد اللاجئين في فرنسا؟',
  ])('%j is one', (text) => {
    expect(isQuestion(text)).toBe(true);
  });

  test.each([
    '',
    '?',
    'really?',
    'what?',
    'The harbour was closed.',
    'how nice. I like that a lot',
    '!play why was it closed?',
    'https://example.org/why/was/it?closed=1',
    '> Why was the harbour closed?',
    '`why was it closed?`',
  ])('%j is none', (text) => {
    expect(isQuestion(text)).toBe(false);
  });
});

test.each(['? ', '`', '> ', 'why ', '<@1', '\n', 'a?', '...! ', 'http://'])(
  'a post of %j is read in a time that does not grow with its square',
  (piece) => {
    expectLinear((times) => {
      const long = piece.repeat(times);
      return () => [isQuestion(long), askedByPost(long.slice(0, 100), long)];
    }, 40_000);
  },
);
