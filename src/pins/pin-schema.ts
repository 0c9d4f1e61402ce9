// The tables of pins and of each server's settings for them.

import type { Schema } from '../database/migrate.ts';
import { sql } from '../database/sql.ts';

/**
 * Every version of a pin is a row that is written once and never changed, but for a moderator's name who wants to be
 * forgotten: one statement stores a pin with its history,
 * and none can be half stored. `revision` counts a server's changes without gaps, so that whoever has seen one has
 * seen all before it.
 */
export const PIN_SCHEMA: Schema = {
  area: 'pins',
  migrations: [
    [
      sql`
        create table pin_change (
          guild_id text not null,
          revision bigint not null,
          pin_id text not null,
          version bigint not null,
          deed text not null,
          at text not null,
          by_id text,
          by_name text,
          question text not null,
          phrasings text not null,
          selectors text not null,
          state text not null,
          pinned_at text not null,
          pinned_by_id text not null,
          pinned_by_name text not null,
          channel_id text,
          message_id text,
          primary key (guild_id, revision),
          unique (guild_id, pin_id, version)
        )`,
      sql`
        create table pin_setting (
          guild_id text primary key,
          roles text not null,
          log_channel_id text
        )`,
    ],
    // Counts how often a moderator's name was taken out of a server's rows: whoever has read them reads them again.
    [sql`create table pin_rewrite (guild_id text primary key, times bigint not null)`],
  ],
};
