// A clock that stands still until a test moves it.

import type { Clock } from '../../src/local-discord/clock.ts';

export interface ManualClock extends Clock {
  /** Lets time pass, running in order what falls due. */
  advance(milliseconds: number): void;
}

export function manualClock(): ManualClock {
  let now = Date.parse('2026-01-01T12:00:00Z');
  let due: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (milliseconds, run) => {
      const entry = { at: now + milliseconds, run };
      due.push(entry);
      return () => {
        due = due.filter((one) => one !== entry);
      };
    },
    advance: (milliseconds) => {
      now += milliseconds;
      const ready = due.filter(({ at }) => at <= now).sort((one, two) => one.at - two.at);
      due = due.filter(({ at }) => at > now);
      for (const { run } of ready) run();
    },
  };
}
