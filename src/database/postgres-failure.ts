// What PostgreSQL's and the network's error codes mean for a person ("Appendix A. PostgreSQL Error Codes").

import { DatabaseError, type DatabaseProblem } from './database.ts';

/**
 * Anything that the driver threw, as a DatabaseError that names the server, never the password.
 * @param mayBeDone whether a connection lost at this moment leaves open if a change was made
 */
export function postgresFailure(error: unknown, url: string, mayBeDone: boolean): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const [problem, sentence] = meaningOf(codeOf(error), error, mayBeDone);
  return new DatabaseError(problem, `The database ${placeOf(url)} ${sentence}`, error);
}

function meaningOf(
  code: string,
  error: unknown,
  mayBeDone: boolean,
): readonly [DatabaseProblem, string] {
  if (code.startsWith('28')) {
    return ['refused', 'refuses the user or the password. Correct them in DATABASE_URL.'];
  }
  switch (code) {
    case '3D000':
      return ['refused', 'does not exist on the server. Create it, or correct DATABASE_URL.'];
    case '42501':
      return ['refused', 'does not allow this user to do that. Grant it the right to.'];
    case '25006':
      return ['read-only', 'can only be read. Let DATABASE_URL name the server that is written.'];
    case '53100':
      return ['full', 'has no room: the server’s disk is full. Free some space.'];
    case '53300':
      return ['busy', 'has no connection free. Raise the server’s max_connections.'];
    case '55P03':
    case '57014':
      return ['busy', 'took too long to answer. Try again in a moment.'];
    case 'XX001':
    case 'XX002':
      return ['corrupt', 'is damaged. Restore a backup.'];
    default:
      if (!isConnectionLoss(code)) return ['failed', `failed: ${messageOf(error)}.`];
      return mayBeDone
        ? ['unanswered', 'did not answer. Check that the server runs.']
        : [
            'unreachable',
            'can’t be reached. Check that the server runs and DATABASE_URL is right.',
          ];
  }
}

/** Classes 08 and 57P0 are the server's, the words are Node's; pg itself gives lost connections no code. */
function isConnectionLoss(code: string): boolean {
  return /^08|^57P0|^E[A-Z_]+$/.test(code) || code === '';
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return String(error.code);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'of DATABASE_URL';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
