// Opens the database that an address names, now or as soon as it can be reached.

import type { Database } from './database.ts';
import { migrate, type Schema } from './migrate.ts';

/** A failure is remembered so long: whoever comes meanwhile is not kept waiting for it again. */
const REST_MS = 2_000;

/** What is wrong with an address, or null where it names a database. */
export function addressFault(url: string): string | null {
  if (url.startsWith('file:')) {
    return fileOf(url) === '' ? 'names no file; write file:data/verbatim.db, for instance' : null;
  }
  const isServer = /^postgres(?:ql)?:\/\//.test(url) && URL.canParse(url);
  return isServer ? null : 'must begin with file: (SQLite) or postgres:// (PostgreSQL)';
}

/**
 * Opens a database and brings its tables up to date.
 * @param url `file:PATH` or `postgres://USER:PASSWORD@HOST:PORT/NAME`
 * @throws DatabaseError
 */
export async function openDatabase(url: string, schemas: readonly Schema[]): Promise<Database> {
  const database = await connect(url);
  try {
    await migrate(database, schemas);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * A database that is opened at its first use, and again at a later one where that failed.
 * @param open as `openDatabase` does
 */
export function openWhenUsed(open: () => Promise<Database>): Database {
  let opening: Promise<Database> | null = null;
  let failed: { readonly error: unknown; readonly at: number } | null = null;
  const opened = (): Promise<Database> => {
    if (failed && Date.now() - failed.at < REST_MS) return Promise.reject(failed.error);
    opening ??= open().catch((error: unknown) => {
      failed = { error, at: Date.now() };
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    run: async (statement) => (await opened()).run(statement),
    exclusively: async (work) => (await opened()).exclusively(work),
    scrub: async () => (await opened()).scrub(),
    close: async () => {
      await opening?.then(
        (database) => database.close(),
        () => undefined,
      );
    },
  };
}

/** Only the driver that is used is loaded: the other one would cost the start its time. */
async function connect(url: string): Promise<Database> {
  if (url.startsWith('file:')) return (await import('./sqlite.ts')).openSqlite(fileOf(url));
  return (await import('./postgres.ts')).openPostgres(url);
}

function fileOf(url: string): string {
  return url.replace(/^file:(?:\/\/(?=\/))?/, '');
}
