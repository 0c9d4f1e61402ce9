// Discord's ids: a timestamp and a counter in one growing number.

import type { Clock } from '../clock.ts';

/** Milliseconds since 1970 at which Discord's ids begin (API Reference: Snowflakes). */
const discordEpoch = 1_420_070_400_000n;

/** Makes ids that grow with time and never repeat, even where the clock stands still. */
export function snowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const fresh = (BigInt(clock.now()) - discordEpoch) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
}

/** Compares two ids by age: negative where the first is older. */
export function byAge(first: string, second: string): number {
  const difference = BigInt(first) - BigInt(second);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
