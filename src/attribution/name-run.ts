// Names as they stand in the text: runs of capital words, apart from the titles before them.

import { isFunctionWord } from './phrase-words.ts';
import { HONORIFICS, isBodyWord, TITLE_WORDS } from './speaker-words.ts';
import type { Token } from './tokens.ts';
import { ADVERBS, NAME_PARTICLES, TIME_WORDS } from './word-classes.ts';

/** Token indices, all inclusive. */
export interface NameRun {
  /** The whole run, titles included. */
  readonly first: number;
  readonly last: number;
  /** Where the name itself begins, after "Mr." or "Senate Minority Leader". */
  readonly name: number;
}

/** Every run of a list of tokens, in order. */
export function nameRuns(tokens: readonly Token[]): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isNameWord(tokens, at)) continue;
    let last = at;
    while (!tokens[last]?.possessive) {
      if (isNameWord(tokens, last + 1)) last++;
      else if (isParticle(tokens, last + 1) && isNameWord(tokens, last + 2)) last += 2;
      else break;
    }
    runs.push(runOf(tokens, at, last));
    at = last;
  }
  return runs;
}

/** The run that ends at a token, or undefined where the token is no part of a name. */
export function runEndingAt(
  tokens: readonly Token[],
  last: number,
  floor: number,
): NameRun | undefined {
  if (!isNameWord(tokens, last)) return undefined;
  let first = last;
  while (first > floor) {
    if (joins(tokens, first - 1)) first--;
    else if (isParticle(tokens, first - 1) && first - 2 >= floor && joins(tokens, first - 2))
      first -= 2;
    else break;
  }
  return runOf(tokens, first, last);
}

/** The run's name in the text's words, without titles and possessive endings. */
export function nameOf(text: string, tokens: readonly Token[], run: NameRun): string {
  return text.slice(tokens[run.name]?.start, tokens[run.last]?.bareEnd);
}

function joins(tokens: readonly Token[], at: number): boolean {
  return isNameWord(tokens, at) && tokens[at]?.possessive === false;
}

function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.capital) return false;
  if (isFunctionWord(token) || TIME_WORDS.has(token.lower)) return false;
  return !(ADVERBS.has(token.lower) && startsSentence(tokens, at));
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || before.kind === 'stop' || before.kind === 'quote';
}

function isParticle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.text === '&') return !isListed(tokens, at);
  if (token?.inName && !token.capital) return true;
  // "Lloyd's of London"
  if (token?.lower === 'of') return tokens[at - 1]?.inName === true;
  return (
    token?.kind === 'word' &&
    !token.capital &&
    NAME_PARTICLES.has(token.lower) &&
    !/^(?:y|e)$/.test(token.lower)
  );
}

/** "Mann, Bradley & Hughes" are several. */
function isListed(tokens: readonly Token[], at: number): boolean {
  let first = at;
  while (tokens[first - 1]?.capital) first--;
  return tokens[first - 1]?.kind === 'comma';
}

function runOf(tokens: readonly Token[], first: number, last: number): NameRun {
  // "Secretary of State Jason Kander": the run begins inside the title.
  const office =
    tokens[first - 1]?.lower === 'of' && TITLE_WORDS.has(tokens[first - 2]?.lower ?? '');
  let name = office && last - first >= 2 ? first + 1 : first;
  for (let i = first; i < last; i++) {
    const lower = tokens[i]?.lower.replace(/\.$/, '') ?? '';
    if (tokens[i + 1]?.inName || tokens[i]?.inName) continue;
    if (HONORIFICS.has(lower) || (TITLE_WORDS.has(lower) && !isBodyWord(tokens[last]?.lower ?? '')))
      name = i + 1;
  }
  return { first, last, name };
}
