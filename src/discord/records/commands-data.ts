// The commands of the records as Discord is told of them.

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
} from 'discord.js';
import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { ANYWHERE, IN_SERVERS } from '../command-scope.ts';

/** What `/stats` can look back on, in days. */
export const PERIODS = [7, 30, 90, 365] as const;
export const USUAL_PERIOD = 30;

const stats: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...IN_SERVERS,
  type: ApplicationCommandType.ChatInput,
  name: 'stats',
  description: 'How many questions were answered, and what members say of the answers',
  description_localizations: {
    de: 'Wie viele Fragen beantwortet wurden und was Mitglieder davon halten',
    fr: 'Combien de questions ont reçu une réponse, et l’avis des membres',
    'es-ES': 'Cuántas preguntas se han respondido y qué opinan los miembros',
    ru: 'Сколько вопросов получили ответ и что о них думают участники',
  },
  default_member_permissions: PermissionFlagsBits.ManageMessages.toString(),
  options: [
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'days',
      description: `How far to look back; ${USUAL_PERIOD} days where it is left out`,
      choices: PERIODS.map((days) => ({ name: `${days} days`, value: days })),
    },
  ],
};

const gaps: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...IN_SERVERS,
  type: ApplicationCommandType.ChatInput,
  name: 'gaps',
  description: 'See what the sources did not answer',
  description_localizations: {
    de: 'Sehen, was die Quellen nicht beantwortet haben',
    fr: 'Voir ce à quoi les sources n’ont pas répondu',
    'es-ES': 'Ver lo que las fuentes no han respondido',
    ru: 'Посмотреть, на что источники не ответили',
  },
  default_member_permissions: PermissionFlagsBits.ManageMessages.toString(),
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'list',
      description: 'List these questions, to pin an answer or to dismiss them',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'order',
          description: 'The most often asked first where it is left out',
          choices: [
            { name: 'most asked first', value: 'most asked' },
            { name: 'newest first', value: 'newest' },
          ],
        },
      ],
    },
  ],
};

/** What `/privacy` can delete. */
export const DELETIONS = { member: 'me', server: 'server' } as const;

const privacy: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...ANYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'privacy',
  description: 'See what is kept and for how long, or have it deleted',
  description_localizations: {
    de: 'Sehen, was wie lange gespeichert wird, oder es löschen lassen',
    fr: 'Voir ce qui est conservé et combien de temps, ou le faire effacer',
    'es-ES': 'Ver qué se guarda y cuánto tiempo, o hacer que se borre',
    ru: 'Узнать, что и как долго хранится, или удалить это',
  },
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'delete',
      description: 'What to delete; nothing where it is left out',
      choices: [
        { name: 'what relates to me', value: DELETIONS.member },
        { name: 'everything of this server (administrators)', value: DELETIONS.server },
      ],
    },
  ],
};

export const RECORD_COMMANDS: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[] = [
  stats,
  gaps,
  privacy,
];
