// A message that tells a story around its question is answered as the question alone would be.

import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { questionsWithin } from '../../src/answer/story.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusOf } from '../corpus-of.ts';

const REPORT = `---
title: The harbour report
---
The ferry sailed again in April, after the ice had melted.

The lighthouse keeper earned forty crowns a month and lived alone on the rock.

Nobody has repaired the northern pier since the storm.
`;
const corpus = corpusOf({ 'report.txt': REPORT });
const answerer = createAnswerer(await PassageIndex.build(corpus), new Speeches(corpus, attribute));

test.each([
  ['When did the ferry sail again?', []],
  ['when did the ferry sail again', []],
  ['Who was he? Where did he live?', []],
  ['', []],
  ['Hi all. When did the ferry sail again? Thanks!', ['When did the ferry sail again?']],
  ['hello all\nwhen did the ferry sail again\nthanks', ['when did the ferry sail again']],
  [
    'I like ferries. I wonder when it sailed again.',
    ['I wonder when it sailed again.', 'I like ferries, I wonder when it sailed again.'],
  ],
  [
    'A friend told me that the ferry sailed in April. Is that right?',
    ['A friend told me that the ferry sailed in April.'],
  ],
  ['Der Hafen ist zu. Stimmt das?', ['Der Hafen ist zu.']],
  ['hi all. what did the ferry cost', ['what did the ferry cost']],
  ['When did they flee St. Petersburg?', []],
  ['The ferry sailed. The ice melted.', []],
  [
    'I read of a keeper on a rock. What did he earn?',
    ['What did he earn?', 'I read of a keeper on a rock, What did he earn?'],
  ],
])('the questions within “%s”', (message, questions) => {
  expect(questionsWithin(message)).toEqual(questions);
});

test.each([
  [
    'Hello everybody, I hope that this is the right channel. My uncle and I had a long argument at dinner, and he got ' +
      'quite loud. When did the ferry sail again? Thanks a lot for any help.',
    'The ferry sailed again',
  ],
  [
    'My cousin talks of nothing else since her holiday in the mountains. I read about a lighthouse keeper on a rock. ' +
      'How much did he earn?',
    'The lighthouse keeper',
  ],
])('a story is answered by its question: %s', (text, beginning) => {
  const answer = answerer.answer({ text });
  expect(answer.question.text).toBe(text);
  expect(answer.outcome === 'quoted' && answer.quotations[0]?.text.startsWith(beginning)).toBe(
    true,
  );
});

test('a story whose question the sources do not answer is met with silence', () => {
  const text =
    'My cousin saw the ferry and the lighthouse on her holiday in April. How much is a small flat in Lisbon now?';
  expect(answerer.answer({ text }).outcome).toBe('abstained');
});

test('a phrase that is demanded in the story counts for the question', () => {
  const answer = answerer.answer({
    text: 'I look for "northern pier". When did the ferry sail again?',
  });
  const found = [...answer.nearest].map(({ passage }) => corpus.textOf(passage));
  expect(found).toEqual(['Nobody has repaired the northern pier since the storm.']);
});
