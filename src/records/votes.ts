// Lets each person's verdict on a message count once, without keeping who it was.

import { createHmac, randomBytes } from 'node:crypto';
import type { Vote } from './counts.ts';

/** Beyond this the oldest are forgotten: whoever pressed one of those could be counted again. */
const MOST_REMEMBERED = 20_000;

export interface Votes {
  /**
   * Remembers a person's verdict on a message.
   * @returns what they had said of it before, or null
   */
  cast(messageId: string, userId: string, vote: Vote): Vote | null;
  /** Takes the last verdict back, where it could not be counted. */
  undo(messageId: string, userId: string, before: Vote | null): void;
}

/**
 * Verdicts are remembered in this process alone, under a hash of message and person whose key is made at the start and
 * written nowhere: nobody can find out from it who pressed, and after a restart a second press counts again.
 */
export function createVotes(): Votes {
  const key = randomBytes(32);
  const cast = new Map<string, Vote>();
  const nameOf = (messageId: string, userId: string): string =>
    createHmac('sha256', key)
      .update(`${messageId} ${userId}`)
      .digest()
      .subarray(0, 12)
      .toString('base64url');
  return {
    cast: (messageId, userId, vote) => {
      const name = nameOf(messageId, userId);
      const before = cast.get(name) ?? null;
      cast.delete(name);
      cast.set(name, before?.verdict === vote.verdict ? before : vote);
      const [oldest] = cast.keys();
      if (cast.size > MOST_REMEMBERED && oldest !== undefined) cast.delete(oldest);
      return before;
    },
    undo: (messageId, userId, before) => {
      const name = nameOf(messageId, userId);
      if (before) cast.set(name, before);
      else cast.delete(name);
    },
  };
}
