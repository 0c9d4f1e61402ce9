// Where a paragraph's sentences begin and end, and who is the subject of one.

import { cueOf } from './cues.ts';
import { isPronoun, type NounPhrase, phraseAfter } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME_WORDS,
} from './word-classes.ts';

/** Token indices; `end` is exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a paragraph's tokens into sentences. A quotation that ends in a full stop ends one,
 * but “Why?” she asked. is one sentence.
 * @param text the source's text
 */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let bracketed = 0;
  const dateline = datelineEnd(tokens);
  if (dateline > 0) {
    sentences.push({ start, end: dateline });
    start = dateline;
  }
  for (let i = start; i < tokens.length; i++) {
    // A full stop in brackets ("D-Nev.") ends nothing; a bracket never closed soon counts no more.
    if (tokens[i]?.kind === 'open') bracketed = LONGEST_BRACKET;
    else if (tokens[i]?.kind === 'close') bracketed = 0;
    else bracketed--;
    if (bracketed > 0 || !endsSentence(text, tokens, i)) continue;
    let end = i + 1;
    while (tokens[end]?.kind === 'stop' || tokens[end]?.kind === 'close') end++;
    sentences.push({ start, end });
    start = end;
    i = end - 1;
  }
  if (start < tokens.length) sentences.push({ start, end: tokens.length });
  return sentences;
}

/** "WASHINGTON, June 10 (UPI) — " at a paragraph's head is no part of its sentence; 0 where there is none. */
function datelineEnd(tokens: readonly Token[]): number {
  if (!/^\p{Lu}/u.test(tokens[0]?.text ?? '')) return 0;
  for (let i = 1; i < Math.min(12, tokens.length); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' && !token.capital) return 0;
    if (token.kind !== 'dash') continue;
    const shouted = /^\p{Lu}{4,}$/u.test(tokens[0]?.text ?? '');
    return tokens[i - 1]?.kind === 'close' || shouted ? i + 1 : 0;
  }
  return 0;
}

const LONGEST_BRACKET = 8;

/** How long a clause may be that is skipped to reach the main one, in tokens. */
const LONGEST_LEADING_CLAUSE = 40;

/**
 * The subject of the clause that begins at `from`: its first noun phrase, after adverbs and leading clauses.
 * @param to the first token after the clause
 */
export function clauseSubject(
  tokens: readonly Token[],
  from: number,
  to: number,
): NounPhrase | undefined {
  let at = from;
  for (let skipped = 0; skipped < 4 && at < to; skipped++) {
    while (
      at < to &&
      (isLeadingMark(tokens[at] as Token) ||
        isOpeningAdverb(tokens, at) ||
        isApproximation(tokens, at))
    )
      at++;
    const token = tokens[at];
    if (!token || at >= to) return undefined;
    // "As Lena Brandt put it, …": its own clause names the speaker.
    if (
      token.lower === 'as' &&
      commaAfter(tokens, at, Math.min(to - 2, at + LONGEST_LEADING_CLAUSE)) < 0
    )
      return phraseAfter(tokens, at + 1, to);
    if (!opensLeadingClause(tokens, at)) {
      const phrase = phraseAfter(tokens, at, to);
      // "Speaking in Salem, New Hampshire, Brandt …": the second half of a place, not the subject.
      if (!phrase || skipped === 0 || !isPlaceEnd(tokens, phrase, to)) return phrase;
      at = phrase.last + 2;
      continue;
    }
    const comma = commaAfter(tokens, at, Math.min(to, at + LONGEST_LEADING_CLAUSE));
    if (comma < 0) return undefined;
    at = comma + 1;
  }
  return undefined;
}

function endsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (!next) return true;
  if (token.kind === 'stop') {
    if (/^(?:comma|close|semicolon|colon)$/.test(next.kind)) return false;
    return next.capital || next.kind !== 'word' || !/^\.+$|…/u.test(token.text);
  }
  // "…, a student from Fresno, Calif. “I think …": a shortened word may end a sentence as well; a title never does.
  if (token.kind === 'word' && token.text.endsWith('.'))
    return next.kind === 'quote' && !TITLES.test(token.lower);
  if (token.kind !== 'quote' || !token.span) return false;
  const last = text.charAt(token.span.end - 1);
  const inner = /['’”"»)\]]/u.test(last) ? text.charAt(token.span.end - 2) : last;
  if (!/[.?!…]/u.test(inner)) return false;
  if (next.kind === 'quote') return true;
  if (next.kind !== 'word' || !next.capital) return false;
  return !isShortAttribution(tokens, at + 1, inner !== '.');
}

const TITLES =
  /^(?:mr|mrs|ms|dr|prof|st|gen|col|sgt|lt|capt|maj|gov|sens?|reps?|rev|hon|pres|no|vs|p)\.$/;

/** "Smith asked." but not "Smith asked for more time.": the attribution is all there is. */
function isShortAttribution(tokens: readonly Token[], from: number, open: boolean): boolean {
  const phrase = phraseAfter(tokens, from, from + 20);
  if (!phrase) return false;
  let at = phrase.last + 1;
  // "Miller, a retired worker from Iowa, said": beyond the apposition.
  if (tokens[at]?.kind === 'comma') at = cueAfterComma(tokens, at + 1);
  while (isAdverb(tokens[at])) at++;
  const cue = cueOf(tokens[at]?.lower ?? '');
  if (cue?.form !== 'finite') return false;
  const after = tokens[at + 1];
  // After a full stop only the barest is one: “It rose.” Brandt said.
  if (!open) {
    return (
      after?.kind === 'stop' && tokens[phrase.head]?.capital === true && at === phrase.last + 1
    );
  }
  if (after?.kind !== 'word' || isAdverb(after) || TIME_WORDS.has(after.lower)) return true;
  if (/^(?:told|asked)$/.test(tokens[at]?.lower ?? '')) return true;
  if (after.lower === 'to') return tokens[at + 3]?.kind !== 'word';
  return /^(?:in|on|at|of|during|when|as|reporters)$/.test(after.lower);
}

function cueAfterComma(tokens: readonly Token[], from: number): number {
  for (let i = from; i < from + 20; i++) {
    const kind = tokens[i]?.kind;
    if (kind === 'stop' || kind === 'quote' || kind === undefined) break;
    if (kind === 'comma' && cueOf(tokens[i + 1]?.lower ?? '')?.form === 'finite') return i + 1;
  }
  return from;
}

/** The "Shortly" of "Shortly after noon, …" */
function isOpeningAdverb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const after = tokens[at + 1];
  if (token.kind !== 'word' || !token.lower.endsWith('ly') || !after) return false;
  return after.kind === 'comma' || PREPOSITIONS.has(after.lower) || SUBORDINATORS.has(after.lower);
}

/** The "about" of "about 200 protesters". */
function isApproximation(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at + 1]?.kind === 'number' &&
    /^(?:about|around|over|under|near)$/.test(tokens[at]?.lower ?? '')
  );
}

function isPlaceEnd(tokens: readonly Token[], { first, last }: NounPhrase, to: number): boolean {
  const after = tokens[last + 2];
  if (last + 2 >= to || tokens[last + 1]?.kind !== 'comma' || !after) return false;
  return (
    (tokens[first - 2]?.capital ?? false) &&
    (tokens[last]?.capital ?? false) &&
    (after.capital || isPronoun(after))
  );
}

function isLeadingMark(token: Token): boolean {
  if (token.kind === 'comma' || token.kind === 'dash' || token.kind === 'close') return true;
  if (/^(?:open|stop|colon|other)$/.test(token.kind)) return true;
  if (token.kind !== 'word') return false;
  if (TIME_WORDS.has(token.lower) || isAdverb(token)) return true;
  return /^(?:and|but|or|so|yet|nor|both)$/.test(token.lower);
}

function opensLeadingClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind !== 'word') return token.kind === 'quote';
  if (PREPOSITIONS.has(token.lower) || SUBORDINATORS.has(token.lower)) return true;
  if (CONJUNCTIONS.has(token.lower)) return true;
  // "Speaking to reporters, …", "Asked about it, …"
  return /(?:ing|ed)$/.test(token.lower) && cueOf(token.lower) !== undefined
    ? true
    : /^(?:asked|speaking|appearing|calling|citing|referring|pressed|told|given|using|standing|writing|responding)$/.test(
        token.lower,
      );
}

function commaAfter(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const after = tokens[i + 1];
    if (tokens[i]?.kind !== 'comma' || !after) continue;
    // In "a long, private interview" the comma ends no clause.
    if (after.capital || DETERMINERS.has(after.lower) || isPronoun(after) || isAdverb(after))
      return i;
    if (CONJUNCTIONS.has(after.lower) || PREPOSITIONS.has(after.lower)) return i;
  }
  return -1;
}
