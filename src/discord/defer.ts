// Asks Discord for more than three seconds: for an answer that only the person sees, or for a change of the message itself.

import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { DISCORD_CODES, hasCode } from './errors.ts';

/**
 * Whoever waits hears something within this time: of a question the answer without pins, of a change that Discord is
 * asked for more time.
 */
export const PATIENCE_MS = 1_200;

/**
 * Waits for work to its end, however long it takes, so that what is told of it is true.
 * @param defer asks Discord for more time, where the work is slow
 */
export async function deferringIfSlow<T>(work: Promise<T>, defer: () => Promise<void>): Promise<T> {
  const patience = new AbortController();
  const slow = sleep(PATIENCE_MS, 'slow', { signal: patience.signal }).catch(() => null);
  const settled = work.then(
    () => null,
    () => null,
  );
  const first = await Promise.race([settled, slow]);
  patience.abort();
  if (first === 'slow') await defer();
  return work;
}

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
