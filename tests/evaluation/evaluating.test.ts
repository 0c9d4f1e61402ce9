// A corpus keeper's own questions: what the file may look like, and what is said about the answers.

import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { evaluate } from '../../src/evaluation/evaluation.ts';
import { QuestionFileError, readQuestions } from '../../src/evaluation/question-file.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusOf } from '../corpus-of.ts';

const corpus = corpusOf({
  'harbour.txt':
    'The harbour\n\nThe harbour of Karlovo froze in January 1931.\n\nThe mayor closed the bridge at noon.',
  'market.txt': 'The market\n\nThe market of Karlovo sells fish and cloth on Fridays.',
});

function said(text: string): string {
  try {
    readQuestions(text, 'mine.json', corpus);
  } catch (error) {
    if (error instanceof QuestionFileError) return error.message;
    throw error;
  }
  return 'accepted';
}

const froze = {
  question: 'When did the harbour freeze?',
  answers: [{ source: 'harbour', paragraphs: [2] }],
};
const nothing = { question: 'best pizza in rome', answers: [] };

describe('a file of questions', () => {
  test.each([
    ['a list', JSON.stringify([froze, nothing])],
    ['an object with a list', JSON.stringify({ about: 'mine', questions: [froze, nothing] })],
    ['an entry a line', `${JSON.stringify(froze)}\n\n${JSON.stringify(nothing)}\r\n`],
  ])('may be %s', (_, text) => {
    expect(readQuestions(text, 'mine.json', corpus)).toEqual([
      { question: froze.question, passages: new Set(['harbour#2']) },
      { question: nothing.question, passages: new Set() },
    ]);
  });

  test('names a source by its file as well', () => {
    const entry = { question: 'x', answers: [{ source: 'market.txt', paragraphs: [2] }] };
    expect(readQuestions(JSON.stringify(entry), 'mine.json', corpus)[0]?.passages).toEqual(
      new Set(['market#2']),
    );
  });

  test('every mistake is told with its entry, all at once', () => {
    const message = said(
      JSON.stringify([
        froze,
        { question: ' ', answers: [] },
        { question: 'x' },
        { question: 'x', answers: [{ source: 'harbor', paragraphs: [2] }] },
        { question: 'x', answers: [{ source: 'harbour', paragraphs: [99] }] },
        { question: 'x', answers: [{ source: 'harbour', paragraphs: '2' }] },
        'x',
      ]),
    );
    expect(message).toMatch(/^mine\.json can't be used/);
    expect(message).not.toContain('entry 1:');
    expect(message).toMatch(/entry 2: “question” must be a text/);
    expect(message).toMatch(/entry 3: “answers” must be a list/);
    expect(message).toMatch(/entry 4: there is no source “harbor”; there are “harbour”, “market”/);
    expect(message).toMatch(/entry 5: “harbour” serves no paragraph 99/);
    expect(message).toMatch(/entry 6: “paragraphs” must be a list of numbers/);
    expect(message).toMatch(/entry 7: expected an object/);
  });

  test.each([
    ['', /no JSON|no question/],
    ['[]', /holds no question/],
    ['{"question"', /is no JSON/],
    [`${JSON.stringify(froze)}\n{"question"`, /line 2 is no JSON/],
    [`${JSON.stringify(froze)}\n{"question":1}`, /line 2: “question” must be a text/],
  ])('%s is refused', (text, message) => {
    expect(said(text)).toMatch(message);
  });
});

describe('the evaluation', () => {
  test('counts what is right, and lists what went wrong, the worst first', async () => {
    const answerer = createAnswerer(
      await PassageIndex.build(corpus),
      new Speeches(corpus, attribute),
    );
    const questions = [
      { question: 'When did the harbour of Karlovo freeze?', passages: new Set(['harbour#2']) },
      { question: 'best pizza in rome', passages: new Set<string>() },
      { question: 'What does the market of Karlovo sell?', passages: new Set<string>() },
      { question: 'Who closed the bridge at noon?', passages: new Set(['market#2']) },
      { question: 'pizza', passages: new Set(['market#2']) },
    ];
    let now = 0;
    const evaluation = evaluate(questions, answerer, () => now++);
    expect(evaluation).toMatchObject({
      questions: 5,
      answerable: 3,
      rankedFirst: 1 / 3,
      quotedRight: 1 / 3,
      given: 3,
      givenRight: 1 / 3,
      abstainedRightly: 0.5,
      medianMs: 1,
    });
    expect(evaluation.misses.map(({ kind, question }) => [kind, question])).toEqual([
      ['answered wrongly', 'Who closed the bridge at noon?'],
      ['answered although the sources do not', 'What does the market of Karlovo sell?'],
      ['abstained, and another passage was first', 'pizza'],
    ]);
    expect(evaluation.misses[0]).toMatchObject({ first: 'harbour#3', expected: ['market#2'] });
  });
});
