// Nouns of speech and whose they are: "his promise to", "Brandt's claim that", "a statement from the ministry".

import { clauseSubject } from './clauses.ts';
import { type Cue, SHOUTS, SPEECH_NOUNS } from './cues.ts';
import type { Naming } from './naming.ts';
import { type NounPhrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import { isNominal } from './phrase-words.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';
import {
  DETERMINERS,
  LINKING_PREPOSITIONS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBORDINATORS,
} from './word-classes.ts';

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
  const phrase =
    ownerAfter(tokens, at, quote) ??
    ownerBefore(tokens, at, floor) ??
    (SHOUTS.has(token.lower)
      ? thoseWhoShout(tokens, at, floor)
      : whoMakes(tokens, at, floor, quote));
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

/** "The crowd broke into chants of “…”": the subject, where the noun hangs on its clause's verb and no other. */
function thoseWhoShout(
  tokens: readonly Token[],
  at: number,
  floor: number,
): NounPhrase | undefined {
  let start = at;
  while (start > floor && isNominal(tokens[start - 1] as Token)) start--;
  if (DETERMINERS.has(tokens[start - 1]?.lower ?? '')) start--;
  if (!/^(?:in|into|with|up)$/.test(tokens[start - 1]?.lower ?? '')) return undefined;
  const clause = tokens.slice(floor, start);
  if (clause.some(({ kind, lower }) => kind !== 'word' || SUBORDINATORS.has(lower)))
    return undefined;
  return clauseSubject(tokens, floor, start - 1);
}

/** "Brandt ran on a promise to “…”", "issued an urgent warning that “…”": the subject of the verb that makes it. */
function whoMakes(
  tokens: readonly Token[],
  at: number,
  floor: number,
  quote: number,
): NounPhrase | undefined {
  if (quote !== at + 1 && !/^(?:of|to|that|about)$/.test(tokens[at + 1]?.lower ?? ''))
    return undefined;
  let start = at - 1;
  while (start > at - 4 && !/^(?:an?|the)$/.test(tokens[start]?.lower ?? '')) start--;
  const verb = /^(?:on|into|out|with|off)$/.test(tokens[start - 1]?.lower ?? '')
    ? start - 2
    : start - 1;
  if (verb <= floor || !MAKING.test(tokens[verb]?.lower ?? '')) return undefined;
  const { phrase, negated, passive } = subjectOf(tokens, verb, floor);
  return negated || passive ? undefined : phrase;
}

const MAKING =
  /^(?:makes?|made|making|gives?|gave|giving|issues?|issued|issuing|offers?|offered|offering|renews?|renewed|renewing|delivers?|delivered|sends?|sent|sending|posts?|posted|posting|publish(?:es|ed)?|releases?|released|launche[sd]|ran|runs?|running|campaign(?:s|ed|ing)|won|end(?:s|ed)|close[sd]|open(?:s|ed)|add(?:s|ed)|wrote|writes|left|leaves|voice[sd]|raise[sd]|level(?:s|ed)|repeat(?:s|ed)|tweet(?:s|ed))$/;

/** True for words that somebody calls aloud: "cries of “Shame!”". */
export function isShouted(tokens: readonly Token[], quote: number): boolean {
  const noun = tokens[quote - 1]?.lower === 'of' ? quote - 2 : quote - 1;
  return SHOUTS.has(tokens[noun]?.lower ?? '');
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
