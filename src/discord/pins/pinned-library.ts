// The library with a server's pins before it, or the library alone while the pins can't be read.

import type { Library } from '../../answer/library.ts';
import { withPins } from '../../answer/pinned-answers.ts';
import { DatabaseError } from '../../database/database.ts';
import type { Pins } from '../../pins/pins.ts';
import type { Log } from '../log.ts';
import { inTime } from './unavailable.ts';

/** After a failure nobody waits for the database again within this time. */
const REST_MS = 3_000;

/** When the pins last could not be read, for each set of them. */
const failed = new WeakMap<Pins, number>();

/** @param guildId null in direct messages, where there are no pins */
export async function pinnedLibrary(
  library: Library,
  pins: Pins | undefined,
  guildId: string | null,
  log: Log,
): Promise<Library> {
  if (!pins || guildId === null) return library;
  if (Date.now() - (failed.get(pins) ?? 0) < REST_MS) return library;
  try {
    return withPins(library, await inTime(pins.board.pinsOf(guildId, library.corpus)));
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    failed.set(pins, Date.now());
    log.warn({ problem: error.problem }, `Answering without pins. ${error.message}`);
    return library;
  }
}
