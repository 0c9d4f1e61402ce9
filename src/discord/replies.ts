// Sends a message as the answer to an interaction: through the verbatim gate, once, whatever came before.

import { MessageFlags, type RepliableInteraction } from 'discord.js';
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Corpus } from '../corpus/corpus.ts';
import type { Audience } from './card.ts';
import { DISCORD_CODES, hasCode } from './errors.ts';
import { passGate } from './gate.ts';
import {
  buttonRows,
  edited,
  notice,
  type OutgoingMessage,
  type SendableMessage,
  sendable,
} from './message.ts';
import type { Reaction } from './reaction.ts';

/**
 * Answers an interaction with a message.
 * @throws {VerbatimError} when the message would show other words than the source's; nothing is sent
 */
export async function sendAnswer(
  interaction: RepliableInteraction,
  message: OutgoingMessage,
  audience: Audience,
  corpus: Corpus,
): Promise<void> {
  const payload = sendable(message, audience);
  passGate(payload, message.quotations, corpus);
  await send(interaction, payload);
}

/**
 * Puts a message in the place of the one whose button was pressed.
 * @throws {VerbatimError} when the message would show other words than the source's; nothing is sent
 */
export async function replaceMessage(
  interaction: RepliableInteraction,
  message: OutgoingMessage,
  corpus: Corpus,
): Promise<void> {
  if (!interaction.isMessageComponent()) return;
  const payload = sendable(message, 'presser only');
  passGate(payload, message.quotations, corpus);
  if (interaction.deferred) {
    await interaction.webhook.editMessage('@original', edited(payload));
    return;
  }
  try {
    await interaction.update(edited(payload));
  } catch (error) {
    if (!hasCode(error, DISCORD_CODES.alreadyAcknowledged)) throw error;
    await interaction.webhook.editMessage('@original', edited(payload));
  }
}

/** Opens a form; Discord takes one only as the first answer. */
export async function openForm(
  interaction: RepliableInteraction,
  form: APIModalInteractionResponseCallbackData,
): Promise<void> {
  if (!('showModal' in interaction)) throw new TypeError('A form can’t be answered with a form.');
  try {
    await interaction.showModal(form);
  } catch (error) {
    if (!hasCode(error, DISCORD_CODES.alreadyAcknowledged)) throw error;
  }
}

/** Gives the person alone a file. */
export async function sendFile(
  interaction: RepliableInteraction,
  { text, file, buttons }: Reaction & { kind: 'file' },
): Promise<void> {
  const payload = {
    content: text,
    files: [{ attachment: Buffer.from(file.text), name: file.name }],
    components: buttonRows(buttons),
    allowedMentions: { parse: [] },
    flags: MessageFlags.Ephemeral,
  } as const;
  if (awaitsItsReply(interaction)) {
    const { flags: _, ...rest } = payload;
    await interaction.editReply(rest);
  } else if (interaction.deferred || interaction.replied) await interaction.followUp(payload);
  else await interaction.reply(payload);
}

/** Tells the person alone a line of the bot's own words. */
export async function sendNotice(interaction: RepliableInteraction, line: string): Promise<void> {
  await send(interaction, sendable(notice(line), 'presser only'));
}

async function send(interaction: RepliableInteraction, payload: SendableMessage): Promise<void> {
  if (awaitsItsReply(interaction)) {
    await interaction.editReply(edited(payload));
    return;
  }
  if (interaction.deferred || interaction.replied) {
    await interaction.followUp(payload);
    return;
  }
  try {
    await interaction.reply(payload);
  } catch (error) {
    // discord.js repeats a request after a 5xx: the first one may have landed all the same.
    if (!hasCode(error, DISCORD_CODES.alreadyAcknowledged)) throw error;
    await interaction.webhook.editMessage('@original', edited(payload));
  }
}

/**
 * Whether “is thinking…” stands where the answer belongs. To edit it is safe where to follow up on it is not: discord.js
 * repeats a request after a 5xx, and a follow-up that landed would stand there twice.
 */
function awaitsItsReply({ deferred, replied, ephemeral }: RepliableInteraction): boolean {
  // Null after a deferred update, whose “reply” is the message that was pressed.
  return deferred && !replied && ephemeral !== null;
}
