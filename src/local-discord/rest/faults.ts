// Faults on request: what goes wrong with a REST call, before or after it has taken effect.

import { type RefusalName, refusal } from '../rules/api-error.ts';
import { rateLimited } from './rate-limits.ts';
import { errorReply, type Reply } from './route.ts';

/** Which calls are meant; a call must fit everything that is stated. */
export interface FaultMatch {
  readonly method?: string;
  /** A route's path, such as '/channels/:channelId/messages'. */
  readonly route?: string;
}

/** `after` means: the call takes effect, but the client learns of a failure. */
export type FaultEffect =
  | { readonly kind: 'status'; readonly status: number; readonly when: 'before' | 'after' }
  | {
      readonly kind: 'rate-limit';
      readonly retryAfterSeconds: number;
      readonly global: boolean;
      /** The limit is one that other bots use up, too ("Rate Limits: Header Format"). */
      readonly shared?: boolean;
    }
  /** One of Discord's own refusals, by its name. */
  | { readonly kind: 'refusal'; readonly name: RefusalName; readonly when: 'before' | 'after' }
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
    case 'refusal':
      return { kind: 'reply', reply: errorReply(refusal(effect.name)) };
    case 'rate-limit': {
      const { retryAfterSeconds: seconds, global, shared = false } = effect;
      const scope = global ? 'global' : shared ? 'shared' : 'user';
      const headers = global ? {} : spentBucket(seconds);
      return { kind: 'reply', reply: rateLimited(seconds, scope, headers) };
    }
    case 'delay':
      return { kind: 'wait', milliseconds: effect.milliseconds };
    case 'drop':
      return { kind: 'drop' };
    default:
      return effect satisfies never;
  }
}

/** The headers of a bucket with nothing left. */
function spentBucket(seconds: number): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': (Date.now() / 1000 + seconds).toFixed(3),
    'x-ratelimit-reset-after': seconds.toFixed(3),
    'x-ratelimit-bucket': 'local',
  };
}
