// `/setup` as Discord is told of it.

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  PermissionFlagsBits,
} from 'discord.js';
import { GAP_LIMITS } from '../../records/gap-store.ts';
import type { CommandData } from '../command.ts';
import { IN_SERVERS } from '../command-scope.ts';

const { Subcommand, Role, Channel, Integer, String: Text } = ApplicationCommandOptionType;

export const ROLE_OPTIONS = ['role', 'role-2', 'role-3', 'role-4', 'role-5'];

export const SETUP_COMMAND: CommandData = {
  ...IN_SERVERS,
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
      name: 'show',
      description: 'All settings, what the bot lacks for them, and how to mend it',
    },
    {
      type: Subcommand,
      name: 'channel',
      description: 'Where members ask, and how the bot helps there',
      options: [
        {
          type: Channel,
          name: 'channel',
          description: 'A forum or a text channel',
          required: true,
          channel_types: [ChannelType.GuildForum, ChannelType.GuildText],
        },
        {
          type: Text,
          name: 'mode',
          description: 'What the bot does with a question',
          required: true,
          choices: [
            { name: 'off: says nothing, even when it is called by name', value: 'off' },
            {
              name: 'on mention: answers when it is called by name (as where nothing is set)',
              value: 'mention',
            },
            { name: 'suggest: one quiet line with “Show passages”', value: 'suggest' },
            { name: 'answer: the passages themselves', value: 'answer' },
          ],
        },
        {
          type: Text,
          name: 'unanswered',
          description:
            'In the mode answer, where the sources have nothing: say so, or nothing (the default)',
          choices: [
            { name: 'say nothing', value: 'nothing' },
            { name: 'say that a person will look at it', value: 'person' },
          ],
        },
        {
          type: Text,
          name: 'solved-tag',
          description:
            'The forum’s tag for solved posts; until one is set, it is guessed by its name',
          autocomplete: true,
        },
      ],
    },
    {
      type: Subcommand,
      name: 'helpers',
      description:
        'Roles whose members help: where one has written, the bot is silent; none clears the list',
      options: ROLE_OPTIONS.map((name) => ({
        type: Role as typeof Role,
        name,
        description: 'A role whose members help',
      })),
    },
    {
      type: Subcommand,
      name: 'person',
      description: 'Where “Ask a person” posts; none takes the button away',
      options: [
        {
          type: Channel,
          name: 'channel',
          description: 'A text channel that people who help read',
          channel_types: [ChannelType.GuildText],
        },
      ],
    },
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
    {
      type: Subcommand,
      name: 'gaps',
      description: 'Whether questions that the sources do not answer are kept, without names',
      options: [
        {
          type: Integer,
          name: 'days',
          description: 'For how many days; 0 turns it off and deletes them',
          min_value: 0,
          max_value: GAP_LIMITS.days,
        },
      ],
    },
  ],
};
