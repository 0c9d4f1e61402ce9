// The `private` option: whether an answer is for everybody in the channel or for the person alone.

import { ApplicationCommandOptionType } from 'discord.js';
import type { Audience } from './card.ts';
import type { TypedOptions } from './command.ts';

export const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  name_localizations: { de: 'privat', fr: 'privé', 'es-ES': 'privado', ru: 'лично' },
  description: 'Show the answer to you alone',
  description_localizations: {
    de: 'Die Antwort nur dir zeigen',
    fr: 'Montrer la réponse à toi seul',
    'es-ES': 'Mostrar la respuesta solo a ti',
    ru: 'Показать ответ только вам',
  },
} as const;

/** Everyone, where the option is left out. */
export function audienceChosen(options: TypedOptions): Audience {
  return options.flag('private') ? 'presser only' : 'everyone';
}
