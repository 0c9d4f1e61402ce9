// Takes each interaction that is about records to its deed; who may is checked anew each time.

import type { ChatInputCommandInteraction, RepliableInteraction } from 'discord.js';
import { type PinRequest, requestOf } from '../pins/request.ts';
import { inTime, pinsUnavailable } from '../pins/unavailable.ts';
import { privately, type Reaction, tell } from '../reaction.ts';
import { RECORD_COMMANDS, USUAL_PERIOD } from './commands-data.ts';
import { judge } from './judge.ts';
import { decodeRecordAction, isRecordCustomId } from './record-custom-id.ts';
import type { RecordDesk } from './request.ts';
import { statsCard } from './stats.ts';

const FOREIGN = 'This button belongs to another version of the bot. Use the command again, please.';

/** The reaction to an interaction about records, or null for any other. Failures of the database are told. */
export async function recordReaction(
  interaction: RepliableInteraction,
  desk: RecordDesk,
): Promise<Reaction | null> {
  if (!isAboutRecords(interaction)) return null;
  try {
    if (interaction.isButton()) {
      const action = decodeRecordAction(interaction.customId);
      if (!action) return tell(FOREIGN);
      return await inTime(judge(action, interaction, desk));
    }
    const request = await inTime(requestOf(interaction, desk));
    if ('refused' in request) return tell(request.refused);
    if (interaction.isChatInputCommand()) return await run(interaction, request, desk);
    return tell(FOREIGN);
  } catch (error) {
    return tell(pinsUnavailable(error, desk.log, 'Records'));
  }
}

function isAboutRecords(interaction: RepliableInteraction): boolean {
  if (interaction.isCommand()) {
    return RECORD_COMMANDS.some(({ name }) => name === interaction.commandName);
  }
  return 'customId' in interaction && isRecordCustomId(interaction.customId);
}

async function run(
  { options }: ChatInputCommandInteraction,
  { guildId }: PinRequest,
  { pins, records, library }: RecordDesk,
): Promise<Reaction> {
  const days = options.getInteger('days') ?? USUAL_PERIOD;
  const summary = await inTime(records.counts.summary(guildId, days));
  const board = await inTime(pins.board.pinsOf(guildId, library.corpus));
  return privately(statsCard(summary, days, board, library));
}
