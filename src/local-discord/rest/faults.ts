// Faults on request: what goes wrong with a REST call, before or after it has taken effect.

import type { Reply } from './route.ts';

/** Which calls are meant; a call must fit everything that is stated. */
export interface FaultMatch {
  readonly method?: string;
  /** A route's path, such as '/channels/:channelId/messages'. */
  readonly route?: string;
}

/** `after` means: the call takes effect, but the client learns of a failure. */
export type FaultEffect =
  | { readonly kind: 'status'; readonly status: number; readonly when: 'before' | 'after' }
  | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number; readonly global: boolean }
  | { readonly kind: 'delay'; readonly milliseconds: number; readonly when: 'before' | 'after' }
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' };

export interface Fault {
  readonly match: FaultMatch;
  readonly effect: FaultEffect;
  /** How many calls it strikes; every one where it is absent. */
  readonly times?: number;
}

/** What is to be done instead of, or before, the ordinary answer. */
export type FaultOutcome =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'drop' };

export class Faults {
  #active: { fault: Fault; left: number }[] = [];

  /** Whether a fault can still strike. */
  isWaiting(wanted: Fault): boolean {
    return this.#active.some(({ fault, left }) => fault === wanted && left > 0);
  }

  /** Adds a fault; the returned function takes it back. */
  add(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
    this.#active.push(entry);
    return () => {
      this.#active = this.#active.filter((one) => one !== entry);
    };
  }

  /** The outcomes of all faults that strike this call at this moment, in the order they were added. */
  strike(when: 'before' | 'after', method: string, route: string | null): readonly FaultOutcome[] {
    const hit = this.#active.filter(({ fault, left }) => {
      const { match, effect } = fault;
      const moment = effect.kind === 'rate-limit' ? 'before' : effect.when;
      const fits = (match.method ?? method) === method && (match.route ?? route) === route;
      return left > 0 && moment === when && fits;
    });
    for (const entry of hit) entry.left -= 1;
    return hit.map(({ fault }) => outcome(fault.effect));
  }
}

function outcome(effect: FaultEffect): FaultOutcome {
  switch (effect.kind) {
    case 'status': {
      const body = { message: `${effect.status}: Fault on request`, code: 0 };
      return { kind: 'reply', reply: { status: effect.status, body } };
    }
    case 'rate-limit':
      return { kind: 'reply', reply: rateLimited(effect.retryAfterSeconds, effect.global) };
    case 'delay':
      return { kind: 'wait', milliseconds: effect.milliseconds };
    case 'drop':
      return { kind: 'drop' };
    default:
      return effect satisfies never;
  }
}

/** "Rate Limits: Exceeding A Rate Limit". */
function rateLimited(seconds: number, global: boolean): Reply {
  const bucket = {
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Date.now() / 1000 + seconds),
    'x-ratelimit-reset-after': String(seconds),
    'x-ratelimit-bucket': 'local',
  };
  return {
    status: 429,
    headers: {
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : bucket),
    },
    body: { message: 'You are being rate limited.', retry_after: seconds, global },
  };
}
