// Who somebody is, what they do and how old they are is answered with the passage that says it of them.

import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { personAsked } from '../../src/answer/person-asked.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusOf } from '../corpus-of.ts';

test.each([
  ['Who is Anna Berg?', 'person', 'Anna Berg'],
  ["who's lind", 'person', 'lind'],
  ['Who’s this Lind guy?', 'person', 'Lind'],
  ['Wer ist Berg?', 'person', 'Berg'],
  ['What does Anna Berg do for a living?', 'role', 'Anna Berg'],
  ['what is the job of Lind', 'role', 'Lind'],
  ['Berg’s profession', 'role', 'Berg'],
  ['what’s Lind’s job', 'role', 'Lind'],
  ['Was ist Anna Berg von Beruf?', 'role', 'Anna Berg'],
  ['How old is Berg?', 'age', 'Berg'],
  ['lind age', 'age', 'lind'],
])('“%s” asks for the %s of %s', (question, asksFor, name) => {
  expect(personAsked(question)).toEqual({ asksFor, name });
});

test.each([
  'What did Anna Berg do in May?',
  'Who is the harbour master?',
  'Who is in charge of the boats that sail at night?',
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

Few men like Palm, who are brave, went out; however Palm went.

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
  ['How old is Anna Bergh?', '52-year-old'],
])('“%s”: %s', (text, words) => {
  const answer = answerer.answer({ text });
  expect(answer.outcome === 'quoted' && answer.quotations[0]?.text).toContain(words);
});

test.each([
  ['Who is Anna Berg?', 2],
  ['who is berg', 2],
  ['Who is Lind?', 4],
  ['Who is Olof Palm?', 7],
  ['Who is Palmm?', 7],
])('“%s” is answered by the passage that introduces them', (text, paragraph) => {
  const answer = answerer.answer({ text });
  expect(answer.outcome === 'quoted' && answer.quotations[0]?.passage.paragraph).toBe(paragraph);
});

test('a namesake is not introduced in their stead', () => {
  expect(answerer.answer({ text: 'Who is Nils Lind?' }).outcome).toBe('abstained');
});

test('of whom nothing of the kind is said, nothing is answered', () => {
  expect(answerer.answer({ text: 'How old is Jonas Lind?' }).outcome).toBe('abstained');
  expect(answerer.answer({ text: 'How old is Nils Holm?' }).outcome).toBe('abstained');
});

test.each([
  [
    'en',
    'Who is responsible for parking?',
    'Parking is a problem in the old town.\n\nThe council is responsible for parking fees.',
  ],
  [
    'de',
    'Wer ist zuständig für Parkplätze?',
    'Parkplätze, die nichts kosteten, gibt es nicht mehr.\n\nFür Parkplätze zuständig ist das Ordnungsamt am Markt.',
  ],
  [
    'de',
    'Wer ist Bürgermeister?',
    'Der frühere Bürgermeister der Stadt fuhr im Sommer mit den Booten über den See.\n\nBürgermeister ist Karl Voss.',
  ],
  [
    'de',
    'Wer ist Vorstand?',
    'Der Vorstand, der im Herbst zurücktrat, kaufte Boote.\n\nNeuer Vorstand ist Karl Voss.',
  ],
])('%s: “%s” names nobody who could be introduced', async (language, text, body) => {
  const asked = personAsked(text);
  const texts = corpusOf({ 'a.txt': `---\ntitle: x\nlanguage: ${language}\n---\n${body}` });
  const index = await PassageIndex.build(texts);
  const heard = new Speeches(texts, attribute);
  const answer = createAnswerer(index, heard).answer({ text });
  expect(asked?.asksFor).toBe('person');
  expect(answer.nearest[0]?.passage.paragraph).toBe(2);
});

test('a name that one language stems otherwise is none of its misspellings', async () => {
  const texts = corpusOf({
    'a.txt': '---\ntitle: x\n---\nLinda, a fisherman’s daughter, sells the fish.',
    'b.txt': '---\ntitle: y\n---\nLindner, the harbour master, opens the gate at six.',
    'c.txt': '---\ntitle: z\nlanguage: de\n---\nDer Hafen ist im Winter geschlossen.',
  });
  const heard = new Speeches(texts, attribute);
  const answer = createAnswerer(await PassageIndex.build(texts), heard).answer({
    text: 'Who is Lindner?',
  });
  expect(answer.nearest[0]?.passage.sourceId).toBe('b');
});

test('a name may be typed without its accents', async () => {
  const texts = corpusOf({
    'a.txt':
      'Kühn was late, and Kühn left.\n\nThe boats of Petra Kühn, the harbour master, are new.',
  });
  const heard = new Speeches(texts, attribute);
  const answerer = createAnswerer(await PassageIndex.build(texts), heard);
  for (const text of ['Who is Kühn?', 'who is kuhn']) {
    expect(answerer.answer({ text }).nearest[0]?.passage.paragraph).toBe(2);
  }
});
