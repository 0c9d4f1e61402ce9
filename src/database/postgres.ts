// The PostgreSQL driver: what several hosts share.

import pg from 'pg';
import type { Database, Row, Run } from './database.ts';
import { postgresFailure } from './postgres-failure.ts';
import { type Statement, textOf } from './sql.ts';

const CONNECTIONS = 5;
/** Discord waits three seconds for an answer: a server that is away must be noticed before. */
const CONNECT_MS = 1_500;
const STATEMENT_MS = 5_000;
/** The key of the lock that `exclusively` takes: any number that no other program on the server takes. */
const LOCK = 7_235_419_803;

/**
 * Opens a pool of connections; the first is tried at once.
 * @param url `postgres://user:password@host:port/name`
 * @throws DatabaseError where the server can't be reached or refuses
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + 1_000,
    keepAlive: true,
    types: { getTypeParser },
  });
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on('error', () => {});
  const run: Run = (statement) => execute(pool, statement, url);
  try {
    await run({ parts: ['select 1'], values: [] });
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    run,
    exclusively: (work) => transaction(pool, url, work),
    scrub: async () => {},
    close: () => pool.end(),
  };
}

async function transaction<T>(
  pool: pg.Pool,
  url: string,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const client = await connect(pool, url);
  let broken: Error | undefined;
  // A client without a listener would end the process when its connection breaks.
  const notice = (error: Error): void => {
    broken = error;
  };
  client.on('error', notice);
  const run: Run = (statement) => execute(client, statement, url);
  try {
    await run({ parts: ['begin'], values: [] });
    await run({ parts: ['select pg_advisory_xact_lock(', ')'], values: [LOCK] });
    const result = await work(run);
    await run({ parts: ['commit'], values: [] });
    return result;
  } catch (error) {
    await client.query('rollback').catch((fault: Error) => notice(fault));
    throw error;
  } finally {
    client.off('error', notice);
    client.release(broken);
  }
}

async function connect(pool: pg.Pool, url: string): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw postgresFailure(error, url);
  }
}

async function execute(
  client: Pick<pg.Pool, 'query'> | Pick<pg.PoolClient, 'query'>,
  statement: Statement,
  url: string,
): Promise<Row[]> {
  try {
    const text = textOf(statement, (n) => `$${n}`);
    const result = await client.query<Row>(text, [...statement.values]);
    return result.rows;
  } catch (error) {
    throw postgresFailure(error, url);
  }
}

/** A bigint comes as text by default, because it may be too great for a number: ours are not. */
function getTypeParser(...[oid, format]: Parameters<typeof pg.types.getTypeParser>) {
  return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format);
}
