// German sentences that begin with their source: "Laut Karin Vogel ist …", "Karin Vogel zufolge ist …".

import type { Cue } from './cues.ts';
import type { Naming } from './naming.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { NAME_PARTICLES } from './word-classes.ts';

const CUE: Cue = { strength: 'say', form: 'finite', alsoNoun: false, foreign: true };
/** Longer runs of capitals are titles of laws and offices. */
const LONGEST_NAME = 4;
/** Every German noun has a capital: these name what is said or written, and nobody. */
const NO_NAME =
  /^(?:angaben?|berichte?n?|medienberichte?n?|aussagen?|informationen|worten?|einschätzung|artikel|paragra(?:ph|f)|absatz|gesetz|grundgesetz|vertrag|statistik|umfragen?|studien?|schätzungen|erkenntnissen|plan|satzung|(?:haus|geschäfts)ordnung)$/u;

/** Who is named so at a sentence's beginning, by a full name; a single noun names nobody for certain. */
export function germanSource(tokens: readonly Token[], sentence: Sentence): Naming | undefined {
  const { start } = sentence;
  const isLaut = tokens[start]?.lower === 'laut';
  const first = isLaut ? start + 1 : start;
  const last = nameFrom(tokens, first, sentence.end);
  if (last <= first) return undefined;
  const behind = tokens[last + 1];
  const phrase = { first, last, head: last };
  if (isLaut) {
    const isFollowed = behind?.kind === 'word' && !behind.capital;
    return isFollowed
      ? { cueFirst: start, cueLast: start, phrase, cue: CUE, place: 'after' }
      : undefined;
  }
  if (behind?.lower !== 'zufolge') return undefined;
  return { cueFirst: last + 1, cueLast: last + 1, phrase, cue: CUE, place: 'before' };
}

/** The last word of a full name that begins at a token, or -1. */
function nameFrom(tokens: readonly Token[], first: number, end: number): number {
  let last = -1;
  for (let i = first; i < Math.min(end, first + LONGEST_NAME); i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || NO_NAME.test(token.lower)) break;
    if (token.capital) last = i;
    else if (i === first || !NAME_PARTICLES.has(token.lower)) break;
  }
  return last;
}
