// What goes wrong around the bot during a soak: cut sockets, slow callbacks, errors and rate limits of Discord.

import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { integerBetween, oneOf, type Random } from '../bench/random.ts';

const CALLBACK = '/interactions/:interactionId/:token/callback';

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
    next: () => strike(discord, random),
    end: () => clearTimeout(timer),
    get cuts() {
      return cuts;
    },
  };
}

/** Half of the callbacks are slow; 5% of all calls are refused, before or after they took effect. */
function strike({ faults }: LocalDiscord, random: Random): void {
  if (random() < 0.5) {
    const milliseconds = integerBetween(random, 50, 800);
    const effect = { kind: 'delay', milliseconds, when: 'before' } as const;
    faults.add({ match: { route: CALLBACK }, effect, times: 1 });
  }
  if (random() >= 0.05) return;
  const when = oneOf(random, ['before', 'after'] as const);
  const effect = oneOf(random, [
    { kind: 'status', status: oneOf(random, [500, 502, 503]), when },
    { kind: 'status', status: 500, when },
    { kind: 'rate-limit', retryAfterSeconds: 0.3, global: false },
  ] as const);
  faults.add({ match: random() < 0.7 ? { route: CALLBACK } : {}, effect, times: 1 });
}
