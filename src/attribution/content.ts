// What a cue reports: where the clause begins that follows "said (that)" or "told reporters (that)".

import { phraseAfter } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { DETERMINERS, PERSONAL_PRONOUNS, PREPOSITIONS } from './word-classes.ts';

/** Where the reported clause begins after a cue, or -1 where none follows. */
export function contentStart(tokens: readonly Token[], cue: number, end: number): number {
  const isTold = TELLING.test(tokens[cue]?.lower ?? '');
  if (!isTold && PERSONAL_PRONOUNS.has(tokens[cue + 1]?.lower ?? '')) return cue + 1;
  for (let i = cue + 1; i < Math.min(end, cue + 9); i++) {
    if (tokens[i]?.lower === 'that') return i + 1;
    if (tokens[i]?.kind === 'comma' || tokens[i]?.kind === 'quote') break;
  }
  const next = tokens[cue + 1];
  if (!next || (next.kind !== 'word' && next.kind !== 'number')) return -1;
  if (/^(?:whether|how|why|there|if)$/.test(next.lower)) return cue + 1;
  if (isTold) {
    const hearer = phraseAfter(tokens, cue + 1, end);
    const after = hearer && tokens[hearer.last + 1];
    return after && isClauseOpening(after) ? hearer.last + 1 : -1;
  }
  return isClauseOpening(next) && clauseFollows(tokens, cue + 1, end) ? cue + 1 : -1;
}

const TELLING = /^(?:told|tells|tell|assured|informed|reminded)$/;

function isClauseOpening(token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind !== 'word' || PREPOSITIONS.has(token.lower)) return false;
  return (
    token.capital ||
    PERSONAL_PRONOUNS.has(token.lower) ||
    DETERMINERS.has(token.lower) ||
    /s$/.test(token.lower)
  );
}

/** "said he …" reports; "read the letter" does not: a phrase and then a further word that is no preposition. */
function clauseFollows(tokens: readonly Token[], at: number, end: number): boolean {
  const phrase = phraseAfter(tokens, at, end);
  const after = phrase && tokens[phrase.last + 1];
  if (!after || phrase.last + 1 >= end) return false;
  return after.kind === 'word' || after.kind === 'comma';
}
