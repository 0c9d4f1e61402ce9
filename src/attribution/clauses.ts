// The subject of a clause: its first noun phrase, after whatever leads up to it.

import { cueOf } from './cues.ts';
import { type NounPhrase, phraseAfter } from './noun-phrase.ts';
import { isPronoun } from './phrase-words.ts';
import type { Token } from './tokens.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME_UNIT,
  TIME_WORDS,
} from './word-classes.ts';

/** How long a clause may be that is skipped to reach the main one, in tokens. */
const LONGEST_LEADING_CLAUSE = 40;

/**
 * The subject of the clause that begins at `from`: its first noun phrase, after adverbs and leading clauses.
 * @param to the first token after the clause
 */
export function clauseSubject(
  tokens: readonly Token[],
  from: number,
  to: number,
): NounPhrase | undefined {
  let at = from;
  for (let skipped = 0; skipped < 4 && at < to; skipped++) {
    while (
      at < to &&
      (isLeadingMark(tokens[at] as Token) ||
        isOpeningAdverb(tokens, at) ||
        isApproximation(tokens, at))
    )
      at++;
    const token = tokens[at];
    if (!token || at >= to) return undefined;
    // "As Lena Brandt put it, …": its own clause names the speaker.
    if (
      token.lower === 'as' &&
      commaAfter(tokens, at, Math.min(to - 2, at + LONGEST_LEADING_CLAUSE)) < 0
    )
      return phraseAfter(tokens, at + 1, to);
    if (!opensLeadingClause(tokens, at)) {
      const phrase = phraseAfter(tokens, at, to);
      // "Speaking in Salem, New Hampshire, Brandt …": the second half of a place, not the subject.
      if (!phrase || skipped === 0 || !isPlaceEnd(tokens, phrase, to)) return phrase;
      at = phrase.last + 2;
      continue;
    }
    const comma = commaAfter(tokens, at, Math.min(to, at + LONGEST_LEADING_CLAUSE));
    if (comma < 0) return undefined;
    at = comma + 1;
  }
  return undefined;
}

/** The "since" of "Ever since Brandt came" */
export function openingOfClause(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    at < from + 3 &&
    (isAdverb(tokens[at]) || /^(?:but|and|or)$/.test(tokens[at]?.lower ?? ''))
  )
    at++;
  return at;
}

/** The "Shortly" of "Shortly after noon, …" */
function isOpeningAdverb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const after = tokens[at + 1];
  if (token.kind !== 'word' || !token.lower.endsWith('ly') || !after) return false;
  return after.kind === 'comma' || PREPOSITIONS.has(after.lower) || SUBORDINATORS.has(after.lower);
}

/** The "about" of "about 200 protesters". */
function isApproximation(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at + 1]?.kind === 'number' &&
    /^(?:about|around|over|under|near)$/.test(tokens[at]?.lower ?? '')
  );
}

function isPlaceEnd(tokens: readonly Token[], { first, last }: NounPhrase, to: number): boolean {
  const after = tokens[last + 2];
  if (last + 2 >= to || tokens[last + 1]?.kind !== 'comma' || !after) return false;
  return (
    (tokens[first - 2]?.capital ?? false) &&
    (tokens[last]?.capital ?? false) &&
    (after.capital ||
      isPronoun(after) ||
      (tokens[last]?.text.endsWith('.') === true && DETERMINERS.has(after.lower)))
  );
}

function isLeadingMark(token: Token): boolean {
  if (token.kind === 'comma' || token.kind === 'dash' || token.kind === 'close') return true;
  if (/^(?:open|stop|colon|other)$/.test(token.kind)) return true;
  if (token.kind !== 'word') return false;
  if (TIME_WORDS.has(token.lower) || isAdverb(token)) return true;
  return /^(?:and|but|or|so|yet|nor|both)$/.test(token.lower);
}

function opensLeadingClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind === 'number' && TIME_UNIT.test(tokens[at + 1]?.lower ?? ''))
    return /^(?:later|ago|earlier|before|after)$/.test(tokens[at + 2]?.lower ?? '');
  if (token.kind !== 'word') return token.kind === 'quote';
  if (PREPOSITIONS.has(token.lower) || SUBORDINATORS.has(token.lower)) return true;
  if (CONJUNCTIONS.has(token.lower)) return true;
  const after = tokens[at + 1];
  // "Hours later, …", "Two weeks ago, …"
  const unit = TIME_UNIT.test(token.lower)
    ? after
    : TIME_UNIT.test(after?.lower ?? '')
      ? tokens[at + 2]
      : undefined;
  if (/^(?:later|ago|earlier|before|after|into)$/.test(unit?.lower ?? '')) return true;
  // "Preceded at the desk by a colleague, …"
  const participle = token.capital && /[^e]ed$|..ing$/.test(token.lower);
  if (
    participle &&
    after &&
    PREPOSITIONS.has(after.lower) &&
    (at === 0 || !tokens[at - 1]?.capital)
  )
    return true;
  // "Speaking to reporters, …", "Asked about it, …"
  return /(?:ing|ed)$/.test(token.lower) && cueOf(token.lower) !== undefined
    ? true
    : /^(?:asked|speaking|appearing|calling|citing|referring|pressed|told|given|using|standing|writing|responding)$/.test(
        token.lower,
      );
}

function commaAfter(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const after = tokens[i + 1];
    if (tokens[i]?.kind !== 'comma' || !after) continue;
    // In "a long, private interview" the comma ends no clause.
    if (after.capital || DETERMINERS.has(after.lower) || isPronoun(after) || isAdverb(after))
      return i;
    if (/^(?:former|top|senior)$/.test(after.lower)) return i;
    if (CONJUNCTIONS.has(after.lower) || PREPOSITIONS.has(after.lower)) return i;
  }
  return -1;
}
