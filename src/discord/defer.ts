// Asks Discord for more than three seconds: for an answer that only the person sees, or for a change of the message itself.

import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { DISCORD_CODES, hasCode } from './errors.ts';

/** A private answer follows, which may take up to 15 minutes. */
export async function deferPrivately(
  interaction: ChatInputCommandInteraction | ModalSubmitInteraction | ButtonInteraction,
): Promise<void> {
  try {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  } catch (error) {
    // discord.js repeats a request after a 5xx: the first one landed, and what follows fills the waiting reply.
    if (!hasCode(error, DISCORD_CODES.alreadyAcknowledged)) throw error;
    interaction.deferred = true;
    interaction.ephemeral = true;
  }
}

/** The message whose button was pressed stays as it is, and is changed or deleted within 15 minutes. */
export async function deferInPlace(interaction: MessageComponentInteraction): Promise<void> {
  try {
    await interaction.deferUpdate();
  } catch (error) {
    if (!hasCode(error, DISCORD_CODES.alreadyAcknowledged)) throw error;
    interaction.deferred = true;
  }
}
