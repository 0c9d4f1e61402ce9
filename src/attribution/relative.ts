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
  return at > phrase.last && /^(?:who|which|that)$/.test(tokens[at]?.lower ?? '') ? at : undefined;
}

function isBeforeVerb(token: Token): boolean {
  return AUXILIARIES.has(token.lower) || isAdverb(token);
}
