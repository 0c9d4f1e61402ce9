// How often the bot speaks to messages: so many times in a while for each member and each channel.

/** So many offers within so much time. */
export interface Pace {
  readonly most: number;
  readonly withinMs: number;
}

/** A member who posts often is answered by people; a channel in which much is asked is not flooded. */
export const PACES = {
  member: { most: 2, withinMs: 60_000 },
  channel: { most: 6, withinMs: 60_000 },
  /** Direct messages: nobody reads faster. */
  direct: { most: 10, withinMs: 60_000 },
  /** Of *Ask a person*: whoever reads the requests has other things to read. */
  requests: { most: 3, withinMs: 600_000 },
} as const satisfies Record<string, Pace>;

/** Kept in memory only: a server is served by one process, and a restart forgets who wrote when. */
export class Cooldown {
  readonly #pace: Pace;
  readonly #monotonic: () => number;
  readonly #taken = new Map<string, number[]>();

  /** @param monotonic milliseconds of a clock that never goes back */
  constructor(pace: Pace, monotonic: () => number) {
    this.#pace = pace;
    this.#monotonic = monotonic;
  }

  /** Takes a turn. @returns how to give it back where nothing was said after all, or null where it is too soon */
  take(key: string): (() => void) | null {
    this.#sweep();
    const at = this.#monotonic();
    const turns = this.#taken.get(key) ?? [];
    if (turns.length >= this.#pace.most) return null;
    turns.push(at);
    this.#taken.set(key, turns);
    return () => {
      const place = turns.indexOf(at);
      if (place >= 0) turns.splice(place, 1);
    };
  }

  /** Nothing is remembered longer than it counts. */
  #sweep(): void {
    const oldest = this.#monotonic() - this.#pace.withinMs;
    for (const [key, turns] of this.#taken) {
      while ((turns[0] ?? Number.POSITIVE_INFINITY) <= oldest) turns.shift();
      if (turns.length === 0) this.#taken.delete(key);
    }
  }
}
