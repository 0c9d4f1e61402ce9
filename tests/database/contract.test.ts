// What every database promises, run on each of them.

import { afterEach, describe, expect } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import type { Schema } from '../../src/database/migrate.ts';
import { openDatabase } from '../../src/database/open.ts';
import { sql } from '../../src/database/sql.ts';
import { testedDatabases } from './databases.ts';

const TOWNS: Schema = {
  area: 'towns',
  migrations: [
    [
      sql`create table town (id text primary key, people bigint, note text)`,
      sql`insert into town (id, people) values ('Oslo', 5)`,
    ],
    [sql`alter table town add column river text`],
  ],
};

const toClose: Database[] = [];

afterEach(async () => {
  for (const database of toClose.splice(0)) await database.close();
});

async function open(address: string, schemas: readonly Schema[] = [TOWNS]): Promise<Database> {
  const database = await openDatabase(address, schemas);
  toClose.push(database);
  return database;
}

describe.each(testedDatabases)('$name', ({ test, newAddress }) => {
  test('gives texts, whole numbers and nulls back as they were put in', async () => {
    const database = await open(await newAddress());
    const note = "'; drop table town; -- “ÄÖ” 😀 $1 ?";
    const people = Number.MAX_SAFE_INTEGER;
    const rows = await database.run(sql`
      insert into town (id, people, note) values (${'Bergen'}, ${people}, ${note})
      returning id, people, note, river`);
    expect(rows).toEqual([{ id: 'Bergen', people, note, river: null }]);
  });

  test('does one thing or another in one statement', async () => {
    const database = await open(await newAddress());
    const add = (people: number) =>
      database.run(sql`
        insert into town (id, people)
        select ${'Oslo'}, cast(${people} as bigint) where ${people} > 0
        on conflict (id) do update set people = town.people + excluded.people
        returning people`);
    expect(await add(2)).toEqual([{ people: 7 }]);
    expect(await add(0)).toEqual([]);
  });

  test('keeps everything of a transaction or nothing', async () => {
    const database = await open(await newAddress());
    const failing = database.exclusively(async (run) => {
      await run(sql`insert into town (id) values ('Bergen')`);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await database.run(sql`select id from town`)).toEqual([{ id: 'Oslo' }]);
    await database.exclusively((run) => run(sql`insert into town (id) values ('Bergen')`));
    expect(await database.run(sql`select id from town`)).toHaveLength(2);
  });

  test('does not mix a statement into a transaction that is under way', async () => {
    const database = await open(await newAddress());
    let outside: Promise<unknown> | undefined;
    const failing = database.exclusively(async (run) => {
      await run(sql`update town set people = 1`);
      outside = database.run(sql`insert into town (id) values ('Bergen')`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    await outside;
    const rows = await database.run(sql`select id, people from town order by id`);
    expect(rows).toEqual([
      { id: 'Bergen', people: null },
      { id: 'Oslo', people: 5 },
    ]);
  });

  test('a statement that is wrong is a DatabaseError, and the next one works', async () => {
    const database = await open(await newAddress());
    await expect(database.run(sql`select id from nowhere`)).rejects.toMatchObject({
      name: 'DatabaseError',
      problem: 'failed',
      message: expect.stringContaining('nowhere'),
    });
    expect(await database.run(sql`select people from town`)).toEqual([{ people: 5 }]);
  });

  test('migrations run once, however many processes start at the same moment', async () => {
    const address = await newAddress();
    const databases = await Promise.all(Array.from({ length: 8 }, () => open(address)));
    for (const database of databases) {
      expect(await database.run(sql`select id, river from town`)).toEqual([
        { id: 'Oslo', river: null },
      ]);
    }
  });

  test('a later program adds its tables, and an earlier one then refuses them clearly', async () => {
    const address = await newAddress();
    const [first = []] = TOWNS.migrations;
    await (await open(address, [{ ...TOWNS, migrations: [first] }])).close();
    toClose.pop();
    const later = await open(address);
    await later.run(sql`update town set river = 'Akerselva'`);
    await expect(open(address, [{ ...TOWNS, migrations: [first] }])).rejects.toMatchObject({
      problem: 'newer schema',
      message: expect.stringMatching(
        /newer version .* version 2, .* knows 1.* Nothing was changed/,
      ),
    });
    expect(await later.run(sql`select river from town`)).toEqual([{ river: 'Akerselva' }]);
  });

  test('a migration that fails leaves nothing half done', async () => {
    const address = await newAddress();
    const broken = [...TOWNS.migrations, [sql`create table half (id text)`, sql`no such thing`]];
    await expect(open(address, [{ ...TOWNS, migrations: broken }])).rejects.toThrow();
    const database = await open(address, []).catch(() => null);
    expect(database).not.toBeNull();
    await expect(database?.run(sql`select * from half`)).rejects.toThrow('half');
  });
});
