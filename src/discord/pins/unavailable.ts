// What a moderator is told while the pins can't be read or stored.

import { DatabaseError } from '../../database/database.ts';
import type { Log } from '../log.ts';

/** Within this time a question is answered even if the database does not answer at all. */
const PATIENCE_MS = 1_200;

/**
 * The sentence for a failure of the database; anything else is thrown on.
 * The log gets the details, which a server's moderators can do nothing about.
 * @param what in the plural
 */
export function pinsUnavailable(error: unknown, log: Log, what = 'Pins'): string {
  if (!(error instanceof DatabaseError)) throw error;
  log.error({ problem: error.problem }, `${what} are unavailable. ${error.message}`);
  return `${what} are unavailable at the moment: ${cause(error)} Nothing was changed; questions are still answered from the sources. Please try again later, or tell whoever runs the bot.`;
}

/** The same for the settings of a server. */
export function settingsUnavailable(error: unknown, log: Log): string {
  if (!(error instanceof DatabaseError)) throw error;
  log.error({ problem: error.problem }, `Settings are unavailable. ${error.message}`);
  return `The settings are unavailable at the moment: ${cause(error)} Nothing was changed. Please try again later, or tell whoever runs the bot.`;
}

/** Rejects with a DatabaseError where a promise takes too long for somebody who waits for an answer. */
export async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DatabaseError('unreachable', 'The database did not answer in time.'));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}

function cause({ problem }: DatabaseError): string {
  switch (problem) {
    case 'unreachable':
      return 'the bot’s database can’t be reached.';
    case 'busy':
      return 'the bot’s database is busy.';
    case 'read-only':
      return 'the bot’s database can’t be written.';
    case 'full':
      return 'the disk of the bot’s database is full.';
    case 'corrupt':
      return 'the bot’s database is damaged.';
    case 'refused':
    case 'newer schema':
    case 'failed':
      return 'the bot’s database refused.';
    default:
      return problem satisfies never;
  }
}
