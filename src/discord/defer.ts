// Asks Discord for more than three seconds, for an answer that only the person sees.

import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { DISCORD_CODES, hasCode } from './errors.ts';

/** What follows may take up to 15 minutes. */
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
