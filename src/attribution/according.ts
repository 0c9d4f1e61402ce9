// Sources without a verb: "according to Brandt", "in the words of Brandt", "in her words".

import type { Cue } from './cues.ts';
import { accordingInGerman } from './german-source.ts';
import type { Naming } from './naming.ts';
import { phraseAfter } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { POSSESSIVES } from './word-classes.ts';

export const ACCORDING: Cue = { strength: 'say', form: 'finite', alsoNoun: false, foreign: false };

/** "according to NP", "in the words of NP" and "in NP's words" at a token. */
export function accordingTo(tokens: readonly Token[], at: number, to: number): Naming | undefined {
  const own = inOwnWords(tokens, at, to) ?? accordingInGerman(tokens, at, to);
  if (own) return own;
  const last = accordingEnd(tokens, at);
  const phrase = last < 0 ? undefined : phraseAfter(tokens, last + 1, to);
  return phrase && { cueFirst: at, cueLast: last, phrase, cue: ACCORDING, place: 'after' };
}

/** "in Brandt's words", "in her words" */
function inOwnWords(tokens: readonly Token[], at: number, to: number): Naming | undefined {
  if (tokens[at]?.lower !== 'in') return undefined;
  for (let i = at + 1; i < Math.min(to, at + 5); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') return undefined;
    if (!token.possessive && !POSSESSIVES.has(token.lower)) continue;
    const cueLast = tokens[i + 1]?.lower === 'own' ? i + 2 : i + 1;
    if (!/^(?:words|view|opinion|telling|phrase|account)$/.test(tokens[cueLast]?.lower ?? ''))
      return undefined;
    const phrase = { first: at + 1, last: i, head: i };
    return { cueFirst: at, cueLast, phrase, cue: ACCORDING, place: 'after' };
  }
  return undefined;
}

/** Where "according to" or "in the words of" ends, or -1. */
function accordingEnd(tokens: readonly Token[], at: number): number {
  const words = [0, 1, 2, 3].map((step) => tokens[at + step]?.lower ?? '');
  if (words[0] === 'according' && words[1] === 'to') return at + 1;
  if (words[0] === 'по' && words[1] === 'словам') return at + 1;
  if (/^(?:laut|selon|según|d[’']après)$/.test(words[0] ?? '')) return at;
  const inWords = words[0] === 'in' && words[1] === 'the' && words[3] === 'of';
  return inWords && /^(?:words|view|opinion|telling)$/.test(words[2] ?? '') ? at + 3 : -1;
}
