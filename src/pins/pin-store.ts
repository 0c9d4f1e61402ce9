// Where pins are kept: one statement for each operation, and each change is a new version of one pin.

import { type Database, DatabaseError, type Row, type Run } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import {
  DEEDS,
  type Deed,
  type Moderator,
  type Pin,
  type PinChange,
  type Selector,
} from './pin.ts';

/** A pin's next version, with who makes it. Its `version` must be one more than the stored one. */
export type NewChange = Omit<PinChange, 'revision'>;

export interface Stand {
  /** The number of the newest change; 0 where there is none. */
  readonly revision: number;
  /** How often names were taken out of changes; whoever has seen another number must read all of them again. */
  readonly rewrites: number;
}

export interface PinStore {
  /** How far a server's pins have come. @throws DatabaseError */
  stand(guildId: string): Promise<Stand>;
  /** The newest version of every pin that changed after a revision, removed ones included. @throws DatabaseError */
  changesAfter(guildId: string, revision: number): Promise<readonly PinChange[]>;
  /**
   * Stores a pin's next version. Once it resolves, the version survives a crash.
   * @returns null where somebody else has changed the pin meanwhile; nothing is stored then
   * @throws DatabaseError
   */
  write(change: NewChange): Promise<PinChange | null>;
  /** Stores all of them, or none where one of the pins has been changed meanwhile (null). @throws DatabaseError */
  writeAll(changes: readonly NewChange[]): Promise<readonly PinChange[] | null>;
  /** Newest first. @param pinId one pin's, or the whole server's where it is null @throws DatabaseError */
  history(guildId: string, pinId: string | null, limit: number): Promise<readonly PinChange[]>;
}

/** Two processes may number their changes alike; one of them tries again. */
const MOST_TRIES = 200;

/** A store in a database whose tables are those of PIN_SCHEMA. */
export function createPinStore(database: Database): PinStore {
  const { run } = database;
  return {
    stand: async (guildId) => {
      const [row] = await run(sql`
        select
          coalesce((select max(revision) from pin_change where guild_id = ${guildId}), 0) as revision,
          coalesce((select times from pin_rewrite where guild_id = ${guildId}), 0) as rewrites`);
      return { revision: Number(row?.['revision']), rewrites: Number(row?.['rewrites']) };
    },
    changesAfter: async (guildId, revision) => {
      const rows = await run(sql`
        select * from pin_change as change
        where guild_id = ${guildId} and revision > ${revision} and not exists (
          select 1 from pin_change as later
          where later.guild_id = change.guild_id and later.pin_id = change.pin_id
            and later.version > change.version)
        order by revision`);
      return rows.map(toChange);
    },
    write: (change) => write(change, run),
    writeAll: (changes) => writeAll(changes, database),
    history: async (guildId, pinId, limit) => {
      const rows = await run(sql`
        select * from pin_change where guild_id = ${guildId}
          and (pin_id = ${pinId ?? ''} or ${pinId ?? ''} = '')
        order by revision desc limit ${limit}`);
      return rows.map(toChange);
    },
  };
}

/** Thrown inside a transaction to take it back. */
class Outdated extends Error {
  override readonly name = 'Outdated';
}

async function writeAll(
  changes: readonly NewChange[],
  database: Database,
): Promise<readonly PinChange[] | null> {
  try {
    return await database.exclusively(async (run) => {
      const written: PinChange[] = [];
      for (const change of changes) {
        const one = await write(change, run);
        if (!one) throw new Outdated();
        written.push(one);
      }
      return written;
    });
  } catch (error) {
    if (error instanceof Outdated) return null;
    throw error;
  }
}

async function write(change: NewChange, run: Run): Promise<PinChange | null> {
  const { guildId, id, version } = change.pin;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const revision = await insert(change, run);
    if (revision !== null) return { ...change, revision };
    const [row] = await run(sql`
      select coalesce(max(version), 0) as version from pin_change
      where guild_id = ${guildId} and pin_id = ${id}`);
    if (Number(row?.['version']) !== version - 1) return null;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
  }
  throw new DatabaseError('busy', 'Too many others are changing pins. Try again in a moment.');
}

/** @returns the revision, or null where the version or the revision has been taken meanwhile */
async function insert({ pin, deed, by, at }: NewChange, run: Run): Promise<number | null> {
  const { guildId, id, version } = pin;
  const [row] = await run(sql`
    insert into pin_change (
      guild_id, revision, pin_id, version, deed, at, by_id, by_name, question, phrasings, selectors, state,
      pinned_at, pinned_by_id, pinned_by_name, channel_id, message_id)
    select
      cast(${guildId} as text),
      coalesce((select max(revision) from pin_change where guild_id = ${guildId}), 0) + 1,
      cast(${id} as text), cast(${version} as bigint), cast(${deed} as text), cast(${at} as text),
      cast(${by?.id ?? null} as text), cast(${by?.name ?? null} as text), cast(${pin.question} as text),
      cast(${JSON.stringify(pin.phrasings)} as text), cast(${JSON.stringify(pin.selectors)} as text),
      cast(${pin.state} as text), cast(${pin.pinnedAt} as text), cast(${pin.pinnedBy.id} as text),
      cast(${pin.pinnedBy.name} as text), cast(${pin.message?.channelId ?? null} as text),
      cast(${pin.message?.id ?? null} as text)
    where cast(${version - 1} as bigint) = coalesce((
      select max(version) from pin_change where guild_id = ${guildId} and pin_id = ${id}), 0)
    on conflict do nothing
    returning revision`);
  return row ? Number(row['revision']) : null;
}

function toChange(row: Row): PinChange {
  return {
    pin: toPin(row),
    deed: toDeed(row['deed']),
    by: row['by_id'] === null ? null : moderator(row['by_id'], row['by_name']),
    at: String(row['at']),
    revision: Number(row['revision']),
  };
}

function toPin(row: Row): Pin {
  return {
    id: String(row['pin_id']),
    guildId: String(row['guild_id']),
    question: String(row['question']),
    phrasings: listIn<string>(row, 'phrasings'),
    selectors: listIn<Selector>(row, 'selectors'),
    pinnedBy: moderator(row['pinned_by_id'], row['pinned_by_name']),
    pinnedAt: String(row['pinned_at']),
    version: Number(row['version']),
    state: row['state'] === 'stale' ? 'stale' : 'fresh',
    message:
      row['message_id'] === null
        ? null
        : { channelId: String(row['channel_id']), id: String(row['message_id']) },
  };
}

function listIn<T>(row: Row, column: 'phrasings' | 'selectors'): T[] {
  try {
    return JSON.parse(String(row[column]));
  } catch (error) {
    throw new DatabaseError(
      'corrupt',
      `The ${column} of the pin ${row['pin_id']} (revision ${row['revision']}) can’t be read.`,
      error,
    );
  }
}

function moderator(id: Row[string] | undefined, name: Row[string] | undefined): Moderator {
  return { id: String(id), name: String(name) };
}

function toDeed(text: Row[string] | undefined): Deed {
  const deed = DEEDS.find((each) => each === text);
  if (!deed) throw new DatabaseError('newer schema', `The deed “${text}” of a pin is unknown.`);
  return deed;
}
