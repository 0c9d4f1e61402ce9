// Attributions after a quotation: "…," Brandt said. "…," said Brandt. "…," according to Brandt.

import { ACCORDING, accordingTo } from './according.ts';
import { cueAt } from './cue-at.ts';
import type { Cue } from './cues.ts';
import { type Naming, REACH } from './naming.ts';
import { type NounPhrase, phraseAfter } from './noun-phrase.ts';
import { mayBePerson } from './phrase-words.ts';
import type { Sentence } from './sentences.ts';
import { isTime } from './subject.ts';
import type { Token } from './tokens.ts';
import { AUXILIARIES, isAdverb, PREPOSITIONS, TIME_UNIT } from './word-classes.ts';

/** The attribution that follows a quotation, with whatever stands in its clause. */
export function afterQuotation(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  const to = Math.min(sentence.end, at + REACH);
  let next = at + 1;
  while (next < to && /^(?:comma|dash)$/.test(tokens[next]?.kind ?? '')) next++;
  const first = tokens[next];
  if (!first || next >= to) return undefined;
  const according = accordingTo(tokens, next, to);
  if (according) return according;
  if (isRelativePronoun(first)) return undefined;
  // „…“, wie Vogel sagte.
  if (first.lower === 'wie') return shortAttribution(tokens, next + 1, to);
  // „…“, so Vogel.
  const so =
    first.lower === 'so' && tokens[next + 1]?.capital
      ? phraseAfter(tokens, next + 1, to)
      : undefined;
  if (so && tokens[so.last + 1]?.kind !== 'word')
    return { cueFirst: next, cueLast: next, phrase: so, cue: ACCORDING, place: 'after' };
  if (!endsOpenly(text, tokens, at)) return shortAttribution(tokens, next, to);
  while (next < to && isAdverb(tokens[next])) next++;
  const cue = cueAt(tokens, next, true);
  // “…,” say Brandt and Vogel.
  const isPlural =
    cue?.form === 'base' && /^(?:say|write|argue|warn)$/.test(tokens[next]?.lower ?? '');
  if (cue && (cue.form === 'finite' || isPlural)) return inverted(tokens, next, to, cue);
  // « …, a ajouté le maire », „…“, hat die Ministerin gesagt.
  const perfect = AUXILIARIES.has(first.lower) ? cueAt(tokens, next + 1, true) : undefined;
  if (perfect?.form === 'finite' && next + 1 < to) {
    const naming = inverted(tokens, next + 1, to, perfect);
    if (naming) return naming;
  }
  return subjectThenCue(tokens, next, to) ?? signed(tokens, next, to) ?? anyVerb(tokens, next, to);
}

/** “…” — Lena Brandt */
function signed(tokens: readonly Token[], at: number, to: number): Naming | undefined {
  if (tokens[at - 1]?.kind !== 'dash') return undefined;
  const phrase = phraseAfter(tokens, at, to);
  if (!phrase || !tokens[phrase.head]?.capital) return undefined;
  const after = tokens[phrase.last + 1];
  if (after && !/^(?:stop|comma|quote)$/.test(after.kind)) return undefined;
  return { cueFirst: -1, cueLast: -1, phrase, cue: null, place: 'after' };
}

/** “…,” Brandt thundered.: any verb in the past tense says it there. */
function anyVerb(tokens: readonly Token[], at: number, to: number): Naming | undefined {
  const phrase = phraseAfter(tokens, at, to);
  const head = phrase && tokens[phrase.head];
  if (!phrase || !head || !(head.capital || /^(?:he|she|they|i|we)$/.test(head.lower)))
    return undefined;
  const verb = phrase.last + 1;
  const after = tokens[verb + 1];
  if (!/^\p{Ll}.*[^e]ed$/u.test(tokens[verb]?.text ?? '')) return undefined;
  if (after?.kind === 'word' && !PREPOSITIONS.has(after.lower)) return undefined;
  return { cueFirst: verb, cueLast: verb, phrase, cue: ACCORDING, place: 'after' };
}

/** “… for everybody,” Brandt said.: right after the quotation and complete, it names even one in mid-sentence. */
export function rightAfter(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  if (!endsOpenly(text, tokens, at)) return undefined;
  const next = tokens[at + 1]?.kind === 'comma' ? at + 2 : at + 1;
  if (isRelativePronoun(tokens[next])) return undefined;
  return shortAttribution(tokens, next, sentence.end) ?? named(tokens, next, sentence.end);
}

/** "the “doubters,” she called them": only a pronoun stands between the cue and the end. */
function named(tokens: readonly Token[], at: number, to: number): Naming | undefined {
  const found = subjectThenCue(tokens, at, to);
  if (found?.cue?.strength !== 'call' || found.cueLast !== found.phrase.last + 1) return undefined;
  const isObject = /^(?:it|him|her|them|this|that)$/.test(tokens[found.cueLast + 1]?.lower ?? '');
  const after = tokens[found.cueLast + 2];
  return isObject && (!after || ENDS.has(after.kind)) ? found : undefined;
}

/** "The plan is “good” for “everybody,” Brandt said.": an attribution at the sentence's end covers it all. */
export function trailing(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  const to = Math.min(sentence.end, at + REACH);
  for (let i = at + 1; i < to; i++) {
    const { kind } = tokens[i] as Token;
    if (kind === 'semicolon') return undefined;
    const found =
      kind === 'quote'
        ? afterQuotation(text, tokens, sentence, i)
        : kind === 'comma'
          ? (accordingTo(tokens, i + 1, to) ?? shortAttribution(tokens, i + 1, to))
          : accordingTo(tokens, i, to);
    if (found) return found;
  }
  return undefined;
}

/** "he said", "said Lena Brandt", with nothing reported after it. */
export function shortAttribution(
  tokens: readonly Token[],
  at: number,
  end: number,
): Naming | undefined {
  const to = Math.min(end, at + REACH);
  const first = cueAt(tokens, at, true);
  const found =
    first?.form === 'finite' && first.strength === 'say'
      ? inverted(tokens, at, to, first)
      : subjectThenCue(tokens, at, to);
  if (found?.cue?.strength !== 'say') return undefined;
  const next = Math.max(found.cueLast, found.phrase.last) + 1;
  const after = tokens[next];
  if (!after || next >= to || ENDS.has(after.kind)) return found;
  if (/^(?:who|reporters|when|while|as)$/.test(after.lower)) return found;
  if (PREPOSITIONS.has(after.lower) || isTime(after) || isAdverb(after)) return found;
  return TIME_UNIT.test(tokens[next + 1]?.lower ?? '') ? found : undefined;
}

const ENDS: ReadonlySet<string> = new Set([
  'stop',
  'comma',
  'quote',
  'close',
  'open',
  'dash',
  'semicolon',
]);

/** "said Brandt" from its cue on. */
export function inverted(
  tokens: readonly Token[],
  cueIndex: number,
  to: number,
  cue: Cue,
): Naming | undefined {
  // "told POLITICO" names the hearer.
  if (/^(?:told|tells|assured|informed|reminded)$/.test(tokens[cueIndex]?.lower ?? ''))
    return undefined;
  let at = cueIndex + 1;
  while (at < to && (isAdverb(tokens[at]) || isTime(tokens[at]))) at++;
  const first = tokens[at];
  if (!first || first.kind === 'quote' || PREPOSITIONS.has(first.lower)) return undefined;
  if (/^(?:that|this|it)$/.test(first.lower)) return undefined;
  const phrase = phraseAfter(tokens, at, to);
  return phrase && { cueFirst: cueIndex, cueLast: cueIndex, phrase, cue, place: 'after' };
}

/** True for a cue right after a quotation, where its subject may follow it: “…,” said Brandt. */
export function followsQuotation(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.kind;
  return before === 'quote' || (before === 'comma' && tokens[at - 2]?.kind === 'quote');
}

/** True where a quotation ends so that its attribution can follow: in a comma, ? or !, or before a dash. */
function endsOpenly(text: string, tokens: readonly Token[], at: number): boolean {
  const span = tokens[at]?.span;
  const next = tokens[at + 1];
  if (!span || !next) return false;
  if (next.kind === 'comma' || next.kind === 'dash') return true;
  const tail = text.slice(Math.max(span.start, span.end - 3), span.end);
  if (/[,?!…—–-]['’”")\]]*$/u.test(tail)) return true;
  return next.kind === 'word' && !next.capital;
}

/** “…,” NP (, apposition,) cue */
function subjectThenCue(tokens: readonly Token[], first: number, to: number): Naming | undefined {
  const opening = phraseAfter(tokens, first, to);
  const phrase = opening && (renamed(tokens, opening, to) ?? opening);
  if (!phrase) return undefined;
  for (let i = phrase.last + 1; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'quote' && i > first + REACH / 2) break;
    if (token.kind === 'semicolon') break;
    const cue = cueAt(tokens, i, true);
    if (cue?.form !== 'finite' || isRelative(tokens, i, phrase.last)) continue;
    // "“…” helps the board, said Lena Brandt": what goes on the sentence is no speaker where a name follows the cue.
    if (tokens[i - 1]?.kind === 'comma' && !mayBePerson(tokens[phrase.head])) {
      const named = shortAttribution(tokens, i, to);
      if (named) return named;
    }
    if (!isOwnVerb(tokens, i, phrase.last)) return undefined;
    const quoted = whoIsQuoted(tokens, i, to);
    if (quoted) return { cueFirst: i, cueLast: i, phrase: quoted, cue, place: 'after' };
    return { cueFirst: i, cueLast: i, phrase, cue, place: 'after' };
  }
  return undefined;
}

/** “…,” the Post quoted Brandt as saying: her words, whoever passes them on. */
function whoIsQuoted(tokens: readonly Token[], verb: number, to: number): NounPhrase | undefined {
  if (!/^(?:quot|cit)(?:es?|ed)$/.test(tokens[verb]?.lower ?? '')) return undefined;
  const phrase = phraseAfter(tokens, verb + 1, to);
  if (!phrase || tokens[phrase.last + 1]?.lower !== 'as') return undefined;
  return /^(?:saying|telling|writing|having)$/.test(tokens[phrase.last + 2]?.lower ?? '')
    ? phrase
    : undefined;
}

/** "“…” climate change, Brandt said": a thing before the comma goes on the sentence, the name after it speaks. */
function renamed(
  tokens: readonly Token[],
  { head, last }: NounPhrase,
  to: number,
): NounPhrase | undefined {
  if (mayBePerson(tokens[head])) return undefined;
  if (tokens[last + 1]?.kind !== 'comma' || !tokens[last + 2]?.capital) return undefined;
  const name = phraseAfter(tokens, last + 2, to);
  return name && cueAt(tokens, name.last + 1, true)?.form === 'finite' ? name : undefined;
}

/** Right after the phrase, or after an insertion that a comma, a bracket or a dash closes; "income, he said" is not. */
function isOwnVerb(tokens: readonly Token[], cue: number, last: number): boolean {
  let at = cue - 1;
  while (at > last && isBeforeVerb(tokens[at] as Token)) at--;
  if (at <= last || /^(?:comma|close|dash|quote)$/.test(tokens[at]?.kind ?? '')) return true;
  // "“…” that drew “…,” he remarked": what stands before the second quotation is its clause, not the speaker.
  if (tokens.slice(last + 1, at).some((token) => token.kind === 'quote')) return false;
  // "another friend, Mariam Emara told": the second comma is often forgotten.
  const named = tokens.slice(last + 2, at + 1);
  if (tokens[last + 1]?.kind === 'comma' && named.every((token) => token.capital)) return true;
  return !tokens.slice(last + 1, at).some((token) => token.kind === 'comma');
}

function isBeforeVerb(token: Token): boolean {
  return AUXILIARIES.has(token.lower) || isAdverb(token) || isTime(token);
}

function isRelativePronoun(token: Token | undefined): boolean {
  return /^(?:that|which|who)$/.test(token?.lower ?? '');
}

/** "who said": the cue of a relative clause, not of the phrase itself. */
function isRelative(tokens: readonly Token[], at: number, floor: number): boolean {
  let i = at - 1;
  while (i > floor && (AUXILIARIES.has(tokens[i]?.lower ?? '') || isAdverb(tokens[i]))) i--;
  return i > floor + 1 && isRelativePronoun(tokens[i]);
}
