// What a moderator is told while the pins can't be read or stored.

import { DatabaseError } from '../../database/database.ts';
import { PATIENCE_MS } from '../defer.ts';
import type { Log } from '../log.ts';

/**
 * The sentence for a failure of the database; anything else is thrown on.
 * The log gets the details, which a server's moderators can do nothing about.
 * @param what in the plural
 */
export function pinsUnavailable(error: unknown, log: Log, what = 'Pins'): string {
  if (!(error instanceof DatabaseError)) throw error;
  log.error({ problem: error.problem }, `${what} are unavailable. ${error.message}`);
  return `${what} are unavailable at the moment: ${cause(error)} ${consequence(error)} Questions are still answered from the sources. Please try again later, or tell whoever runs the bot.`;
}

/** The same for the settings of a server. */
export function settingsUnavailable(error: unknown, log: Log): string {
  if (!(error instanceof DatabaseError)) throw error;
  log.error({ problem: error.problem }, `Settings are unavailable. ${error.message}`);
  return `The settings are unavailable at the moment: ${cause(error)} ${consequence(error)} Please try again later, or tell whoever runs the bot.`;
}

/**
 * Rejects with a DatabaseError where reading takes too long for somebody who waits for an answer. For reading alone: a
 * change that takes long may still be made, and is waited for with `deferringIfSlow`.
 */
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

function consequence({ problem }: DatabaseError): string {
  return problem === 'unanswered'
    ? 'Whether anything was changed is not known: look before you repeat it.'
    : 'Nothing was changed.';
}

function cause({ problem }: DatabaseError): string {
  switch (problem) {
    case 'unreachable':
      return 'the bot’s database can’t be reached.';
    case 'unanswered':
      return 'the bot’s database did not answer.';
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
