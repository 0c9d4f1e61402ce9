// What every deed in help channels needs, and the log's line when the database fails: one, not one a message.

import type { Library } from '../../answer/library.ts';
import type { Channels } from '../../channels/channels.ts';
import { DatabaseError } from '../../database/database.ts';
import type { Pins } from '../../pins/pins.ts';
import type { Records } from '../../records/records.ts';
import { DISCORD_CODES, describeFailure, hasCode } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Observer } from '../observer.ts';
import { thrownInFull } from '../thrown.ts';

export interface ChannelDesk {
  readonly channels: Channels;
  readonly pins: Pins | undefined;
  /** Absent where nothing is recorded. */
  readonly records?: Records | undefined;
  readonly observer: Observer;
  /** The library at this moment, or null while the sources are still being read. */
  library(): Library | null;
  readonly log: Log;
}

/** What ends silently: whatever the bot wanted to speak about is gone, or closed. */
const GONE: readonly number[] = [
  DISCORD_CODES.unknownChannel,
  DISCORD_CODES.unknownMessage,
  DISCORD_CODES.threadArchived,
  DISCORD_CODES.threadLocked,
];

/** Whether Discord says that the channel, the thread or the message is gone or closed. */
export function isGone(error: unknown): boolean {
  return GONE.some((code) => hasCode(error, code));
}

/** Whether Discord says that the bot lacks a right. */
export function isRefused(error: unknown): boolean {
  return (
    hasCode(error, DISCORD_CODES.missingAccess) || hasCode(error, DISCORD_CODES.missingPermissions)
  );
}

/** Those whose database fails, as the log has said already. */
const failing = new WeakSet<Channels>();

/** Carries a deed out. Never throws: nobody waits for an answer, so a failure ends in the log. */
export async function attempt(
  deed: () => Promise<void>,
  { channels, log }: Pick<ChannelDesk, 'channels' | 'log'>,
): Promise<void> {
  try {
    await deed();
    if (channels.isReachable() && failing.delete(channels))
      log.info({}, 'Help channels are answered again.');
  } catch (error) {
    if (error instanceof DatabaseError) return noteFailing(error, channels, log);
    const { level, fields, logged, reference } = describeFailure(error);
    if (isGone(error)) log.info(fields, 'A post or a message was gone before it was answered.');
    else log[level](fields, `In a help channel: ${logged}`);
    log.debug({ reference, thrown: thrownInFull(error) }, 'What was thrown.');
  }
}

function noteFailing({ problem, message }: DatabaseError, channels: Channels, log: Log): void {
  if (failing.has(channels)) return;
  failing.add(channels);
  log.error({ problem }, `Help channels are silent until the database is back. ${message}`);
}
