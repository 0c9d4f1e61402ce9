// How a noun phrase grows from its last word backwards.

import type { NounPhrase } from './noun-phrase.ts';
import { isFunctionWord, isNominal, isVerbal, PERSON_NOUN } from './phrase-words.ts';
import type { Token } from './tokens.ts';
import {
  DETERMINERS,
  isAdverb,
  LINKING_PREPOSITIONS,
  MODALS,
  NAME_PARTICLES,
  TIME_WORDS,
} from './word-classes.ts';

/** The phrase whose last word stands at `at`, with what prepositions tie to the words before it. */
export function growBackwards(tokens: readonly Token[], at: number, floor: number): NounPhrase {
  let first = at;
  while (first > floor && joinsBackwards(tokens, first - 1, first)) first--;
  if (opensAfterAdjective(tokens, first, floor)) first -= 3;
  const preposition = tokens[first - 1];
  if (
    first - 2 >= floor &&
    preposition !== undefined &&
    LINKING_PREPOSITIONS.has(preposition.lower) &&
    governorOf(tokens, first - 2, floor) >= 0
  ) {
    const governor = growBackwards(tokens, governorOf(tokens, first - 2, floor), floor);
    return { first: governor.first, last: at, head: governor.head };
  }
  // "some of the women": the women are the head, for they are who can be meant.
  if (
    first - 2 >= floor &&
    /^(?:of|in|among)$/.test(preposition?.lower ?? '') &&
    PARTS.test(tokens[first - 2]?.lower ?? '')
  )
    first -= 2;
  const head = tokens[at]?.capital ? at : (nameEndingPhrase(tokens, first, at) ?? at);
  return { first, last: at, head };
}

const PARTS =
  /^(?:some|most|many|several|few|none|one|two|three|four|five|each|both|all|half|any|either|neither)$/;

/** The comma of "the bespectacled, 71-year-old diplomat" */
function opensAfterAdjective(tokens: readonly Token[], first: number, floor: number): boolean {
  const adjective = tokens[first - 2];
  const opening = tokens[first];
  if (first - 3 < floor || tokens[first - 1]?.kind !== 'comma' || !adjective || !opening)
    return false;
  if (opening.capital || DETERMINERS.has(opening.lower) || adjective.capital) return false;
  return adjective.kind === 'word' && /^(?:a|an|the)$/.test(tokens[first - 3]?.lower ?? '');
}

/** A preposition ties to the noun before it, also through "speaking" in "a source speaking to the paper"; else -1. */
function governorOf(tokens: readonly Token[], at: number, floor: number): number {
  const token = tokens[at];
  if (token?.kind !== 'word' || !isNominal(token)) return -1;
  if (!/(?:ing|ed)$/.test(token.lower) || token.capital) return isVerbal(token) ? -1 : at;
  const before = tokens[at - 1];
  return at - 1 >= floor && before?.kind === 'word' && isNominal(before) && !isVerbal(before)
    ? at - 1
    : -1;
}

/** True where the token at `at` belongs to the phrase whose next word is given. */
export function joinsBackwards(tokens: readonly Token[], at: number, next: number): boolean {
  const token = tokens[at];
  const following = tokens[next];
  if (!token || !following) return false;
  if (DETERMINERS.has(following.lower) && !following.capital) return isPredeterminer(token);
  if (DETERMINERS.has(following.lower)) return false;
  if (token.kind === 'number') return true;
  if (following.kind === 'number' && token.lower === 'in') return isCount(tokens[at - 1]);
  if (token.kind === 'other') return token.text === '&' || token.text === '’' || token.text === "'";
  if (token.kind === 'quote') return false;
  if (token.kind !== 'word') return false;
  if (NAME_PARTICLES.has(token.lower) && following.capital) {
    return tokens[at - 1]?.capital === true && !isVerbal(tokens[at - 1] as Token);
  }
  if (token.inName && !token.capital) return true;
  if (/^(?:that|this)$/.test(token.lower)) return !following.capital;
  if (DETERMINERS.has(token.lower)) return true;
  if (token.lower === 'and' && token.kind === 'word')
    return joinsNames(tokens, at) || joinsRoles(tokens, at);
  if (isFunctionWord(token)) return false;
  if (token.capital) return !TIME_WORDS.has(token.lower) && !opensWithAdverb(tokens, at);
  if (isVerbal(token) || isAdverbBefore(token) || isVerbHere(tokens, at)) return false;
  return !following.capital || describesName(tokens, at);
}

/** The "four" of "four in 10". */
function isCount(token: Token | undefined): boolean {
  return (
    token?.kind === 'number' ||
    /^(?:one|two|three|four|five|six|seven|eight|nine)$/.test(token?.lower ?? '')
  );
}

/** Before a name a lower-case word is part of the phrase only as a noun for people, or after a determiner. */
function describesName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (isPastAfterNoun(tokens, at)) return false;
  if (PERSON_NOUN.test(token.lower) || /(?:er|or|ist|ian|-based|-born)$/.test(token.lower))
    return true;
  if (/^(?:former|then|late|fellow|ex|rival|veteran)$/.test(token.lower)) return true;
  for (let i = at - 1; i >= at - 4; i--) {
    const before = tokens[i];
    if (before?.kind !== 'word' || isVerbal(before)) return false;
    if (DETERMINERS.has(before.lower) || before.possessive) return true;
    if (isFunctionWord(before)) return false;
  }
  return false;
}

/** The "come" of "would come", the "seen" of "has seen", the "watched" of "she watched": no part of a phrase. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > at - 4 && (isAdverb(tokens[before]) || tokens[before]?.lower === 'not')) before--;
  const { kind, lower = '' } = tokens[before] ?? {};
  if (kind !== 'word') return false;
  if (MODALS.has(lower) || /^(?:he|she|they|we|i|who)$/.test(lower)) return true;
  return /^(?:has|have|had|having)$/.test(lower) && PARTICIPLE.test(tokens[at]?.lower ?? '');
}

const PARTICIPLE =
  /(?:ed|[ktvrd]en|een|one|own|orn|ent|ept|elt|ght|ade|aid|old|ost|ung|come|run|put|set|met|won)$/;

/** The "hired" of "the town hired Lena Brandt"; "the newly elected Lena Brandt" has no noun before it. */
function isPastAfterNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!/[^e]ed$/.test(tokens[at]?.lower ?? '') || before?.kind !== 'word') return false;
  return !before.possessive && !isFunctionWord(before) && !isAdverb(before);
}

function isPredeterminer(token: Token): boolean {
  return /^(?:all|both|half)$/.test(token.lower);
}

/** The "Later" of "Later Brandt called" */
function opensWithAdverb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return isAdverb(tokens[at]) && (!before || before.kind === 'stop' || before.kind === 'quote');
}

function isAdverbBefore(token: Token): boolean {
  return (
    isAdverb(token) && !/^(?:then|now|long|also|first|last|next|twice|once)$/.test(token.lower)
  );
}

/** "Smith and Jones", "Department of Health and Human Services". */
export function joinsNames(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return before?.capital === true && before.kind === 'word' && after?.capital === true;
}

/** "the delegate and conservative activist" */
function joinsRoles(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return (
    PERSON_NOUN.test(tokens[at - 1]?.lower ?? '') &&
    after?.kind === 'word' &&
    !after.capital &&
    !isFunctionWord(after)
  );
}

function nameEndingPhrase(
  tokens: readonly Token[],
  first: number,
  last: number,
): number | undefined {
  return tokens[last]?.capital ? last : first > last ? first : undefined;
}
