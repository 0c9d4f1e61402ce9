// What a database is to the rest of the program: statements that run on every driver, and failures with names.

import type { Statement } from './sql.ts';

/** A column's value: texts, whole numbers within 2^53, and null; the same on every driver. */
export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** Runs one statement and gives its rows; `returning` makes a change give rows as well. */
export type Run = (statement: Statement) => Promise<readonly Row[]>;

export interface Database {
  /**
   * Runs one statement as a transaction of its own. Once it resolves, the change survives a crash.
   * @throws DatabaseError
   */
  readonly run: Run;
  /**
   * Runs several statements as one transaction, while no other process is in its own `exclusively`.
   * @param work is given the transaction's `run`; whatever it throws takes everything back
   * @throws DatabaseError, or what `work` threw
   */
  exclusively<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /**
   * Clears what deleted rows have left in the driver's files. SQLite's are clean then; PostgreSQL clears its own when it
   * vacuums, and keeps them in its write-ahead log and backups for as long as its host has it do.
   * @throws DatabaseError
   */
  scrub(): Promise<void>;
  /** Ends all connections; whatever is under way is finished first. */
  close(): Promise<void>;
}

/**
 * What can be wrong with a database, as far as a person can do something about it. `unanswered`: it was asked and no
 * answer came, so that nobody knows whether it did what it was asked; with any other problem nothing was changed.
 */
export type DatabaseProblem =
  | 'unreachable'
  | 'unanswered'
  | 'refused'
  | 'busy'
  | 'read-only'
  | 'full'
  | 'corrupt'
  | 'newer schema'
  | 'failed';

/** Thrown for everything that goes wrong with a database; the message says where and what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly problem: DatabaseProblem;

  constructor(problem: DatabaseProblem, message: string, cause?: unknown) {
    super(message, { cause });
    this.problem = problem;
  }
}
