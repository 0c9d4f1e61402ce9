// Transcripts: paragraphs that open with the speaker's label, “KEEPER: I saw the light go out.”

import type { Passage } from '../corpus/source.ts';
import type { Mention, Speaker } from './attribution.ts';
import type { Range } from './marks.ts';
import { PERSON_NOUN } from './phrase-words.ts';

/** What one paragraph of a transcript holds. */
export interface Turn {
  /** The words after the label. */
  readonly said: Range;
  readonly label: Mention;
  readonly speaker: Speaker;
}

const LABEL = /^(\p{Lu}[\p{L}\p{M}\p{N}.'’-]+(?: [\p{L}\p{M}\p{N}.'’-]+){0,3}) ?[:：]\s+(?=\S)/u;
/** Longer openings are no label. */
const LONGEST_LABEL = 60;
/** A single “NOTE: …” makes no transcript: so many paragraphs have labels, and this share of all. */
const FEWEST_TURNS = 4;
const LEAST_SHARE = 0.5;

/**
 * The turns of a document that is a transcript: half of its paragraphs or more open with a label, and at least two
 * labels come again.
 * @returns by passage; empty for any other document
 */
export function turnsIn(text: string, passages: readonly Passage[]): ReadonlyMap<Passage, Turn> {
  const paragraphs = passages.filter(({ kind }) => kind === 'paragraph' || kind === 'list item');
  const turns = new Map<Passage, Turn>();
  const counts = new Map<string, number>();
  for (const passage of paragraphs) {
    const opening = text.slice(passage.start, Math.min(passage.end, passage.start + LONGEST_LABEL));
    const [whole, label] = LABEL.exec(opening) ?? [];
    if (whole === undefined || label === undefined) continue;
    counts.set(label, (counts.get(label) ?? 0) + 1);
    turns.set(passage, turnOf(passage, whole, label));
  }
  const again = [...counts.values()].filter((count) => count > 1).length;
  const isTranscript =
    turns.size >= FEWEST_TURNS && turns.size >= LEAST_SHARE * paragraphs.length && again > 1;
  return isTranscript ? turns : new Map();
}

function turnOf({ start, end }: Passage, whole: string, label: string): Turn {
  const kind = PERSON_NOUN.test(label.toLowerCase()) ? 'unnamed' : 'person';
  return {
    said: { start: start + whole.length, end },
    label: { text: label, start, end: start + label.length },
    speaker: { name: label, role: null, pseudonym: false, kind },
  };
}
