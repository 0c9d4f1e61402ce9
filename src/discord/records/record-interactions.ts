// Takes each interaction that is about records to its deed; who may is checked anew each time.

import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import { deferPrivately } from '../defer.ts';
import { type PinRequest, requestOf } from '../pins/request.ts';
import { inTime, pinsUnavailable } from '../pins/unavailable.ts';
import { privately, type Reaction, tell } from '../reaction.ts';
import { RECORD_COMMANDS, USUAL_PERIOD } from './commands-data.ts';
import { turnGapsOff } from './gap-settings.ts';
import { dismissGap, openGapForm, showGaps, showNearGap, submitGapForm } from './gaps-command.ts';
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
    return await reactionTo(interaction, desk);
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

async function reactionTo(interaction: RepliableInteraction, desk: RecordDesk): Promise<Reaction> {
  if (interaction.isButton()) {
    const action = decodeRecordAction(interaction.customId);
    // Every member may judge an answer.
    if (action?.kind === 'judge') return inTime(judge(action, interaction, desk));
    if (action?.kind === 'gaps off') return inTime(pressedOff(interaction, desk));
  }
  const request = await inTime(requestOf(interaction, desk));
  if ('refused' in request) return tell(request.refused);
  if (interaction.isChatInputCommand()) return run(interaction, request, desk);
  if (interaction.isButton()) return inTime(pressed(interaction, request, desk));
  if (!interaction.isModalSubmit()) return tell(FOREIGN);
  const action = decodeRecordAction(interaction.customId);
  if (action?.kind !== 'gap form') return tell(FOREIGN);
  await deferPrivately(interaction);
  return submitGapForm(action, interaction, request, desk);
}

async function run(
  interaction: ChatInputCommandInteraction,
  request: PinRequest,
  desk: RecordDesk,
): Promise<Reaction> {
  const { options } = interaction;
  await deferPrivately(interaction);
  if (interaction.commandName === 'gaps') {
    const order = options.getString('order') === 'newest' ? 'newest' : 'most asked';
    return showGaps({ order, page: 0 }, request, desk);
  }
  const { pins, records, library } = desk;
  const days = options.getInteger('days') ?? USUAL_PERIOD;
  const summary = await records.counts.summary(request.guildId, days);
  const board = await pins.board.pinsOf(request.guildId, library.corpus);
  return privately(statsCard(summary, days, board, library));
}

async function pressed(
  interaction: ButtonInteraction,
  request: PinRequest,
  desk: RecordDesk,
): Promise<Reaction> {
  const action = decodeRecordAction(interaction.customId);
  switch (action?.kind) {
    case 'gaps':
      return showGaps(action, request, desk);
    case 'dismiss gap':
      return dismissGap(action, request, desk);
    case 'near gap':
      return showNearGap(action, request, desk);
    case 'pin gap':
      return openGapForm(action, request, desk);
    case 'cancel':
      return { kind: 'remove message' };
    case 'judge':
    case 'gaps off':
    case 'gap form':
    case undefined:
      return tell(FOREIGN);
    default:
      return action satisfies undefined;
  }
}

async function pressedOff(interaction: ButtonInteraction, desk: RecordDesk): Promise<Reaction> {
  const { guildId, memberPermissions } = interaction;
  return guildId !== null && memberPermissions?.has(PermissionFlagsBits.ManageGuild)
    ? turnGapsOff(guildId, desk.records)
    : tell('Only whoever has the permission Manage Server can do that.');
}
