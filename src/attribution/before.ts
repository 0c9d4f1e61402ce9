// Cues before a quotation: "Brandt said that “…”", "…, calling it “…”", "was called “…” by Brandt".

import { accordingTo } from './according.ts';
import { followsQuotation, inverted } from './after.ts';
import { openingOfClause } from './clauses.ts';
import { cueAt } from './cue-at.ts';
import { type Cue, SPEECH_NOUNS } from './cues.ts';
import { openingOf } from './insertion.ts';
import { participleSubject } from './main-subject.ts';
import { type Naming, REACH } from './naming.ts';
import { type NounPhrase, phraseAfter } from './noun-phrase.ts';
import { outerOf } from './outer.ts';
import { isNominal, isPronoun, isVerbal, PERSON_NOUN } from './phrase-words.ts';
import type { Sentence } from './sentences.ts';
import { speechNoun } from './speech-noun.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';
import { isAdverb, SUBORDINATORS } from './word-classes.ts';

/** In tokens; longer brackets hold sentences. */
const LONGEST_BRACKET = 12;

/**
 * The nearest cue before a quotation whose subject can be told.
 * @param hearing.mixed the words are mixed into the sentence and no speech of their own
 * @param hearing.loose true to hear words that are more often nouns
 */
export function beforeQuotation(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  { mixed, loose = false }: { readonly mixed: boolean; readonly loose?: boolean },
): Naming | undefined {
  const floor = Math.max(sentence.start, at - REACH);
  for (let i = at - 1; i >= floor; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'semicolon') return undefined;
    // What a bracket holds before the quotation is said beside it.
    const open = token.kind === 'close' ? openingOf(tokens, i, floor) : -1;
    if (open >= Math.max(floor, i - LONGEST_BRACKET)) i = open;
    const naming =
      accordingTo(tokens, i, at) ??
      cueBefore(tokens, i, floor, at, loose) ??
      speechNoun(tokens, i, floor, at);
    if (naming && !isLeftBehind(tokens, sentence.start, naming, at))
      return outerOf(naming, tokens, floor, at, mixed);
  }
  return undefined;
}

/** "When Brandt asked about it, the guests became “restless”": the main clause that follows is not what she asked. */
function isLeftBehind(
  tokens: readonly Token[],
  start: number,
  { cueFirst, cueLast, phrase, place }: Naming,
  quote: number,
): boolean {
  const opening = openingOfClause(tokens, start);
  const { lower = '' } = tokens[opening] ?? {};
  if (place !== 'before' || lower === 'as' || !SUBORDINATORS.has(lower)) return false;
  if (Math.min(cueFirst, phrase.first) < opening || cueFirst > opening + REACH) return false;
  if (tokens.slice(opening, cueFirst).some(({ kind }) => kind === 'comma')) return false;
  for (let i = cueLast + 1; i < quote; i++) {
    if (tokens[i]?.kind !== 'comma') continue;
    const subject = phraseAfter(tokens, i + 1, quote);
    const after = subject ? subject.last + 1 : quote;
    const verb = tokens[after];
    return after < quote && verb !== undefined && (isVerbal(verb) || isPast(verb));
  }
  return false;
}

function isPast({ kind, lower, capital }: Token): boolean {
  return kind === 'word' && !capital && /[^e]ed$/.test(lower);
}

/** The cue at a token before a quotation with its subject, if it is one and its subject can be told. */
export function cueBefore(
  tokens: readonly Token[],
  at: number,
  floor: number,
  quote: number,
  loose: boolean,
): Naming | undefined {
  const cue = cueAt(tokens, at, loose);
  if (!cue) return undefined;
  const named = (phrase: NounPhrase | undefined): Naming | undefined =>
    phrase && { cueFirst: at, cueLast: at, phrase, cue, place: 'before' };
  if (cue.form === 'participle') return named(participleSubject(tokens, at, floor));
  if (tokens[at - 1]?.lower === 'having') return named(participleSubject(tokens, at - 1, floor));
  if (followsQuotation(tokens, at)) {
    const naming = inverted(tokens, at, quote, cue);
    if (naming) return { ...naming, place: 'before' };
  }
  if (isReducedCall(tokens, at, quote, cue)) return undefined;
  const inserted = insertedAttribution(tokens, at, quote, cue);
  if (inserted) return inserted;
  const { phrase, passive } = subjectOf(tokens, at, floor);
  if (cue.form === 'finite' && isPastParticiple(tokens, at)) {
    const agent = agentAfter(tokens, at, quote, passive, cue);
    if (agent) return named(agent);
    if (passive && tokens[at]?.lower !== 'quoted') return undefined;
  }
  return named(phrase);
}

const NAMING = /^(?:called|dubbed|labell?ed|branded|deemed|termed|nicknamed)$/;

/** "a loophole called an “inversion”": the thing is called so, it calls nothing. */
function isReducedCall(tokens: readonly Token[], at: number, quote: number, cue: Cue): boolean {
  const before = tokens[isAdverb(tokens[at - 1]) ? at - 2 : at - 1];
  if (!NAMING.test(tokens[at]?.lower ?? '') || cue.form !== 'finite' || quote - at > 2)
    return false;
  if (/^(?:it|him|her|them|this|that)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  if (before?.kind !== 'word' || before.capital || !isNominal(before) || isPronoun(before))
    return false;
  return !PERSON_NOUN.test(before.lower) && !SPEECH_NOUNS.has(before.lower);
}

/** "The paradox, says Lena Brandt, is that “…”": between two commas the subject follows its verb. */
function insertedAttribution(
  tokens: readonly Token[],
  at: number,
  quote: number,
  cue: Cue,
): Naming | undefined {
  if (tokens[at - 1]?.kind !== 'comma' || cue.form !== 'finite' || cue.strength !== 'say')
    return undefined;
  const naming = inverted(tokens, at, quote, cue);
  if (!naming || tokens[naming.phrase.last + 1]?.kind !== 'comma') return undefined;
  return tokens[naming.phrase.head]?.capital ? { ...naming, place: 'before' } : undefined;
}

function isPastParticiple(tokens: readonly Token[], at: number): boolean {
  return /ed$|^(?:told|said|written|known|spoken)$/.test(tokens[at]?.lower ?? '');
}

/** "was called “…” by NP"; without an auxiliary only where "by" follows the cue or the quotation at once. */
function agentAfter(
  tokens: readonly Token[],
  cueIndex: number,
  quote: number,
  passive: boolean,
  cue: Cue,
): NounPhrase | undefined {
  const by = (at: number): NounPhrase | undefined =>
    tokens[at]?.lower === 'by' ? phraseAfter(tokens, at + 1, tokens.length) : undefined;
  if (!passive) return by(cueIndex + 1) ?? (cue.strength === 'call' ? by(quote + 1) : undefined);
  for (let i = cueIndex + 1; i < Math.min(quote + 8, tokens.length); i++) {
    const agent = by(i);
    if (agent) return agent;
  }
  return undefined;
}
