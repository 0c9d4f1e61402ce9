// The databases that the tests run on, each opened anew for one test, and the server that one of them needs.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, type TestAPI, test } from 'vitest';
import { testOnPostgres } from '../requirements.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

export interface TestedDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** `test`, where this database can be tested on this machine. */
  readonly test: TestAPI;
  /** The address of a new, empty database; all of them are gone when the file's tests are over. */
  newAddress(): Promise<string>;
}

let server: Promise<PostgresServer> | null = null;
const folders: string[] = [];

afterAll(async () => {
  await (await server)?.remove();
  server = null;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** The server of this file's tests, started at the first use. */
export function postgresServer(): Promise<PostgresServer> {
  server ??= startPostgres();
  return server;
}

/** A new folder for a test's files, deleted with the others when the tests are over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-database-'));
  folders.push(folder);
  return folder;
}

export const testedDatabases: readonly TestedDatabase[] = [
  { name: 'SQLite', test, newAddress: async () => `file:${join(newFolder(), 'verbatim.db')}` },
  {
    name: 'PostgreSQL',
    test: testOnPostgres,
    newAddress: async () => (await postgresServer()).newDatabase(),
  },
];
