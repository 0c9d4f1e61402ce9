// Everything about forum and help channels that the rest of the program uses, made from a database.

import { performance } from 'node:perf_hooks';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { DAYS_KEPT } from './channel-schema.ts';
import { type ChannelSettingStore, createChannelSettings } from './channel-settings.ts';
import { type ClaimStore, createClaims } from './claims.ts';
import { Cooldown, PACES } from './cooldown.ts';

export interface Channels {
  readonly settings: ChannelSettingStore;
  readonly claims: ClaimStore;
  readonly cooldowns: {
    readonly member: Cooldown;
    readonly channel: Cooldown;
    readonly requests: Cooldown;
  };
  /** Deletes what has been kept for long enough; looks at most once an hour. @throws DatabaseError */
  deleteOld(): Promise<void>;
  /** Deletes everything that belongs to a server. @throws DatabaseError */
  forget(guildId: string): Promise<void>;
}

export interface Clocks {
  readonly now: () => Date;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
}

const SYSTEM: Clocks = { now: () => new Date(), monotonic: () => performance.now() };
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** @param database one with the tables of CHANNEL_SCHEMA */
export function createChannels(database: Database, clocks: Clocks = SYSTEM): Channels {
  const { now, monotonic } = clocks;
  const settings = createChannelSettings(database, monotonic);
  const claims = createClaims(database, now);
  let lookedAt = Number.NEGATIVE_INFINITY;
  return {
    settings,
    claims,
    cooldowns: {
      member: new Cooldown(PACES.member, monotonic),
      channel: new Cooldown(PACES.channel, monotonic),
      requests: new Cooldown(PACES.requests, monotonic),
    },
    deleteOld: async () => {
      if (monotonic() - lookedAt < HOUR_MS) return;
      lookedAt = monotonic();
      await claims.deleteBefore(new Date(now().getTime() - DAYS_KEPT * DAY_MS));
    },
    forget: async (guildId) => {
      const { run } = database;
      await run(sql`delete from help_channel where guild_id = ${guildId}`);
      await run(sql`delete from channel_setting where guild_id = ${guildId}`);
      await run(sql`delete from channel_claim where guild_id = ${guildId}`);
      await run(sql`delete from person_request where guild_id = ${guildId}`);
      settings.forget(guildId);
    },
  };
}
