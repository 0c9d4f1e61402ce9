// `/read`: a document from a paragraph on.

import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Library } from '../../answer/library.ts';
import { contentsOf, paragraphAt, paragraphNumber } from '../../answer/paragraphs.ts';
import type { Passage, Source } from '../../corpus/source.ts';
import { shownMark, titlePart } from '../attribution-line.ts';
import { acceptableChoices, CHOICE_LIMITS } from '../choices.ts';
import type { Choice, Command, CommandData, TypedOptions } from '../command.ts';
import { ANYWHERE } from '../command-scope.ts';
import { isVisible, shownLine } from '../line.ts';
import { privately, type Reaction, tell } from '../reaction.ts';
import { readingCard } from '../reading/reading-card.ts';
import { noSuchSource, severalSources, sourceChoices, sourcesMeant } from '../source-option.ts';

const TITLE_LENGTH = 120;

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'read',
  description: 'Read a document of the sources from a paragraph on',
  description_localizations: {
    de: 'Ein Dokument der Quellen ab einem Absatz lesen',
    fr: 'Lire un document des sources à partir d’un paragraphe',
    'es-ES': 'Leer un documento de las fuentes desde un párrafo',
    ru: 'Читать документ из источников с выбранного абзаца',
  },
  ...ANYWHERE,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'source',
      name_localizations: { de: 'quelle', fr: 'source', 'es-ES': 'fuente', ru: 'источник' },
      description: 'Which document',
      description_localizations: {
        de: 'Welches Dokument',
        fr: 'Quel document',
        'es-ES': 'Qué documento',
        ru: 'Какой документ',
      },
      required: true,
      autocomplete: true,
      max_length: 300,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'paragraph',
      name_localizations: {
        de: 'absatz',
        fr: 'paragraphe',
        'es-ES': 'párrafo',
        ru: 'абзац',
      },
      description: 'Its number, or words of a heading or of the paragraph; else from the beginning',
      description_localizations: {
        de: 'Nummer oder Wörter einer Überschrift oder des Absatzes; sonst von Anfang an',
        fr: 'Son numéro, ou des mots d’un titre ou du paragraphe ; sinon dès le début',
        'es-ES': 'Su número, o palabras de un título o del párrafo; si no, desde el principio',
        ru: 'Номер или слова заголовка либо абзаца; иначе с начала',
      },
      autocomplete: true,
      max_length: 200,
    },
  ],
} as const satisfies CommandData;

export const read: Command = { data, run, complete };

function run(options: TypedOptions, library: Library): Reaction {
  const typed = options.text('source') ?? '';
  const [source, ...others] = sourcesMeant(typed, library.corpus);
  if (!source) return noSuchSource(typed, library.corpus);
  if (others.length > 0) return severalSources(typed, [source, ...others]);
  const place = options.text('paragraph') ?? '';
  const number = paragraphNumber(place);
  return number === null
    ? readFromWords(place, source, library)
    : readFromNumber(number, source, library);
}

function readFromNumber(number: number, source: Source, library: Library): Reaction {
  const found = paragraphAt(library.corpus, source, number);
  switch (found.kind) {
    case 'found':
      return readFrom(found.passage, library);
    case 'left out':
      return readFrom(
        found.passage,
        library,
        `-# ${shownMark(number)} is a title, a credit or page furniture, which is left out. This is what follows it.`,
      );
    case 'beyond':
      return tell(
        `There are only ${found.last} paragraphs in ${titlePart(source, TITLE_LENGTH)}, from ${shownMark(1)} to ${shownMark(found.last)}.`,
      );
    default:
      return found satisfies never;
  }
}

function readFromWords(typed: string, source: Source, library: Library): Reaction {
  const { corpus } = library;
  const passage = isVisible(typed)
    ? contentsOf(corpus, source, typed, 1)[0]?.passage
    : corpus.passagesOf(source.id)[0];
  return passage
    ? readFrom(passage, library)
    : tell(
        `No paragraph of ${titlePart(source, TITLE_LENGTH)} has the words “${shownLine(typed, 100)}”. Type its number, or \`/ask\`.`,
      );
}

function readFrom(passage: Passage, library: Library, note?: string): Reaction {
  return privately(readingCard({ passage, offset: 0 }, library, note));
}

function complete(
  option: string,
  typed: string,
  library: Library,
  others: Pick<TypedOptions, 'text'>,
): readonly Choice[] {
  if (option === 'source') return sourceChoices(typed, library);
  const [source, ...further] = sourcesMeant(others.text('source') ?? '', library.corpus);
  if (option !== 'paragraph' || !source || further.length > 0) return [];
  return acceptableChoices(
    contentsOf(library.corpus, source, typed, CHOICE_LIMITS.choices).map(({ passage, text }) => ({
      name: `¶ ${passage.paragraph} ${text}`,
      value: `${passage.paragraph}`,
    })),
  );
}
