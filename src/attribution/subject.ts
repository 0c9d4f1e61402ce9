// The subject of a cue: who says, calls, went on to say.

import { followsQuotation, inverted } from './after.ts';
import { clauseSubject } from './clauses.ts';
import { withCompanions } from './companions.ts';
import { cueAt } from './cue-at.ts';
import { insideRelative } from './inside-relative.ts';
import { mainSubject, subjectAhead } from './main-subject.ts';
import { type NounPhrase, phraseBefore } from './noun-phrase.ts';
import { isNominal, isPronoun, isVerbal, PERSON_NOUN } from './phrase-words.ts';
import type { Token } from './tokens.ts';
import {
  AUXILIARIES,
  BE_FORMS,
  isAdverb,
  NEGATIONS,
  POSSESSIVES,
  TIME_UNIT,
  TIME_WORDS,
} from './word-classes.ts';

export interface Subject {
  readonly phrase: NounPhrase | undefined;
  readonly negated: boolean;
  readonly passive: boolean;
}

/**
 * The subject of a finite cue, seen through auxiliaries and adverbs: "X has also said".
 * @param floor the first token that may belong to it
 */
export function subjectOf(tokens: readonly Token[], cueIndex: number, floor: number): Subject {
  const { at, negated, passive } = skipVerbChain(tokens, cueIndex - 1, floor);
  const phrase = at < floor ? undefined : subjectEndingAt(tokens, at, floor, cueIndex);
  const isInserted = tokens[cueIndex + 1]?.kind === 'comma';
  const subject = phrase && withCompanions(tokens, phrase, floor, isInserted);
  // "Neither Brandt nor Vogel said"
  const isNeither = phrase !== undefined && tokens[phrase.first - 1]?.lower === 'nor';
  return { phrase: subject, negated: negated || isNeither, passive };
}

/** True for "Monday", "last night"; "May" only with its neighbours would be, so it is left out. */
export function isTime(token: Token | undefined): boolean {
  return token !== undefined && TIME_WORDS.has(token.lower) && token.lower !== 'may';
}

function skipVerbChain(
  tokens: readonly Token[],
  from: number,
  floor: number,
): { at: number; negated: boolean; passive: boolean } {
  let at = from;
  let negated = false;
  let passive = false;
  for (; at >= floor; at--) {
    const token = tokens[at] as Token;
    const { lower } = token;
    if (NEGATIONS.has(lower) && !token.capital) negated = true;
    if (BE_FORMS.has(lower)) passive = true;
    if (lower === 'ago') {
      at = beforeAgo(tokens, at, floor);
      continue;
    }
    const adverbial = adverbialBefore(tokens, at);
    if (adverbial > 0) {
      at -= adverbial - 1;
      continue;
    }
    if (AUXILIARIES.has(lower) || isAdverb(token) || (NEGATIONS.has(lower) && lower !== 'no'))
      continue;
    if (isTime(token)) {
      if (/^(?:on|last|this|next|late|early)$/.test(tokens[at - 1]?.lower ?? '')) at--;
      continue;
    }
    break;
  }
  return { at, negated, passive };
}

/** How many tokens "for the first time", "in particular" or the "most" of "most recently" take that end here, or 0. */
function adverbialBefore(tokens: readonly Token[], at: number): number {
  const [lower, before] = [tokens[at]?.lower ?? '', tokens[at - 1]?.lower ?? ''];
  if (lower === 'time' && before === 'first') return tokens[at - 3]?.lower === 'for' ? 4 : 0;
  if (
    before === 'in' &&
    /^(?:particular|part|turn|effect|fact|addition|private|public)$/.test(lower)
  )
    return 2;
  if (before === 'at' && /^(?:first|least|last|times|once)$/.test(lower)) return 2;
  return /^(?:most|more|very)$/.test(lower) && isAdverb(tokens[at + 1]) ? 1 : 0;
}

/** The first token of "less than two weeks ago", or the "ago" itself where no count of time stands before it. */
function beforeAgo(tokens: readonly Token[], ago: number, floor: number): number {
  let at = ago - 2;
  if (at <= floor || !TIME_UNIT.test(tokens[ago - 1]?.lower ?? '')) return ago;
  while (at - 1 > floor && BEFORE_COUNT.test(tokens[at - 1]?.lower ?? '')) at--;
  return at;
}

const BEFORE_COUNT = /^(?:less|more|than|just|about|over|only|nearly|almost)$/;

function subjectEndingAt(
  tokens: readonly Token[],
  end: number,
  floor: number,
  cueIndex: number,
): NounPhrase | undefined {
  let at = end;
  if (tokens[at]?.kind === 'quote' && tokens[at - 1]?.kind === 'comma') at--;
  const token = tokens[at];
  if (!token || at < floor) return undefined;
  if (token.kind === 'word' && /^(?:and|but|then|or)$/.test(token.lower)) {
    return coordinated(tokens, floor, at);
  }
  // "an ad released Thursday says": the participle belongs to the noun before it.
  const noun = tokens[at - 1];
  if (isReduced(token) && noun && at > floor && isNominal(noun) && noun.kind === 'word') {
    const phrase = phraseBefore(tokens, at - 1, floor);
    let last = cueIndex - 1;
    while (last > at && (AUXILIARIES.has(tokens[last]?.lower ?? '') || isAdverb(tokens[last])))
      last--;
    return phrase && { ...phrase, last };
  }
  if (token.lower === 'to') return governing(tokens, at, floor) ?? mainSubject(tokens, floor, at);
  const phrase = insideRelative(tokens, at, floor) ?? phraseBefore(tokens, at, floor);
  return (phrase && explained(tokens, phrase, floor)) ?? clauseSubject(tokens, floor, cueIndex);
}

function isReduced(token: Token): boolean {
  return token.kind === 'word' && !token.capital && /[^e]ed$/.test(token.lower);
}

/** "Gary Byrne, a former agent, has written" without its second comma: the name at the sentence's head. */
export function explained(tokens: readonly Token[], phrase: NounPhrase, floor: number): NounPhrase {
  const opening = tokens[phrase.first];
  if (tokens[phrase.first - 1]?.kind !== 'comma' || !/^(?:a|an|the)$/.test(opening?.lower ?? ''))
    return phrase;
  const before = tokens[phrase.first - 2];
  if (!before?.capital || before.lower.endsWith('ly') || isAdverb(before)) return phrase;
  if (tokens[phrase.head]?.capital) return phrase;
  const name = phraseBefore(tokens, phrase.first - 2, floor);
  return name && name.first === floor && tokens[name.head]?.capital ? name : phrase;
}

/** "Brandt smiled and said": the subject of the verb before, or of the clause. */
function coordinated(tokens: readonly Token[], floor: number, at: number): NounPhrase | undefined {
  for (let i = at - 1; i >= floor; i--) {
    // "Renner, who came out and endorsed"
    const isBare = tokens[at]?.lower !== 'but';
    if (
      isBare &&
      tokens[i]?.lower === 'who' &&
      !tokens.slice(i, at).some(({ kind }) => kind === 'comma')
    )
      return phraseBefore(tokens, i, floor);
    const cue = cueAt(tokens, i);
    if (cue?.form !== 'finite') continue;
    const speaker = followsQuotation(tokens, i) ? inverted(tokens, i, at, cue)?.phrase : undefined;
    const phrase = speaker ?? subjectOf(tokens, i, floor).phrase;
    // "said he was glad and added": who said it is named further left.
    const pronoun = phrase && /^(?:he|she|they)$/.test(tokens[phrase.head]?.lower ?? '');
    if (!pronoun || cueAt(tokens, phrase.first - 1)?.strength !== 'say') return phrase;
  }
  return clauseSubject(tokens, floor, at);
}

/** "was prompted to say", "went on to say": the subject of the verb that governs the infinitive. */
function governing(tokens: readonly Token[], at: number, floor: number): NounPhrase | undefined {
  let verbAt = at - 1;
  while (verbAt > floor && isBeforeInfinitive(tokens[verbAt] as Token)) verbAt--;
  const verb = tokens[verbAt];
  // "Looking to mend the dam, Brandt …"
  if (verb?.capital && /..ing$/.test(verb.lower)) {
    const ahead = subjectAhead(tokens, verbAt, floor);
    if (ahead) return ahead;
  }
  const owner = nounBeforeInfinitive(tokens, verbAt, floor);
  if (owner !== undefined) return owner ?? mainSubject(tokens, floor, verbAt);
  // "prompted Brandt to say", "led her to say": the infinitive's own subject.
  if (verb && /^(?:him|her|them)$/.test(verb.lower))
    return { first: verbAt, last: verbAt, head: verbAt };
  if (verb && (verb.capital || PERSON_NOUN.test(verb.lower)))
    return phraseBefore(tokens, verbAt, floor);
  if (!verb || verbAt < floor || verb.kind !== 'word' || verb.capital) return undefined;
  // "planned to fight and to say": as for the infinitive before.
  if (/^(?:and|but|or)$/.test(verb.lower)) return undefined;
  const { at: end } = skipVerbChain(tokens, verbAt - 1, floor);
  return end >= floor && !/^(?:and|but|or)$/.test(tokens[end]?.lower ?? '')
    ? phraseBefore(tokens, end, floor)
    : undefined;
}

/**
 * "the board's refusal to call": whose it is; "used his speech to offer": null, for it is not the noun's;
 * "for readers to call": who does. Undefined where no noun stands there.
 */
function nounBeforeInfinitive(
  tokens: readonly Token[],
  at: number,
  floor: number,
): NounPhrase | null | undefined {
  const noun = tokens[at];
  if (noun?.kind !== 'word' || noun.capital || isVerbal(noun) || !isNominal(noun)) return undefined;
  for (let i = at - 1; i >= Math.max(floor, at - 3); i--) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') return undefined;
    if (token.possessive) return phraseBefore(tokens, i, floor);
    if (token.lower === 'for') return { first: i + 1, last: at, head: at };
    if (PERSON_NOUN.test(noun.lower)) continue;
    if (POSSESSIVES.has(token.lower)) {
      const speech =
        /^(?:refusal|promise|pledge|vow|call|demand|plan|decision|desire|offer|threat|attempt|effort|bid|move)$/;
      return speech.test(noun.lower) ? { first: i, last: i, head: i } : null;
    }
    if (/^(?:an?|the|any|no)$/.test(token.lower)) return null;
    if (isVerbal(token) || isPronoun(token)) return undefined;
  }
  return undefined;
}

/** The "on" of "went on to say", the "not" of "decided not to say". */
function isBeforeInfinitive(token: Token): boolean {
  return /^(?:not|never|on|out|up|back|ahead|in|as|far|so)$/.test(token.lower) || isAdverb(token);
}
