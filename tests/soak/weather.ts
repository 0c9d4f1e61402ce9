// What goes wrong around the bot during a soak: cut sockets, slow callbacks, errors and rate limits of Discord.

import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { Fault } from '../../src/local-discord/rest/faults.ts';
import { integerBetween, oneOf, type Random } from '../bench/random.ts';

const CALLBACK = '/interactions/:interactionId/:token/callback';

/** A callback held up for so long comes too late, whatever the bot does. */
export const SLOWEST_CALLBACK_MS = 3_500;

/** The faults that were added last. */
interface Waiting {
  slow: Fault | null;
  refused: Fault | null;
}

export interface Weather {
  /** To be called before each deed: decides what strikes the calls that follow. */
  next(): void;
  end(): void;
  readonly cuts: number;
}

/**
 * @param cutEveryMs about how often every connection is cut without a word
 */
export function badWeather(discord: LocalDiscord, random: Random, cutEveryMs: number): Weather {
  const waiting: Waiting = { slow: null, refused: null };
  let cuts = 0;
  let timer: NodeJS.Timeout;
  const cutLater = (): void => {
    timer = setTimeout(
      () => {
        cuts += 1;
        if (random() < 0.7) discord.gateway.dropConnections();
        else discord.gateway.askToReconnect();
        cutLater();
      },
      integerBetween(random, cutEveryMs / 2, cutEveryMs * 1.5),
    );
  };
  cutLater();
  return {
    next: () => strike(discord, random, waiting),
    end: () => clearTimeout(timer),
    get cuts() {
      return cuts;
    },
  };
}

/** Half of the callbacks are slow, a few hopelessly; 5% of all calls are refused, before or after they took effect. */
function strike({ faults }: LocalDiscord, random: Random, waiting: Waiting): void {
  // Faults that wait for a call would all strike the same one: no more than one of a kind waits.
  const add = (kind: keyof Waiting, fault: Fault): void => {
    if (waiting[kind] && faults.isWaiting(waiting[kind])) return;
    waiting[kind] = fault;
    faults.add(fault);
  };
  if (random() < 0.5) {
    const milliseconds = random() < 0.01 ? SLOWEST_CALLBACK_MS : integerBetween(random, 50, 800);
    const effect = { kind: 'delay', milliseconds, when: 'before' } as const;
    add('slow', { match: { route: CALLBACK }, effect, times: 1 });
  }
  if (random() >= 0.05) return;
  const when = oneOf(random, ['before', 'after'] as const);
  const effect = oneOf(random, [
    { kind: 'status', status: oneOf(random, [500, 502, 503]), when },
    { kind: 'status', status: 500, when },
    { kind: 'rate-limit', retryAfterSeconds: 0.3, global: false },
  ] as const);
  add('refused', { match: random() < 0.7 ? { route: CALLBACK } : {}, effect, times: 1 });
}
