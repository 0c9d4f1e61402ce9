// `/check` and “Check this quote”: is what somebody posted in the sources, word for word?

import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Library } from '../../answer/library.ts';
import type { Audience } from '../card.ts';
import { checkCard } from '../check-card.ts';
import type { Command, CommandData, MessageCommand, TypedOptions } from '../command.ts';
import { ANYWHERE } from '../command-scope.ts';
import { isVisible } from '../line.ts';
import { plainText } from '../posted-text.ts';
import { audienceChosen, PRIVATE_OPTION } from '../private-option.ts';
import { type Reaction, tell } from '../reaction.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'check',
  description: 'Check whether a quotation is in the sources, word for word',
  description_localizations: {
    de: 'Prüfen, ob ein Zitat Wort für Wort in den Quellen steht',
    fr: 'Vérifier si une citation figure mot pour mot dans les sources',
    'es-ES': 'Comprobar si una cita está palabra por palabra en las fuentes',
    ru: 'Проверить, есть ли цитата в источниках дословно',
  },
  ...ANYWHERE,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'quote',
      name_localizations: { de: 'zitat', fr: 'citation', 'es-ES': 'cita', ru: 'цитата' },
      description: 'The words, and who is said to have said them: “…” — Name',
      description_localizations: {
        de: 'Die Worte, und wer sie gesagt haben soll: „…“ — Name',
        fr: 'Les mots, et qui les aurait dits : « … » — Nom',
        'es-ES': 'Las palabras, y quién las habría dicho: «…» — Nombre',
        ru: 'Слова и кто их, как утверждают, сказал: «…» — Имя',
      },
      required: true,
      max_length: 2_000,
    },
    {
      ...PRIVATE_OPTION,
      description: 'Show the result to you alone',
      description_localizations: {
        de: 'Das Ergebnis nur dir zeigen',
        fr: 'Montrer le résultat à toi seul',
        'es-ES': 'Mostrar el resultado solo a ti',
        ru: 'Показать результат только вам',
      },
    },
  ],
} as const satisfies CommandData;

export const check: Command = { data, run, complete: () => [] };

export const checkThisQuote: MessageCommand = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Check this quote',
    name_localizations: {
      de: 'Dieses Zitat prüfen',
      fr: 'Vérifier cette citation',
      'es-ES': 'Comprobar esta cita',
      ru: 'Проверить эту цитату',
    },
    ...ANYWHERE,
  },
  run: (posted, library) => checked(posted, library, 'presser only'),
};

function run(options: TypedOptions, library: Library): Reaction {
  const audience = audienceChosen(options);
  return checked(plainText(options.text('quote') ?? ''), library, audience);
}

function checked(posted: string, library: Library, audience: Audience): Reaction {
  const checked = isVisible(posted) ? library.quoteChecker.check(posted) : null;
  if (!checked || checked.checks.every(({ verdict }) => verdict === 'too short')) {
    return tell('There are no words in it that I could check.');
  }
  const message = checkCard({ posted, checked, audience, sharer: null }, library.corpus);
  return { kind: 'message', message, audience };
}
