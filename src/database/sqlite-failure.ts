// What SQLite's result codes mean for a person ("Result and Error Codes", sqlite.org/rescode.html).

import { DatabaseError, type DatabaseProblem } from './database.ts';

const BUSY = 5;
const LOCKED = 6;

const PROBLEMS: Readonly<Record<number, readonly [DatabaseProblem, string]>> = {
  [BUSY]: ['busy', 'is locked by another process. End the other process, or try again.'],
  [LOCKED]: ['busy', 'is locked by another process. End the other process, or try again.'],
  8: ['read-only', 'can’t be written. Make the file and its folder writable for the bot.'],
  10: ['failed', 'could not be read or written: the disk reports an error.'],
  11: ['corrupt', 'is damaged. Put a backup in its place, or move it away to begin anew.'],
  13: ['full', 'has no room: the disk is full. Free some space.'],
  14: ['unreachable', 'can’t be opened. Check that its folder exists and is writable for the bot.'],
  26: ['corrupt', 'is not a SQLite database. Put a backup in its place, or move it away.'],
};

/** SQLite's own words for these codes (`sqlite3_errstr`): the driver gives no code for what fails while rows are read. */
const WORDS: Readonly<Record<string, number>> = {
  'database is locked': BUSY,
  'database table is locked': LOCKED,
  'attempt to write a readonly database': 8,
  'disk I/O error': 10,
  'database disk image is malformed': 11,
  'database or disk is full': 13,
  'unable to open database file': 14,
  'file is not a database': 26,
};

/** System errors that making the folder can meet. */
const FOLDER_PROBLEMS: Readonly<Record<string, number>> = {
  EACCES: 8,
  EPERM: 8,
  EROFS: 8,
  ENOSPC: 13,
  ENOTDIR: 14,
  EEXIST: 14,
};

/** Whether waiting may help. */
export function isBusy(error: unknown): boolean {
  const code = resultCode(error);
  return code === BUSY || code === LOCKED;
}

/** Anything that the driver threw, as a DatabaseError that names the file. */
export function sqliteFailure(error: unknown, file: string): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const code = resultCode(error);
  const [problem, sentence] = PROBLEMS[code ?? -1] ?? ['failed', `failed: ${messageOf(error)}.`];
  return new DatabaseError(problem, `The database file ${file} ${sentence}`, error);
}

/** The primary result code: the lowest eight bits of an extended one. */
function resultCode(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  const code = 'code' in error ? FOLDER_PROBLEMS[String(error.code)] : undefined;
  return code ?? WORDS[messageOf(error)] ?? null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
