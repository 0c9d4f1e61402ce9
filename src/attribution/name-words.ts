// Words that look like grammar and stand inside a name: "the Seamen's Court", "Lloyd's of London", "Doctors Without Borders".

import { cueOf } from './cues.ts';
import { genderOfName } from './first-names.ts';
import { isBodyWord, isPersonNoun, TITLE_WORDS } from './speaker-words.ts';
import type { Token } from './tokens.ts';
import { AUXILIARIES, isAdverb, wordSet } from './word-classes.ts';

const SMALL_WORDS = wordSet('without against for of beyond');

/** A paragraph's tokens, those words marked as part of a name. */
export function withNameWords(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    const isApostrophe = token.kind === 'other' && /^[’']$/.test(token.text);
    if (isApostrophe) return isPluralInName(tokens, at) ? { ...token, inName: true } : token;
    if (token.kind !== 'word') return token;
    if (!token.capital) return isForInName(tokens, at) ? { ...token, inName: true } : token;
    if (token.possessive && isPossessiveInName(tokens, at))
      return { ...token, bareEnd: token.end, possessive: false, inName: true };
    return isSmallWordInName(tokens, at) ? { ...token, inName: true } : token;
  });
}

/** The apostrophe of "the Teachers' Union" */
function isPluralInName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before?.capital || !before.lower.endsWith('s') || before.end !== tokens[at]?.start)
    return false;
  return tokens[at + 1]?.capital === true && endsInBody(tokens, at + 1);
}

/** The "for" of "the Center for Public Integrity" and, amid a sentence, "Citizens for Clean Water" */
function isForInName(tokens: readonly Token[], at: number): boolean {
  const [before, opening] = [tokens[at - 1], tokens[at - 2]];
  if (tokens[at]?.lower !== 'for' || !before?.capital || !tokens[at + 1]?.capital) return false;
  if (isBodyWord(before.lower)) return true;
  const isGroup = /s$|^people$/.test(before.lower) && isPersonNoun(before.lower);
  return isGroup && opening !== undefined && opening.kind !== 'stop' && !opening.capital;
}

function isPossessiveInName(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  if (after?.kind === 'word' && after.capital) return namesBody(tokens, at);
  if (after?.lower === 'of') return tokens[at + 2]?.capital === true && !isOwned(tokens, at);
  return endsName(tokens, at);
}

/**
 * "the Seamen's Court", "St. Mary's Hospital", "King's College London": a body whose name the possessive belongs to.
 * "Germany's Foreign Ministry" has a name without it.
 */
function namesBody(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  const place = tokens[at + 2];
  const isOfPlace =
    isBodyWord(tokens[at + 1]?.lower ?? '') &&
    place?.capital === true &&
    !tokens[at + 3]?.capital &&
    !TITLE_WORDS.has(place.lower) &&
    genderOfName(place.lower) === undefined;
  if (!endsInBody(tokens, at + 1) && !isOfPlace) return false;
  const before = tokens[at - 1];
  const isCommon = /(?:men|women|children|people|folk)$/.test(lower);
  const isRoyal = /^(?:king|queen|prince|princess)$/.test(lower);
  return isCommon || isRoyal || isSaint(before) || /^(?:the|an?)$/.test(before?.lower ?? '');
}

/** True where the last of the capital words from a token on is that of a body: "Foreign Ministry". */
function endsInBody(tokens: readonly Token[], from: number): boolean {
  let last = from;
  while (tokens[last + 1]?.capital && !tokens[last]?.possessive) last++;
  return isBodyWord(tokens[last]?.lower ?? '');
}

/** "Moody's said", "said Sotheby's.": nothing follows that it could own. */
function endsName(tokens: readonly Token[], at: number): boolean {
  let first = at;
  while (tokens[first - 1]?.capital || tokens[first - 1]?.text === '&') first--;
  if (isOwned(tokens, first)) return false;
  let next = at + 1;
  while (next < at + 3 && (isAdverb(tokens[next]) || AUXILIARIES.has(tokens[next]?.lower ?? '')))
    next++;
  if (isSaying(tokens[next])) return saysHere(tokens, next);
  const isEnd = /^(?:stop|comma|close)$/.test(tokens[at + 1]?.kind ?? 'stop');
  return isEnd && isSaying(tokens[first - 1]);
}

/** "a friend of Weber's" */
function isOwned(tokens: readonly Token[], first: number): boolean {
  return /^(?:of|than|as|like)$/.test(tokens[first - 1]?.lower ?? '');
}

/** "Moody's warned that"; in "Trump's repeated calls" the participle belongs to what is owned. */
function saysHere(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  const isPlain = /^(?:said|says|told|tells|wrote|writes)$/.test(tokens[at]?.lower ?? '');
  return isPlain || after?.kind !== 'word' || after.lower === 'that';
}

function isSaying(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.capital) return false;
  const cue = cueOf(token.lower);
  return cue?.strength === 'say' && cue.form === 'finite' && !cue.alsoNoun;
}

function isSaint(token: Token | undefined): boolean {
  return /^(?:st\.?|saint|santa|sankt)$/.test(token?.lower ?? '');
}

/** The "Without" of "Doctors Without Borders", where not every word around it has a capital, as in a headline. */
function isSmallWordInName(tokens: readonly Token[], at: number): boolean {
  const { lower, text } = tokens[at] as Token;
  if (!SMALL_WORDS.has(lower) || /^\p{Lu}{2}/u.test(text)) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before?.kind !== 'word' || !before.capital || before.possessive) return false;
  if (after?.kind !== 'word' || !after.capital) return false;
  if (SMALL_WORDS.has(before.lower)) return false;
  return tokens
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .some(({ kind, capital }) => kind === 'word' && !capital);
}

/** In tokens. */
const NEAR = 6;
