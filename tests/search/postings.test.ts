// The frozen postings rank as MiniSearch itself does.

import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import type { Postings } from '../../src/search/postings.ts';
import { PostingsBuilder } from '../../src/search/postings-builder.ts';

interface PassageFields {
  readonly text: string[];
  readonly heading: string[];
  readonly title: string[];
  readonly before: string[];
}

const TERMS = ['asylum', 'border', 'court', 'desert', 'exil', 'front', 'guard', 'hous'];
const terms = fc.array(fc.constantFrom(...TERMS), { maxLength: 12 });
/** Passages below one heading after another. */
const passages = fc
  .array(
    fc.record({
      heading: terms,
      title: terms,
      below: fc.array(fc.record({ text: terms, before: terms }), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((sections) =>
    sections.flatMap(({ heading, title, below }) =>
      below.map((own): PassageFields => ({ ...own, heading, title })),
    ),
  );

/** The terms' numbers in the index; MiniSearch itself goes by their texts. */
const termId = (text: string): number => TERMS.indexOf(text);
const termIds = (texts: readonly string[]): number[] => texts.map(termId);

function freeze(passages: readonly PassageFields[], segmentSize?: number): Postings {
  const builder = new PostingsBuilder(segmentSize);
  let above: PassageFields | undefined;
  for (const each of passages) {
    const { text, heading, title, before } = each;
    if (above?.heading !== heading) builder.startHeading(termIds(heading), termIds(title));
    above = each;
    builder.add(termIds(text), termIds(before));
  }
  const steps = builder.finish(TERMS.length);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** MiniSearch's score by passage, without its factor for the number of words found. */
function miniSearchScores(
  passages: readonly PassageFields[],
  wanted: ReadonlyMap<string, number>,
): Map<number, number> {
  const search = new MiniSearch({
    fields: ['text', 'heading', 'title', 'before'],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
  });
  search.addAll(
    passages.map(({ text, heading, title, before }, id) => ({
      id,
      text: text.join(' '),
      heading: heading.join(' '),
      title: title.join(' '),
      before: before.join(' '),
    })),
  );
  const found = search.search([...wanted.keys()].join(' '), {
    boost: { text: 1, heading: 0.3, title: 0.15, before: 0.4 },
    bm25: { k: 0.6, b: 0.7, d: 0 },
    boostTerm: (term) => wanted.get(term) ?? 1,
  });
  return new Map(found.map(({ id, score, queryTerms }) => [id, score / queryTerms.length]));
}

describe('candidates', () => {
  test('come in MiniSearch’s order, whatever the fields, the words and the segments', () => {
    fc.assert(
      fc.property(
        passages,
        fc.dictionary(fc.constantFrom(...TERMS), fc.double({ min: 0.1, max: 1, noNaN: true })),
        fc.integer({ min: 1, max: 5 }),
        (several, likeness, segmentSize) => {
          const wanted = new Map(Object.entries(likeness));
          const scores = miniSearchScores(several, wanted);
          const numbers = [...wanted].map(([text, weight]) => [termId(text), weight] as const);
          const best = freeze(several, segmentSize).best(numbers, several.length);
          expect(new Set(best)).toEqual(new Set(scores.keys()));
          best.forEach((number, place) => {
            const next = scores.get(best[place + 1] ?? -1) ?? 0;
            expect(scores.get(number)).toBeGreaterThan(next * (1 - 1e-6) - 1e-12);
          });
        },
      ),
    );
  });

  test('are the best few of many, the earlier of equals, and only what is allowed', () => {
    const said = (text: string[]): PassageFields => ({ text, heading: [], title: [], before: [] });
    const postings = freeze(
      Array.from({ length: 300 }, (_, i) => said(i % 7 === 0 ? ['court', 'front'] : ['court'])),
    );
    const court = [[termId('court'), 1]] as const;
    const both = [...court, [termId('front'), 1]] as const;
    expect(postings.best(court, 3)).toEqual([1, 2, 3]);
    expect(postings.best(both, 4)).toEqual([0, 7, 14, 21]);
    expect(postings.best(both, 3, (number) => number > 250)).toEqual([252, 259, 266]);
    expect(postings.best(both, 300)).toHaveLength(300);
    expect(postings.best([], 5)).toEqual([]);
  });
});
