// What is inserted after one of several who speak together: "Anna Weber, 41, a clerk, and …", "Weber (left) and …".

import { AND, isNextSpeaker, OR } from './conjunction.ts';
import { type NounPhrase, phraseAfter } from './noun-phrase.ts';
import { isVerbal } from './phrase-words.ts';
import { isPersonNoun, TITLE_WORDS } from './speaker-words.ts';
import type { Token } from './tokens.ts';
import { isAdverb, PREPOSITIONS } from './word-classes.ts';

/** In tokens; longer insertions are clauses. */
const LONGEST = 40;

/** The first token after a phrase and its insertions, the comma that closes them included. */
export function endOfInsertion(tokens: readonly Token[], phrase: NounPhrase): number {
  let end = phrase.last + 1;
  for (;;) {
    // The comma that closes an age opens what follows it.
    const at = end > phrase.last + 1 && tokens[end - 1]?.kind === 'comma' ? end - 1 : end;
    const next = closingOf(tokens, at, phrase);
    if (next <= end) return end;
    end = next;
  }
}

/** The first token after the insertion that opens at a token, or -1. */
function closingOf(tokens: readonly Token[], at: number, phrase: NounPhrase): number {
  const kind = tokens[at]?.kind;
  if (kind !== 'comma' && kind !== 'open') return -1;
  if (kind === 'comma' && !opensInsertion(tokens, at + 1, phrase)) return -1;
  const isClause = CLAUSE.test(tokens[at + 1]?.lower ?? '');
  let relative = false;
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST); i++) {
    const inside = tokens[i] as Token;
    if (/^(?:stop|quote|semicolon|colon)$/.test(inside.kind)) return -1;
    if (kind === 'open') {
      if (inside.kind === 'close') return i + 1;
      continue;
    }
    if (/^(?:who|whose|which|that)$/.test(inside.lower)) relative = true;
    if (inside.kind === 'comma') {
      // What follows a relative clause with commas of its own is hard to tell.
      if (isClause) return isNextSpeaker(tokens, speakerAfter(tokens, i)) ? i + 1 : -1;
      if (mayClose(tokens, i)) return i + 1;
      relative = false;
    } else if (isVerbal(inside) && !relative && i > at + 1) return -1;
  }
  return -1;
}

/** Openings of clauses: a relative one, or a participle. */
const CLAUSE = /^(?:who|whose|which|\p{Ll}{2,}ing)$/u;
const SEVERAL = /^(?:two|three|four|five|six|several|many|some|both|all|others?|police)$/;

/** True where a clause stands between two tokens. */
export function holdsClause(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ lower, capital }) => !capital && CLAUSE.test(lower));
}

/** An age, an apposition, a relative clause, a participle or a place; not the next of a list, nor a clause. */
export function opensInsertion(
  tokens: readonly Token[],
  from: number,
  { head }: NounPhrase,
): boolean {
  const opening = tokens[from] as Token | undefined;
  if (opening?.kind === 'number') return tokens[from + 1]?.kind === 'comma';
  if (opening?.kind !== 'word') return false;
  if (/^an?$/.test(opening.lower) || PREPOSITIONS.has(opening.lower)) return true;
  if (CLAUSE.test(opening.lower) && !opening.capital) return true;
  if (SEVERAL.test(opening.lower)) return false;
  if (isVerbal(opening) || isAdverb(opening)) return false;
  const phrase = phraseAfter(tokens, from, tokens.length);
  const inner = phrase && tokens[phrase.head];
  if (!phrase || !inner) return false;
  const isClosed = tokens[phrase.last + 1]?.kind === 'comma';
  // "her husband, Karl Voss, and": the name explains the noun.
  if (inner.capital && !tokens[head]?.capital) return isClosed;
  if (!inner.capital) return tokens[head]?.capital === true;
  // "the Miller Chair", "the Republican Senate Leader"
  const isOffice = opening.lower === 'the' && isPersonNoun(inner.lower);
  return isOffice || isTitle(tokens, from, isClosed);
}

/** "Mayor of Ulm", "Republican of Alabama", "D-N.Y." */
function isTitle(tokens: readonly Token[], from: number, isClosed: boolean): boolean {
  const { lower, text } = tokens[from] as Token;
  if (tokens[from + 1]?.kind === 'comma' && isClosed)
    return TITLE_WORDS.has(lower) || /[.-]/.test(text);
  return tokens[from + 1]?.lower === 'of';
}

/** Before the next speaker, or the verb; "senior director of a bank, and a Republican, said" goes on. */
function mayClose(tokens: readonly Token[], comma: number): boolean {
  const next = speakerAfter(tokens, comma);
  const after = tokens[comma + 1];
  if (next > 0) return isNextSpeaker(tokens, next);
  // "in Fort Lauderdale, Fla., and"
  const isPlace = tokens[comma - 1]?.capital && after?.capital;
  if (isPlace && tokens[comma + 2]?.kind === 'comma') return false;
  if (after?.kind !== 'word') return true;
  return !/^(?:an?|former|then|now|later|once)$/.test(after.lower);
}

/** Where a speaker may begin after a comma and a conjunction, or -1. */
function speakerAfter(tokens: readonly Token[], comma: number): number {
  const { lower = '' } = tokens[comma + 1] ?? {};
  return AND.has(lower) || OR.has(lower) ? comma + 2 : -1;
}
