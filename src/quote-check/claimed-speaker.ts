// Whether the words are those of whom a message names.

import type { Quotation } from '../answer/answer.ts';
import type { Speaker } from '../attribution/attribution.ts';
import { foldName, likeness, namesTogether } from '../attribution/names.ts';
import { keyOf, type SpeakerDirectory } from '../attribution/speaker-directory.ts';
import { voiceOf } from '../attribution/voice.ts';
import type { Source } from '../corpus/source.ts';

export type SpeakerFinding = 'not claimed' | 'same' | 'another' | 'not stated';

/** Names written this much alike are spellings of one (“Ziganshin”, “Tsyganshin”). */
const SPELLING = 0.55;

/**
 * Compares whom a message names with who speaks in the source.
 * @param quotation the very words that are claimed
 * @param directory for other spellings of a name; null while the sources are still being read for it
 */
export function compareSpeaker(
  claimed: string | null,
  quotation: Quotation,
  directory: SpeakerDirectory | null,
): SpeakerFinding {
  if (claimed === null) return 'not claimed';
  const wanted = foldName(claimed);
  if (wanted === '') return 'not claimed';
  const { attribution, start, end } = quotation;
  const { source } = attribution;
  if (isPublication(wanted, source)) return 'same';
  const voice = voiceOf(attribution, start, end);
  if (voice.kind === 'document') return 'another';
  const named = voice.speakers.filter((speaker) => speaker !== null);
  const spellings = named.map((speaker) => spellingsOf(speaker, source.id, directory));
  const isNamed = (name: string): boolean =>
    spellings.some((each) => each.some((spelling) => isSameName(name, spelling))) ||
    named.some(({ role }) => role !== null && hasWords(foldName(role), name));
  // “Health and Human Services” is one name, “Weber and Voss” are two people: each must speak.
  const together = namesTogether(claimed).map(foldName);
  const isSame =
    together.length > 1
      ? spellings.flat().some((spelling) => hasWords(spelling, wanted)) || together.every(isNamed)
      : isNamed(wanted);
  if (isSame) return 'same';
  return voice.speakers.includes(null) ? 'not stated' : 'another';
}

/** “According to the harbour report”: the document is named instead of whom it quotes. */
function isPublication(wanted: string, { title, publisher, author }: Source): boolean {
  const makers = [publisher, author].filter((name) => name !== null);
  if (makers.some((name) => hasWords(foldName(name), wanted))) return true;
  const words = foldName(title);
  // “Ukraine” is a word of a title, and not its name.
  return hasWords(words, wanted) && wanted.split(' ').length * 2 >= words.split(' ').length;
}

function spellingsOf(
  speaker: Speaker,
  sourceId: string,
  directory: SpeakerDirectory | null,
): readonly string[] {
  const known = directory?.all.find(({ key }) => key === keyOf(speaker, sourceId));
  return known ? [foldName(speaker.name), ...known.names] : [foldName(speaker.name)];
}

function isSameName(wanted: string, name: string): boolean {
  if (name === '') return false;
  if (hasWords(name, wanted)) return true;
  const ours = wanted.split(' ').at(-1) ?? '';
  const theirs = name.split(' ').at(-1) ?? '';
  if (hasWords(wanted, name) && ours === theirs) return true;
  return ours.length > 4 && theirs.length > 4 && likeness(ours, theirs) >= SPELLING;
}

function hasWords(text: string, words: string): boolean {
  const present = text.split(' ');
  return words.split(' ').every((word) => present.includes(word));
}
