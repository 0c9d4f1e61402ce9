// The benchmark's own parts: what it makes up is the same in every run and is distributed like real text.

import { expect, test } from 'vitest';
import { makeCorpus } from './made-up-corpus.ts';
import { makeQuestions } from './made-up-questions.ts';
import { formatTable } from './table.ts';
import { makeVocabulary } from './vocabulary.ts';

const vocabulary = makeVocabulary(5000, 500);

test('two runs measure the same texts and questions', () => {
  const [one, other] = [makeCorpus(150, vocabulary), makeCorpus(150, vocabulary)];
  expect(one.sources).toEqual(other.sources);
  expect(makeQuestions(20, one, vocabulary)).toEqual(makeQuestions(20, other, vocabulary));
  expect(makeCorpus(150, vocabulary, 9).sources).not.toEqual(one.sources);
});

test('the corpus has as many paragraphs as asked for, of about 100 words', () => {
  const corpus = makeCorpus(150, vocabulary);
  const paragraphs = corpus.passages.filter((passage) => passage.kind === 'paragraph');
  expect(paragraphs).toHaveLength(150);
  const words = paragraphs.flatMap((passage) => corpus.textOf(passage).split(' '));
  expect(words.length / 150).toBeGreaterThan(80);
  expect(words.length / 150).toBeLessThan(120);
});

test('few words are frequent and many are rare', () => {
  const counts = new Map<string, number>();
  for (const { text } of makeCorpus(300, vocabulary).sources) {
    for (const word of text.split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const descending = [...counts.values()].sort((one, other) => other - one);
  const [first = 0, , , , , , , , , tenth = 0] = descending;
  expect(first / tenth).toBeGreaterThan(2);
  expect(first / tenth).toBeLessThan(6);
  expect(tenth / (descending[99] ?? 0)).toBeGreaterThan(4);
});

test('the table aligns its columns and leaves out a ratio that has no counterpart', () => {
  const table = formatTable([
    { name: 'build', unit: 's', verbatim: 1.5, aim: 2, peers: { MiniSearch: 3, FTS5: 0.5 } },
    { name: 'start', unit: 'ms', verbatim: 512.4, note: 'once' },
  ]);
  expect(table.split('\n')).toEqual([
    '       Verbatim    aim  MiniSearch  ratio     FTS5  ratio  note',
    'build    1.50 s  ≤ 2 s      3.00 s  0.500  0.500 s   3.00',
    'start    512 ms      –           –      –        –      –  once',
  ]);
});
