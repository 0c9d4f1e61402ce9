// What an abbreviation stands for is answered with the passage that introduces it.

import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { explains, shortFormAsked } from '../../src/answer/short-form.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusOf } from '../corpus-of.ts';
import { expectLinear } from '../growth.ts';

test.each([
  ['What does CNDA stand for?', 'CNDA'],
  ['what does the abbreviation “UMC” mean', 'UMC'],
  ['What is the AFC short for?', 'AFC'],
  ['What is the full name of the ASER?', 'ASER'],
  ['cnda full name', 'cnda'],
  ['Wofür steht die Abkürzung THW?', 'THW'],
  ['What does the senator stand for reelection as?', null],
  ['What is the CNDA?', null],
  ['', null],
])('“%s” asks for the long form of %s', (question, short) => {
  expect(shortFormAsked(question)).toBe(short);
});

test.each([
  ['The country’s National Asylum Court (CNDA) ruled.', 'CNDA', true],
  ['In central business districts (CBDs) rents are high.', 'CBDs', true],
  ['They use alternating current (AC) at home.', 'ac', true],
  ['The U.S. (UMC) and others.', 'UMC', false],
  ['The TUC (Trades Union Congress) came first.', 'TUC', true],
  ['The TUC (founded in 1868) came first.', 'TUC', false],
  ['“TARDIS” stands for Time and Relative Dimension in Space.', 'TARDIS', true],
  ['According to the CNDA, 102 Russians came.', 'CNDA', false],
  ['(', '(', false],
])('“%s” explains %s: %s', (text, short, expected) => {
  expect(explains(text, short)).toBe(expected);
});

test('the passage that introduces an abbreviation is before all that use it', async () => {
  const corpus = corpusOf({
    'report.txt':
      '---\ntitle: The harbour report\n---\nThe NHB met in May. The NHB stands firm, its full name and meaning apart.\n\n' +
      'In 1911 the ferries came under the Northern Harbour Board (NHB), and stayed there.\n\nThe NHB closed the quay.',
  });
  const answerer = createAnswerer(
    await PassageIndex.build(corpus),
    new Speeches(corpus, attribute),
  );
  const answer = answerer.answer({ text: 'What does NHB stand for?' });
  expect(answer.outcome === 'quoted' && answer.quotations[0]?.text).toContain(
    'Northern Harbour Board',
  );
  expect(answerer.answer({ text: 'What does NATO stand for?' }).outcome).toBe('abstained');
});

test('a paragraph full of parentheses takes time by its length', () => {
  expectLinear((times) => {
    const text = 'north (NHB) '.repeat(times);
    return () => expect(explains(text, 'NHB')).toBe(false);
  }, 8_000);
});
