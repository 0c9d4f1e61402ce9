// `/quote`: what somebody said, all of it or about something.

import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Library } from '../../answer/library.ts';
import { speakerWords } from '../../answer/whose-words.ts';
import type { KnownSpeaker, SpeakerDirectory } from '../../attribution/speaker-directory.ts';
import { answerCard } from '../card.ts';
import { acceptableChoices, CHOICE_LIMITS } from '../choices.ts';
import type { Choice, Command, CommandData, TypedOptions } from '../command.ts';
import { ANYWHERE } from '../command-scope.ts';
import { isVisible, plainLine, shownLine } from '../line.ts';
import { audienceChosen, PRIVATE_OPTION } from '../private-option.ts';
import { type Reaction, SPEAKERS_UNREAD, tell } from '../reaction.ts';
import { sayingsCard } from '../sayings-card.ts';
import { speakersMeant, speakerValue } from '../speaker-reference.ts';

const LISTED_SPEAKERS = 10;
const NEAREST_NAMES = 3;
const NAME_LENGTH = 100;
const TITLE_LENGTH = 60;

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'quote',
  description: 'Read what somebody said, word for word',
  description_localizations: {
    de: 'Lesen, was jemand gesagt hat, Wort für Wort',
    fr: 'Lire ce que quelqu’un a dit, mot pour mot',
    'es-ES': 'Leer lo que alguien dijo, palabra por palabra',
    ru: 'Прочитать слова человека дословно',
  },
  ...ANYWHERE,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'speaker',
      name_localizations: { de: 'wer', fr: 'auteur', 'es-ES': 'quién', ru: 'кто' },
      description: 'Who speaks: a person or an organisation of the sources',
      description_localizations: {
        de: 'Wer spricht: eine Person oder Organisation der Quellen',
        fr: 'Qui parle : une personne ou une organisation des sources',
        'es-ES': 'Quién habla: una persona u organización de las fuentes',
        ru: 'Кто говорит: человек или организация из источников',
      },
      required: true,
      autocomplete: true,
      max_length: 200,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'about',
      name_localizations: { de: 'worüber', fr: 'sujet', 'es-ES': 'sobre', ru: 'тема' },
      description: 'Only what they say about this',
      description_localizations: {
        de: 'Nur, was sie darüber sagen',
        fr: 'Seulement ce qu’ils en disent',
        'es-ES': 'Solo lo que dicen sobre esto',
        ru: 'Только то, что сказано об этом',
      },
      max_length: 500,
    },
    PRIVATE_OPTION,
  ],
} as const satisfies CommandData;

export const quote: Command = { data, run, complete };

function run(options: TypedOptions, library: Library): Reaction {
  const { speakers } = library.speeches;
  if (!speakers) return tell(SPEAKERS_UNREAD);
  const typed = options.text('speaker') ?? '';
  const [known, ...others] = speakersMeant(typed, speakers);
  if (!known) return nobodyCalled(typed, speakers);
  if (others.length > 0) return severalCalled(typed, [known, ...others], library);
  const audience = audienceChosen(options);
  const about = options.text('about') ?? '';
  if (!isVisible(about)) {
    return { kind: 'message', message: sayingsCard(known, 0, library, audience), audience };
  }
  const text = `${plainLine(known.speaker.name, NAME_LENGTH)} about “${about.trim()}”`;
  const answer = { ...library.answerer.sayings(known, about), question: { text } };
  return { kind: 'message', message: answerCard(answer, library.corpus, audience), audience };
}

function complete(option: string, typed: string, library: Library): readonly Choice[] {
  const { speakers } = library.speeches;
  if (option !== 'speaker' || !speakers) return [];
  const offered = speakers.complete(typed, CHOICE_LIMITS.choices);
  return acceptableChoices(
    offered.map((known) => ({
      name: described(known, library, plainLine),
      value: speakerValue(known, speakers),
    })),
  );
}

function nobodyCalled(typed: string, speakers: SpeakerDirectory): Reaction {
  if (speakers.all.length === 0) return tell('Nobody is quoted in the sources.');
  const nearest = speakers
    .nearest(typed, NEAREST_NAMES)
    .map(({ speaker }) => `“${shownLine(speaker.name, NAME_LENGTH)}”`);
  return tell(
    `Nobody called “${shownLine(typed, NAME_LENGTH)}” speaks in the sources.`,
    nearest.length > 0
      ? `The nearest names: ${nearest.join(', ')}.`
      : 'Type a part of a name to choose from those who do.',
  );
}

function severalCalled(
  typed: string,
  several: readonly KnownSpeaker[],
  library: Library,
): Reaction {
  const listed = several.slice(0, LISTED_SPEAKERS);
  const rest = several.length - listed.length;
  return tell(
    `“${shownLine(typed, NAME_LENGTH)}” may mean several speakers. Choose one while you type the name:`,
    ...listed.map((known) => `- ${described(known, library, shownLine)}`),
    ...(rest > 0 ? [`and ${rest} more.`] : []),
  );
}

/** Name and role; with the document's title where the name alone does not say who it is. */
function described(known: KnownSpeaker, { corpus }: Library, shown: typeof plainLine): string {
  const source = known.sourceId === null ? undefined : corpus.source(known.sourceId);
  const words = speakerWords(known.speaker, source ?? null, shown);
  return source ? `${words}, in “${shown(source.title, TITLE_LENGTH)}”` : words;
}
