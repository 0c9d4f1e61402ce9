// The tables and columns that the schemas make, read from their statements.

import type { Schema } from '../../src/database/migrate.ts';

/** Columns by table. */
export function tablesOf(schemas: readonly Schema[]): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, string[]>();
  for (const statement of schemas.flatMap(({ migrations }) => migrations.flat())) {
    const text = statement.parts.join('');
    if (/^\s*create (?:unique )?index/.test(text)) continue;
    const [, widened = '', column = ''] =
      /^\s*alter table (\w+) add column (\w+) \w+\s*$/.exec(text) ?? [];
    if (widened !== '') {
      tables.get(widened)?.push(column);
      continue;
    }
    const [, table = '', body = ''] = /^\s*create table (\w+) \((.*)\)\s*$/s.exec(text) ?? [];
    // A statement of another kind must be taught here, so that no column is overlooked.
    if (table === '') throw new Error(`Which columns does this make? ${text}`);
    const parts = body.split(/,(?![^(]*\))/).map((part) => part.trim());
    const columns = parts.filter(
      (part) => !/^(?:primary key|unique|check|foreign key) /.test(part),
    );
    tables.set(
      table,
      columns.map((column) => column.split(/\s/)[0] ?? ''),
    );
  }
  return tables;
}
