// Which pinned question a member's question means, and above all which it does not mean.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PinMatcher } from '../../src/pins/matching/pin-matcher.ts';
import { readWording } from '../../src/pins/matching/wording.ts';
import { expectLinear } from '../growth.ts';
import { OWN_PIN_CASES, readPinData } from '../quality/pin-data.ts';

const { pins, questions } = readPinData(OWN_PIN_CASES);

function matcherOf(each: typeof pins): PinMatcher {
  const matcher = new PinMatcher();
  for (const pin of each) matcher.put(pin);
  return matcher;
}

const all = matcherOf(pins);

describe('another wording finds the pin', () => {
  test.each(questions.filter((each) => each.pins.length > 0))('$question', (asked) => {
    expect(all.match(asked.question)?.id).toBe(asked.pins[0]);
  });
});

describe('a near miss does not', () => {
  test.each(questions.filter((each) => each.pins.length === 0))('$question', ({ question }) => {
    expect(all.match(question)).toBeNull();
  });
});

describe('a pin that is alone on its server', () => {
  test.each(pins)('is found by each of its own wordings: $id', ({ id, wordings }) => {
    const alone = matcherOf([{ id, wordings }]);
    for (const wording of wordings) {
      for (const typed of [wording, wording.toLowerCase(), wording.replace(/[?.]$/, '')]) {
        expect(alone.match(typed)?.id).toBe(id);
      }
    }
  });

  test.each(questions.filter((each) => each.pins.length === 0))(
    'is not found by: $question',
    ({ question }) => {
      for (const pin of pins) expect(matcherOf([pin]).match(question)).toBeNull();
    },
  );
});

test('of two pins about one subject the one that is asked for is given', () => {
  const matcher = matcherOf([
    { id: 'born', wordings: ['When was Marie Curie born?'] },
    { id: 'died', wordings: ['When did Marie Curie die?'] },
    { id: 'germany', wordings: ['How many Russians got refugee status in Germany?'] },
    { id: 'france', wordings: ['How many Russians got refugee status in France?'] },
  ]);
  expect(matcher.match('In what year did Marie Curie die?')?.id).toBe('died');
  expect(matcher.match('In what year was Marie Curie born?')?.id).toBe('born');
  expect(matcher.match('How many Russians have refugee status in Germany?')?.id).toBe('germany');
});

test('where the wordings of a pin differ in a number, the number does not matter', () => {
  const matcher = matcherOf([
    { id: 'alarm', wordings: ['set an alarm for 7', 'set an alarm at 9'] },
  ]);
  expect(matcher.match('set an alarm for 8')?.id).toBe('alarm');
});

test('a pin that is changed or removed is found as it is now', () => {
  const matcher = matcherOf(pins);
  matcher.put({ id: 'founder', wordings: ['Who built the lighthouse?'] });
  expect(matcher.match('Who founded the harbour?')).toBeNull();
  expect(matcher.match('who built the lighthouse')?.id).toBe('founder');
  matcher.remove('founder');
  matcher.remove('founder');
  expect(matcher.match('who built the lighthouse')).toBeNull();
  expect(matcher.size).toBe(pins.length - 1);
});

test('edits that were made before slow nothing down', () => {
  const edited = (times: number) => () => {
    const matcher = matcherOf([{ id: 'kept', wordings: ['Who kept the lighthouse?'] }]);
    for (let edit = 0; edit < times; edit++) {
      const words = Array.from({ length: 8 }, (_, word) => `${word}port${edit}`).join(' ');
      matcher.put({ id: 'edited', wordings: [words] });
      expect(matcher.match(words)?.id).toBe('edited');
    }
    expect(matcher.match('who kept the lighthouse')?.id).toBe('kept');
  };
  expectLinear(edited, 1_500);
});

test('a word longer than any of a language is kept and compared by its beginning', () => {
  const ligatures = '\ufdfa'.repeat(300);
  const matcher = matcherOf([
    { id: 'long', wordings: [`Who wrote ${ligatures}?`] },
    { id: 'short', wordings: ['Who wrote the ledger?'] },
  ]);
  expect(matcher.match(`who wrote ${ligatures}x`)?.id).toBe('long');
  expect(Math.max(...readWording(ligatures).wording.stems.map((stem) => stem.length))).toBe(64);
  expect(matcher.match('who wrote the ledger')?.id).toBe('short');
});

test('any text can be pinned and is found again, until it is removed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const matcher = matcherOf([{ id: 'own', wordings: [text] }, ...pins]);
      const found = matcher.match(text);
      if (/\p{L}{2}/u.test(text)) expect(found?.id).toBe('own');
      matcher.remove('own');
      expect(matcher.match(text)?.id).not.toBe('own');
    }),
  );
});

test.each(['a ', 'who ', '\u0301', 'x'])(
  'a hostile question of %j takes no time that grows with its square',
  (piece) => {
    expectLinear((times) => () => all.match(piece.repeat(times)), 100_000);
  },
);
