// What moderators do with pins, and what the sources' changes do to them.

import type { Corpus } from '../corpus/corpus.ts';
import { describes, selectorFor } from './anchor.ts';
import type { AnchoredPin, GuildPins } from './guild-pins.ts';
import {
  type Moderator,
  PIN_LIMITS,
  type Pin,
  type PinChange,
  type PinContent,
  type PinnedMessage,
} from './pin.ts';
import type { PinBoard } from './pin-board.ts';
import type { NewChange, PinStore } from './pin-store.ts';

export interface NewPin extends PinContent {
  readonly guildId: string;
  readonly by: Moderator;
  readonly message: PinnedMessage | null;
}

export type Undoing =
  | { readonly outcome: 'restored'; readonly pin: Pin }
  | { readonly outcome: 'too late' | 'changed since' };

export interface Pinning {
  /** Stores a new pin. @throws DatabaseError */
  pin(wanted: NewPin): Promise<Pin>;
  /**
   * Stores other content for a pin.
   * @param version the one that the moderator saw
   * @returns null where somebody has changed the pin since; nothing is stored then
   * @throws DatabaseError
   */
  edit(pin: Pin, version: number, content: PinContent, by: Moderator): Promise<Pin | null>;
  /** As `edit`. */
  remove(pin: Pin, version: number, by: Moderator): Promise<Pin | null>;
  /** Takes a removal back within 15 minutes. @param version the one that removed it @throws DatabaseError */
  undoRemove(guildId: string, pinId: string, version: number, by: Moderator): Promise<Undoing>;
  /**
   * Records what the present sources made of a server's pins.
   * @returns the pins that went stale, each told to one process only
   * @throws DatabaseError
   */
  keepUp(guildId: string, corpus: Corpus): Promise<readonly Pin[]>;
}

export interface PinningParts {
  readonly store: PinStore;
  readonly board: PinBoard;
  now(): Date;
  newId(): string;
}

export function createPinning({ store, board, now, newId }: PinningParts): Pinning {
  const write = async (change: NewChange) => (await store.write(change))?.pin ?? null;
  const next = (pin: Pin, version: number, changed: Partial<Pin>): Pin => ({
    ...pin,
    ...changed,
    version: version + 1,
  });
  return {
    pin: async ({ guildId, by, message, ...content }) => {
      const at = now().toISOString();
      const first = { version: 1, state: 'fresh', pinnedBy: by, pinnedAt: at } as const;
      const pin: Pin = { id: newId(), guildId, message, ...content, ...first };
      const stored = await write({ pin, deed: 'pinned', by, at });
      if (!stored) throw new Error('A new pin has the id of another one.');
      return stored;
    },
    edit: (pin, version, content, by) => {
      // Other words for a stale pin's question don't bring its passages back.
      const state = content.selectors === pin.selectors ? pin.state : 'fresh';
      const pinned = next(pin, version, { ...content, state });
      return write({ pin: pinned, deed: 'edited', by, at: now().toISOString() });
    },
    remove: (pin, version, by) =>
      write({ pin: next(pin, version, {}), deed: 'removed', by, at: now().toISOString() }),
    undoRemove: async (guildId, pinId, version, by) => {
      const [last] = await store.history(guildId, pinId, 1);
      if (last?.deed !== 'removed' || last.pin.version !== version) {
        return { outcome: 'changed since' };
      }
      const at = now();
      if (at.getTime() - Date.parse(last.at) > PIN_LIMITS.undoMs) return { outcome: 'too late' };
      const pin = next(last.pin, version, {});
      const restored = await write({ pin, deed: 'restored', by, at: at.toISOString() });
      return restored ? { outcome: 'restored', pin: restored } : { outcome: 'changed since' };
    },
    keepUp: async (guildId, corpus) => {
      const pins = await board.pinsOf(guildId, corpus);
      const at = now().toISOString();
      const stale: Pin[] = [];
      for (const change of sourceChanges(pins, at)) {
        const written = await write(change);
        if (written && change.deed === 'went stale') stale.push(written);
      }
      return stale;
    },
  };
}

/** Whether the sources have changed under a server's pins since that was last recorded. */
export function isBehind(pins: GuildPins): boolean {
  return pins.all.some((each) => sourceChange(each, '') !== null);
}

function sourceChanges(pins: GuildPins, at: string): NewChange[] {
  return pins.all.map((each) => sourceChange(each, at)).filter((change) => change !== null);
}

function sourceChange({ pin, anchors, state }: AnchoredPin, at: string): NewChange | null {
  const version = pin.version + 1;
  if (state === 'stale') {
    if (pin.state === 'stale') return null;
    return { pin: { ...pin, version, state }, deed: 'went stale', by: null, at };
  }
  const selectors = pin.selectors.map((selector, i) => {
    const place = anchors[i];
    return !place || describes(selector, place)
      ? selector
      : selectorFor(place.source, place.start, place.end);
  });
  const moved = selectors.some((selector, i) => selector !== pin.selectors[i]);
  if (!moved && pin.state === 'fresh') return null;
  const deed: PinChange['deed'] = pin.state === 'stale' ? 'came back' : 're-anchored';
  return { pin: { ...pin, version, state, selectors }, deed, by: null, at };
}
