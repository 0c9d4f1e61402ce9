// Each server's settings for pins: who else may pin, and where stale pins are told.

import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export interface PinSettings {
  /** Ids of roles that may pin besides those with the permission. */
  readonly roles: readonly string[];
  readonly logChannelId: string | null;
}

export interface SettingStore {
  /** @throws DatabaseError */
  read(guildId: string): Promise<PinSettings>;
  /** @throws DatabaseError */
  setRoles(guildId: string, roles: readonly string[]): Promise<void>;
  /** @throws DatabaseError */
  setLogChannel(guildId: string, channelId: string | null): Promise<void>;
}

/** A store in a database whose tables are those of PIN_SCHEMA. */
export function createSettingStore({ run }: Database): SettingStore {
  return {
    read: async (guildId) => {
      const [row] = await run(
        sql`select roles, log_channel_id from pin_setting where guild_id = ${guildId}`,
      );
      const channel = row?.['log_channel_id'] ?? null;
      return {
        roles: row ? (JSON.parse(String(row['roles'])) as string[]) : [],
        logChannelId: channel === null ? null : String(channel),
      };
    },
    setRoles: async (guildId, roles) => {
      await run(sql`
        insert into pin_setting (guild_id, roles) values (${guildId}, ${JSON.stringify(roles)})
        on conflict (guild_id) do update set roles = excluded.roles`);
    },
    setLogChannel: async (guildId, channelId) => {
      await run(sql`
        insert into pin_setting (guild_id, roles, log_channel_id) values (${guildId}, '[]', ${channelId})
        on conflict (guild_id) do update set log_channel_id = excluded.log_channel_id`);
    },
  };
}
