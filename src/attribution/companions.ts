// Several who speak together: "Brandt and her aides said", "Brandt, Renner and Moe have called".

import { opensClause } from './insertion.ts';
import { type NounPhrase, phraseBefore } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { DETERMINERS, isAdverb } from './word-classes.ts';

/** Longer lists are cut. */
const MOST = 5;

/**
 * A subject with those before it that "and" ties to it, if the list stands at the clause's head: not the hearer
 * before the "and" in "told Brandt and Renner said". The head stays.
 * @param floor the first token that may belong to it
 * @param isInserted the subject and its verb stand between commas: "The dam, Brandt and Renner said, …" is no list
 */
export function withCompanions(
  tokens: readonly Token[],
  phrase: NounPhrase,
  floor: number,
  isInserted: boolean,
): NounPhrase {
  const and = conjunctionBefore(tokens, phrase);
  // "Renner and Moe" is one phrase of two names: "Brandt, Renner and Moe".
  const isPair = tokens.slice(phrase.first, phrase.last).some(({ lower }) => lower === 'and');
  if (and < 0 && (!isPair || isInserted)) return phrase;
  let first = and < 0 ? phrase.first : and + 1;
  let found = phrase;
  for (let step = 0; step < MOST; step++) {
    const link = tokens[first - 1];
    const isLinked = first - 1 === and || link?.kind === 'comma';
    const companion = isLinked ? phraseBefore(tokens, first - 2, floor) : undefined;
    const isWhole = companion?.last === first - 2 || tokens[first - 2]?.kind === 'close';
    if (!companion || !isWhole || first - 2 < floor || holdsVerb(tokens, companion)) break;
    first = companion.first;
    if (opensClause(tokens, first, floor)) found = { ...phrase, first };
    if (tokens[first - 1]?.kind !== 'comma') break;
  }
  return found;
}

/** Index of the "and" before a phrase, also that of "and even some clerks", or -1. */
function conjunctionBefore(tokens: readonly Token[], { first }: NounPhrase): number {
  for (const at of [first, first - 1, first - 2]) {
    if (/^(?:and|or)$/.test(tokens[at]?.lower ?? '')) return at;
    if (at === first - 1 && tokens[at]?.lower !== 'even') return -1;
  }
  return -1;
}

/** The "asked" of "a woman asked for a photo": a clause of its own. "the newly elected mayor" holds no verb. */
function holdsVerb(tokens: readonly Token[], { first, last }: NounPhrase): boolean {
  return tokens.slice(first + 1, last + 1).some((token, index) => {
    const before = tokens[first + index];
    const isPast = !token.capital && /[^e]ed$/.test(token.lower);
    return isPast && !isAdverb(before) && !DETERMINERS.has(before?.lower ?? '');
  });
}
