// Discord's rate limits: a bucket for each route and place, one for everything, and what a client is told of them.

import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Reply, Route } from './route.ts';

/** Whose limit it is: this bot's on the route, this bot's on everything, or one shared with others. */
export type RateLimitScope = 'user' | 'global' | 'shared';

interface Rule {
  readonly calls: number;
  readonly seconds: number;
}

/** "Rate Limits: Global Rate Limit": 50 requests a second; interactions are not bound to it. */
const globalRule: Rule = { calls: 50, seconds: 1 };

/**
 * Discord publishes no numbers for single routes, and says that clients must read them from the headers. These are the
 * local Discord's own, of the size that bots meet.
 */
const usual: Rule = { calls: 10, seconds: 2 };
const routeRules: Readonly<Record<string, Rule>> = {
  'POST /channels/:channelId/messages': { calls: 5, seconds: 5 },
  'PATCH /channels/:channelId/messages/:messageId': { calls: 5, seconds: 5 },
  'POST /webhooks/:applicationId/:token': { calls: 5, seconds: 5 },
  'PUT /channels/:channelId/messages/pins/:messageId': { calls: 5, seconds: 5 },
};

/** The parts of a path that have a bucket of their own ("Rate Limits": top-level resources). */
const places = ['channelId', 'guildId', 'applicationId', 'token', 'interactionId'] as const;

interface Bucket {
  left: number;
  readonly until: number;
}

interface Counted {
  /** The refusal, where there is nothing left. */
  readonly refused?: Reply;
  /** What the answer says of the bucket. */
  readonly headers: Readonly<Record<string, string>>;
}

export class RateLimits {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a call against its buckets. */
  count([method, path, , rules = {}]: Route, params: Readonly<Record<string, string>>): Counted {
    if (rules.open !== true) {
      const all = this.#take('global', globalRule);
      if (all.left < 0) return refusal(this.#secondsTo(all), 'global', {});
    }
    const called = `${method} ${path}`;
    const rule = routeRules[called] ?? usual;
    const id = createHash('sha256').update(called).digest('hex').slice(0, 32);
    const place = places.map((name) => params[name] ?? '').join(':');
    const bucket = this.#take(`${id}:${place}`, rule);
    const seconds = this.#secondsTo(bucket);
    const headers = {
      'x-ratelimit-limit': String(rule.calls),
      'x-ratelimit-remaining': String(Math.max(0, bucket.left)),
      'x-ratelimit-reset': (bucket.until / 1000).toFixed(3),
      'x-ratelimit-reset-after': seconds.toFixed(3),
      'x-ratelimit-bucket': id,
    };
    return bucket.left < 0 ? refusal(seconds, 'user', headers) : { headers };
  }

  #take(key: string, { calls, seconds }: Rule): Bucket {
    const now = this.#clock.now();
    const known = this.#buckets.get(key);
    if (known !== undefined && known.until > now) {
      known.left -= 1;
      return known;
    }
    if (this.#buckets.size > 1_000) this.#forget(now);
    const fresh = { left: calls - 1, until: now + seconds * 1000 };
    this.#buckets.set(key, fresh);
    return fresh;
  }

  #forget(now: number): void {
    for (const [key, { until }] of this.#buckets) if (until <= now) this.#buckets.delete(key);
  }

  #secondsTo({ until }: Bucket): number {
    return Math.max(0.001, (until - this.#clock.now()) / 1000);
  }
}

function refusal(seconds: number, scope: RateLimitScope, headers: Counted['headers']): Counted {
  return { refused: rateLimited(seconds, scope, headers), headers };
}

/** "Rate Limits: Exceeding A Rate Limit". */
export function rateLimited(
  seconds: number,
  scope: RateLimitScope,
  headers: Readonly<Record<string, string>>,
): Reply {
  const global = scope === 'global';
  return {
    status: 429,
    headers: {
      ...headers,
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': scope,
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: { message: message(scope), retry_after: seconds, global },
  };
}

function message(scope: RateLimitScope): string {
  return scope === 'shared' ? 'The resource is being rate limited.' : 'You are being rate limited.';
}
