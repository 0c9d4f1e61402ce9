// `/setup`: takes each subcommand to its deed; who may is checked anew each time.

import type { RepliableInteraction } from 'discord.js';
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Channels } from '../../channels/channels.ts';
import type { Pins } from '../../pins/pins.ts';
import type { Records } from '../../records/records.ts';
import type { Choice } from '../command.ts';
import { deferPrivately } from '../defer.ts';
import type { Log } from '../log.ts';
import { settingsUnavailable } from '../pins/unavailable.ts';
import { type Reaction, tell } from '../reaction.ts';
import { setGaps } from '../records/gap-settings.ts';
import { setChannel, setHelpers, setPerson, tagChoices } from './help-channels.ts';
import { findChannel, tagsOf } from './needs.ts';
import { setLogChannel, setRoles } from './pin-settings.ts';
import { SETUP_COMMAND } from './setup-command.ts';
import { showSettings } from './show-settings.ts';

const UNKNOWN = 'This version of the bot has no such setting.';

/** What the settings are kept in. */
export interface SetupDesk {
  readonly pins: Pins;
  /** Absent where no channel can be helped in. */
  readonly channels: Channels | undefined;
  readonly records?: Records | undefined;
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
    return tell(settingsUnavailable(error, desk.log));
  }
}

/** Choices for the options of `/setup`, or null for any other command. */
export async function setupCompletions(
  interaction: AutocompleteInteraction,
): Promise<readonly Choice[] | null> {
  if (interaction.commandName !== SETUP_COMMAND.name) return null;
  const channelId = interaction.options.get('channel')?.value;
  if (typeof channelId !== 'string') return [];
  const channel = await findChannel(channelId, interaction.client);
  const isHere =
    typeof channel !== 'string' && 'guildId' in channel && channel.guildId === interaction.guildId;
  return isHere ? tagChoices(interaction.options.getFocused(), tagsOf(channel)) : [];
}

async function setUp(
  interaction: ChatInputCommandInteraction<'cached' | 'raw'>,
  { pins, channels, records }: SetupDesk,
): Promise<Reaction> {
  const subcommand = interaction.options.getSubcommand();
  switch (subcommand) {
    case 'show':
      return showSettings(interaction.guildId, interaction.client, { pins, channels, records });
    case 'roles':
      return setRoles(interaction, pins);
    case 'log':
      return setLogChannel(interaction, pins);
    case 'channel':
      return channels ? setChannel(interaction, channels) : tell(UNKNOWN);
    case 'helpers':
      return channels ? setHelpers(interaction, channels) : tell(UNKNOWN);
    case 'person':
      return channels ? setPerson(interaction, channels) : tell(UNKNOWN);
    case 'gaps':
      return records ? setGaps(interaction, records) : tell(UNKNOWN);
    default:
      return tell(UNKNOWN);
  }
}
