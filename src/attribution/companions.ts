// Several who speak together: "Brandt and her aides said", "Brandt, Renner and Moe have called".

import { opensClause } from './insertion.ts';
import { type NounPhrase, phraseBefore } from './noun-phrase.ts';
import type { Token } from './tokens.ts';

/** Longer lists are cut. */
const MOST = 5;

/**
 * A subject with those before it that "and" ties to it, if the list stands at the clause's head: not the hearer
 * before the "and" in "told Brandt and Renner said". The head stays.
 * @param floor the first token that may belong to it
 */
export function withCompanions(
  tokens: readonly Token[],
  phrase: NounPhrase,
  floor: number,
): NounPhrase {
  let and = tokens[phrase.first]?.lower === 'and' ? phrase.first : phrase.first - 1;
  if (!/^(?:and|or)$/.test(tokens[and]?.lower ?? '')) and = -1;
  let first = and < 0 ? -1 : and;
  if (and < 0 && tokens[phrase.first - 1]?.kind !== 'comma') return phrase;
  // "Renner and Moe" is one phrase of two names: "Brandt, Renner and Moe".
  const isPair =
    and < 0 && tokens.slice(phrase.first, phrase.last).some(({ lower }) => lower === 'and');
  if (and < 0 && !isPair) return phrase;
  first = and < 0 ? phrase.first : and;
  for (let step = 0; step < MOST; step++) {
    const at = step === 0 && and >= 0 ? first - 1 : first - 2;
    if (at < floor || (at === first - 2 && tokens[first - 1]?.kind !== 'comma')) return phrase;
    const companion = phraseBefore(tokens, at, floor);
    if (companion?.last !== at) return phrase;
    if (
      opensClause(tokens, companion.first, floor) &&
      tokens[companion.first - 1]?.kind !== 'comma'
    )
      return { ...phrase, first: companion.first };
    first = companion.first;
  }
  return phrase;
}
