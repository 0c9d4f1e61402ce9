// Speech reported without marks: "X said that …", "…, X said.", "According to X, …".

import { accordingTo } from './according.ts';
import { shortAttribution } from './after.ts';
import { contentStart } from './content.ts';
import { cueAt } from './cue-at.ts';
import { germanSource } from './german-source.ts';
import { type Naming, REACH } from './naming.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isOnePerson } from './scene.ts';
import type { Sentence } from './sentences.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';

/** Who reports, and the stretches reported, as token indices with `end` exclusive. */
export interface Report {
  readonly naming: Naming;
  readonly stretches: readonly Sentence[];
}

/** Fewer words are no statement. */
const SHORTEST = 3;

/** What a sentence without speech in marks reports, or undefined. */
export function reportIn(tokens: readonly Token[], sentence: Sentence): Report | undefined {
  return (
    german(tokens, sentence) ??
    accorded(tokens, sentence) ??
    appended(tokens, sentence) ??
    introduced(tokens, sentence)
  );
}

/** "Laut Karin Vogel ist …" and "Karin Vogel zufolge ist …": no comma parts the name from what is reported. */
function german(tokens: readonly Token[], sentence: Sentence): Report | undefined {
  const naming = germanSource(tokens, sentence);
  if (!naming) return undefined;
  const first = Math.min(naming.phrase.first, naming.cueFirst);
  let start = Math.max(naming.phrase.last, naming.cueLast) + 1;
  if (tokens[start]?.kind === 'comma') start++;
  const before = { start: sentence.start, end: first };
  const after = { start, end: contentEnd(tokens, sentence) };
  // "Die Brücke ist nach Angaben der Polizei geschlossen"
  const isAmid = tokens[sentence.start]?.lower !== 'wie' && first > sentence.start;
  return report(tokens, naming, isAmid ? [before, after] : [after], isAmid ? 1 : SHORTEST);
}

/** "According to the CNDA, …" and "…, according to activists." */
function accorded(tokens: readonly Token[], sentence: Sentence): Report | undefined {
  for (let i = sentence.start; i < sentence.end; i++) {
    const naming = accordingTo(tokens, i, sentence.end);
    if (!naming) continue;
    const leading = /^(?:colon|semicolon|dash)$/.test(tokens[i - 1]?.kind ?? '');
    if (i > sentence.start + SHORTEST && !leading) {
      const end = tokens[i - 1]?.kind === 'comma' ? i - 1 : i;
      return within(tokens, naming, { start: clauseStart(tokens, sentence.start, i), end });
    }
    const comma = commaAfter(tokens, naming.phrase.last, sentence.end);
    if (comma < 0) return undefined;
    return within(tokens, naming, { start: comma + 1, end: contentEnd(tokens, sentence) });
  }
  return undefined;
}

/** "According to the Post, Brandt said that …": her words, whoever passes them on. */
function within(tokens: readonly Token[], naming: Naming, stretch: Sentence): Report | undefined {
  const inner = introduced(tokens, stretch);
  const verb = tokens[inner?.naming.cueLast ?? -1]?.lower ?? '';
  const isOwn =
    inner && PASSES_ON.test(verb) && isSomebody(tokens, inner.naming.phrase, stretch.start);
  return isOwn ? inner : report(tokens, naming, [stretch]);
}

/** Not "urged", "cited": what they are about is more often the sentence's own. */
const PASSES_ON =
  /^(?:says?|said|tells?|told|stated?|states|writes?|wrote|announced|argue[sd]|claim(?:s|ed)|explain(?:s|ed)|admit(?:s|ted)|insist(?:s|ed)|warn(?:s|ed)|add(?:s|ed)|confirm(?:s|ed)|testified|declare[sd]|acknowledge[sd])$/;

/** One who is named or meant, at the clause's head; not "51 percent of voters" of a survey. */
function isSomebody(tokens: readonly Token[], { first, head }: NounPhrase, start: number): boolean {
  const { lower, capital } = tokens[head] as Token;
  if (first !== start && tokens[first - 1]?.kind !== 'comma') return false;
  if (lower.endsWith('ly')) return false;
  return capital || /^(?:he|she)$/.test(lower) || isOnePerson(lower);
}

/** "…, he said." and "…, says Ivan Chuviliaev, spokesman for …", also in the middle: "…, he said, …" */
function appended(tokens: readonly Token[], sentence: Sentence): Report | undefined {
  for (let i = sentence.start + SHORTEST; i < sentence.end; i++) {
    if (tokens[i]?.kind !== 'comma') continue;
    // "…, wie die Sprecherin mitteilte."
    const first = tokens[i + 1]?.lower === 'wie' ? i + 2 : i + 1;
    const naming = shortAttribution(tokens, first, sentence.end);
    // Words between the comma and the name belong to a clause of their own.
    if (!naming || Math.min(naming.phrase.first, naming.cueFirst) > first) continue;
    if (naming.cue?.strength !== 'say') continue;
    const stretches = [{ start: sentence.start, end: i }];
    const next = Math.max(naming.phrase.last, naming.cueLast) + 1;
    if (tokens[next]?.kind === 'comma' && naming.cueFirst > naming.phrase.first) {
      stretches.push({ start: next + 1, end: contentEnd(tokens, sentence) });
    }
    return report(tokens, naming, stretches);
  }
  return undefined;
}

/** "X said (that) …", "X told reporters (that) …" */
function introduced(tokens: readonly Token[], sentence: Sentence): Report | undefined {
  for (let i = sentence.start + 1; i < sentence.end - SHORTEST; i++) {
    const cue = cueAt(tokens, i);
    if (cue?.strength !== 'say' || cue.form === 'participle') continue;
    if (cue.form === 'base' && tokens[i - 1]?.lower === 'to') continue;
    const { phrase, negated, passive } = subjectOf(tokens, i, Math.max(sentence.start, i - REACH));
    if (!phrase || negated || passive || phrase.head >= i) return undefined;
    const start = contentStart(tokens, i, sentence.end);
    if (start < 0) return undefined;
    const naming: Naming = { cueFirst: i, cueLast: i, phrase, cue, place: 'before' };
    return report(tokens, naming, [{ start, end: contentEnd(tokens, sentence) }]);
  }
  return undefined;
}

function commaAfter(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (tokens[i]?.kind === 'comma') return i;
  return -1;
}

/** After a colon or a semicolon a new statement begins. */
function clauseStart(tokens: readonly Token[], start: number, to: number): number {
  for (let i = to - 1; i >= start; i--) {
    const kind = tokens[i]?.kind;
    if (kind === 'colon' || kind === 'semicolon') return i + 1;
  }
  return start;
}

function contentEnd(tokens: readonly Token[], sentence: Sentence): number {
  let end = sentence.end;
  while (end > sentence.start && tokens[end - 1]?.kind === 'stop') end--;
  return end;
}

function report(
  tokens: readonly Token[],
  naming: Naming,
  stretches: readonly Sentence[],
  shortest = SHORTEST,
): Report | undefined {
  const long = stretches.filter(
    ({ start, end }) =>
      tokens.slice(start, end).filter((token) => token.kind === 'word').length >= shortest,
  );
  return long.length > 0 ? { naming, stretches: long } : undefined;
}
