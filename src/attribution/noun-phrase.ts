// Finds the noun phrase that ends or begins at a word: no parser, only the words that can't be inside one.

import { antecedent, beforeInsertion, openingOf } from './insertion.ts';
import { belongs, continuesPhrase } from './phrase-ahead.ts';
import { growBackwards } from './phrase-behind.ts';
import { isNominal, isPronoun, isVerbal, PERSON_NOUN } from './phrase-words.ts';
import type { Token } from './tokens.ts';
import { LINKING_PREPOSITIONS, PERSONAL_PRONOUNS } from './word-classes.ts';

/** Indices into the tokens that were given; `last` is inclusive. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  /** The word that the phrase is about: "spokeswoman" in "a spokeswoman for InTransit". */
  readonly head: number;
}

/** How far a phrase, an apposition or a relative clause may reach, in tokens. */
const REACH = 60;

/**
 * The phrase that ends at a token, seen through appositions, relative clauses and brackets:
 * for "Clinton, a lawyer, said" asked at the second comma it is "Clinton".
 * @param from the first token that may belong to it
 */
export function phraseBefore(
  tokens: readonly Token[],
  at: number,
  from: number,
): NounPhrase | undefined {
  const floor = Math.max(from, at - REACH);
  const token = tokens[at];
  if (!token || at < floor) return undefined;
  if (token.kind === 'close') {
    const open = openingOf(tokens, at, floor);
    return open > floor ? phraseBefore(tokens, open - 1, from) : undefined;
  }
  if (token.kind === 'comma' || token.kind === 'dash') return beforeInsertion(tokens, at, floor);
  if (/^(?:who|which|that)$/.test(token.lower)) return antecedent(tokens, at, floor);
  if (isPronoun(token)) return { first: at, last: at, head: at };
  return isNominal(token) && !isVerbal(token) ? growBackwards(tokens, at, floor) : undefined;
}

/**
 * The phrase that begins at a token.
 * @param to the first token that may not belong to it
 */
export function phraseAfter(
  tokens: readonly Token[],
  at: number,
  to: number,
): NounPhrase | undefined {
  const ceiling = Math.min(to, at + REACH);
  const first = tokens[at];
  if (!first || at >= ceiling) return undefined;
  if (
    isPronoun(first) &&
    (PERSONAL_PRONOUNS.has(first.lower) || !continuesPhrase(tokens[at + 1]))
  ) {
    return { first: at, last: at, head: at };
  }
  let end = at;
  while (end < ceiling && belongs(tokens, end, at)) end++;
  if (end === at) return undefined;
  const last = end - 1;
  const head = nameWithin(tokens, at, last) ?? last;
  const headToken = tokens[head];
  if (!headToken || !isNominal(headToken)) return undefined;
  const extended = headToken.capital ? last : extend(tokens, end, ceiling);
  return { first: at, last: extended, head };
}

/** In "spokesman Tim Miller" the name is the head, in "Trump's campaign manager" the noun. */
function nameWithin(tokens: readonly Token[], first: number, last: number): number | undefined {
  let end = last;
  while (end > first && tokens[end]?.kind === 'number') end--;
  // "the Department of State" is about the department, "Secretary of State Ada Moe" about her.
  for (let i = first + 1; i < end; i++) {
    if (
      tokens[i]?.lower === 'of' &&
      PERSON_NOUN.test(tokens[i - 1]?.lower ?? '') &&
      !/^(?:secretary|minister|director|president|chief|head|chair|chairman)$/.test(
        tokens[i - 1]?.lower ?? '',
      )
    ) {
      return i - 1;
    }
  }
  return tokens[end]?.capital ? end : undefined;
}

/** "a spokeswoman | for InTransit": up to two linked phrases. */
function extend(tokens: readonly Token[], end: number, ceiling: number): number {
  let last = end - 1;
  for (let links = 0; links < 3; links++) {
    const link = tokens[last + 1];
    if (!link || last + 1 >= ceiling || !LINKING_PREPOSITIONS.has(link.lower)) break;
    let next = last + 2;
    while (next < ceiling && belongs(tokens, next, last + 2)) next++;
    if (next === last + 2) break;
    const isOccasion = tokens.slice(last + 2, next).some((token) => OCCASION.test(token.lower));
    if (isOccasion && link.lower !== 'of') break;
    last = next - 1;
  }
  return last;
}

/** Nouns that end "in a statement": circumstances of speaking, not part of the speaker. */
const OCCASION =
  /^(?:statement|interview|email|e-mail|letter|tweet|post|speech|message|news|press|phone|telephone|conference|call|rally|appearance|video|debate|briefing|hearing|memo|report|recent|series|response)$/;
