// Takes a server's pins away for good, or a moderator's name and id out of all pins.

import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** Stands where somebody's name stood who wanted to be forgotten; there is no id beside it. */
export const FORGOTTEN_MODERATOR = 'a moderator';

export interface PinForgetting {
  /** Deletes a server's pins, their history and its settings for them. @throws DatabaseError */
  forget(guildId: string): Promise<void>;
  /**
   * Takes a person's name and id out of the pins of every server; the pins stay.
   * @returns how many versions of pins named the person
   * @throws DatabaseError
   */
  forgetMember(userId: string): Promise<number>;
}

/** @param database one with the tables of PIN_SCHEMA */
export function createPinForgetting(database: Database): PinForgetting {
  return {
    forget: (guildId) =>
      database.exclusively(async (run) => {
        await run(sql`delete from pin_change where guild_id = ${guildId}`);
        await run(sql`delete from pin_setting where guild_id = ${guildId}`);
        await run(sql`delete from pin_rewrite where guild_id = ${guildId}`);
      }),
    forgetMember: (userId) =>
      database.exclusively(async (run) => {
        const named = await run(sql`
          select guild_id, count(*) as times from pin_change
          where by_id = ${userId} or pinned_by_id = ${userId} group by guild_id`);
        for (const { guild_id: guildId = null } of named) {
          await run(sql`
            update pin_change set by_id = '', by_name = ${FORGOTTEN_MODERATOR}
            where guild_id = ${guildId} and by_id = ${userId}`);
          await run(sql`
            update pin_change set pinned_by_id = '', pinned_by_name = ${FORGOTTEN_MODERATOR}
            where guild_id = ${guildId} and pinned_by_id = ${userId}`);
          await run(sql`
            insert into pin_rewrite (guild_id, times) values (${guildId}, 1)
            on conflict (guild_id) do update set times = pin_rewrite.times + 1`);
        }
        return named.reduce((sum, { times }) => sum + Number(times), 0);
      }),
  };
}
