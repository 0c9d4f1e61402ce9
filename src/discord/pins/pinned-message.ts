// Discord's own pin of a message, and what a moderator must do where Discord does not allow it.

import { PermissionFlagsBits, type RepliableInteraction, Routes } from 'discord.js';
import type { PinnedMessage } from '../../pins/pin.ts';
import { DISCORD_CODES, hasCode } from '../errors.ts';

/** "Pin Message": by the names that Discord's own settings show. */
const NEEDED = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
  'Pin Messages': PermissionFlagsBits.PinMessages,
} as const;

const STORED = 'The answer is given all the same; only the channel’s own pin is missing.';

/**
 * Pins a message in its channel.
 * @returns null where it is pinned, else a sentence that says what is missing and how to mend it
 */
export async function pinInChannel(
  interaction: RepliableInteraction<'cached' | 'raw'>,
  { channelId, id }: PinnedMessage,
): Promise<string | null> {
  try {
    await interaction.client.rest.put(Routes.channelMessagesPin(channelId, id));
    return null;
  } catch (error) {
    return `I could not pin the message in this channel: ${cause(error, interaction)} ${STORED}`;
  }
}

/** Takes a message's pin away, as far as Discord lets the bot: the answer no longer depends on it. */
export async function unpinInChannel(
  interaction: RepliableInteraction<'cached' | 'raw'>,
  { channelId, id }: PinnedMessage,
): Promise<void> {
  await interaction.client.rest.delete(Routes.channelMessagesPin(channelId, id)).catch(() => {});
}

function cause(error: unknown, interaction: RepliableInteraction<'cached' | 'raw'>): string {
  if (hasCode(error, DISCORD_CODES.tooManyPins)) {
    return 'it has 250 pinned messages, the most that Discord allows. Unpin one and press *Pin …* again.';
  }
  if (hasCode(error, DISCORD_CODES.unknownMessage)) return 'it has been deleted.';
  const isRefused =
    hasCode(error, DISCORD_CODES.missingPermissions) || hasCode(error, DISCORD_CODES.missingAccess);
  if (!isRefused) return 'Discord is having trouble. Press *Pin …* again in a moment.';
  return (
    `I lack the permission ${missingFor(interaction)}. Give it to my role under Server Settings → Roles, ` +
    'or in this channel under Edit Channel → Permissions; then press *Pin …* again.'
  );
}

function missingFor({ appPermissions }: RepliableInteraction<'cached' | 'raw'>): string {
  const missing = Object.entries(NEEDED)
    .filter(([, bit]) => !appPermissions.has(bit))
    .map(([name]) => name);
  return missing.length > 0 ? missing.join(', ') : 'Pin Messages';
}
