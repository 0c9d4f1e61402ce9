// Which servers the bot is in, and since when it is in one no longer: what belongs to that one is deleted after a while.

import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { dayOf, daysBefore } from './day.ts';

/** So many days after the day on which the bot left a server, everything of that server is deleted. */
export const LEFT_KEPT_DAYS = 30;

/** The servers that one process of a bot is responsible for. */
export interface Realm {
  /** Two bots may use one database: the one for trying out must not delete what belongs to the other. */
  readonly applicationId: string;
  /** Whether a server would be connected to this process. */
  isOurs(guildId: string): boolean;
}

export interface ServedGuilds {
  /**
   * Brings what is known in line with the servers that the bot is in at this moment: new ones are noted, and those that
   * it left or came back to while nobody noticed.
   * @throws DatabaseError
   */
  compare(realm: Realm, present: ReadonlySet<string>): Promise<void>;
  /** @throws DatabaseError */
  joined(applicationId: string, guildId: string): Promise<void>;
  /** @throws DatabaseError */
  left(applicationId: string, guildId: string): Promise<void>;
  /** The servers whose time is over. @throws DatabaseError */
  due(realm: Realm): Promise<readonly { guildId: string; isServedByAnother: boolean }[]>;
  /** Knows nothing of a server any more that was left. @throws DatabaseError */
  drop(applicationId: string, guildId: string): Promise<void>;
}

/** So many servers are noted in one transaction: others wait for it. */
const AT_ONCE = 200;

/** @param database one with the tables of RECORD_SCHEMA */
export function createServedGuilds(database: Database, now: () => Date): ServedGuilds {
  const { run } = database;
  const write = (applicationId: string, guildId: string, leftOn: string | null) => sql`
    insert into served_guild (application_id, guild_id, left_on)
    values (${applicationId}, ${guildId}, ${leftOn})
    on conflict (application_id, guild_id) do update set left_on = excluded.left_on`;
  return {
    joined: async (applicationId, guildId) => {
      await run(write(applicationId, guildId, null));
    },
    left: async (applicationId, guildId) => {
      await run(write(applicationId, guildId, dayOf(now())));
    },
    compare: async ({ applicationId, isOurs }, present) => {
      const rows = await run(sql`
        select guild_id, left_on from served_guild where application_id = ${applicationId}`);
      const known = new Map(rows.map((row) => [String(row['guild_id']), row['left_on'] ?? null]));
      const joined = [...present].filter((guildId) => known.get(guildId) !== null);
      const left = [...known].filter(
        ([guildId, leftOn]) => leftOn === null && !present.has(guildId) && isOurs(guildId),
      );
      const changes = [
        ...joined.map((guildId) => write(applicationId, guildId, null)),
        ...left.map(([guildId]) => write(applicationId, guildId, dayOf(now()))),
      ];
      for (let first = 0; first < changes.length; first += AT_ONCE) {
        await database.exclusively(async (runInside) => {
          for (const change of changes.slice(first, first + AT_ONCE)) await runInside(change);
        });
      }
    },
    due: async ({ applicationId, isOurs }) => {
      const rows = await run(sql`
        select guild_id, (
          select count(*) from served_guild as other where other.guild_id = own.guild_id
            and other.application_id <> own.application_id and other.left_on is null) as others
        from served_guild as own
        where application_id = ${applicationId} and left_on < ${daysBefore(now(), LEFT_KEPT_DAYS)}`);
      return rows
        .map((row) => ({
          guildId: String(row['guild_id']),
          isServedByAnother: row['others'] !== 0,
        }))
        .filter(({ guildId }) => isOurs(guildId));
    },
    drop: async (applicationId, guildId) => {
      await run(sql`
        delete from served_guild
        where application_id = ${applicationId} and guild_id = ${guildId} and left_on is not null`);
    },
  };
}
