// The measurements themselves: what they count, and that each peer finds what is there.

import { expect, test } from 'vitest';
import { PEERS } from '../peers/peers.ts';
import { measureRetrieval } from './retrieval.ts';
import { retrievalJson, retrievalText } from './retrieval-report.ts';
import { areaUnderCurve, calibration, givenAtPrecision } from './statistics.ts';
import { measureWordings } from './wordings.ts';

const scored = [
  { score: 0.95, positive: true },
  { score: 0.9, positive: true },
  { score: 0.9, positive: false },
  { score: 0.2, positive: true },
  { score: 0.1, positive: false },
];

test('as many answers are given as a share of them may be wrong, and equal scores go together', () => {
  expect(givenAtPrecision(scored, 1)).toBe(1);
  expect(givenAtPrecision(scored, 0.7)).toBe(4);
  expect(givenAtPrecision(scored, 0.6)).toBe(5);
  expect(givenAtPrecision([{ score: 1, positive: false }], 0.5)).toBe(0);
});

test('calibration compares what the confidence says with what is right', () => {
  const bins = calibration(scored);
  expect(bins[9]).toMatchObject({ from: 0.9, answers: 3, right: 2 / 3 });
  expect(bins[9]?.meanConfidence).toBeCloseTo(2.75 / 3);
  expect(bins.reduce((sum, { answers }) => sum + answers, 0)).toBe(scored.length);
});

test('the area under the curve counts ties half', () => {
  expect(areaUnderCurve(scored)).toBeCloseTo((2 + 1.5 + 1) / 6);
});

const documents = [
  { id: 7, title: 'Harbours', text: 'The harbour of Karlovo froze in January.' },
  { id: 8, title: 'Bridges', text: 'A bridge was opened by the mayor.' },
  { id: 9, title: 'Markets', text: 'The market sells fish and cloth.' },
];

test.each(Object.entries(PEERS))(
  '%s finds a paragraph by its text and its title',
  async (_, build) => {
    const search = await build(documents, ['title', 'text'], 'en');
    expect(search('When did the harbour freeze?', 10)[0]?.id).toBe(7);
    expect(search('the bridges', 10)[0]?.id).toBe(8);
    expect(search('"', 10)).toEqual([]);
  },
);

test('a data file is measured for ours and for each peer', async () => {
  const paragraphs = documents.map((each) => ({ ...each, article: each.id }));
  const questions = [
    { question: 'When did the harbour freeze?', gold: [7], article: 7 },
    { question: 'What is sold at the market?', gold: [], article: 9 },
  ];
  const figures = await measureRetrieval({ name: 'tiny', language: 'en', paragraphs, questions });
  expect(figures).toMatchObject({ paragraphs: 3, questions: 2, answerable: 1 });
  expect(figures.peers).toHaveLength(4);
  expect(figures.verbatim.firstRight).toBe(100);
  expect(retrievalJson(figures)).toMatchObject({
    'R@1': 100,
    peers: { 'wink-bm25; title a field': { 'R@1': 100 } },
    'beside the best peer': { 'R@1': 0 },
  });
  expect(retrievalText(figures)).toContain('tiny: 3 paragraphs, 2 questions, 1 of them answerable');
});

test('questions are asked in every wording', async () => {
  const paragraphs = documents.map((each) => ({ ...each, article: each.id }));
  const questions = [
    { question: 'When did the harbour of Karlovo freeze?', gold: [7], article: 7 },
  ];
  const figures = await measureWordings({ name: 'tiny', language: 'en', paragraphs, questions });
  expect(figures['wordings']).toEqual(
    ['as they stand', 'a story around', 'in lines, without a mark', 'a word misspelt'].map(
      (name) => `${name}: right first 100.0, right of those given 100.0, answered though absent –`,
    ),
  );
});
