// Points at a speaker in a few characters: as an autocomplete value, and in a button.

import type { KnownSpeaker, SpeakerDirectory } from '../attribution/speaker-directory.ts';
import { CHOICE_LIMITS } from './choices.ts';
import { fingerprintOf } from './passage-reference.ts';

/** Stands before the fingerprint of a speaker whose name is not theirs alone, or too long. */
const FINGERPRINT_MARK = '#';

/** 48 bits of the speaker's key; the same for as long as the name is. */
export function referenceToSpeaker(known: KnownSpeaker): string {
  return fingerprintOf(known.key);
}

/** The speaker referred to, or null where the sources no longer name them. */
export function findSpeaker(reference: string, { all }: SpeakerDirectory): KnownSpeaker | null {
  return all.find((each) => referenceToSpeaker(each) === reference) ?? null;
}

/** The value that stands for a speaker: the name, where it means nobody else. */
export function speakerValue(known: KnownSpeaker, speakers: SpeakerDirectory): string {
  const { name } = known.speaker;
  const [only, ...others] = speakers.find(name);
  return only === known && others.length === 0 && name.length <= CHOICE_LIMITS.value
    ? name
    : `${FINGERPRINT_MARK}${referenceToSpeaker(known)}`;
}

/** The speakers that a value or a freely typed name means. */
export function speakersMeant(typed: string, speakers: SpeakerDirectory): readonly KnownSpeaker[] {
  const found = speakers.find(typed);
  if (found.length > 0 || !typed.startsWith(FINGERPRINT_MARK)) return found;
  const referred = findSpeaker(typed.slice(FINGERPRINT_MARK.length), speakers);
  return referred ? [referred] : [];
}
