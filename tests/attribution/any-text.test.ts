// Whatever text comes in: no crash, offsets that hold, and no more than linear work.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import type { Speech } from '../../src/attribution/attribution.ts';
import type { Passage, Source } from '../../src/corpus/source.ts';
import { expectLinear } from '../growth.ts';

const PIECES = [
  ...['“', '”', '"', "''", '‘', '’', "'", '„', '«', '»', '(', ')', ',', '. ', ': ', ' — ', '; '],
  ...[
    '\n\n',
    ' ',
    'said ',
    'Lena ',
    'Brandt ',
    'he ',
    'who ',
    'according to ',
    'the ',
    'of ',
    'to ',
  ],
  ...[
    'called ',
    '34',
    'CNDA',
    'and ',
    'not his real name',
    'promise ',
    '𝔄',
    '👩‍👩‍👧',
    'и',
    '\u202e',
  ],
];

test('any Unicode text is attributed without a crash, and every offset holds', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), holds), { numRuns: 300 });
});

test('any heap of marks, names and cues is attributed, and every offset holds', () => {
  const heap = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 120 })
    .map((each) => each.join(''));
  fc.assert(fc.property(heap, holds), { numRuns: 600 });
});

test.each([
  [
    'one paragraph of words',
    'The river rose and Lena Brandt said that it would fall again by noon. ',
  ],
  ['straight marks', '"'],
  ['opening marks', '“ '],
  ['marks with words', '“yes” and “no” '],
  ['apostrophes', "it's 'a' "],
  ['cues without a subject', 'said '],
  ['capital words', 'Lena '],
  ['commas', 'a, '],
  ['names and commas', 'Lena b, '],
  ['attributions', 'Lena b, he said, '],
  ['coordinated cues', 'and said '],
  ['adverbs', 'As never '],
  ['brackets', 'Brandt (who '],
  ['infinitives', 'to say and '],
  ['lists of names', 'Lena, Brandt and '],
  ['appositions', 'Lena, a clerk who said it of Brandt, '],
  ['leading clauses', 'When Lena said, a “b” is '],
  ['chants', 'the crowd in chants of “a” '],
  ['relative clauses', 'Brandt, who said '],
  ['noun phrases', 'the claim of '],
  ['pronouns', 'He said he “left,” he said. '],
  ['paragraphs', '“It rose.”\n\n'],
])(
  'eight times the text takes nowhere near sixty-four times the work: %s',
  (_, piece) => {
    expectLinear((length) => {
      const { source, passages } = sourceOf(piece.repeat(Math.ceil(length / piece.length)));
      return () => attribute(source, passages);
    }, 1 << 17);
  },
  120_000,
);

test('a megabyte in one paragraph and a hundred thousand marks are attributed', () => {
  for (const piece of ['The river rose and Lena Brandt said that it would fall. ', '"a" ']) {
    const { source, passages } = sourceOf(
      piece.repeat(Math.ceil(1_048_576 / piece.length)).slice(0, 1_048_576),
    );
    const marks = piece.startsWith('"')
      ? passages.map((each) => ({ ...each, end: 200_000 }))
      : passages;
    expect(attribute(source, marks).length).toBeGreaterThan(10_000);
  }
}, 120_000);

function holds(text: string): void {
  const { source, passages } = sourceOf(text);
  const speeches = attribute(source, passages);
  let last = 0;
  for (const speech of speeches) {
    expect(speech.start).toBeGreaterThanOrEqual(last);
    expect(speech.end).toBeGreaterThan(speech.start);
    expect(speech.end).toBeLessThanOrEqual(text.length);
    if (speech.kind !== 'indirect') last = speech.start;
    checkMention(text, speech);
  }
}

function checkMention(text: string, { mention, cue, kind, speakers }: Speech): void {
  if (mention) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  if (cue !== null) expect(text).toContain(cue);
  if (kind === 'titled') expect([mention, ...speakers]).toEqual([null, null]);
  expect(speakers.length).toBeGreaterThan(0);
  for (const speaker of speakers) {
    if (speaker?.role) expect(text).toContain(speaker.role);
    if (speaker) expect(text).toContain(speaker.name);
  }
}

/** The text's blocks as paragraphs: what stands in them is not classified here. */
function sourceOf(text: string): { source: Source; passages: Passage[] } {
  const source: Source = {
    id: 'source',
    file: 'source.txt',
    title: '',
    ...{ author: null, publisher: null, date: null, url: null, sha256: '' },
    language: 'en',
    text,
  };
  let at = 0;
  const passages = text.split('\n\n').map((block, index): Passage => {
    const start = at;
    at += block.length + 2;
    const place = { start, end: start + block.length, paragraph: index + 1 };
    return { id: `source#${index + 1}`, sourceId: 'source', kind: 'paragraph', ...place };
  });
  return { source, passages };
}
