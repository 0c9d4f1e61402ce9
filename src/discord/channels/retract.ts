// A question that is deleted takes the bot's reply along.

import type { Message, PartialMessage } from 'discord.js';
import { type ChannelDesk, isGone } from './desk.ts';

/** @throws DatabaseError */
export async function retract(
  { id, guildId, channel }: Message | PartialMessage,
  { channels }: ChannelDesk,
): Promise<void> {
  if (guildId === null) return;
  const replyId = await channels.claims.replyTo(guildId, id);
  if (replyId === null) return;
  await channels.claims.unlink(guildId, id);
  try {
    await channel.messages.delete(replyId);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
