// Everything about pins that the rest of the program uses, made from a database.

import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { createPinBoard, type PinBoard } from './pin-board.ts';
import { createPinForgetting, type PinForgetting } from './pin-forgetting.ts';
import { createPinStore, type PinStore } from './pin-store.ts';
import { createPinning, type Pinning } from './pinning.ts';
import { createSettingStore, type SettingStore } from './setting-store.ts';

export interface Pins extends PinForgetting {
  readonly store: PinStore;
  readonly board: PinBoard;
  readonly pinning: Pinning;
  readonly settings: SettingStore;
  now(): Date;
}

/** @param database one with the tables of PIN_SCHEMA @param now the time; the system's where it is absent */
export function createPins(database: Database, now: () => Date = () => new Date()): Pins {
  const store = createPinStore(database);
  const board = createPinBoard(store);
  const pinning = createPinning({ store, board, now, newId: newPinId });
  const settings = createSettingStore(database);
  const forgetting = createPinForgetting(database);
  return {
    store,
    board,
    pinning,
    settings,
    now,
    ...forgetting,
    forget: async (guildId) => {
      await forgetting.forget(guildId);
      await board.forget(guildId);
    },
  };
}

/** 48 random bits: short enough for a button's custom_id, and two alike are refused by the store. */
function newPinId(): string {
  return randomBytes(6).toString('base64url');
}
