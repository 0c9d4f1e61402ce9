// PRIVACY.md, TERMS.md and /privacy say what the program does: its tables, its columns, its times.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DAYS_KEPT } from '../../src/channels/channel-schema.ts';
import { openDatabase } from '../../src/database/open.ts';
import { FORGOTTEN_MODERATOR } from '../../src/pins/pin-forgetting.ts';
import { COUNTS_KEPT_DAYS } from '../../src/records/counts.ts';
import { GAP_LIMITS } from '../../src/records/gap-store.ts';
import { LEFT_KEPT_DAYS } from '../../src/records/served-guilds.ts';
import { SCHEMAS } from '../../src/schemas.ts';
import { tablesOf } from '../database/tables.ts';

const page = readFileSync('PRIVACY.md', 'utf8');
const terms = readFileSync('TERMS.md', 'utf8');

/** The cells of the page's rows that begin with this. */
function row(start: string): string {
  const found = page.split('\n').find((line) => line.startsWith(`| ${start}`));
  if (!found) throw new Error(`PRIVACY.md has no row “${start}”.`);
  return found;
}

test('every table and column that is stored stands in PRIVACY.md, and no other', () => {
  const [, list = ''] = page.split('| table | columns |\n|---|---|\n');
  const written = new Map(
    [...list.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, table = '', columns = '']) => [
      table,
      [...columns.matchAll(/`(\w+)`/g)].map(([, column]) => column),
    ]),
  );
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(tablesOf(SCHEMAS)));
});

test('the columns that are read from the statements are those of the database', async () => {
  const database = await openDatabase('file::memory:', SCHEMAS);
  for (const [table, columns] of tablesOf(SCHEMAS)) {
    const rows = await database.run({
      parts: [`select name from pragma_table_info('${table}')`],
      values: [],
    });
    expect(rows.map(({ name }) => name)).toEqual(columns);
  }
  const all = await database.run({
    parts: ["select name from sqlite_master where type = 'table' and name <> 'schema_version'"],
    values: [],
  });
  expect(all.map(({ name }) => name).sort()).toEqual([...tablesOf(SCHEMAS).keys()].sort());
  await database.close();
});

/** Only pins name anybody; whoever adds such a column elsewhere has to say so on the page first. */
test('columns for a person are those of pins', () => {
  const personal = [...tablesOf(SCHEMAS)].flatMap(([table, columns]) =>
    columns
      .filter((column) => /name|user|member|author|owner|asker|(?:^|_)by(?:_|$)/.test(column))
      .map((column) => `${table}.${column}`),
  );
  expect(personal).toEqual([
    'pin_change.by_id',
    'pin_change.by_name',
    'pin_change.pinned_by_id',
    'pin_change.pinned_by_name',
  ]);
});

test('the times are those of the program', () => {
  expect(row('**Questions**')).toContain(`at most ${GAP_LIMITS.days}`);
  expect(row('**Numbers**')).toContain(`${COUNTS_KEPT_DAYS} days`);
  expect(row('**Help channels**')).toContain(`${DAYS_KEPT} days`);
  expect(row('**Servers**')).toContain(`${LEFT_KEPT_DAYS} days`);
  expect(page).toContain(`deleted ${LEFT_KEPT_DAYS} days later`);
  expect(page).toContain(`run for ${LEFT_KEPT_DAYS} days counts as removed`);
  expect(terms).toContain(`deleted ${LEFT_KEPT_DAYS} days later`);
  expect(page).toContain(`as those of “${FORGOTTEN_MODERATOR}”`);
});
