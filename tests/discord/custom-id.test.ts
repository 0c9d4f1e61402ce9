// All state of a button is in its custom_id: it round-trips, fits, and nothing forged gets through.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pressed } from '../../src/discord/buttons.ts';
import { type Action, decodeAction, encodeAction, fitting } from '../../src/discord/custom-id.ts';
import {
  findPassage,
  findQuotation,
  referenceTo,
  referenceToQuotation,
} from '../../src/discord/passage-reference.ts';
import { stretchOf } from '../../src/discord/quotation-line.ts';
import { corpusOf, libraryOf, passageWith, sampleCorpus, whole } from './sample-library.ts';
import { textOf } from './shown.ts';

const fingerprint = fc.string({
  unit: fc.constantFrom(...'abcXYZ019-_'),
  minLength: 8,
  maxLength: 8,
});
const paragraph = fc.integer({ min: 1, max: 60_000_000 });
const passage = fc.record({ fingerprint, paragraph });
const stretch = fc.option(
  fc.record({ start: fc.nat({ max: 50_000_000 }), end: fc.nat({ max: 50_000_000 }) }),
);
const quotation = fc.record({ fingerprint, paragraph, stretch });
const atLeastOne = { minLength: 1, maxLength: 20 };

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constantFrom('before' as const, 'after' as const), passage }),
  fc.record({
    kind: fc.constantFrom('more' as const, 'share' as const, 'cite' as const),
    quotations: fc.array(quotation, atLeastOne).map(fitting),
  }),
  fc.record({
    kind: fc.constant('nearest' as const),
    passages: fc.array(passage, atLeastOne).map(fitting),
  }),
  fc.record({
    kind: fc.constantFrom('previous' as const, 'next' as const),
    speaker: fingerprint,
    passage,
  }),
  fc.record({ kind: fc.constant('remove' as const) }),
);

test('every action reads back as it was written, within 100 characters', () => {
  fc.assert(
    fc.property(actions, (action) => {
      const customId = encodeAction(action);
      expect(customId.length).toBeLessThanOrEqual(100);
      expect(decodeAction(customId)).toEqual(action);
    }),
  );
});

test('three stretches of a long document always fit one button', () => {
  const far = {
    fingerprint: 'abcdefgh',
    paragraph: 60_000_000,
    stretch: { start: 50_000_000, end: 50_000_001 },
  };
  expect(fitting([far, far, far])).toHaveLength(3);
});

test('what the bot did not write gives no action, or one that it could have written', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'1bamscpxnr.,-_09azAZ é'), maxLength: 120 });
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 120 })), (customId) => {
      const action = decodeAction(customId);
      if (action) expect(encodeAction(action)).toBe(customId);
    }),
  );
});

test.each([
  '',
  '1',
  '1r!',
  '1b',
  '1babcdefgh',
  '1babcdefgh01',
  '1babcdefgh1.1.2',
  '1babcdefgh1,abcdefgh2',
  '2r',
  '1mabcdefgh1,',
  '1pabcdefgh',
  '1pabcdefgh,',
  '1xabcdefgh,abcdefgh1.0.1',
  '1xabcdefgh,abcdefgh1,abcdefgh2',
  `1m${'a'.repeat(200)}`,
])('the forged or foreign button %j is refused with a short line', (customId) => {
  const press = {
    name: 'Mira',
    isAsker: true,
    isModerator: true,
    isPrivate: false,
    question: null,
  };
  const reaction = pressed(customId, press, libraryOf(sampleCorpus()));
  expect(decodeAction(customId)).toBeNull();
  expect(reaction).toMatchObject({ kind: 'message', audience: 'presser only' });
});

test('a reference finds its passage when paragraphs before it come or go', () => {
  const before = sampleCorpus();
  const reference = referenceTo(before, passageWith(before, 'ferry'));
  const text = (lead: string) => ({
    'harbour.txt': `---\ntitle: X\n---\n${lead}The ferry sailed again in April with 102 passengers.\n`,
  });
  const moved = corpusOf(text('A first paragraph stands here now.\n\n'));
  expect(findPassage(moved, reference)).toBe(passageWith(moved, 'ferry'));
});

test('of several passages with the same words, the nearest to the old place is meant', () => {
  const same = 'These words stand in two places of it.';
  const other = (n: number) => `Here is paragraph ${n}, which is another.`;
  const front = '---\ntitle: Twice\n---\n';
  const corpus = corpusOf({
    'a.txt': front + [same, other(2), other(3), other(4), same].join('\n\n'),
  });
  const [first] = corpus.passages;
  if (!first) throw new Error('no passage');
  const reference = referenceTo(corpus, first);
  expect(findPassage(corpus, { ...reference, paragraph: 2 })?.paragraph).toBe(1);
  expect(findPassage(corpus, { ...reference, paragraph: 4 })?.paragraph).toBe(5);
});

test('the same words in another source are not taken for this one’s', () => {
  const here = corpusOf({ 'a.txt': 'The same sentence stands here.' });
  const there = corpusOf({ 'b.txt': 'The same sentence stands here.' });
  const [passage] = here.passages;
  if (!passage) throw new Error('no passage');
  expect(findPassage(there, referenceTo(here, passage))).toBeNull();
});

test('a stretch finds the very same words, and a forged one beyond the passage finds nothing', () => {
  const corpus = sampleCorpus();
  const ferry = whole(corpus, passageWith(corpus, 'ferry'));
  const part = stretchOf(ferry, ferry.start + 4, ferry.start + 9);
  const reference = referenceToQuotation(corpus, part);
  const library = libraryOf(corpus);
  expect(findQuotation(library, reference)?.text).toBe('ferry');
  const forged = [
    [0, 10_000],
    [5, 5],
    [6, 5],
  ] as const;
  for (const [start, end] of forged) {
    expect(findQuotation(library, { ...reference, stretch: { start, end } })).toBeNull();
  }
});

test('sharing quotations of which one has changed shares none of them', () => {
  const corpus = sampleCorpus();
  const [first, second] = corpus.passages.map((each) =>
    referenceToQuotation(corpus, whole(corpus, each)),
  );
  if (!first || !second) throw new Error('no passages');
  const changed = { ...second, fingerprint: 'xxxxxxxx' };
  const customId = encodeAction({ kind: 'share', quotations: [first, changed] });
  const press = {
    name: 'Mira',
    isAsker: true,
    isModerator: false,
    isPrivate: true,
    question: 'Why?',
  };
  const reaction = pressed(customId, press, libraryOf(corpus));
  if (reaction.kind !== 'message') throw new Error('no message');
  expect(reaction.audience).toBe('presser only');
  expect(textOf(reaction.message)).toContain('The source has changed');
});

test('somebody who neither asked nor moderates can’t remove an answer', () => {
  const customId = encodeAction({ kind: 'remove' });
  const stranger = {
    name: 'Eve',
    isAsker: false,
    isModerator: false,
    isPrivate: false,
    question: null,
  };
  const library = libraryOf(sampleCorpus());
  expect(pressed(customId, stranger, library)).toMatchObject({ audience: 'presser only' });
  expect(pressed(customId, { ...stranger, isModerator: true }, library).kind).toBe(
    'remove message',
  );
});
