// The tables of what is recorded beside pins: numbers of answers, what members say of them, gaps, and the servers served.

import type { Schema } from '../database/migrate.ts';
import { sql } from '../database/sql.ts';

/** None of these tables has a column for who asked, pressed or wrote something. */
export const RECORD_SCHEMA: Schema = {
  area: 'records',
  migrations: [
    [
      sql`
        create table answer_count (
          guild_id text not null,
          day text not null,
          outcome text not null,
          times bigint not null,
          primary key (guild_id, day, outcome)
        )`,
      sql`
        create table feedback_count (
          guild_id text not null,
          day text not null,
          subject text not null,
          verdict text not null,
          times bigint not null,
          primary key (guild_id, day, subject, verdict)
        )`,
      sql`
        create table gap_setting (
          guild_id text primary key,
          days bigint not null
        )`,
      sql`
        create table gap_question (
          guild_id text not null,
          day text not null,
          question text not null,
          times bigint not null,
          primary key (guild_id, day, question)
        )`,
      sql`
        create table served_guild (
          application_id text not null,
          guild_id text not null,
          left_on text,
          primary key (application_id, guild_id)
        )`,
    ],
    // The last day on which the bot whose server it is ran: one that is switched off for good says so nowhere else.
    [sql`alter table served_guild add column seen_on text`],
  ],
};
