// The subject of a participle: who is calling somebody something.

import { followsQuotation, inverted } from './after.ts';
import { clauseSubject, openingOfClause } from './clauses.ts';
import { cueAt } from './cue-at.ts';
import { SPEECH_NOUNS } from './cues.ts';
import { type NounPhrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import { mayBePerson } from './phrase-words.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';
import { BE_FORMS, isAdverb, POSSESSIVES, SUBORDINATORS } from './word-classes.ts';

/** The subject of "…, calling him": that of the sentence's first cue, or the sentence's own. */
export function participleSubject(
  tokens: readonly Token[],
  at: number,
  floor: number,
): NounPhrase | undefined {
  const ahead = subjectAhead(tokens, at, floor);
  if (ahead) return ahead;
  const before = tokens[at - 1];
  if (!before) return undefined;
  const nearest = /^(?:by|in)$/.test(before.lower)
    ? ofNearestClause(tokens, at - 1, floor)
    : undefined;
  if (nearest) return nearest;
  const quoted = before.lower === 'as' ? whoIsQuoted(tokens, at - 2, floor) : undefined;
  if (quoted) return quoted;
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

/** "…, after Brandt answered them by calling": the means are those of the clause right before. */
function ofNearestClause(
  tokens: readonly Token[],
  at: number,
  floor: number,
): NounPhrase | undefined {
  for (let i = at - 1; i > floor; i--) {
    const { kind, lower } = tokens[i] as Token;
    if (/^(?:quote|semicolon|close)$/.test(kind)) return undefined;
    if (kind !== 'comma' && !/^(?:after|before|when|while|because)$/.test(lower)) continue;
    const phrase = clauseSubject(tokens, i + 1, at);
    const isClause = phrase && mayBePerson(tokens[phrase.head]) && phrase.last + 1 < at;
    return isClause ? phrase : undefined;
  }
  return undefined;
}

/** "The Post quoted one official as saying": not the Post. */
function whoIsQuoted(tokens: readonly Token[], at: number, floor: number): NounPhrase | undefined {
  const phrase = phraseBefore(tokens, at, floor);
  const verb = tokens[(phrase?.first ?? 0) - 1];
  return phrase && /^(?:quot|cit|report|record)(?:e[sd]|ed|s|ing)$/.test(verb?.lower ?? '')
    ? phrase
    : undefined;
}

/** "After calling it “a joke,” Brandt left.": a participle that opens the sentence is the main clause's. */
export function subjectAhead(
  tokens: readonly Token[],
  at: number,
  floor: number,
): NounPhrase | undefined {
  let start = at;
  while (start > floor && OPENS_SENTENCE.test(tokens[start - 1]?.lower ?? '')) start--;
  const before = tokens[start - 1];
  if (before && before.kind !== 'stop' && (start > floor || before.kind !== 'quote'))
    return undefined;
  for (let i = at + 1; i < at + LONGEST_OPENING; i++) {
    const token = tokens[i];
    if (!token || /^(?:stop|semicolon|colon)$/.test(token.kind)) return undefined;
    if (token.kind !== 'comma' && token.kind !== 'quote') continue;
    const phrase = phraseAfter(tokens, i + 1, i + LONGEST_OPENING);
    const verb = phrase && tokens[phrase.last + 1];
    const mayAct = phrase && mayBePerson(tokens[phrase.head]);
    if (mayAct && verb && !/^(?:and|or)$/.test(verb.lower)) return phrase;
  }
  return undefined;
}

const OPENS_SENTENCE =
  /^(?:after|before|while|when|by|in|without|besides|having|but|and|also|not|even)$/;

/** In tokens. */
const LONGEST_OPENING = 40;

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
  const opening = openingOfClause(tokens, floor);
  const leading = SUBORDINATORS.has(tokens[opening]?.lower ?? '');
  const own =
    lastPronounClause(tokens, floor, to) ??
    placedClause(tokens, floor, to) ??
    (leading ? clauseSubject(tokens, opening, to) : undefined);
  if (own) return own;
  for (let i = floor; i < to; i++) {
    const cue = cueAt(tokens, i);
    if (cue?.form !== 'finite') continue;
    const speaker = followsQuotation(tokens, i) ? inverted(tokens, i, to, cue)?.phrase : undefined;
    const phrase = speaker ?? subjectOf(tokens, i, floor).phrase;
    if (phrase)
      return isExpletive(tokens, phrase) ? (ofThatClause(tokens, i, to) ?? phrase) : phrase;
  }
  const phrase = clauseSubject(tokens, floor, to);
  return phrase && isExpletive(tokens, phrase)
    ? (ofThatClause(tokens, phrase.last, to) ?? phrase)
    : phrase;
}

function isExpletive(tokens: readonly Token[], { head }: NounPhrase): boolean {
  return tokens[head]?.lower === 'it';
}

/** "It has not helped that Brandt left, calling …": the subject of what follows "that". */
function ofThatClause(tokens: readonly Token[], from: number, to: number): NounPhrase | undefined {
  for (let i = from + 1; i < to; i++)
    if (tokens[i]?.lower === 'that') return clauseSubject(tokens, i + 1, to);
  return undefined;
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
