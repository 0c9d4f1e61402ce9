// Sees through what stands between a subject and its verb: appositions, relative clauses, brackets.

import { type NounPhrase, phraseBefore } from './noun-phrase.ts';
import { joinsBackwards } from './phrase-behind.ts';
import { isFunctionWord, isNominal, isVerbal, PERSON_NOUN } from './phrase-words.ts';
import type { Token } from './tokens.ts';
import { DETERMINERS, isAdverb, POSSESSIVES, PREPOSITIONS } from './word-classes.ts';

/** Index of the bracket that opens what the one at `at` closes, or -1. */
export function openingOf(tokens: readonly Token[], at: number, floor: number): number {
  for (let i = at - 1; i >= floor; i--) if (tokens[i]?.kind === 'open') return i;
  return -1;
}

/** What "who", "which" or "that" at a token stands for. */
export function antecedent(
  tokens: readonly Token[],
  at: number,
  floor: number,
): NounPhrase | undefined {
  let before = at - 1;
  if (/^(?:of|for|to|with|by|in)$/.test(tokens[before]?.lower ?? '')) before--;
  while (before > floor && tokens[before]?.kind === 'comma') before--;
  const token = tokens[before];
  if (!token || before < floor || token.kind === 'quote') return undefined;
  const phrase = phraseBefore(tokens, before, floor);
  if (!phrase || tokens[at]?.lower !== 'who') return phrase;
  if (phrase.head === before) return climb(tokens, phrase, floor);
  // "the promise of Lena Brandt, who", "a lecture from the president, who": not what governs the person.
  if (!token.capital) {
    if (!PERSON_NOUN.test(token.lower) || PERSON_NOUN.test(tokens[phrase.head]?.lower ?? ''))
      return phrase;
    let start = before;
    while (start > phrase.first && joinsBackwards(tokens, start - 1, start)) start--;
    return { first: start, last: before, head: before };
  }
  let first = before;
  while (first > phrase.first && tokens[first - 1]?.capital && tokens[first - 1]?.kind === 'word')
    first--;
  // "Senator Ada Moe of Ulm, who": the place is not who speaks.
  const isOfPlace = first === before && tokens[phrase.head]?.capital && phrase.first < phrase.head;
  return isOfPlace || PERSON_NOUN.test(tokens[phrase.head]?.lower ?? '')
    ? phrase
    : { first, last: before, head: before };
}

/** The phrase before ", a lawyer from Kyiv," or "— a lawyer —", asked at the mark that closes the insertion. */
export function beforeInsertion(
  tokens: readonly Token[],
  at: number,
  floor: number,
): NounPhrase | undefined {
  const kind = tokens[at]?.kind;
  for (let i = at - 1; i > floor; i--) {
    const token = tokens[i];
    if (!token || token.kind === 'semicolon' || token.kind === 'colon') return undefined;
    if (token.kind === 'close') {
      i = openingOf(tokens, i, floor);
      if (i < 0) return undefined;
      continue;
    }
    if (token.kind !== kind || !opensInsertion(tokens, i)) continue;
    const phrase = phraseBefore(tokens, i - 1, floor);
    return phrase && outermost(tokens, climb(tokens, phrase, floor), floor);
  }
  return tokens[at - 1]?.kind === 'close' ? phraseBefore(tokens, at - 1, floor) : undefined;
}

/** From "the former governor" in "Jeb Bush, the former governor, who …," to the name that it explains. */
function climb(tokens: readonly Token[], phrase: NounPhrase, floor: number): NounPhrase {
  const name = tokens[phrase.first - 2];
  if (tokens[phrase.head]?.capital || tokens[phrase.first - 1]?.kind !== 'comma') return phrase;
  if (phrase.first - 2 < floor || !name?.capital || !isNominal(name)) return phrase;
  const outer = phraseBefore(tokens, phrase.first - 2, floor);
  if (!outer || outer.head !== phrase.first - 2) return phrase;
  const before = tokens[outer.first - 1];
  return before?.kind === 'word' && PREPOSITIONS.has(before.lower) ? phrase : outer;
}

/** Insertions within insertions that are seen through. */
const DEEPEST = 5;

/**
 * From "Sen. Moe" in "Lena Brandt, a clerk who once worked for Sen. Moe, one of the founders, said" to the phrase at
 * the clause's head, as long as only appositions and relative clauses stand between.
 */
function outermost(tokens: readonly Token[], phrase: NounPhrase, floor: number): NounPhrase {
  let best = phrase;
  let { first } = phrase;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const comma = appositionStart(tokens, first, floor);
    if (comma <= floor) break;
    const outer = phraseBefore(tokens, comma - 1, floor);
    if (!outer) break;
    const isAnswer = opensClause(tokens, outer.first, floor) && !isPlaceName(tokens, outer);
    if (isAnswer && !isAdverb(tokens[outer.head])) best = outer;
    first = outer.first;
  }
  return best;
}

/** The comma that opens the apposition or relative clause around a token, or -1 where a verb of its own stands there. */
function appositionStart(tokens: readonly Token[], at: number, floor: number): number {
  let hasVerb = false;
  for (let i = at - 1; i > floor; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'close') {
      i = openingOf(tokens, i, floor);
      if (i < 0) return -1;
      continue;
    }
    if (token.kind === 'comma') {
      const isPlace = i === at - 1 && tokens[at]?.capital && tokens[i - 1]?.capital;
      const opens =
        isPlace || opensInsertion(tokens, i) || OPENS_APPOSITION.test(tokens[i + 1]?.lower ?? '');
      return opens && !hasVerb ? i : -1;
    }
    if (token.kind !== 'word' && token.kind !== 'number') return -1;
    if (/^(?:who|which|that|whose)$/.test(token.lower)) hasVerb = false;
    else if (isVerbal(token)) hasVerb = true;
  }
  return -1;
}

const OPENS_APPOSITION =
  /^(?:an?|the|one|who|which|whose|his|her|its|their|our|now|then|formerly)$/;

/** True where a clause begins at a token. */
export function opensClause(tokens: readonly Token[], first: number, floor: number): boolean {
  const before = tokens[first - 1];
  if (first === floor || !before) return true;
  return before.kind !== 'word' && before.kind !== 'number'
    ? before.kind !== 'open'
    : /^(?:that|and|but|while|when|as|said|says)$/.test(before.lower);
}

function isPlaceName(tokens: readonly Token[], { first, last }: NounPhrase): boolean {
  const before = tokens[first - 2];
  return (
    tokens[first - 1]?.kind === 'comma' &&
    before?.capital === true &&
    tokens[last]?.capital === true
  );
}

function opensInsertion(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!before || !after) return false;
  if (before.kind === 'close') return true;
  if (before.kind !== 'word' || !isNominal(before)) return false;
  if (after.kind === 'number') return before.capital;
  if (after.kind !== 'word') return false;
  if (DETERMINERS.has(after.lower) || POSSESSIVES.has(after.lower)) return true;
  if (
    /^(?:who|whose|which|where|whom|now|then|also|formerly|himself|herself|like|of|from|in|on|at|by|with|as|once|speaking|appearing|citing|referring|asked|when|while)$/.test(
      after.lower,
    )
  )
    return true;
  // "her adviser, Jake Sullivan, said"
  if (after.capital) return !before.capital && PERSON_NOUN.test(before.lower);
  return before.capital && !isFunctionWord(after) && !isVerbal(after);
}
