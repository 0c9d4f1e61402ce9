// What somebody is, and how old, is answered with the passage that says it of them.

import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { personAsked } from '../../src/answer/person-asked.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusOf } from '../corpus-of.ts';

test.each([
  ['What does Anna Berg do for a living?', 'role', 'Anna Berg'],
  ['what is the job of Lind', 'role', 'Lind'],
  ['Berg’s profession', 'role', 'Berg'],
  ['Was ist Anna Berg von Beruf?', 'role', 'Anna Berg'],
  ['How old is Berg?', 'age', 'Berg'],
  ['lind age', 'age', 'lind'],
])('“%s” asks for the %s of %s', (question, asksFor, name) => {
  expect(personAsked(question)).toEqual({ asksFor, name });
});

test.each([
  'What did Anna Berg do in May?',
  'How old was the ferry when it sank in the ice?',
  '',
  'age',
])('“%s” asks nothing of the kind', (question) => expect(personAsked(question)).toBeNull());

const REPORT = `---
title: The harbour report
---
The ferry was closed in March, and Berg was at work on the quay all day long.

“We have never seen so much ice,” said Anna Berg, the harbour master.

The 52-year-old said she had crossed the sound on foot as a child.

Jonas Lind, a fisherman, said that the nets were lost. “They were new,” Lind said.

Lind had his job back in May, and the job paid well.

Nobody has seen Olof Palm since the storm, and his age and job were in no book.
`;
const corpus = corpusOf({ 'report.txt': REPORT });
const speeches = new Speeches(corpus, attribute);
await speeches.readAll();
const answerer = createAnswerer(await PassageIndex.build(corpus), speeches);

test.each([
  ['What does Anna Berg do for a living?', 'harbour master'],
  ['What is the job of Jonas Lind?', 'a fisherman'],
  ['How old is Anna Berg?', '52-year-old'],
])('“%s”: %s', (text, words) => {
  const answer = answerer.answer({ text });
  expect(answer.outcome === 'quoted' && answer.quotations[0]?.text).toContain(words);
});

test('of whom nothing of the kind is said, nothing is answered', () => {
  expect(answerer.answer({ text: 'How old is Jonas Lind?' }).outcome).toBe('abstained');
  expect(answerer.answer({ text: 'How old is Nils Holm?' }).outcome).toBe('abstained');
});
