// How each interaction went, from the local Discord's own record: its event on the gateway, then the bot's callbacks.

import type { Delivery } from '../../src/local-discord/gateway/dispatch.ts';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { RecordedRequest } from '../../src/local-discord/rest/rest-api.ts';
import { lifetimes } from '../../src/local-discord/rules/limits.ts';

export interface Journey {
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** One for each session that was told of it. */
  readonly deliveries: readonly Delivery[];
  /** The bot's attempts at a first answer, in the order in which they came in. */
  readonly callbacks: readonly Callback[];
}

type Callback = Pick<RecordedRequest, 'arrivedAt' | 'heldMs' | 'status' | 'response'>;

/**
 * Why somebody was left without an answer. Only the first two are nobody's fault but the weather's: no session heard
 * the event before it ended, or what the weather held up and refused took so long that the bot could not be in time.
 */
export type Silence = 'undelivered' | 'late by the weather' | 'late by the bot' | 'unanswered';

const CALLBACK = '/interactions/:interactionId/:token/callback';

/** Of the three seconds that Discord waits, the bot's own part stays below this; the rest may go to the weather. */
const OWN_MS = 1_000;

/** Every interaction's journey by the interaction's id. */
export function journeys({ gateway, requests }: LocalDiscord): ReadonlyMap<string, Journey> {
  const deliveries = new Map<string, Delivery[]>();
  for (const delivery of gateway.dispatches) {
    if (delivery.name !== 'INTERACTION_CREATE') continue;
    const { id } = delivery.payload as { id: string };
    deliveries.set(id, [...(deliveries.get(id) ?? []), delivery]);
  }
  const callbacks = new Map<string, RecordedRequest[]>();
  for (const request of requests) {
    if (request.route !== CALLBACK) continue;
    const id = request.path.split('/')[2] ?? '';
    callbacks.set(id, [...(callbacks.get(id) ?? []), request]);
  }
  const found = [...deliveries].map(([id, delivered]): [string, Journey] => [
    id,
    {
      createdAt: createdAt(id),
      deliveries: delivered,
      // Requests are recorded when they have been answered.
      callbacks: (callbacks.get(id) ?? []).sort((one, two) => one.arrivedAt - two.arrivedAt),
    },
  ]);
  return new Map(found);
}

/**
 * Why an interaction was not answered, judged when everything under way has ended and the bot's last heartbeat is in.
 * @param journey undefined where there is no record of it: nothing excuses the silence then
 * @param currentSession the session that has not ended
 */
export function silenceOf(journey: Journey | undefined, currentSession: string | null): Silence {
  if (journey === undefined) return 'unanswered';
  const heard = journey.deliveries.filter(({ heardAt }) => heardAt !== null);
  if (heard.length === 0) {
    const ended = journey.deliveries.every(({ sessionId }) => sessionId !== currentSession);
    return ended ? 'undelivered' : 'unanswered';
  }
  const last = journey.callbacks.at(-1);
  if (last === undefined) return 'unanswered';
  const wholeMs = last.arrivedAt + last.heldMs - journey.createdAt;
  // Refused in time, and not tried again.
  if (wholeMs < lifetimes.firstAnswer) return 'unanswered';
  const own = ownMs(journey);
  // Even a bot that takes no time of its own would have been late.
  if (wholeMs - own >= lifetimes.firstAnswer) return 'late by the weather';
  return own < OWN_MS ? 'late by the weather' : 'late by the bot';
}

/**
 * The bot's own part of the time up to its last callback, in milliseconds: from the event, as it was sent last, to the
 * first callback, and from each refusal to the next callback, less the wait that a 429 asks for.
 */
export function ownMs({ deliveries, callbacks }: Journey): number {
  const heard = deliveries.filter(({ heardAt }) => heardAt !== null);
  // What is replayed had not been heard before.
  let since = Math.min(...heard.map(({ sentAt }) => sentAt.at(-1) ?? Number.POSITIVE_INFINITY));
  let own = 0;
  for (const { arrivedAt, heldMs, status, response } of callbacks) {
    own += Math.max(0, arrivedAt - since);
    since = arrivedAt + heldMs + (status === 429 ? retryAfterMs(response) : 0);
  }
  return own;
}

/** The journey in a line, in milliseconds after the interaction began. */
export function described({ createdAt, deliveries, callbacks }: Journey): string {
  const sent = deliveries.map(({ sequence, sentAt, heardAt }) => {
    const times = sentAt.map((at) => at - createdAt).join(' and ');
    return `event ${sequence} sent at ${times || 'no time'}, ${heardAt === null ? 'not heard' : 'heard'}`;
  });
  const called = callbacks.map(
    ({ arrivedAt, heldMs, status }) =>
      `callback at ${arrivedAt - createdAt}, held up for ${heldMs}: ${status}`,
  );
  return [...sent, ...called].join('; ');
}

/** The session that was started last. */
export function currentSession({ gateway }: LocalDiscord): string | null {
  return gateway.dispatches.findLast(({ name }) => name === 'READY')?.sessionId ?? null;
}

/** The header `Retry-After` is in whole seconds. */
function retryAfterMs(response: unknown): number {
  return Math.ceil((response as { retry_after: number }).retry_after) * 1_000;
}

/** "Snowflakes": the upper bits are milliseconds since Discord's epoch. */
function createdAt(id: string): number {
  return Number(BigInt(id) >> 22n) + 1_420_070_400_000;
}
