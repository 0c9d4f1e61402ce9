// The subject of a participle: who is calling somebody something.

import { clauseSubject } from './clauses.ts';
import { cueAt } from './cue-at.ts';
import { SPEECH_NOUNS } from './cues.ts';
import { type NounPhrase, phraseBefore } from './noun-phrase.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';
import { BE_FORMS, isAdverb, POSSESSIVES, SUBORDINATORS } from './word-classes.ts';

/** The subject of "…, calling him": that of the sentence's first cue, or the sentence's own. */
export function participleSubject(
  tokens: readonly Token[],
  at: number,
  floor: number,
): NounPhrase | undefined {
  const before = tokens[at - 1];
  if (!before) return undefined;
  if (BE_FORMS.has(before.lower) || isAdverb(before)) {
    const { phrase } = subjectOf(tokens, at, floor);
    if (phrase) return phrase;
  } else if (
    before.kind === 'word' &&
    !/^(?:by|after|before|upon|while|in|and|for|without|of)$/.test(before.lower)
  ) {
    const phrase = phraseBefore(tokens, at - 1, floor);
    const noun = phrase && tokens[phrase.head]?.lower;
    // "issued a statement saying": not the statement but who issued it.
    const issued = phrase && phrase.first > floor && noun !== undefined && SPEECH_NOUNS.has(noun);
    if (issued) return mainSubject(tokens, floor, phrase.first) ?? owner(tokens, phrase) ?? phrase;
    // "emailed supporters saying": the hearers of another cue.
    if (phrase && cueAt(tokens, phrase.first - 1)?.form === 'finite') {
      return mainSubject(tokens, floor, at);
    }
    if (phrase && !/^(?:point|time|times|moment|day)$/.test(noun ?? '')) return phrase;
  }
  return mainSubject(tokens, floor, at);
}

/** The "his" of "his remarks calling them “…”" */
function owner(tokens: readonly Token[], { first }: NounPhrase): NounPhrase | undefined {
  const isOwned = POSSESSIVES.has(tokens[first]?.lower ?? '');
  return isOwned ? { first, last: first, head: first } : undefined;
}

/** Of a sentence with several cues the first one's subject, unless it stands in a leading clause. */
export function mainSubject(
  tokens: readonly Token[],
  floor: number,
  to: number,
): NounPhrase | undefined {
  const leading = SUBORDINATORS.has(tokens[floor]?.lower ?? '');
  const own =
    lastPronounClause(tokens, floor, to) ??
    placedClause(tokens, floor, to) ??
    (leading ? clauseSubject(tokens, floor, to) : undefined);
  if (own) return own;
  for (let i = floor; i < to; i++) {
    if (cueAt(tokens, i)?.form !== 'finite') continue;
    const { phrase } = subjectOf(tokens, i, floor);
    if (phrase) return phrase;
  }
  return clauseSubject(tokens, floor, to);
}

/** "…, where protesters had gathered, chanting", "…, in which children play, yelling" */
function placedClause(tokens: readonly Token[], floor: number, to: number): NounPhrase | undefined {
  for (let i = to - 3; i > floor; i--) {
    if (tokens[i]?.kind === 'quote') return undefined;
    const lower = tokens[i]?.lower;
    const within = /^(?:in|at|on|during)$/.test(tokens[i - 1]?.lower ?? '');
    if (lower === 'where' || (lower === 'which' && within)) return clauseSubject(tokens, i + 1, to);
  }
  return undefined;
}

/** "Brandt resigned, and she left, calling …": the clause that a conjunction and a pronoun opened last. */
function lastPronounClause(
  tokens: readonly Token[],
  floor: number,
  to: number,
): NounPhrase | undefined {
  for (let i = to - 2; i > floor; i--) {
    if (tokens[i]?.kind === 'quote') return undefined;
    const conjunction = /^(?:and|but|so|yet)$/.test(tokens[i]?.lower ?? '');
    if (!conjunction || !/^(?:comma|quote)$/.test(tokens[i - 1]?.kind ?? '')) continue;
    if (/^(?:he|she|they|i|we)$/.test(tokens[i + 1]?.lower ?? ''))
      return { first: i + 1, last: i + 1, head: i + 1 };
  }
  return undefined;
}
