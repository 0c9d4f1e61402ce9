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
  const run: Run = (statement) =>
    withConnection(pool, url, async (client, broke) => {
      try {
        return await execute(client, statement, url, true);
      } catch (error) {
        broke(error);
        throw error;
      }
    });
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

function transaction<T>(pool: pg.Pool, url: string, work: (run: Run) => Promise<T>): Promise<T> {
  return withConnection(pool, url, async (client, broke) => {
    // Before its end nothing of a transaction is done: what is lost on the way was not done.
    const run: Run = (statement) => execute(client, statement, url, false);
    try {
      await run({ parts: ['begin'], values: [] });
      await run({ parts: ['select pg_advisory_xact_lock(', ')'], values: [LOCK] });
      const result = await work(run);
      await execute(client, { parts: ['commit'], values: [] }, url, true);
      return result;
    } catch (error) {
      await client.query('rollback').catch(broke);
      throw error;
    }
  });
}

/**
 * Lends a connection of the pool.
 * @param use is given the connection, and a way to say that it is broken: then it is not lent again
 */
async function withConnection<T>(
  pool: pg.Pool,
  url: string,
  use: (client: pg.PoolClient, broke: (error: unknown) => void) => Promise<T>,
): Promise<T> {
  const client = await connect(pool, url);
  let isBroken = false;
  const broke = (): void => {
    isBroken = true;
  };
  // A client without a listener would end the process when its connection breaks.
  client.on('error', broke);
  try {
    return await use(client, broke);
  } finally {
    client.off('error', broke);
    client.release(isBroken);
  }
}

async function connect(pool: pg.Pool, url: string): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw postgresFailure(error, url, false);
  }
}

/** @param mayBeDone whether the statement takes effect by itself, so that a lost answer leaves open if it did */
async function execute(
  client: pg.PoolClient,
  statement: Statement,
  url: string,
  mayBeDone: boolean,
): Promise<Row[]> {
  try {
    const text = textOf(statement, (n) => `$${n}`);
    const result = await client.query<Row>(text, [...statement.values]);
    return result.rows;
  } catch (error) {
    throw postgresFailure(error, url, mayBeDone);
  }
}

/** A bigint comes as text by default, because it may be too great for a number: ours are not. */
function getTypeParser(...[oid, format]: Parameters<typeof pg.types.getTypeParser>) {
  return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format);
}
