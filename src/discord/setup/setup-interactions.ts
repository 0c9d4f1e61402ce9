// `/setup`: takes each subcommand to its deed; who may is checked anew each time.

import type { RepliableInteraction } from 'discord.js';
import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import type { Pins } from '../../pins/pins.ts';
import { deferPrivately } from '../defer.ts';
import type { Log } from '../log.ts';
import { pinsUnavailable } from '../pins/unavailable.ts';
import { type Reaction, tell } from '../reaction.ts';
import { setLogChannel, setRoles } from './pin-settings.ts';
import { SETUP_COMMAND } from './setup-command.ts';

/** What the settings are kept in. */
export interface SetupDesk {
  readonly pins: Pins;
  readonly log: Log;
}

/** The reaction to `/setup`, or null for any other interaction. Failures of the database are told. */
export async function setupReaction(
  interaction: RepliableInteraction,
  desk: SetupDesk,
): Promise<Reaction | null> {
  if (!interaction.isChatInputCommand() || interaction.commandName !== SETUP_COMMAND.name) {
    return null;
  }
  if (!interaction.inGuild()) return tell('This belongs to a server: use it there.');
  if (!interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild)) {
    return tell('Only whoever has the permission Manage Server can do that.');
  }
  try {
    await deferPrivately(interaction);
    return await setUp(interaction, desk);
  } catch (error) {
    return tell(pinsUnavailable(error, desk.log));
  }
}

async function setUp(
  interaction: ChatInputCommandInteraction<'cached' | 'raw'>,
  { pins }: SetupDesk,
): Promise<Reaction> {
  switch (interaction.options.getSubcommand()) {
    case 'roles':
      return setRoles(interaction, pins);
    case 'log':
      return setLogChannel(interaction, pins);
    default:
      return tell('This version of the bot has no such setting.');
  }
}
