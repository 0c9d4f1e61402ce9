// `/setup` as Discord is told of it.

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { CommandData } from '../command.ts';

const { Subcommand, Role, Channel } = ApplicationCommandOptionType;

export const ROLE_OPTIONS = ['role', 'role-2', 'role-3', 'role-4', 'role-5'];

export const SETUP_COMMAND: CommandData = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  type: ApplicationCommandType.ChatInput,
  name: 'setup',
  description: 'Set the bot up for this server',
  description_localizations: {
    de: 'Den Bot für diesen Server einrichten',
    fr: 'Configurer le bot pour ce serveur',
    'es-ES': 'Configurar el bot para este servidor',
    ru: 'Настроить бота для этого сервера',
  },
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  options: [
    {
      type: Subcommand,
      name: 'roles',
      description: 'Which roles may pin answers besides moderators; none clears the list',
      options: ROLE_OPTIONS.map((name) => ({
        type: Role as typeof Role,
        name,
        description: 'A role that may pin answers',
      })),
    },
    {
      type: Subcommand,
      name: 'log',
      description: 'Where to tell that a pin went stale; none turns it off',
      options: [
        {
          type: Channel,
          name: 'channel',
          description: 'A text channel',
          channel_types: [ChannelType.GuildText],
        },
      ],
    },
  ],
};
