// A pin finds its words again when their source changes, or says that they are gone.

import { describe, expect, test } from 'vitest';
import { type Anchor, anchor, describes, selectorFor } from '../../src/pins/anchor.ts';
import type { Selector } from '../../src/pins/pin.ts';
import { corpusOf } from '../corpus-of.ts';
import { expectLinear } from '../growth.ts';

const BEFORE = `The harbour was closed in March. The ice did not melt.

The ferry sailed again in April with 102 passengers.

Nobody was hurt.

The ferry sailed again in April with 102 passengers.

The keeper slept.
`;

function selectorOf(words: string, from = 0): Selector {
  const source = corpusOf({ 'report.txt': BEFORE }).sources[0];
  const start = BEFORE.indexOf(words, from);
  if (!source || start < 0) throw new Error(`The source has no “${words}”.`);
  return selectorFor(source, start, start + words.length);
}

function found(selector: Selector, after: string): Anchor | null {
  const anchored = anchor(selector, corpusOf({ 'report.txt': after }));
  if (anchored) {
    const { source, passage, start, end } = anchored;
    expect(source.text).toBe(after);
    expect(start).toBeGreaterThanOrEqual(passage.start);
    expect(end).toBeLessThanOrEqual(passage.end);
  }
  return anchored;
}

function wordsAt(place: Anchor | null): string | undefined {
  return place?.source.text.slice(place.start, place.end);
}

const FERRY = 'The ferry sailed again in April with 102 passengers.';

describe('the words are found', () => {
  test('where they were', () => {
    const selector = selectorOf('Nobody was hurt.');
    const place = found(selector, BEFORE);
    expect(wordsAt(place)).toBe('Nobody was hurt.');
    expect(place && describes(selector, place)).toBe(true);
  });

  test('in a source of which another part has changed', () => {
    const place = found(selectorOf('Nobody was hurt.'), BEFORE.replace('slept', 'woke'));
    expect(wordsAt(place)).toBe('Nobody was hurt.');
  });

  test('where they moved, and then the selector no longer describes the place', () => {
    const selector = selectorOf('Nobody was hurt.');
    const place = found(selector, `A new lead.\n\n${BEFORE}`);
    expect(wordsAt(place)).toBe('Nobody was hurt.');
    expect(place && describes(selector, place)).toBe(false);
  });

  test('wrapped anew', () => {
    const place = found(selectorOf(FERRY), BEFORE.replaceAll('again in', 'again\n  in'));
    expect(wordsAt(place)).toBe('The ferry sailed again\n  in April with 102 passengers.');
  });

  test('in a part of the paragraph that got longer', () => {
    const place = found(
      selectorOf('Nobody was hurt.'),
      BEFORE.replace('hurt.', 'hurt. All is well.'),
    );
    expect(wordsAt(place)).toBe('Nobody was hurt.');
  });

  test.each([0, BEFORE.indexOf(FERRY) + 1])(
    'among several places, where their neighbours are (from %i)',
    (from) => {
      const selector = selectorOf(FERRY, from);
      const after = `A new lead that is rather long.\n\n${BEFORE}`;
      expect(found(selector, after)?.start).toBe(
        after.indexOf(FERRY, from === 0 ? 0 : after.indexOf(FERRY) + 1),
      );
    },
  );

  test('among several places with the same neighbours, nearest to where they were', () => {
    const winter = 'It was a long and cold winter by the sea.';
    const paragraphs = Array.from(
      { length: 40 },
      (_, i) => `This is the paragraph of night ${i + 100}. ${winter} The keeper slept. ${winter}`,
    );
    const text = paragraphs.join('\n\n');
    const source = corpusOf({ 'report.txt': text }).sources[0];
    const start = text.indexOf('The keeper', text.indexOf('night 120'));
    const selector = source && selectorFor(source, start, start + 17);
    const place = selector && found(selector, `A few words stand before it.\n\n${text}`);
    expect(place?.source.text.slice(place.passage.start, place.start)).toContain('night 120');
  });
});

describe('the pin is stale', () => {
  test('when a word of it has changed', () => {
    expect(found(selectorOf(FERRY), BEFORE.replaceAll('102', '103'))).toBeNull();
  });

  test('when the source is gone', () => {
    expect(anchor(selectorOf(FERRY), corpusOf({ 'other.txt': BEFORE }))).toBeNull();
  });

  test('when the words now run over two paragraphs', () => {
    const after = BEFORE.replaceAll('again in', 'again\n\nin');
    expect(found(selectorOf(FERRY), after)).toBeNull();
  });

  test('when the words stand inside a sentence that turns them round', () => {
    const selector = selectorOf('The harbour was closed in March.');
    const after = BEFORE.replace(
      'The harbour was closed in March.',
      'It is false that “The harbour was closed in March.” was ever said.',
    );
    expect(found(selector, after)).toBeNull();
  });

  test('when other letters make the same words', () => {
    expect(found(selectorOf('Nobody was hurt.'), BEFORE.replace('Nobody', 'No body'))).toBeNull();
  });
});

test('a long hostile source is searched in a time that does not grow with its square', () => {
  expectLinear((times) => {
    const corpus = corpusOf({ 'report.txt': 'a '.repeat(times) });
    const source = corpus.sources[0];
    if (!source) throw new Error('There is no source.');
    const exact = `${'a '.repeat(999)}b`;
    const selector = { ...selectorFor(source, 0, 2_000), prefix: 'x', exact };
    return () => expect(anchor(selector, corpus)).toBeNull();
  }, 500_000);
});
