// Which of the permissions that it needs the bot lacks where an interaction happened.

import { type Interaction, PermissionFlagsBits } from 'discord.js';

/** By the names that Discord's own settings show. */
const NEEDED = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
} as const;

/** Names of what is missing; none in direct messages. */
export function missingPermissions(interaction: Interaction): string[] {
  if (!interaction.inGuild()) return [];
  return Object.entries(NEEDED)
    .filter(([, bit]) => !interaction.appPermissions.has(bit))
    .map(([name]) => name);
}
