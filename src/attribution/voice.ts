// Whose words a stretch of a passage is: a speaker's, several speakers', or the document's own.

import { sentenceSpans } from '../corpus/sentences.ts';
import type { Source } from '../corpus/source.ts';
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
      /** Less than half of it is spoken, and whole sentences are the document's own voice. */
      readonly isPart: boolean;
      /** Each once, in the order in which they speak; null last where a speech's speaker is not stated. */
      readonly speakers: readonly (Speaker | null)[];
    };

/** From this share of direct words on (who says it not counted) a stretch is its speaker's own. */
const NEARLY_ALL = 2 / 3;
const HALF = 1 / 2;
/** Longer stretches are not looked at sentence by sentence, nor for roles, which weigh little in them. */
const LONGEST_LOOKED_AT = 5_000;

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
  const shares = sharesOf(spoken, attribution.source.text, { start, end });
  const isPart = shares.spoken < HALF && hasSilentSentence(spoken, attribution.source, start, end);
  return { kind: 'spoken', manner: mannerOf(spoken, shares), isPart, speakers: each(spoken) };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function each(spoken: readonly Speech[]): (Speaker | null)[] {
  const speakers = new Map<string, Speaker>();
  for (const speaker of spoken.flatMap((speech) => speech.speakers)) {
    if (!speaker) continue;
    const key = `${speaker.kind}\0${speaker.name}`;
    if (!speakers.has(key)) speakers.set(key, speaker);
  }
  const isAnyNotStated = spoken.some((speech) => speech.speakers.includes(null));
  return [...speakers.values(), ...(isAnyNotStated ? [null] : [])];
}

function mannerOf(spoken: readonly Speech[], shares: Shares): Manner {
  const direct = spoken.filter(({ kind }) => kind === 'direct').length;
  if (direct === 0) return 'reported';
  if (shares.direct >= NEARLY_ALL) return 'direct';
  return direct < spoken.length ? 'quoted and reported' : 'quoted';
}

/** Parts of a stretch, 0 to 1, by letters; who says it is not counted. */
interface Shares {
  readonly direct: number;
  readonly spoken: number;
}

function sharesOf(spoken: readonly Speech[], text: string, stretch: Stretch): Shares {
  const letters = (parts: readonly Stretch[]): number => lettersIn(text, parts, stretch);
  const introductions = spoken.flatMap((speech) => introductionIn(text, speech, stretch));
  const counted = letters([stretch]) - letters(introductions) - cueLetters(spoken);
  const share = (parts: readonly Stretch[]) => letters(parts) / Math.max(1, counted);
  return { direct: share(spoken.filter(({ kind }) => kind === 'direct')), spoken: share(spoken) };
}

/** A sentence in which something is said may name its speaker at length; one without is the document's. */
function hasSilentSentence(
  spoken: readonly Speech[],
  { text, language }: Source,
  start: number,
  end: number,
): boolean {
  if (end - start > LONGEST_LOOKED_AT) return true;
  return sentenceSpans(text.slice(start, end), language).some(
    (sentence) =>
      !spoken.some((one) => one.start < start + sentence.end && one.end > start + sentence.start),
  );
}

/** Where the stretch names the speaker, and where it says who that is. */
function introductionIn(
  text: string,
  { mention, speakers }: Speech,
  { start, end }: Stretch,
): Stretch[] {
  const roles = speakers.flatMap((speaker) => speaker?.role ?? []);
  const isSought = end - start <= LONGEST_LOOKED_AT;
  const stated = roles.flatMap((role) => {
    const at = isSought ? text.slice(start, end).indexOf(role) : -1;
    return at < 0 ? [] : [{ start: start + at, end: start + at + role.length }];
  });
  return [...(mention ? [mention] : []), ...stated];
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
