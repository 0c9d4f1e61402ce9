// Subjects with a relative clause that no comma parts from them: "An official who asked not to be named said".

import { cueAt } from './cue-at.ts';
import { type NounPhrase, phraseBefore } from './noun-phrase.ts';
import { isNominal, isVerbal, mayBePerson } from './phrase-words.ts';
import type { Token } from './tokens.ts';
import { AUXILIARIES, isAdverb } from './word-classes.ts';

/** How far a relative clause without commas may reach, in tokens. */
const LONGEST_RELATIVE = 16;

/** "who has accused", "whose laws have offended" */
function followsWho(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (AUXILIARIES.has(tokens[i]?.lower ?? '') || isAdverb(tokens[i])) i--;
  return tokens[i]?.lower === 'who' || tokens[i - 1]?.lower === 'whose';
}

/** The "that" of "groups that have endorsed him" */
function isRelativeThat(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!before || !after || !isNominal(before) || isVerbal(before)) return false;
  return AUXILIARIES.has(after.lower) && !cueAt(tokens, at - 1);
}

/** "An official who asked not to be named said": the phrase before "who", where a verb stands between. */
export function insideRelative(
  tokens: readonly Token[],
  at: number,
  floor: number,
): NounPhrase | undefined {
  const last = tokens[at];
  if (last?.kind !== 'word') return undefined;
  for (let i = at - 1; i > floor && i > at - LONGEST_RELATIVE; i--) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' && token.kind !== 'number') return undefined;
    if (token.lower === 'that')
      return isRelativeThat(tokens, i) ? phraseBefore(tokens, i, floor) : undefined;
    if (/^(?:because|if|when)$/.test(token.lower) && mayBePerson(last)) return undefined;
    if (cueAt(tokens, i)?.form === 'finite' && !followsWho(tokens, i)) return undefined;
    if (/^(?:who|whose)$/.test(token.lower) && tokens[i - 1]?.kind === 'word') {
      const end = token.lower === 'whose' ? i - 1 : i;
      const phrase = at - i >= 2 ? phraseBefore(tokens, end, floor) : undefined;
      if (phrase) return phrase;
    }
  }
  return undefined;
}
