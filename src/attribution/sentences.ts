// Where a paragraph's sentences begin and end.

import { cueOf } from './cues.ts';
import { phraseAfter } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { isAdverb, TIME_WORDS } from './word-classes.ts';

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
