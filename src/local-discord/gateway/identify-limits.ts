// How many sessions may be started at once ("Gateway: Sharding: Max Concurrency") and in a day.

/** Seconds within which at most one session of each key may be started. */
const windowSeconds = 5;

/** "Gateway: Session Start Limit Object": as Discord gives a bot of ordinary size. */
export const sessionStartsADay = 1_000;

export class IdentifyLimits {
  readonly maxConcurrency: number;
  readonly #isEnforced: boolean;
  readonly #last = new Map<number, number>();
  #started = 0;

  /** @param maxConcurrency undefined: as many as somebody likes, which tests need that start many sessions */
  constructor(maxConcurrency: number | undefined) {
    this.maxConcurrency = maxConcurrency ?? 16;
    this.#isEnforced = maxConcurrency !== undefined;
  }

  /** How many more sessions may be started today. */
  get remaining(): number {
    return Math.max(0, sessionStartsADay - this.#started);
  }

  /** Counts a start; false where this shard's key has had one just now. */
  take(shardId: number, now: number): boolean {
    const key = shardId % this.maxConcurrency;
    const last = this.#last.get(key) ?? Number.NEGATIVE_INFINITY;
    if (this.#isEnforced && now - last < windowSeconds * 1000) return false;
    this.#last.set(key, now);
    this.#started += 1;
    return true;
  }
}
