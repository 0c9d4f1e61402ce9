// The SQLite driver: one file that several processes may share.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Database, Row, Run } from './database.ts';
import { type Statement, textOf } from './sql.ts';
import { isBusy, sqliteFailure } from './sqlite-failure.ts';

/** SQLite waits so long by itself, and nothing else runs in this process meanwhile. */
const WAIT_MS = 100;
/** So long the driver tries again, with pauses in which the process goes on with other work. */
const PATIENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 40;

type Connection = InstanceType<typeof DatabaseSync>;

/**
 * Opens a file, or makes it with the folders above it.
 * @throws DatabaseError where it can't be opened or is no database
 */
export async function openSqlite(file: string): Promise<Database> {
  const connection = await patiently(file, () => connect(file));
  const turns = inTurns();
  const run: Run = (statement) => patiently(file, () => execute(connection, statement));
  return {
    run: (statement) => turns(() => run(statement)),
    exclusively: (work) => turns(() => transaction(connection, file, run, work)),
    scrub: () =>
      turns(() => patiently(file, () => connection.exec('pragma wal_checkpoint(truncate)'))),
    close: () => turns(async () => disconnect(connection)),
  };
}

function connect(file: string): Connection {
  mkdirSync(dirname(file), { recursive: true });
  const connection = new DatabaseSync(file, { timeout: WAIT_MS });
  try {
    // FULL makes each commit wait for the disk: what was acknowledged survives a loss of power.
    connection.exec('pragma journal_mode = wal; pragma synchronous = full');
    // Deleted rows are overwritten with zeros: what somebody wanted forgotten is not left in a free page.
    connection.exec('pragma secure_delete = on');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Whoever copies the file while the bot is stopped should find everything in it, and not in the log beside it. */
function disconnect(connection: Connection): void {
  try {
    connection.exec('pragma wal_checkpoint(truncate)');
  } catch {
    // A file that can't be written keeps its log: the next opening reads it.
  }
  connection.close();
}

async function transaction<T>(
  connection: Connection,
  file: string,
  run: Run,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  // IMMEDIATE takes the lock to write at once: taken later, it could be refused halfway through.
  await patiently(file, () => connection.exec('begin immediate'));
  try {
    const result = await work(run);
    await patiently(file, () => connection.exec('commit'));
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after some failures, such as a full disk.
    if (connection.isTransaction) connection.exec('rollback');
    throw error;
  }
}

function execute(connection: Connection, statement: Statement): Row[] {
  const prepared = connection.prepare(textOf(statement, () => '?'));
  return prepared.all(...statement.values) as Row[];
}

/** Tries again while another process holds the lock. */
async function patiently<T>(file: string, attempt: () => T): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw sqliteFailure(error, file);
      await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * LONGEST_PAUSE_MS));
    }
  }
}

/** One connection can do one thing at a time: a statement must not slip into another's transaction. */
function inTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
