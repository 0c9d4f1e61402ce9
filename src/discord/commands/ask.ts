// `/ask`: a question is answered with the sources' own words.

import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Question } from '../../answer/answer.ts';
import { courtesyOf } from '../../answer/courtesy.ts';
import type { Library } from '../../answer/library.ts';
import { answerCard } from '../card.ts';
import { acceptableChoices, CHOICE_LIMITS } from '../choices.ts';
import type { Choice, Command, CommandData, TypedOptions } from '../command.ts';
import { ANYWHERE } from '../command-scope.ts';
import { introduction } from '../introduction.ts';
import { audienceChosen, PRIVATE_OPTION } from '../private-option.ts';
import { privately, type Reaction } from '../reaction.ts';
import { noSuchSource, sourceChoices, sourcesMeant } from '../source-option.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'ask',
  description: 'Ask a question and get the sources’ own words',
  description_localizations: {
    de: 'Eine Frage stellen und den Wortlaut der Quellen erhalten',
    fr: 'Poser une question et recevoir les mots mêmes des sources',
    'es-ES': 'Hacer una pregunta y recibir las palabras mismas de las fuentes',
    ru: 'Задать вопрос и получить ответ дословно из источников',
  },
  ...ANYWHERE,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      name_localizations: { de: 'frage', fr: 'question', 'es-ES': 'pregunta', ru: 'вопрос' },
      description: 'What would you like to know?',
      description_localizations: {
        de: 'Was möchtest du wissen?',
        fr: 'Que souhaites-tu savoir ?',
        'es-ES': '¿Qué quieres saber?',
        ru: 'Что вы хотите узнать?',
      },
      required: true,
      autocomplete: true,
      max_length: 2000,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'source',
      name_localizations: { de: 'quelle', fr: 'source', 'es-ES': 'fuente', ru: 'источник' },
      description: 'Search one document only',
      description_localizations: {
        de: 'Nur in einem Dokument suchen',
        fr: 'Chercher dans un seul document',
        'es-ES': 'Buscar en un solo documento',
        ru: 'Искать только в одном документе',
      },
      autocomplete: true,
    },
    PRIVATE_OPTION,
  ],
} as const satisfies CommandData;

export const ask: Command = { data, run, complete };

function run(options: TypedOptions, library: Library): Reaction {
  const { corpus, answerer } = library;
  const text = options.text('question') ?? '';
  const typedSource = options.text('source');
  const sources = typedSource === null ? null : sourcesMeant(typedSource, corpus);
  if (sources?.length === 0) return noSuchSource(typedSource ?? '', corpus);
  const question: Question = {
    text,
    ...(sources && { sourceIds: sources.map((source) => source.id) }),
  };
  const audience = audienceChosen(options);
  const answer = answerer.answer(question);
  const courtesy = courtesyOf(answer, corpus);
  if (courtesy) return privately(introduction(courtesy, library));
  return { kind: 'message', message: answerCard(answer, corpus, audience), audience, answer };
}

function complete(option: string, typed: string, library: Library): readonly Choice[] {
  const { suggestions } = library;
  switch (option) {
    case 'question': {
      const questions = suggestions.questions(typed, CHOICE_LIMITS.choices);
      return acceptableChoices(questions.map((text) => ({ name: text, value: text })));
    }
    case 'source':
      return sourceChoices(typed, library);
    default:
      return [];
  }
}
