// A heading that is the question is answered by what stands below it.

import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusOf } from '../corpus-of.ts';

const FAQ = `---
title: Help for members
---
# Help for members

## How do I reset my password?

Open the settings, choose Security, and press the link there.

A mail comes within a minute.

## How can I invite a friend?

- Open the menu of the server.
- Choose Invite People.

## Who may pin messages?

### Details

Moderators may.

**Can I leave at any time?**

Yes, from the same menu.

## Why is nothing below this?

## Opening hours of the office

The office is open from nine.
`;
const OTHER = '---\ntitle: Other\n---\n## How do I reset my password?\n\nAsk the office.\n';
const RESET = [
  'Open the settings, choose Security, and press the link there.',
  'A mail comes within a minute.',
];

const corpus = corpusOf({ 'faq.md': FAQ, 'other.md': OTHER });
const answerer = createAnswerer(await PassageIndex.build(corpus), new Speeches(corpus, attribute));

function quoted(text: string, sourceIds: readonly string[] = ['faq']): string[] {
  const answer = answerer.answer({ text, sourceIds });
  return answer.outcome === 'abstained' ? [] : answer.quotations.map((each) => each.text);
}

test.each([
  ['How do I reset my password?', RESET],
  ['how do i reset my password', RESET],
  ['How can I reset the password?', RESET],
  ['How do I reset passwords?', RESET],
  ['How can I invite friends?', ['- Open the menu of the server.', '- Choose Invite People.']],
  ['Can I leave at any time?', ['Yes, from the same menu.']],
])('“%s”', (question, passages) => {
  expect(quoted(question)).toEqual(passages);
});

test('two questions at once are answered below both headings, and what no heading asks is named', () => {
  expect(quoted('Can I leave at any time? How can I invite a friend?')).toEqual([
    'Yes, from the same menu.',
    '- Open the menu of the server.',
    '- Choose Invite People.',
  ]);
  const answer = answerer.answer({
    text: 'How do I reset my password and who bakes the bread?',
    sourceIds: ['faq'],
  });
  expect(answer).toMatchObject({ outcome: 'quoted', unanswered: ['who bakes the bread'] });
  expect(answer.outcome === 'quoted' && answer.quotations.map(({ text }) => text)).toEqual(RESET);
});

test('a heading that asks two things at once answers both', async () => {
  const both = corpusOf({
    'a.md':
      '---\ntitle: Help\n---\n# How do I join and what does it cost?\n\nFill in the form. 30 euros.',
  });
  const own = createAnswerer(await PassageIndex.build(both), new Speeches(both, attribute));
  expect(own.answer({ text: 'how can I join and how much does it cost?' })).toMatchObject({
    outcome: 'quoted',
    quotations: [{ text: 'Fill in the form. 30 euros.' }],
  });
});

test('a chosen source answers with what it says itself', () => {
  expect(quoted('How do I reset my password?', ['other'])).toEqual(['Ask the office.']);
});

describe('another question is not answered below a heading', () => {
  test.each([
    'How do I not reset my password?',
    'Why do I reset my password?',
    'How do I reset my phone number?',
    'Who invented the password?',
    'How can I invite 30 people?',
    'How do I bake bread?',
    'When may a friend leave?',
    'Why is nothing below this?',
  ])('“%s”', (question) => {
    expect(quoted(question)).not.toEqual(RESET);
    expect(quoted(question)).not.toContain('- Choose Invite People.');
    expect(quoted(question)).not.toContain('Yes, from the same menu.');
  });
});
