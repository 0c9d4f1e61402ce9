import { expect, test } from 'vitest';
import {
  type ChannelAction,
  decodeChannelAction,
  encodeChannelAction,
} from '../../../src/discord/channels/channel-custom-id.ts';
import { decodeAction } from '../../../src/discord/custom-id.ts';

const ACTIONS: readonly ChannelAction[] = [
  {
    kind: 'show',
    quotations: [
      { fingerprint: 'abcd-_12', paragraph: 12, stretch: null },
      { fingerprint: 'abcd-_13', paragraph: 1, stretch: { start: 3, end: 90 } },
    ],
  },
  { kind: 'solved' },
  { kind: 'person' },
  { kind: 'remove' },
];

test.each(ACTIONS)('$kind is read back as it was written, and by nobody else', (action) => {
  const customId = encodeChannelAction(action);
  expect(decodeChannelAction(customId)).toEqual(action);
  expect(decodeAction(customId)).toBeNull();
});

test.each(['', 'H', 'Hs', 'Hsabc', 'Hx', 'Hd1', '1r', `Hs${'a'.repeat(99)}`, 'Hs,'])(
  '%j is nobody’s',
  (customId) => {
    expect(decodeChannelAction(customId)).toBeNull();
  },
);
