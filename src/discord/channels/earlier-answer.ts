// Where an answer stands already: the message of its pin, or an earlier post that led to the same passage.

import { type Client, PermissionFlagsBits } from 'discord.js';
import type { Library } from '../../answer/library.ts';
import type { EarlierReply } from '../../channels/claims.ts';
import type { Occasion } from './asking.ts';
import { type ChannelDesk, isGone, isRefused } from './desk.ts';
import type { Quoting } from './offer.ts';

export interface Surroundings {
  readonly client: Client;
  readonly desk: ChannelDesk;
  /** With the server's pins before it. */
  readonly library: Library;
}

/** Markdown that leads there, or null. @throws DatabaseError */
export async function earlierAnswer(
  answer: Quoting,
  passage: string,
  occasion: Occasion,
  surroundings: Surroundings,
): Promise<string | null> {
  const { asked, place } = occasion;
  if (answer.outcome === 'pinned') return pinnedMessage(answer.pin.id, occasion, surroundings);
  const { claims } = surroundings.desk.channels;
  const earlier = await claims.earlierReply(asked, passage);
  if (!earlier) return null;
  const channelId = place.isPost ? earlier.askedId : asked.channelId;
  if (await stands(channelId, earlier.replyId, surroundings.client)) {
    return place.isPost ? `<#${earlier.askedId}>` : linkTo(asked.guildId, channelId, earlier);
  }
  await claims.unlink(asked.guildId, earlier.askedId);
  return null;
}

/** The pin's own message, where whoever sees this channel sees that one too. */
async function pinnedMessage(
  pinId: string,
  { asked }: Occasion,
  { client, desk, library }: Surroundings,
): Promise<string | null> {
  const board = await desk.pins?.board.pinsOf(asked.guildId, library.corpus);
  const message = board?.pin(pinId)?.pin.message;
  if (!message || !(await stands(message.channelId, message.id, client))) return null;
  const isSeen = await seenByEveryone(message.channelId, asked.channelId, client);
  return isSeen ? linkTo(asked.guildId, message.channelId, { replyId: message.id }) : null;
}

async function seenByEveryone(channelId: string, here: string, client: Client): Promise<boolean> {
  if (channelId === here) return true;
  const channel = await client.channels.fetch(channelId);
  if (!channel || channel.isDMBased()) return false;
  const everyone = channel.guild.roles.everyone;
  return channel.permissionsFor(everyone)?.has(PermissionFlagsBits.ViewChannel) ?? false;
}

/** Whether a message is still there, as far as the bot sees. */
async function stands(channelId: string, messageId: string, client: Client): Promise<boolean> {
  try {
    const channel = await client.channels.fetch(channelId);
    if (!channel?.isTextBased()) return false;
    await channel.messages.fetch({ message: messageId, cache: false });
    return true;
  } catch (error) {
    // What the bot can’t see, it does not lead to.
    if (isGone(error) || isRefused(error)) return false;
    throw error;
  }
}

function linkTo(
  guildId: string,
  channelId: string,
  { replyId }: Pick<EarlierReply, 'replyId'>,
): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${replyId}`;
}
