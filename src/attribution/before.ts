// Cues before a quotation: "Brandt said that “…”", "…, calling it “…”", "was called “…” by Brandt".

import { accordingTo, followsQuotation, inverted } from './after.ts';
import { openingOfClause } from './clauses.ts';
import { contentStart } from './content.ts';
import { cueAt } from './cue-at.ts';
import { type Cue, cueOf, SPEECH_NOUNS } from './cues.ts';
import { openingOf } from './insertion.ts';
import { participleSubject } from './main-subject.ts';
import { type Naming, REACH } from './naming.ts';
import { type NounPhrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import { isNominal, isPronoun, isVerbal, PERSON_NOUN } from './phrase-words.ts';
import type { Sentence } from './sentences.ts';
import { speechNoun } from './speech-noun.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';
import {
  isAdverb,
  MODALS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
} from './word-classes.ts';

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

/** "Brandt said she hopes for “…”", "Brandt said the board should repeat “…”": a weak cue inside what is said. */
function outerOf(
  inner: Naming,
  tokens: readonly Token[],
  floor: number,
  quote: number,
  mixed: boolean,
): Naming {
  const head = tokens[inner.phrase.head];
  const pronoun = head !== undefined && PERSONAL_PRONOUNS.has(head.lower);
  if (!isWeak(inner, tokens, pronoun, quote))
    return (mixed ? reporterOf(inner, tokens, floor, quote) : undefined) ?? inner;
  // "While Brandt disclosed little, she did say …": a leading clause stands above nothing.
  const leads = SUBORDINATORS.has(tokens[openingOfClause(tokens, floor)]?.lower ?? '');
  const link = tokens[inner.phrase.first - 1];
  if (pronoun && leads && link?.kind === 'comma') return inner;
  if (/^(?:though|although|whereas)$/.test(link?.lower ?? '')) return inner;
  const opensOwn = /^(?:comma|quote)$/.test(tokens[inner.phrase.first - 2]?.kind ?? '');
  if (pronoun && opensOwn && /^(?:and|but|so|yet)$/.test(link?.lower ?? '')) return inner;
  if (pronoun && link?.kind === 'comma' && leadsIn(tokens, floor, inner.phrase.first - 1))
    return inner;
  const isJudged = inner.cue?.form === 'base' && !opensWords(tokens, inner.cueFirst, quote);
  const objectStart = phraseBefore(tokens, inner.cueFirst, floor)?.first;
  for (let i = inner.cueFirst - 1; i >= floor; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'semicolon' || (token.kind === 'quote' && !pronoun)) break;
    // "because, according to Brandt, the papers would call him “…”"
    const according = accordingTo(tokens, i, inner.phrase.first);
    if (according && tokens[according.phrase.last + 1]?.kind === 'comma') return according;
    const { strength } = cueAt(tokens, i) ?? {};
    // "called the board's statement “childish”": a noun of speech is what the verb right before it judges.
    const judges = isJudged && i + 1 === objectStart && isVerdict(tokens, i, quote);
    if (strength !== 'say' && !judges) continue;
    const outer = cueBefore(tokens, i, floor, inner.phrase.first, false);
    if (outer) return outer;
  }
  return inner;
}

/** "called the statement “childish”", "defended the statement as “blunt”" */
function isVerdict(tokens: readonly Token[], at: number, quote: number): boolean {
  const { strength } = cueAt(tokens, at) ?? {};
  if (strength === 'call') return true;
  return strength === 'weak' && tokens.slice(at, quote).some(({ lower }) => lower === 'as');
}

/** "In a letter posted on Friday, she called": nothing but a phrase stands before the clause. */
function leadsIn(tokens: readonly Token[], floor: number, comma: number): boolean {
  const opening = tokens[openingOfClause(tokens, floor)];
  if (!PREPOSITIONS.has(opening?.lower ?? '')) return false;
  return !tokens.slice(floor, comma).some(({ kind }) => kind === 'comma' || kind === 'quote');
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

/**
 * "Brandt said that Vogel called it “…”": who reports in a clause that holds the naming's own, for words mixed into
 * it. "Brandt said that Vogel told them, “…”" are Vogel's.
 */
function reporterOf(
  inner: Naming,
  tokens: readonly Token[],
  floor: number,
  quote: number,
): Naming | undefined {
  const first = Math.min(inner.phrase.first, inner.cueFirst);
  const inserted = insertedBefore(tokens, first, floor);
  if (inserted) return inserted;
  for (let i = first - 1; i >= floor; i--) {
    const { kind, lower } = tokens[i] as Token;
    if (kind === 'semicolon' || kind === 'quote' || kind === 'colon') return undefined;
    const cue = cueAt(tokens, i);
    const reports = cue?.strength === 'say' || /^(?:express|voic)/.test(lower);
    if (!cue || !reports || cue.form === 'base' || !cueOf(lower)) continue;
    if (followsQuotation(tokens, i) || /^quot/.test(lower)) continue;
    const start = contentStart(tokens, i, quote);
    if (start < 0 || start > first || opensAnother(tokens, start, first)) continue;
    const outer = cueBefore(tokens, i, floor, first, false);
    if (outer && outer.phrase.head < i) return outer;
  }
  return undefined;
}

/** "A year ago, Brandt said, the papers called him “…”": between commas, right before the clause. */
function insertedBefore(
  tokens: readonly Token[],
  first: number,
  floor: number,
): Naming | undefined {
  const cue = first - 2;
  if (tokens[first - 1]?.kind !== 'comma' || cueAt(tokens, cue)?.strength !== 'say')
    return undefined;
  const naming = cueBefore(tokens, cue, floor, first, false);
  const isInserted = naming && tokens[naming.phrase.first - 1]?.kind === 'comma';
  return isInserted && naming.phrase.last === cue - 1 ? naming : undefined;
}

/** A comma or a conjunction between the beginning of what is reported and the phrase: another clause begins there. */
function opensAnother(tokens: readonly Token[], start: number, phrase: number): boolean {
  const before = tokens[phrase - 1];
  if (phrase > start && (before?.kind === 'comma' || /^(?:and|but|or)$/.test(before?.lower ?? '')))
    return true;
  for (let i = start; i < phrase - 1; i++)
    if (tokens[i]?.kind === 'comma' && OPENS_CLAUSE.test(tokens[i + 1]?.lower ?? '')) return true;
  return false;
}

const OPENS_CLAUSE =
  /^(?:and|but|while|although|though|as|after|when|whereas|which|who|whom|where|adding|saying)$/;

/** "a claim that “…”", "his promise of “…”": the noun's own words follow. */
function opensWords(tokens: readonly Token[], noun: number, quote: number): boolean {
  return tokens.slice(noun + 1, quote).some(({ lower }) => /^(?:that|of|to|about)$/.test(lower));
}

function isWeak(
  { cue, cueFirst, phrase }: Naming,
  tokens: readonly Token[],
  pronoun: boolean,
  quote: number,
): boolean {
  if (cue?.strength === 'weak') return true;
  if (MODALS.has(tokens[cueFirst - 1]?.lower ?? '')) return true;
  // "whom he called “…”": the relative clause is the words' own.
  if (!pronoun || /^(?:which|whom|who)$/.test(tokens[phrase.first - 1]?.lower ?? '')) return false;
  return cue?.strength === 'call' || quote - cueFirst > 4;
}

function cueBefore(
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
