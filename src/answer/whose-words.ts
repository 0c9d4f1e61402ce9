// Whose words a quotation is, as a line says it: the same on cards, in citations and on the terminal.

import type { Speaker } from '../attribution/attribution.ts';
import { type Manner, voiceOf } from '../attribution/voice.ts';
import type { Source } from '../corpus/source.ts';
import type { Quotation } from './answer.ts';

/** The parts of an attribution line that say who speaks. */
export interface WhoseWords {
  /** "Artur Alkhastov, Kazakh human rights activist", "the document’s own voice", "speaker not stated". */
  readonly who: string;
  /** Stands before the document's title: "quoted in ", "reported in ", or nothing where the words are who's own. */
  readonly before: string;
}

/** Makes text of the source fit for where it is shown, so many characters of it at most. */
export type Shown = (text: string, max: number) => string;

const MAX = { name: 100, role: 160, note: 60 } as const;
/** More are counted instead of named: a line is no list. */
const MOST_NAMED = 4;
const ANOTHER = 'another speaker not stated';

/**
 * Says whose words a quotation is. Names, roles and notes are the source's own words, each through `shown`.
 * @param quotation the stretch as it is shown: a shorter one may have fewer speakers
 */
export function whoseWords(quotation: Quotation, shown: Shown): WhoseWords {
  const voice = voiceOf(quotation.attribution, quotation.start, quotation.end);
  if (voice.kind === 'document') return { who: 'the document’s own voice', before: '' };
  const { source } = quotation.attribution;
  const named = voice.speakers
    .slice(0, MOST_NAMED)
    .map((each, i) => (each || i === 0 ? speakerWords(each, source, shown) : ANOTHER));
  const rest = voice.speakers.length - named.length;
  const speakers = [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
  // “Quoted” says by itself that the other words are the document's.
  const who = voice.isPart && voice.manner === 'reported' ? `${speakers} (in part)` : speakers;
  return { who, before: beforeTitle(voice.manner) };
}

/** The speakers whom `whoseWords` names. */
export function speakersNamed({ attribution, start, end }: Quotation): readonly Speaker[] {
  const voice = voiceOf(attribution, start, end);
  if (voice.kind === 'document') return [];
  return voice.speakers.slice(0, MOST_NAMED).filter((speaker) => speaker !== null);
}

/** A speaker with role, and with the source's note where the name is not the real one. */
export function speakerWords(speaker: Speaker | null, source: Source | null, shown: Shown): string {
  if (!speaker) return 'speaker not stated';
  const name = shown(speaker.name, MAX.name);
  const note = speaker.pseudonym ? ` (${shown(pseudonymNote(speaker, source), MAX.note)})` : '';
  return `${name}${note}${speaker.role ? `, ${shown(speaker.role, MAX.role)}` : ''}`;
}

function beforeTitle(manner: Manner): string {
  switch (manner) {
    case 'direct':
      return '';
    case 'quoted':
    case 'reported':
    case 'quoted and reported':
      return `${manner} in `;
    default:
      return manner satisfies never;
  }
}

/** “not his real name”, from the source's own “Vladimir (not his real name)”. */
const NOTE = /^\s*[([]([^()[\]]{0,60}(?:name|pseudonym|alias|nom|nombre|имя)[^()[\]]{0,60})[)\]]/iu;
const PLAIN_NOTE = 'not their real name';

function pseudonymNote({ name }: Speaker, source: Source | null): string {
  const text = name === '' ? '' : (source?.text ?? '');
  for (
    let at = text === '' ? -1 : text.indexOf(name);
    at >= 0;
    at = text.indexOf(name, at + name.length)
  ) {
    const from = at + name.length;
    const note = NOTE.exec(text.slice(from, from + 140))?.[1]?.trim();
    if (note) return note;
  }
  return PLAIN_NOTE;
}
