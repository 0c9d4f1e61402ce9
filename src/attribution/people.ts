// Everybody who speaks in a source, for choosing one of them.

import type { Passage, Source } from '../corpus/source.ts';
import { attributed } from './attribute.ts';
import type { Speaker } from './attribution.ts';

/** Somebody who speaks in a source. */
export interface SpeakingPerson {
  readonly speaker: Speaker;
  /** Every way in which the source writes the name, the shown one first. */
  readonly spellings: readonly string[];
  /** Stretches of speech, direct and indirect. */
  readonly speeches: number;
}

/**
 * The speakers of a source, in the order in which they first speak.
 * @param source the source
 * @param passages its passages
 */
export function peopleOf(source: Source, passages: readonly Passage[]): readonly SpeakingPerson[] {
  const people = new Map<object, { speeches: number; spellings: Set<string>; speaker: Speaker }>();
  for (const { character } of attributed(source, passages)) {
    if (!character) continue;
    const { name, role, pseudonym, kind, spellings } = character;
    const known = people.get(character);
    if (known) known.speeches++;
    else
      people.set(character, { speeches: 1, spellings, speaker: { name, role, pseudonym, kind } });
  }
  return [...people.values()].map(({ speaker, speeches, spellings }) => ({
    speaker,
    speeches,
    spellings: [speaker.name, ...[...spellings].filter((each) => each !== speaker.name)],
  }));
}
