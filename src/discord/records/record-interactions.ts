// Takes each interaction that is about records to its deed; who may is checked anew each time.

import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import { deferInPlace, deferPrivately, deferringIfSlow } from '../defer.ts';
import { type PinRequest, requestOf } from '../pins/request.ts';
import { inTime, pinsUnavailable } from '../pins/unavailable.ts';
import { privately, type Reaction, tell } from '../reaction.ts';
import { RECORD_COMMANDS, USUAL_PERIOD } from './commands-data.ts';
import { turnGapsOff } from './gap-settings.ts';
import { dismissGap, openGapForm, showGaps, showNearGap, submitGapForm } from './gaps-command.ts';
import { judge } from './judge.ts';
import { forgetServer, privacy } from './privacy.ts';
import { decodeRecordAction, isRecordCustomId, type RecordAction } from './record-custom-id.ts';
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
  const action = 'customId' in interaction ? decodeRecordAction(interaction.customId) : null;
  const forAll = await forEveryMember(interaction, action, desk);
  if (forAll) return forAll;
  const request = await inTime(requestOf(interaction, desk));
  if ('refused' in request) return tell(request.refused);
  if (interaction.isChatInputCommand()) return run(interaction, request, desk);
  if (interaction.isButton()) return pressed(action, interaction, request, desk);
  if (!interaction.isModalSubmit() || action?.kind !== 'gap form') return tell(FOREIGN);
  await deferPrivately(interaction);
  return submitGapForm(action, interaction, request, desk);
}

/** What needs no moderator, or a permission of its own. */
async function forEveryMember(
  interaction: RepliableInteraction,
  action: RecordAction | null,
  desk: RecordDesk,
): Promise<Reaction | null> {
  if (interaction.isChatInputCommand() && interaction.commandName === 'privacy') {
    await deferPrivately(interaction);
    return privacy(interaction, desk);
  }
  if (!interaction.isButton()) return null;
  switch (action?.kind) {
    case 'judge':
      return deferringIfSlow(judge(action, interaction, desk), () => deferPrivately(interaction));
    case 'gaps off':
      return deferringIfSlow(pressedOff(interaction, desk), () => deferInPlace(interaction));
    case 'forget server':
      return forgetServer(interaction, desk);
    case 'cancel':
      return { kind: 'remove message' };
    default:
      return null;
  }
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
  action: RecordAction | null,
  interaction: ButtonInteraction,
  request: PinRequest,
  desk: RecordDesk,
): Promise<Reaction> {
  const inPlace = (change: Promise<Reaction>): Promise<Reaction> =>
    deferringIfSlow(change, () => deferInPlace(interaction));
  switch (action?.kind) {
    case 'gaps':
      return inPlace(showGaps(action, request, desk));
    case 'dismiss gap':
      return inPlace(dismissGap(action, request, desk));
    case 'near gap':
      return inTime(showNearGap(action, request, desk));
    case 'pin gap':
      return inTime(openGapForm(action, request, desk));
    default:
      return tell(FOREIGN);
  }
}

async function pressedOff(interaction: ButtonInteraction, desk: RecordDesk): Promise<Reaction> {
  const { guildId, memberPermissions } = interaction;
  return guildId !== null && memberPermissions?.has(PermissionFlagsBits.ManageGuild)
    ? turnGapsOff(guildId, desk.records)
    : tell('Only whoever has the permission Manage Server can do that.');
}
