// Which servers the bot is in, and since when it is in one no longer: what belongs to that one is deleted after a while.

import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { dayOf, daysBefore } from './day.ts';

/**
 * So many days after the day on which the bot left a server, everything of that server is deleted. A bot that has not
 * run for as long counts as having left from the day on which another notices.
 */
export const LEFT_KEPT_DAYS = 30;

/** The servers that one process of a bot is responsible for. */
export interface Realm {
  /** Two bots may use one database: the one for trying out must not delete what belongs to the other. */
  readonly applicationId: string;
  /** Whether a server would be connected to this process. */
  isOurs(guildId: string): boolean;
}

export interface ServedGuilds {
  /** Notes that the bot runs today, and that others that share the database do so no more. @throws DatabaseError */
  renew(applicationId: string): Promise<void>;
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
  /** The servers whose time is over, those of bots that run no more among them. @throws DatabaseError */
  due(realm: Realm): Promise<readonly DueGuild[]>;
  /** Knows nothing of a server any more that was left. @throws DatabaseError */
  drop(applicationId: string, guildId: string): Promise<void>;
}

export interface DueGuild {
  /** Of the bot that left it. */
  readonly applicationId: string;
  readonly guildId: string;
  readonly isServedByAnother: boolean;
}

/** So many servers are noted in one transaction: others wait for it. */
const AT_ONCE = 200;

/** @param database one with the tables of RECORD_SCHEMA */
export function createServedGuilds(database: Database, now: () => Date): ServedGuilds {
  const { run } = database;
  const write = (applicationId: string, guildId: string, leftOn: string | null) => sql`
    insert into served_guild (application_id, guild_id, left_on, seen_on)
    values (${applicationId}, ${guildId}, ${leftOn}, ${dayOf(now())})
    on conflict (application_id, guild_id) do update set
      left_on = excluded.left_on, seen_on = excluded.seen_on`;
  return {
    joined: async (applicationId, guildId) => {
      await run(write(applicationId, guildId, null));
    },
    left: async (applicationId, guildId) => {
      await run(write(applicationId, guildId, dayOf(now())));
    },
    renew: async (applicationId) => {
      const today = dayOf(now());
      await run(sql`
        update served_guild set seen_on = ${today}
        where seen_on is null or (application_id = ${applicationId} and seen_on <> ${today})`);
      await run(sql`
        update served_guild set left_on = ${today}
        where application_id <> ${applicationId} and left_on is null
          and seen_on < ${daysBefore(now(), LEFT_KEPT_DAYS)}`);
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
      const before = daysBefore(now(), LEFT_KEPT_DAYS);
      const rows = await run(sql`
        select application_id, guild_id, (
          select count(*) from served_guild as other where other.guild_id = own.guild_id
            and other.application_id <> own.application_id and other.left_on is null) as others
        from served_guild as own
        where left_on < ${before} and (application_id = ${applicationId} or seen_on < ${before})`);
      return rows
        .map((row) => ({
          applicationId: String(row['application_id']),
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
