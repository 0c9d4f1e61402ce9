// Takes each press in a help channel to its deed; who may is checked anew each time.

import { type ButtonInteraction, PermissionFlagsBits, type RepliableInteraction } from 'discord.js';
import type { Library } from '../../answer/library.ts';
import { revealedCard } from '../card.ts';
import { deferPrivately } from '../defer.ts';
import { findQuotation } from '../passage-reference.ts';
import { inTime, settingsUnavailable } from '../pins/unavailable.ts';
import { privately, type Reaction, SOURCE_CHANGED, tell } from '../reaction.ts';
import { askPerson } from './ask-person.ts';
import { type ChannelAction, decodeChannelAction, isChannelCustomId } from './channel-custom-id.ts';
import { attempt, type ChannelDesk } from './desk.ts';
import { isForumPost } from './forum-post.ts';
import { solve } from './solve.ts';

const FOREIGN = 'This button belongs to another version of the bot. Use /ask instead, please.';

/** The reaction to a button of a help channel, or null for any other interaction. */
export async function channelReaction(
  interaction: RepliableInteraction,
  library: Library,
  desk: ChannelDesk,
): Promise<Reaction | null> {
  if (!interaction.isButton() || !isChannelCustomId(interaction.customId)) return null;
  const action = decodeChannelAction(interaction.customId);
  if (!action || !interaction.inGuild()) return tell(FOREIGN);
  try {
    return await pressed(action, interaction, library, desk);
  } catch (error) {
    return tell(settingsUnavailable(error, desk.log));
  }
}

async function pressed(
  action: ChannelAction,
  interaction: ButtonInteraction<'cached' | 'raw'>,
  library: Library,
  desk: ChannelDesk,
): Promise<Reaction> {
  switch (action.kind) {
    case 'show':
      return show(action, interaction, library);
    case 'solved':
      return markSolved(interaction, desk);
    case 'person':
      return askPerson(interaction, library, desk);
    case 'remove':
      return remove(interaction, desk);
    default:
      return action satisfies never;
  }
}

function show(
  { quotations }: ChannelAction & { kind: 'show' },
  { channel }: ButtonInteraction,
  library: Library,
): Reaction {
  const found = quotations.map((reference) => findQuotation(library, reference));
  const shown = found.filter((quotation) => quotation !== null);
  // Part of an answer under the whole question would mislead: all of it, or nothing.
  if (shown.length < quotations.length) return tell(SOURCE_CHANGED);
  const title = isForumPost(channel) ? channel.name : null;
  return privately(revealedCard(title, shown, library.corpus));
}

async function markSolved(
  interaction: ButtonInteraction<'cached' | 'raw'>,
  { channels }: ChannelDesk,
): Promise<Reaction> {
  if (!isAsker(interaction) && !isModerator(interaction)) {
    return tell('Only the person who asked, or a moderator, can mark this as solved.');
  }
  await deferPrivately(interaction);
  const { channels: set } = await inTime(channels.settings.read(interaction.guildId));
  const forumId = interaction.channel?.isThread() ? interaction.channel.parentId : null;
  const ofForum = set.find(({ channelId }) => channelId === forumId);
  return solve(interaction, ofForum?.solvedTagId ?? null);
}

async function remove(
  interaction: ButtonInteraction<'cached' | 'raw'>,
  { channels, log }: ChannelDesk,
): Promise<Reaction> {
  if (!isAsker(interaction) && !isModerator(interaction)) {
    return tell('Only the person who asked, or a moderator (Manage Messages), can remove this.');
  }
  // Later posts are not to be linked to a reply that is gone; it is removed even while the database is away.
  const { guildId, channel, message } = interaction;
  const askedId = channel?.isThread() ? channel.id : message.reference?.messageId;
  if (askedId) {
    await attempt(() => inTime(channels.claims.unlink(guildId, askedId)), { channels, log });
  }
  return { kind: 'remove message' };
}

/** Who asked is not stored: Discord knows whose post it is, and whose message the bot replied to. */
function isAsker({ user, channel, message }: ButtonInteraction): boolean {
  const ofPost = isForumPost(channel) ? channel.ownerId : null;
  return user.id === ofPost || user.id === message.mentions.repliedUser?.id;
}

function isModerator({ memberPermissions }: ButtonInteraction<'cached' | 'raw'>): boolean {
  return memberPermissions.has(PermissionFlagsBits.ManageMessages);
}
