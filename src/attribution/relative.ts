// Relative clauses that speak: the “who” of "Brandt, who has often called it “…”".

import type { Naming } from './naming.ts';
import type { Token } from './tokens.ts';
import { AUXILIARIES, isAdverb } from './word-classes.ts';

/** Index of the relative pronoun that is the cue's subject and stands for the naming's phrase, if there is one. */
export function relativePronoun(
  tokens: readonly Token[],
  { cueFirst, phrase }: Naming,
): number | undefined {
  let at = cueFirst - 1;
  while (at > phrase.last && isBeforeVerb(tokens[at] as Token)) at--;
  // "who, on a call in June, said"
  if (tokens[at]?.kind === 'comma') {
    at--;
    while (at > phrase.last && tokens[at]?.kind !== 'comma') at--;
    at--;
  }
  // "who came out and said", "who was slow to say"
  if (/^(?:and|but|or|to)$/.test(tokens[at]?.lower ?? ''))
    at = clausePronoun(tokens, at, phrase.last);
  return at > phrase.last && /^(?:who|which|that)$/.test(tokens[at]?.lower ?? '') ? at : undefined;
}

/** The pronoun that opens the clause around a token, if the clause follows the phrase that ends at `last`; else -1. */
function clausePronoun(tokens: readonly Token[], from: number, last: number): number {
  let at = from;
  while (at > last && !/^(?:who|which)$/.test(tokens[at]?.lower ?? '')) {
    if (!/^(?:word|number)$/.test(tokens[at]?.kind ?? '')) return -1;
    at--;
  }
  return at === last + 1 || tokens[last + 1]?.kind === 'comma' ? at : -1;
}

function isBeforeVerb(token: Token): boolean {
  return AUXILIARIES.has(token.lower) || isAdverb(token);
}
