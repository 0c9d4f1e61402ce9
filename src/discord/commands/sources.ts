// `/sources`: the documents that are quoted from.

import { ApplicationCommandType } from 'discord.js';
import type { Library } from '../../answer/library.ts';
import type { Command, CommandData, TypedOptions } from '../command.ts';
import { ANYWHERE } from '../command-scope.ts';
import { privately, type Reaction, tell } from '../reaction.ts';
import { sourcesCard } from '../reading/sources-card.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'sources',
  description: 'List the documents that answers are quoted from',
  description_localizations: {
    de: 'Die Dokumente auflisten, aus denen zitiert wird',
    fr: 'Lister les documents qui sont cités',
    'es-ES': 'Listar los documentos que se citan',
    ru: 'Показать документы, из которых берутся цитаты',
  },
  ...ANYWHERE,
  options: [],
} as const satisfies CommandData;

export const sources: Command = { data, run, complete: () => [] };

function run(_options: TypedOptions, library: Library): Reaction {
  return library.corpus.sources.length === 0
    ? tell('There are no sources yet.')
    : privately(sourcesCard(0, library));
}
