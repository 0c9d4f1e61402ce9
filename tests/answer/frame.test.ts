// What of a question only asks is not searched for.

import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { withoutFrame } from '../../src/answer/frame.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusOf } from '../corpus-of.ts';

test.each([
  ['What happened to Berg in Tallinn?', 'Berg in Tallinn?'],
  ['what will happen to the ferry', 'the ferry'],
  ['list the countries the ferry sails to', 'countries the ferry sails to'],
  ['Please list all of the ports', 'ports'],
  ['Tell me about the ice', 'ice'],
  ['Can you show me everything about the lighthouse', 'lighthouse'],
  ['Tell me who found the boat', 'who found the boat'],
  ['Tell me the name of the pilot', 'name of the pilot'],
  ['What do the documents say about Tallinn?', 'Tallinn?'],
  ['Is there any information on the harbour dues?', 'harbour dues?'],
  ['According to the report, why did the ferry sink?', 'why did the ferry sink?'],
  ['Why did the ferry sink according to the report?', 'Why did the ferry sink'],
  ['Is it true that the ferry sank?', 'the ferry sank?'],
  ['I heard that the ferry sank, right?', 'the ferry sank'],
  ['A friend of mine told me the ferry sank', 'the ferry sank'],
  ['do you know whether the ferry sank', 'the ferry sank'],
  ['Does anybody know when the ferry sank?', 'when the ferry sank?'],
  ['Stimmt es, dass die Fähre sank?', 'die Fähre sank?'],
  ['Die Fähre ist gesunken, oder?', 'Die Fähre ist gesunken'],
  ['¿Es verdad que el barco se hundió?', 'el barco se hundió?'],
  ['Est-ce vrai que le bateau a coulé ?', 'le bateau a coulé ?'],
  ['Est-il vrai qu’il a coulé ?', 'qu’il a coulé ?'],
  ['Nenne mir alle Häfen', 'Häfen'],
  ['Was ist mit Berg passiert?', 'Berg'],
  ['Was steht in den Dokumenten über die Fähre?', 'Fähre?'],
  ['¿Qué pasó con el barco?', 'el barco?'],
  ['Parle-moi du bateau', 'Parle-moi du bateau'],
  ['Raconte-moi quelque chose sur le bateau', 'bateau'],
])('of “%s”, “%s” is left', (question, left) => expect(withoutFrame(question)).toBe(left));

test.each([
  'What is the name of the pilot?',
  'name of the pilot',
  'Show trials of the thirties',
  'Who gave the ferry its name?',
  'What happened?',
  'List the',
  'Is it true?',
  'Which way is right?',
  'Why did it happen?',
  'The list of the dead',
  '',
])('“%s” has no frame', (question) => expect(withoutFrame(question)).toBe(question));

test('a story is left as it is', () => {
  const story = `List the ports. ${'It was a long day. '.repeat(200)}`;
  expect(withoutFrame(story)).toBe(story);
});

const corpus = corpusOf({
  'harbour.txt': `---\ntitle: The harbour\n---
Berg was held in Tallinn twice, most recently in June.

The council met twice a year in the old town hall.

The ferry sails to Finland and to Sweden.

The keeper of the lighthouse kept bees.

Nobody said a word about the storm.`,
});
const speeches = new Speeches(corpus, attribute);
const answerer = createAnswerer(await PassageIndex.build(corpus), speeches);

test.each([
  ['what happened to berg in tallinn', 1],
  ['Please list all the countries that the ferry sails to', 3],
  ['What does the report say about the lighthouse keeper?', 4],
])('“%s” is answered by ¶ %i', (text, paragraph) => {
  const answer = answerer.answer({ text });
  expect(answer.outcome === 'quoted' && answer.quotations[0]?.passage.paragraph).toBe(paragraph);
});
