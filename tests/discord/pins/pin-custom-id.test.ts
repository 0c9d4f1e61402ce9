// What a pin's buttons and forms carry fits Discord, is read back, and nothing else is.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodePinAction,
  encodePinAction,
  fittingPin,
  type PinAction,
} from '../../../src/discord/pins/pin-custom-id.ts';

const letters = (length: number) =>
  fc
    .array(fc.constantFrom(...'abcXYZ019-_'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const reference = fc.record({
  fingerprint: letters(8),
  paragraph: fc.integer({ min: 1, max: 99_999 }),
  stretch: fc.oneof(fc.constant(null), fc.record({ start: fc.nat(9_999), end: fc.nat(99_999) })),
});
const references = (minLength: number) =>
  fc.array(reference, { minLength, maxLength: 8 }).map((all) => fittingPin(all));
const messageId = fc.bigInt({ min: 1n, max: (1n << 64n) - 1n }).map(String);
const version = fc.record({ pinId: letters(8), version: fc.integer({ min: 1, max: 46_655 }) });
const action: fc.Arbitrary<PinAction> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('new' as const, 'new again' as const),
    messageId: fc.option(messageId),
    quotations: references(1),
  }),
  fc
    .tuple(fc.constantFrom('edit' as const, 'edit again' as const), version, references(0))
    .map(([kind, pin, quotations]) => ({ kind, ...pin, quotations })),
  version.map((pin) => ({ kind: 'undo' as const, ...pin })),
  fc.record({
    kind: fc.constant('list' as const),
    page: fc.nat(999),
    state: fc.constantFrom('all' as const, 'fresh' as const, 'stale' as const),
    source: fc.oneof(fc.constant(''), letters(8)),
  }),
  fc.record({
    kind: fc.constant('import' as const),
    fingerprint: letters(8),
    revision: fc.nat(9_999_999),
  }),
  fc.constant({ kind: 'cancel' as const }),
);

test('every action fits 100 characters and is read back as it was', () => {
  fc.assert(
    fc.property(action, (each) => {
      const customId = encodePinAction(each);
      expect(customId.length).toBeLessThanOrEqual(100);
      expect(decodePinAction(customId)).toEqual(each);
    }),
  );
});

test('five whole passages fit a form', () => {
  const all = Array.from({ length: 5 }, () => ({
    fingerprint: 'abcdefgh',
    paragraph: 99_999,
    stretch: null,
  }));
  expect(fittingPin(all)).toHaveLength(5);
});

test.each([
  '',
  'P',
  'Pz',
  'Pn',
  'Pn;abcdefgh1',
  'PnZ;abcdefgh1',
  'Pn1;abcdefgh',
  'Pn01;abcdefgh1',
  'Pe.1;',
  'Pea.0x;',
  'Pu',
  'Puabc',
  'Pl1.x.',
  'Pl1.a.short',
  'Pi.1',
  'Pcx',
  '1n',
  `Pn1;${'abcdefgh1,'.repeat(10)}`,
])('a forged or foreign id is refused: %j', (customId) => {
  expect(decodePinAction(customId)).toBeNull();
});
