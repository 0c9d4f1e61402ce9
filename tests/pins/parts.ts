// Everything that pins need, put together for a test as the program does it.

import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open.ts';
import { selectorFor } from '../../src/pins/anchor.ts';
import type { PinContent } from '../../src/pins/pin.ts';
import { createPinBoard, type PinBoard } from '../../src/pins/pin-board.ts';
import { PIN_SCHEMA } from '../../src/pins/pin-schema.ts';
import { createPinStore, type PinStore } from '../../src/pins/pin-store.ts';
import { createPinning, type Pinning } from '../../src/pins/pinning.ts';
import { createSettingStore, type SettingStore } from '../../src/pins/setting-store.ts';

export const SAM = { id: '2001', name: 'Sam (@sam)' };
export const KIM = { id: '2002', name: 'Kim (@kim)' };
export const GUILD = '1001';

export interface Parts {
  readonly database: Database;
  readonly store: PinStore;
  readonly settings: SettingStore;
  readonly board: PinBoard;
  readonly pinning: Pinning;
  /** The time that the parts believe in. */
  now: Date;
}

/** Opens what a process of the bot would open. */
export async function openParts(address: string): Promise<Parts> {
  const database = await openDatabase(address, [PIN_SCHEMA]);
  const store = createPinStore(database);
  const board = createPinBoard(store);
  const parts = { database, store, settings: createSettingStore(database), board };
  const state = { now: new Date('2026-03-01T12:00:00Z') };
  let ids = 0;
  const newId = () => `pin-${++ids}-${Math.random().toString(36).slice(2, 8)}`;
  const pinning = createPinning({ store, board, now: () => state.now, newId });
  return {
    ...parts,
    pinning,
    get now() {
      return state.now;
    },
    set now(now) {
      state.now = now;
    },
  };
}

/** A question that is answered by the paragraphs with these words. */
export function contentOf(
  corpus: Corpus,
  question: string,
  ...words: readonly string[]
): PinContent {
  const selectors = words.map((each) => {
    const passage = corpus.passages.find((one) => corpus.textOf(one).includes(each));
    if (!passage) throw new Error(`No passage has “${each}”.`);
    return selectorFor(corpus.sourceOf(passage), passage.start, passage.end);
  });
  return { question, phrasings: [], selectors };
}
