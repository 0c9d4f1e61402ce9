// Where the bot helps: as moderators set a channel, and else wherever somebody calls it and it may speak.

import { PermissionFlagsBits, type SendableChannels } from 'discord.js';
import { type ChannelSettings, type HelpChannel, helpIn } from '../../channels/help-channel.ts';

const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } =
  PermissionFlagsBits;
const TO_REPLY = [ViewChannel, SendMessages, ReadMessageHistory];
const TO_REPLY_IN_THREADS = [ViewChannel, SendMessagesInThreads, ReadMessageHistory];

/** How the bot behaves in a channel or thread, or null where it keeps out. */
export function helpWithin(
  channel: SendableChannels,
  settings: ChannelSettings,
): HelpChannel | null {
  const id = channel.isThread() ? channel.parentId : channel.id;
  const found = helpIn(id ?? '', settings);
  if (found.mode === 'off') return null;
  // Where moderators set something, a right that is missing ends in the log; elsewhere nobody asked for it.
  return settings.channels.includes(found) || mayReplyIn(channel) ? found : null;
}

/** As far as is known without asking Discord, which counts what it has to refuse. */
function mayReplyIn(channel: SendableChannels): boolean {
  if (channel.isDMBased()) return false;
  const { me } = channel.guild.members;
  const permissions = me && channel.permissionsFor(me);
  return permissions?.has(channel.isThread() ? TO_REPLY_IN_THREADS : TO_REPLY) ?? true;
}
