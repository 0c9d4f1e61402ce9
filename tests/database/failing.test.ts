// What a person is told when a database is damaged, full, locked, read-only or away.

import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase, openWhenUsed } from '../../src/database/open.ts';
import { sql } from '../../src/database/sql.ts';
import { openSqlite } from '../../src/database/sqlite.ts';
import { testOnPostgres } from '../requirements.ts';
import { newFolder, postgresServer } from './databases.ts';

const NOTES = { area: 'notes', migrations: [[sql`create table note (text text)`]] };

describe('a SQLite file', () => {
  test('that is no database is named as that, and stays as it was', async () => {
    const file = join(newFolder(), 'verbatim.db');
    const text = 'My shopping list. '.repeat(500);
    writeFileSync(file, text);
    await expect(openDatabase(`file:${file}`, [NOTES])).rejects.toMatchObject({
      problem: 'corrupt',
      message: expect.stringContaining(`${file} is not a SQLite database`),
    });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('that is damaged in the middle is named as that', async () => {
    const file = join(newFolder(), 'verbatim.db');
    const database = await openDatabase(`file:${file}`, [NOTES]);
    for (let i = 0; i < 200; i++) {
      await database.run(sql`insert into note values (${`${i} `.repeat(200)})`);
    }
    await database.close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096, bytes.length);
    writeFileSync(file, bytes);
    const damaged = openSqlite(file).then((each) => each.run(sql`select text from note`));
    await expect(damaged).rejects.toMatchObject({ problem: 'corrupt' });
  });

  test('whose disk is full keeps what it had, takes nothing half, and goes on when there is room', async () => {
    const file = join(newFolder(), 'verbatim.db');
    const database = await openDatabase(`file:${file}`, [NOTES]);
    const add = () =>
      database.run(sql`insert into note values (${'x'.repeat(3000)}) returning text`);
    await database.run(sql`pragma max_page_count = 12`);
    let kept = 0;
    const filling = async () => {
      for (; kept < 100; kept++) await add();
    };
    await expect(filling()).rejects.toMatchObject({
      problem: 'full',
      message: expect.stringContaining('the disk is full'),
    });
    const count = sql`select cast(count(*) as bigint) as notes from note`;
    expect(await database.run(count)).toEqual([{ notes: kept }]);
    await database.run(sql`pragma max_page_count = 1000`);
    await add();
    expect(await database.run(count)).toEqual([{ notes: kept + 1 }]);
    await database.close();
  });

  test('that another process holds for a moment is waited for', async () => {
    const file = join(newFolder(), 'verbatim.db');
    const database = await openDatabase(`file:${file}`, [NOTES]);
    const other = await openSqlite(file);
    const holding = other.exclusively(async (run) => {
      await run(sql`insert into note values ('theirs')`);
      await new Promise((resolve) => setTimeout(resolve, 400));
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await database.run(sql`insert into note values ('ours')`);
    await holding;
    expect(await database.run(sql`select text from note`)).toHaveLength(2);
    await Promise.all([database.close(), other.close()]);
  });

  test('in a folder that is a file is told', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'data'), '');
    await expect(openDatabase(`file:${folder}/data/verbatim.db`, [NOTES])).rejects.toMatchObject({
      problem: 'unreachable',
    });
  });

  test('that may only be read is told, and opens once it may be written', async () => {
    const file = join(newFolder(), 'verbatim.db');
    await (await openDatabase(`file:${file}`, [])).close();
    // Root may write whatever the mode says, so that another user has to try.
    const script = `
      const { openDatabase } = await import('${new URL('../../dist/database/open.js', import.meta.url)}');
      await openDatabase('file:${file}', [{ area: 'notes', migrations: [[{ parts: ['create table note (text text)'], values: [] }]] }])
        .then(() => console.log('opened'), (error) => console.log(error.problem, error.message));`;
    chmodSync(file, 0o444);
    chmodSync(join(file, '..'), 0o755);
    const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      ...asNobody,
    });
    expect(said).toMatch(/^read-only The database file .* can’t be written/);
    await (await openDatabase(`file:${file}`, [NOTES])).close();
  });
});

test('a database that is opened when it is used answers once the fault is mended', async () => {
  const folder = newFolder();
  const file = join(folder, 'verbatim.db');
  writeFileSync(file, 'not a database at all, but long enough to be looked at. '.repeat(50));
  let opened = 0;
  const database = openWhenUsed(() => {
    opened++;
    return openDatabase(`file:${file}`, [NOTES]);
  });
  await expect(database.run(sql`select text from note`)).rejects.toMatchObject({
    problem: 'corrupt',
  });
  await expect(database.run(sql`select text from note`)).rejects.toMatchObject({
    problem: 'corrupt',
  });
  expect(opened).toBe(1);
  writeFileSync(file, '');
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect(await database.run(sql`select text from note`)).toEqual([]);
  await database.close();
});

describe('a PostgreSQL server', () => {
  testOnPostgres(
    'that goes away and comes back is told, and used again',
    async () => {
      const server = await postgresServer();
      const database = await openDatabase(await server.newDatabase(), [NOTES]);
      await database.run(sql`insert into note values ('before')`);
      await server.stop('immediate');
      await expect(database.run(sql`select text from note`)).rejects.toMatchObject({
        problem: 'unreachable',
        message: expect.stringMatching(/127\.0\.0\.1:\d+\/pins\d+ can’t be reached/),
      });
      await expect(database.exclusively((run) => run(sql`select 1`))).rejects.toMatchObject({
        problem: 'unreachable',
      });
      await server.start();
      expect(await database.run(sql`select text from note`)).toEqual([{ text: 'before' }]);
      await database.close();
    },
    60_000,
  );

  testOnPostgres(
    'that goes away in the middle leaves open whether it did what it was asked, unless that was to be undone',
    async () => {
      const server = await postgresServer();
      const database = await openDatabase(await server.newDatabase(), [NOTES]);
      const pause = sql`select cast(pg_sleep(5) as text)`;
      const alone = expect(database.run(pause)).rejects.toMatchObject({
        problem: 'unanswered',
        message: expect.stringContaining('did not answer'),
      });
      const together = expect(database.exclusively((run) => run(pause))).rejects.toMatchObject({
        problem: 'unreachable',
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
      await server.stop('immediate');
      await Promise.all([alone, together]);
      await server.start();
      expect(await database.run(sql`select text from note`)).toEqual([]);
      await database.close();
    },
    60_000,
  );

  testOnPostgres('that has no such database says so, without the password', async () => {
    const server = await postgresServer();
    const address = await server.newDatabase();
    const wrong = address.replace('verbatim@', 'verbatim:hunter2@').replace(/pins\d+$/, 'nothing');
    const failing = openDatabase(wrong, [NOTES]);
    await expect(failing).rejects.toMatchObject({ problem: 'refused' });
    await expect(failing).rejects.not.toThrow('hunter2');
  });

  test('that is not there is told before anybody gives up waiting', async () => {
    const began = Date.now();
    await expect(openDatabase('postgres://x@127.0.0.1:9/none', [NOTES])).rejects.toMatchObject({
      problem: 'unreachable',
    });
    // At once on an idle machine; node-postgres by itself would wait for as long as the network does.
    expect(Date.now() - began).toBeLessThan(10_000);
  });
});
