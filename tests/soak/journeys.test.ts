// Whose fault a silence is: a wrong verdict here would let a soak pass over a lost interaction.

import { expect, test } from 'vitest';
import type { Delivery } from '../../src/local-discord/gateway/dispatch.ts';
import { described, type Journey, ownMs, silenceOf } from './journeys.ts';

const CURRENT = 'current';
const heard: Delivery = {
  name: 'INTERACTION_CREATE',
  payload: {},
  sessionId: CURRENT,
  sequence: 7,
  sentAt: [0],
  heardAt: 9_000,
};
const unheard: Delivery = { ...heard, heardAt: null };
const callback = (arrivedAt: number, heldMs: number, status: number) => ({
  arrivedAt,
  heldMs,
  status,
  response: status === 429 ? { retry_after: 0.3 } : null,
});

function journey(deliveries: Journey['deliveries'], callbacks: Journey['callbacks'] = []): Journey {
  return { createdAt: 0, deliveries, callbacks };
}

test.each<[string, Journey | undefined, ReturnType<typeof silenceOf>]>([
  ['no record of it', undefined, 'unanswered'],
  ['heard, and no callback', journey([heard]), 'unanswered'],
  ['not heard by the session that still is', journey([unheard]), 'unanswered'],
  ['not heard by a session that ended', journey([{ ...unheard, sessionId: 'old' }]), 'undelivered'],
  ['heard by one session of two', journey([{ ...unheard, sessionId: 'old' }, heard]), 'unanswered'],
  ['refused in time and given up', journey([heard], [callback(10, 50, 500)]), 'unanswered'],
  ['called back too late', journey([heard], [callback(3_050, 0, 404)]), 'late by the bot'],
  ['the callback held up', journey([heard], [callback(20, 3_200, 404)]), 'late by the weather'],
  [
    'replayed late',
    journey([{ ...heard, sentAt: [0, 2_900] }], [callback(3_010, 0, 404)]),
    'late by the weather',
  ],
  [
    'refused by the weather until it was too late',
    journey([heard], [callback(10, 1_990, 429), callback(3_050, 0, 404)]),
    'late by the weather',
  ],
  [
    'a slow bot, but late without it, too',
    journey([heard], [callback(1_200, 3_500, 404)]),
    'late by the weather',
  ],
  [
    'a slow bot, and in time without it',
    journey([heard], [callback(1_200, 2_900, 404)]),
    'late by the bot',
  ],
  [
    'tried again too slowly',
    journey([heard], [callback(10, 700, 500), callback(3_050, 0, 404)]),
    'late by the bot',
  ],
])('%s', (_, one, silence) => {
  expect(silenceOf(one, CURRENT)).toBe(silence);
});

test("the bot's own time is what neither faults nor the wait after a 429 explain", () => {
  const callbacks = [callback(130, 400, 503), callback(535, 65, 429), callback(1_650, 800, 204)];
  expect(ownMs(journey([{ ...heard, sentAt: [0, 100] }], callbacks))).toBe(30 + 5 + 50);
});

test('a journey is told in a line', () => {
  const one = journey([{ ...heard, sentAt: [0, 600] }], [callback(612, 2_500, 404)]);
  expect(described(one)).toBe(
    'event 7 sent at 0 and 600, heard; callback at 612, held up for 2500: 404',
  );
});
