// The tables of forum and help channels.

import type { Schema } from '../database/migrate.ts';
import { sql } from '../database/sql.ts';

/**
 * What is stored, why, and how long. No question, no title, no name and no id of a member is among it.
 *
 * - `help_channel`, `channel_setting`: what moderators set, until they set it otherwise or the server is forgotten.
 * - `channel_claim`: the id of a post (or of a message in a text channel) that was taken up, of its channel and of the
 *   bot's reply, and when: so that nothing is answered twice, and a deleted question takes its answer along. Beside it
 *   a fingerprint of the first passage shown (a hash of the source's words, not of the question's), by which a later
 *   post with the same answer is linked to the earlier one. 90 days.
 * - `person_request`: the id of a message on which *Ask a person* was pressed, and when: so that it is passed on once.
 *   90 days.
 */
export const CHANNEL_SCHEMA: Schema = {
  area: 'channels',
  migrations: [
    [
      sql`
        create table help_channel (
          guild_id text not null,
          channel_id text not null,
          mode text not null,
          unanswered text not null,
          solved_tag_id text,
          primary key (guild_id, channel_id)
        )`,
      sql`
        create table channel_setting (
          guild_id text primary key,
          helper_roles text not null,
          person_channel_id text
        )`,
      sql`
        create table channel_claim (
          guild_id text not null,
          asked_id text not null,
          channel_id text not null,
          claimed_at text not null,
          reply_id text,
          passage text,
          primary key (guild_id, asked_id)
        )`,
      sql`create index channel_claim_passage on channel_claim (guild_id, channel_id, passage)`,
      sql`create index channel_claim_age on channel_claim (claimed_at)`,
      sql`
        create table person_request (
          guild_id text not null,
          message_id text not null,
          asked_at text not null,
          primary key (guild_id, message_id)
        )`,
    ],
  ],
};

/** How long what is said above to be kept for 90 days is kept. */
export const DAYS_KEPT = 90;
