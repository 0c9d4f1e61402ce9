// Questions that ask for two things at once, and questions that ask for many.

import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { asksForSeveral, partsOfQuestion } from '../../src/answer/question-parts.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusOf } from '../corpus-of.ts';

const corpus = corpusOf({
  'harbour.txt': `---\ntitle: The harbour\n---
The pilot Anna Berg was born in Tallinn in 1902 and went to sea as a girl.

The council met twice a year in the old town hall.

Berg left the harbour in 1931 because the ice had crushed her boat.

The ferry sailed to three countries: Finland was the nearest of them.

Sweden was the second of the countries to which the ferry sailed, on Mondays.

The keeper of the lighthouse kept bees.

Latvia was the last of the countries to which the ferry sailed.`,
});
const speeches = new Speeches(corpus, attribute);
const answerer = createAnswerer(await PassageIndex.build(corpus), speeches);
const quoted = (answer: Answer): readonly number[] =>
  answer.outcome === 'quoted' ? answer.quotations.map(({ passage }) => passage.paragraph) : [];

describe('a question with two parts', () => {
  test.each([
    [
      'When was Anna Berg born and why did she leave the harbour?',
      ['When was Anna Berg born', 'why did she leave the harbour'],
    ],
    ['Who kept bees? When did the council meet?', ['Who kept bees', 'When did the council meet']],
    ['Wann wurde sie geboren und warum ging sie?', ['Wann wurde sie geboren', 'warum ging sie']],
  ])('“%s” is taken apart', (question, parts) => {
    expect(partsOfQuestion(question).map(({ text }) => text)).toEqual(parts);
  });

  test.each([
    'When and where was Anna Berg born?',
    'What did the pilot and the captain say?',
    'I lost my ticket. Who sells new ones?',
    'Who is Anna Berg?',
    `${'a long story '.repeat(40)} who is it and why is it so?`,
  ])('“%s” is a single question', (question) => {
    expect(partsOfQuestion(question)).toEqual([]);
  });

  test('a later part gets the names that its pronoun stands for', () => {
    const [, second] = partsOfQuestion('When was Anna Berg born and why did she leave?');
    expect(second).toEqual({ text: 'why did she leave', searched: 'why did Anna Berg leave' });
    const [, owned] = partsOfQuestion('When was Anna Berg born and what became of her boat?');
    expect(owned?.searched).toBe('what became of Anna Berg’s boat');
  });

  test('each part shows its passage, in the order of the question', () => {
    const answer = answerer.answer({
      text: 'Why did Berg leave the harbour in 1931 and when did the council meet?',
    });
    expect(quoted(answer)).toEqual([3, 2]);
    expect(answer).toHaveProperty('unanswered', []);
  });

  test.each([
    'Hi all! When did the council meet? Who kept bees? Thanks!',
    'I read about the old town. When did the council meet? Who kept bees?',
  ])('“%s” is answered in both parts', (text) => {
    expect(quoted(answerer.answer({ text }))).toEqual([2, 6]);
  });

  test('questions that point back to a story are not parted from it', () => {
    const text =
      'I read about the keeper. Did he keep bees? When did he meet the council? I like him.';
    expect(answerer.answer({ text })).not.toHaveProperty('unanswered');
  });

  test('a part that the sources do not answer is named', () => {
    const answer = answerer.answer({
      text: 'When did the council meet in the town hall and what is the price of petrol?',
    });
    expect(quoted(answer)).toEqual([2]);
    expect(answer).toHaveProperty('unanswered', ['what is the price of petrol']);
  });
});

describe('a question that asks for many', () => {
  test.each([
    'Which countries did the ferry sail to?',
    'list all the ferries',
    'Everything about the harbour',
    'what reasons did they give?',
    'Welche Länder nahmen sie auf?',
    'Welche Schiffe fahren nach Tallinn?',
    'Welche Preise sind gestiegen?',
    'Welche Länder gibt es?',
    '¿Qué países hay?',
  ])('“%s” does', (question) => {
    expect(asksForSeveral(question)).toBe(true);
  });

  test.each([
    'Which country did the ferry sail to?',
    'What is the name of the pilot?',
    'Who was the harbour master?',
    'which bus goes there?',
    'What does the keeper do?',
    'What was the name of the ferry?',
    'What has changed in the harbour?',
    'What happens on Mondays?',
    '¿Qué es el transbordador?',
    '¿Qué eres tú?',
    'Welche Farbe hat die Fähre?',
    'Welche Brücke wird im Herbst saniert?',
  ])('“%s” does not', (question) => {
    expect(asksForSeveral(question)).toBe(false);
  });

  test('is answered with several passages in the document’s order', () => {
    const answer = answerer.answer({ text: 'Which countries did the ferry sail to?' });
    expect(quoted(answer)).toEqual([4, 5, 7]);
  });
});
