// German sources without a cue of speech: "Laut der Polizei ist …", "nach Angaben des Bürgermeisters", "…, so die Sprecherin".

import type { Cue } from './cues.ts';
import { cueOf } from './cues.ts';
import { germanNoun, isGermanArticle } from './german-nouns.ts';
import type { Naming } from './naming.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { NAME_PARTICLES } from './word-classes.ts';

const CUE: Cue = { strength: 'say', form: 'finite', alsoNoun: false, foreign: true };
/** Longer runs of capitals are titles of laws and offices. */
const LONGEST_NAME = 4;
/** Every German noun has a capital: these name what is said or written, and nobody. */
const NO_NAME =
  /^(?:angaben?|berichte?n?|medienberichte?n?|aussagen?|informationen|worten?|einschätzung|artikel|paragra(?:ph|f)|absatz|gesetz|grundgesetz|vertrag|statistik|umfragen?|studien?|schätzungen|erkenntnissen|plan|satzung|(?:haus|geschäfts)ordnung)$/u;
const ACCOUNT =
  /^(?:angaben?|aussagen?|ansicht|auffassung|meinung|worten|einschätzung|darstellung)$/u;

/** Who is named so at a sentence's beginning or amid it: a full name, or a noun for people or bodies. */
export function germanSource(tokens: readonly Token[], sentence: Sentence): Naming | undefined {
  const { start, end } = sentence;
  for (let i = start; i < end; i++) {
    const naming = accordingInGerman(tokens, i, end);
    if (!naming) continue;
    const behind = tokens[naming.phrase.last + 1];
    const isFollowed = behind?.kind === 'word' && !behind.capital;
    if (isFollowed) return naming;
  }
  const first = partyAt(tokens, start, end);
  const zufolge = (first?.last ?? -1) + 1;
  if (first && tokens[zufolge]?.lower === 'zufolge')
    return { cueFirst: zufolge, cueLast: zufolge, phrase: first, cue: CUE, place: 'before' };
  return asSaid(tokens, start, end);
}

/** "laut NP", "nach Angaben der NP" and ", so die NP" at a token. */
export function accordingInGerman(
  tokens: readonly Token[],
  at: number,
  to: number,
): Naming | undefined {
  const last = cueEnd(tokens, at);
  const phrase = last < 0 ? undefined : partyAt(tokens, last + 1, to);
  return phrase && { cueFirst: at, cueLast: last, phrase, cue: CUE, place: 'after' };
}

/** "Wie Minister Karl Voss sagte, ist …" */
function asSaid(tokens: readonly Token[], start: number, end: number): Naming | undefined {
  if (tokens[start]?.lower !== 'wie') return undefined;
  const phrase = partyAt(tokens, start + 1, end);
  const cue = phrase ? phrase.last + 1 : end;
  const isCue = cueOf(tokens[cue]?.lower ?? '')?.foreign && tokens[cue + 1]?.kind === 'comma';
  return phrase && isCue
    ? { cueFirst: cue, cueLast: cue, phrase, cue: CUE, place: 'before' }
    : undefined;
}

function cueEnd(tokens: readonly Token[], at: number): number {
  const [word, next, after] = [0, 1, 2].map((step) => tokens[at + step]?.lower ?? '');
  if (word === 'laut') return at;
  if (word === 'nach' && ACCOUNT.test(next ?? '')) return after === 'von' ? at + 2 : at + 1;
  const isSo = word === 'so' && /^(?:comma|quote)$/.test(tokens[at - 1]?.kind ?? '');
  return isSo && isGermanArticle(next ?? '') ? at : -1;
}

/** "Karl Voss", "dem Bürgermeister", "einer Sprecherin der Polizei", "Bürgermeister Karl Voss" at a token. */
function partyAt(tokens: readonly Token[], at: number, end: number): NounPhrase | undefined {
  const hasArticle = isGermanArticle(tokens[at]?.lower ?? '');
  let first = hasArticle ? at + 1 : at;
  while (hasArticle && first < at + 3 && /^\p{Ll}+e[nrms]?$/u.test(tokens[first]?.text ?? ''))
    first++;
  const isNoun = germanNoun(tokens[first]?.lower ?? '', hasArticle) !== null;
  if (isNoun && tokens[first]?.capital && OWNED.test(tokens[first + 1]?.lower ?? '')) {
    const owner = nameFrom(tokens, first + 2, end);
    return { first: at, last: Math.max(first, owner), head: first };
  }
  const last = nameFrom(tokens, first, end);
  if (last < first) return undefined;
  const isWhole = last > first || isNoun;
  return isWhole ? { first: at, last, head: last } : undefined;
}

/** "die Sprecherin der Polizei", "der Bürgermeister von Ulm" */
const OWNED = /^(?:der|des|von|für|aus|in)$/;

/** The last word of a name that begins at a token, or -1. */
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
