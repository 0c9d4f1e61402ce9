// Every server's pins in memory, read again when the store has newer ones or the sources have changed.

import type { Corpus } from '../corpus/corpus.ts';
import { GuildPins } from './guild-pins.ts';
import type { PinStore } from './pin-store.ts';

export interface PinBoard {
  /**
   * A server's pins as the store has them at this moment, anchored in these sources.
   * @throws DatabaseError where the store can't be read
   */
  pinsOf(guildId: string, corpus: Corpus): Promise<GuildPins>;
  /** Lets a server's pins go from memory. */
  forget(guildId: string): Promise<void>;
}

/** A board over a store that several processes may write to. */
export function createPinBoard(store: PinStore): PinBoard {
  const known = new Map<string, { readonly pins: GuildPins; readonly rewrites: number }>();
  const reading = new Map<string, Promise<GuildPins>>();
  const read = async (guildId: string, corpus: Corpus): Promise<GuildPins> => {
    const before = known.get(guildId);
    const { revision, rewrites } = await store.stand(guildId);
    // A store whose count went back is another one: a backup was put in its place, or all was deleted.
    const isSame =
      before?.pins.corpus === corpus &&
      before.rewrites === rewrites &&
      before.pins.revision <= revision;
    const current = isSame ? before.pins : new GuildPins(corpus);
    if (revision > current.revision) {
      current.take(await store.changesAfter(guildId, current.revision));
    }
    known.set(guildId, { pins: current, rewrites });
    return current;
  };
  return {
    pinsOf: (guildId, corpus) => {
      const last = reading.get(guildId) ?? Promise.resolve();
      // One after the other: two readers at once would both take up the same changes.
      const next = last.then(
        () => read(guildId, corpus),
        () => read(guildId, corpus),
      );
      reading.set(guildId, next);
      const done = (): void => {
        if (reading.get(guildId) === next) reading.delete(guildId);
      };
      next.then(done, done);
      return next;
    },
    forget: async (guildId) => {
      // A reading that is under way would bring back what is let go of here.
      await reading.get(guildId)?.catch(() => undefined);
      known.delete(guildId);
    },
  };
}
