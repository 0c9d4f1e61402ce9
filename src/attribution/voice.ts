// Whose words a stretch of a passage is: a speaker's, several speakers', or the document's own.

import type { Attribution, Speaker, Speech } from './attribution.ts';

/**
 * direct: (nearly) all of it is speech in marks; quoted: the document's words with speech in marks among them;
 * reported: speech retold without marks.
 */
export type Manner = 'direct' | 'quoted' | 'reported' | 'quoted and reported';

export type Voice =
  | { readonly kind: 'document' }
  | {
      readonly kind: 'spoken';
      readonly manner: Manner;
      /** Each once, in the order in which they speak; null last where a speech's speaker is not stated. */
      readonly speakers: readonly (Speaker | null)[];
    };

/** From this share of direct words on (who says it not counted) a stretch is its speaker's own. */
const NEARLY_ALL = 2 / 3;

/**
 * Whose words a stretch is. Marks that are no speech (titles, scare marks) do not count.
 * @param attribution of the passage that the stretch lies in
 * @param start offset in the source's text, in UTF-16 code units
 * @param end exclusive
 */
export function voiceOf(attribution: Attribution, start: number, end: number): Voice {
  const spoken = attribution.speeches.filter(
    (speech) => speech.kind !== 'titled' && speech.start < end && speech.end > start,
  );
  if (spoken.length === 0) return { kind: 'document' };
  const stretch = { start, end };
  return { kind: 'spoken', manner: mannerOf(spoken, attribution, stretch), speakers: each(spoken) };
}

/** Whether two speakers of one document are the same. */
export function isSameSpeaker(one: Speaker | null, other: Speaker | null): boolean {
  return one?.name === other?.name && one?.kind === other?.kind;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function each(spoken: readonly Speech[]): (Speaker | null)[] {
  const speakers: (Speaker | null)[] = [];
  for (const { speaker } of spoken) {
    if (!speakers.some((known) => isSameSpeaker(known, speaker))) speakers.push(speaker);
  }
  return [...speakers.filter((speaker) => speaker !== null), ...speakers.filter(isNotStated)];
}

function isNotStated(speaker: Speaker | null): speaker is null {
  return speaker === null;
}

function mannerOf(spoken: readonly Speech[], { source }: Attribution, stretch: Stretch): Manner {
  const direct = spoken.filter(({ kind }) => kind === 'direct');
  const indirect = spoken.filter(({ kind }) => kind === 'indirect');
  if (direct.length === 0) return 'reported';
  const letters = (parts: readonly Stretch[]): number => lettersIn(source.text, parts, stretch);
  const introductions = spoken.flatMap((speech) => introductionIn(source.text, speech, stretch));
  const counted = letters([stretch]) - letters(introductions) - cueLetters(spoken);
  if (letters(direct) >= NEARLY_ALL * counted) return 'direct';
  return indirect.some((one) => !isWithinAny(one, direct)) ? 'quoted and reported' : 'quoted';
}

/** Where the stretch names the speaker, and where it says who that is. */
function introductionIn(
  text: string,
  { mention, speaker }: Speech,
  { start, end }: Stretch,
): Stretch[] {
  const role = speaker?.role ?? '';
  const at = role === '' ? -1 : text.slice(start, end).indexOf(role);
  return [
    ...(mention ? [mention] : []),
    ...(at < 0 ? [] : [{ start: start + at, end: start + at + role.length }]),
  ];
}

/** An engine may find a quotation inside what it retells; it is counted once. */
function isWithinAny(one: Stretch, others: readonly Stretch[]): boolean {
  return others.some((other) => other.start <= one.start && one.end <= other.end);
}

/** Letters and digits of a stretch that lie in any of these parts, each counted once. */
function lettersIn(text: string, parts: readonly Stretch[], stretch: Stretch): number {
  let letters = 0;
  let reached = stretch.start;
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    const from = Math.max(part.start, reached);
    const to = Math.min(part.end, stretch.end);
    if (from >= to) continue;
    letters += count(text.slice(from, to));
    reached = to;
  }
  return letters;
}

function cueLetters(spoken: readonly Speech[]): number {
  const statements = new Map(spoken.map(({ statement, cue }) => [statement, cue]));
  return [...statements.values()].reduce((sum, cue) => sum + count(cue ?? ''), 0);
}

function count(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
