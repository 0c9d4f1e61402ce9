// Brings a database's tables to this program's version: forward only, safe when two processes start at once.

import { type Database, DatabaseError, type Run } from './database.ts';
import { type Statement, sql } from './sql.ts';

/** The tables of one area of the program. */
export interface Schema {
  /** Unique; written into the database. */
  readonly area: string;
  /** Each is run once, in order. A published one is never changed: a change is a further one. */
  readonly migrations: readonly (readonly Statement[])[];
}

/**
 * Runs what has not been run yet, all of it or nothing.
 * @throws DatabaseError with the problem `newer schema` where a newer program has been here
 */
export async function migrate(database: Database, schemas: readonly Schema[]): Promise<void> {
  await database.exclusively(async (run) => {
    await run(
      sql`create table if not exists schema_version (area text primary key, version bigint not null)`,
    );
    const present = await versions(run);
    refuseNewer(present, schemas);
    for (const schema of schemas) await bring(schema, present.get(schema.area) ?? 0, run);
  });
}

async function bring({ area, migrations }: Schema, from: number, run: Run): Promise<void> {
  if (from === migrations.length) return;
  for (const statements of migrations.slice(from)) {
    for (const statement of statements) await run(statement);
  }
  await run(sql`
    insert into schema_version (area, version) values (${area}, ${migrations.length})
    on conflict (area) do update set version = excluded.version`);
}

async function versions(run: Run): Promise<Map<string, number>> {
  const rows = await run(sql`select area, version from schema_version`);
  return new Map(rows.map(({ area, version }) => [String(area), Number(version)]));
}

function refuseNewer(present: ReadonlyMap<string, number>, schemas: readonly Schema[]): void {
  for (const [area, version] of present) {
    const known = schemas.find((schema) => schema.area === area)?.migrations.length ?? 0;
    if (version <= known) continue;
    throw new DatabaseError(
      'newer schema',
      `The database was written by a newer version of this program (its “${area}” tables are of version ` +
        `${version}, this program knows ${known}). Start the newer version, or let DATABASE_URL name ` +
        'another database. Nothing was changed.',
    );
  }
}
