// The moderators' commands as Discord is told of them.

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
} from 'discord.js';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { IN_SERVERS } from '../command-scope.ts';

const forModerators = PermissionFlagsBits.ManageMessages.toString();
const { Subcommand, String: Text, Attachment } = ApplicationCommandOptionType;

/** The names of the passage options, in the order in which passages are shown. */
export const PASSAGE_OPTIONS = ['passage', 'passage-2', 'passage-3', 'passage-4', 'passage-5'];

const pinOption = {
  type: Text,
  name: 'pin',
  description: 'Type a part of its question',
  required: true,
  autocomplete: true,
} as const;

const passages = (required: boolean) =>
  PASSAGE_OPTIONS.map((name, i) => ({
    type: Text as typeof Text,
    name,
    description:
      i === 0
        ? 'Type words to search for a passage'
        : `Passage ${i + 1}, shown after the one before`,
    autocomplete: true as const,
    ...(required && i === 0 && { required }),
  }));

const pin: RESTPostAPIApplicationCommandsJSONBody = {
  ...IN_SERVERS,
  type: ApplicationCommandType.ChatInput,
  name: 'pin',
  description: 'Decide which passages answer a question',
  description_localizations: {
    de: 'Festlegen, welche Absätze eine Frage beantworten',
    fr: 'Décider quels passages répondent à une question',
    'es-ES': 'Decidir qué pasajes responden a una pregunta',
    ru: 'Выбрать, какие абзацы отвечают на вопрос',
  },
  default_member_permissions: forModerators,
  options: [
    {
      type: Subcommand,
      name: 'add',
      description: 'Pin passages of the sources as the answer to a question',
      options: [
        {
          type: Text,
          name: 'question',
          description: 'The question as members ask it',
          required: true,
          max_length: 300,
        },
        ...passages(true),
      ],
    },
  ],
};

const pins: RESTPostAPIApplicationCommandsJSONBody = {
  ...IN_SERVERS,
  type: ApplicationCommandType.ChatInput,
  name: 'pins',
  description: 'See and change the pinned answers',
  description_localizations: {
    de: 'Die angehefteten Antworten sehen und ändern',
    fr: 'Voir et modifier les réponses épinglées',
    'es-ES': 'Ver y cambiar las respuestas fijadas',
    ru: 'Посмотреть и изменить закреплённые ответы',
  },
  default_member_permissions: forModerators,
  options: [
    {
      type: Subcommand,
      name: 'list',
      description: 'List the pinned answers',
      options: [
        { type: Text, name: 'source', description: 'Of one document only', autocomplete: true },
        {
          type: Text,
          name: 'state',
          description: 'Stale: the source no longer has the words',
          choices: [
            { name: 'fresh', value: 'fresh' },
            { name: 'stale', value: 'stale' },
          ],
        },
      ],
    },
    { type: Subcommand, name: 'show', description: 'Show one pinned answer', options: [pinOption] },
    {
      type: Subcommand,
      name: 'edit',
      description: 'Change the question, its wordings or the passages',
      options: [pinOption, ...passages(false)],
    },
    {
      type: Subcommand,
      name: 'remove',
      description: 'Remove a pinned answer; it can be undone for 15 minutes',
      options: [pinOption],
    },
    {
      type: Subcommand,
      name: 'history',
      description: 'Who did what with the pins, and when',
      options: [{ ...pinOption, required: false }],
    },
    { type: Subcommand, name: 'export', description: 'Get all pins as one JSON file' },
    {
      type: Subcommand,
      name: 'import',
      description: 'Read pins from such a file; says first what would change',
      options: [{ type: Attachment, name: 'file', description: 'The JSON file', required: true }],
    },
  ],
};

const pinThis: RESTPostAPIApplicationCommandsJSONBody = {
  ...IN_SERVERS,
  type: ApplicationCommandType.Message,
  name: 'Pin this answer',
  name_localizations: {
    de: 'Diese Antwort anheften',
    fr: 'Épingler cette réponse',
    'es-ES': 'Fijar esta respuesta',
    ru: 'Закрепить этот ответ',
  },
  default_member_permissions: forModerators,
};

export const PIN_COMMANDS: readonly RESTPostAPIApplicationCommandsJSONBody[] = [pin, pins, pinThis];
