// Which posts and messages have been taken up, by whichever process: one answer each, and where it stands.

import type { Run } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A post or a message that somebody asked with. */
export interface Asked {
  readonly guildId: string;
  /** The forum or the text channel. */
  readonly channelId: string;
  /** Of the post, which is a thread, or of the message. */
  readonly id: string;
}

export interface EarlierReply {
  /** Of the post that was answered with the same passage. */
  readonly askedId: string;
  readonly replyId: string;
}

export interface ClaimStore {
  /** True for the first who claims it, false for everybody after. @throws DatabaseError */
  claim(asked: Asked): Promise<boolean>;
  /** Nothing was said to it: it may be taken up again, when it calls the bot. @throws DatabaseError */
  release(asked: Asked): Promise<void>;
  /**
   * Notes the bot's reply.
   * @param passage a fingerprint of the first passage shown; null where later posts are not to be linked to this one
   * @throws DatabaseError
   */
  noteReply(asked: Asked, replyId: string, passage: string | null): Promise<void>;
  /** The oldest reply in the same channel that showed this passage. @throws DatabaseError */
  earlierReply(asked: Asked, passage: string): Promise<EarlierReply | null>;
  /** No later post is linked to this one any more. @throws DatabaseError */
  unlink(guildId: string, askedId: string): Promise<void>;
  /** The bot's reply to a post or message, or null. @throws DatabaseError */
  replyTo(guildId: string, askedId: string): Promise<string | null>;
  /** True for the first who passes this message on to a person. @throws DatabaseError */
  claimRequest(guildId: string, messageId: string): Promise<boolean>;
  /** Passing it on failed: somebody may try again. @throws DatabaseError */
  releaseRequest(guildId: string, messageId: string): Promise<void>;
  /** Deletes what is older than a moment. @throws DatabaseError */
  deleteBefore(moment: Date): Promise<void>;
}

/** @param now the time, for how long a claim is kept */
export function createClaims(run: Run, now: () => Date): ClaimStore {
  return {
    claim: async ({ guildId, channelId, id }) => {
      const rows = await run(sql`
        insert into channel_claim (guild_id, asked_id, channel_id, claimed_at)
        values (${guildId}, ${id}, ${channelId}, ${now().toISOString()})
        on conflict do nothing returning asked_id`);
      return rows.length > 0;
    },
    release: async ({ guildId, id }) => {
      await run(sql`
        delete from channel_claim
        where guild_id = ${guildId} and asked_id = ${id} and reply_id is null`);
    },
    noteReply: async ({ guildId, id }, replyId, passage) => {
      await run(sql`
        update channel_claim set reply_id = ${replyId}, passage = ${passage}
        where guild_id = ${guildId} and asked_id = ${id}`);
    },
    earlierReply: async ({ guildId, channelId, id }, passage) => {
      const [row] = await run(sql`
        select asked_id, reply_id from channel_claim
        where guild_id = ${guildId} and channel_id = ${channelId} and passage = ${passage}
          and asked_id <> ${id} and reply_id is not null
        order by claimed_at limit 1`);
      return row ? { askedId: String(row['asked_id']), replyId: String(row['reply_id']) } : null;
    },
    unlink: async (guildId, askedId) => {
      await run(sql`
        update channel_claim set passage = null
        where guild_id = ${guildId} and asked_id = ${askedId}`);
    },
    replyTo: async (guildId, askedId) => {
      const [row] = await run(sql`
        select reply_id from channel_claim where guild_id = ${guildId} and asked_id = ${askedId}`);
      const replyId = row?.['reply_id'] ?? null;
      return replyId === null ? null : String(replyId);
    },
    claimRequest: async (guildId, messageId) => {
      const rows = await run(sql`
        insert into person_request (guild_id, message_id, asked_at)
        values (${guildId}, ${messageId}, ${now().toISOString()})
        on conflict do nothing returning message_id`);
      return rows.length > 0;
    },
    releaseRequest: async (guildId, messageId) => {
      await run(sql`
        delete from person_request where guild_id = ${guildId} and message_id = ${messageId}`);
    },
    deleteBefore: async (moment) => {
      const oldest = moment.toISOString();
      await run(sql`delete from channel_claim where claimed_at < ${oldest}`);
      await run(sql`delete from person_request where asked_at < ${oldest}`);
    },
  };
}
