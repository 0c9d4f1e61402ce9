// Nouns of speech and whose they are: "his promise to", "Brandt's claim that", "a statement from the ministry".

import { type Cue, SPEECH_NOUNS } from './cues.ts';
import type { Naming } from './naming.ts';
import { type NounPhrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { DETERMINERS, LINKING_PREPOSITIONS, POSSESSIVES, PREPOSITIONS } from './word-classes.ts';

const NOUN: Cue = { strength: 'weak', form: 'base', alsoNoun: true, foreign: false };

/** How far the words may stand from the noun that introduces them, in tokens. */
const REACH = 12;

/**
 * The owner of a noun of speech at a token.
 * @param floor the first token that may belong to the owner
 * @param quote index of the quotation
 */
export function speechNoun(
  tokens: readonly Token[],
  at: number,
  floor: number,
  quote: number,
): Naming | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital || quote - at > REACH) return undefined;
  if (!SPEECH_NOUNS.has(token.lower)) return undefined;
  const phrase = ownerAfter(tokens, at, quote) ?? ownerBefore(tokens, at, floor);
  return phrase && { cueFirst: at, cueLast: at, phrase, cue: NOUN, place: 'before' };
}

function ownerAfter(tokens: readonly Token[], at: number, quote: number): NounPhrase | undefined {
  return /^(?:from|by)$/.test(tokens[at + 1]?.lower ?? '')
    ? phraseAfter(tokens, at + 2, quote)
    : undefined;
}

function ownerBefore(tokens: readonly Token[], at: number, floor: number): NounPhrase | undefined {
  for (let i = at - 1; i >= Math.max(floor, at - 5); i--) {
    const owner = tokens[i] as Token;
    if (POSSESSIVES.has(owner.lower) && owner.lower !== 'whose') {
      return { first: i, last: i, head: i };
    }
    if (owner.possessive) return withoutGovernor(tokens, phraseBefore(tokens, i, floor), i);
    if (owner.kind !== 'word' || PREPOSITIONS.has(owner.lower) || DETERMINERS.has(owner.lower))
      break;
  }
  return undefined;
}

/** The owner in "no fault with Brandt's claim" is Brandt; in "the mayor of Ulm's claim" it is the mayor. */
function withoutGovernor(
  tokens: readonly Token[],
  phrase: NounPhrase | undefined,
  owner: number,
): NounPhrase | undefined {
  if (!phrase) return undefined;
  for (let i = owner - 1; i > phrase.first; i--) {
    const { lower } = tokens[i] as Token;
    if (LINKING_PREPOSITIONS.has(lower) && lower !== 'of')
      return { first: i + 1, last: owner, head: owner };
  }
  return phrase;
}
