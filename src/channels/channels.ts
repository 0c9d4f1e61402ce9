// Everything about forum and help channels that the rest of the program uses, made from a database.

import { performance } from 'node:perf_hooks';
import type { Database, Run } from '../database/database.ts';
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
  /** Whether the last statement succeeded. */
  isReachable(): boolean;
  /** Deletes what has been kept for its time. @throws DatabaseError */
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

/** @param database one with the tables of CHANNEL_SCHEMA */
export function createChannels(database: Database, clocks: Clocks = SYSTEM): Channels {
  const { now, monotonic } = clocks;
  let isReachable = true;
  const run: Run = async (statement) => {
    try {
      const rows = await database.run(statement);
      isReachable = true;
      return rows;
    } catch (error) {
      isReachable = false;
      throw error;
    }
  };
  const settings = createChannelSettings(run, monotonic);
  const claims = createClaims(run, now);
  return {
    settings,
    claims,
    cooldowns: {
      member: new Cooldown(PACES.member, monotonic),
      channel: new Cooldown(PACES.channel, monotonic),
      requests: new Cooldown(PACES.requests, monotonic),
    },
    isReachable: () => isReachable,
    deleteOld: async () => {
      await claims.deleteBefore(new Date(now().getTime() - DAYS_KEPT * DAY_MS));
    },
    forget: async (guildId) => {
      await run(sql`delete from help_channel where guild_id = ${guildId}`);
      await run(sql`delete from channel_setting where guild_id = ${guildId}`);
      await run(sql`delete from channel_claim where guild_id = ${guildId}`);
      await run(sql`delete from person_request where guild_id = ${guildId}`);
      settings.forget(guildId);
    },
  };
}
