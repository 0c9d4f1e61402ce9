// How a noun phrase grows from its first word forwards.

import { cueOf } from './cues.ts';
import { joinsNames } from './phrase-behind.ts';
import { isFunctionWord, isNominal, isVerbal, PERSON_NOUN } from './phrase-words.ts';
import type { Token } from './tokens.ts';
import { DETERMINERS, isAdverb, NAME_PARTICLES, TIME_WORDS } from './word-classes.ts';

/** True where a token can go on a noun phrase, so that "one" before it is no pronoun. */
export function continuesPhrase(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && isNominal(token) && !isVerbal(token);
}

/** True where the token at `at` belongs to the phrase that begins at `first`. */
export function belongs(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token) return false;
  if (token.kind === 'number') return at === first || before?.kind !== 'number';
  if (token.kind === 'other') return token.text === '&' || token.text === '’' || token.text === "'";
  if (token.kind !== 'word') return false;
  if (at === first) return startsPhrase(token) && !isLonePast(token, tokens[at + 1]);
  if (isClosingVerb(tokens, at)) return false;
  if (NAME_PARTICLES.has(token.lower) && before?.capital && tokens[at + 1]?.capital) return true;
  if (token.inName) return true;
  if (token.lower === 'of' && before?.capital && tokens[at + 1]?.capital) return true;
  if (token.lower === 'and') return joinsNames(tokens, at);
  if (isAdverb(token) && (before?.possessive || DETERMINERS.has(before?.lower ?? '')))
    return continuesPhrase(tokens[at + 1]);
  if (DETERMINERS.has(token.lower)) {
    return /^(?:all|both|half|one|two|three|other|several|many|few|most|no|first|last|next)$/.test(
      before?.lower ?? '',
    );
  }
  if (isFunctionWord(token)) return false;
  if (TIME_WORDS.has(token.lower))
    return continuesPhrase(tokens[at + 1]) && DETERMINERS.has(tokens[first]?.lower ?? '');
  if (token.capital) return true;
  // After a full name a lower-case word begins something new.
  if (before?.capital && !before.possessive && !opensSentence(tokens, at - 1)) {
    return isNounAfterName(tokens, at, first);
  }
  // "a farmer watched": after a noun for people a past tense is the verb.
  if (/..ed$/.test(token.lower) && PERSON_NOUN.test(before?.lower ?? '')) return false;
  return !isVerbal(token) && !isAdverb(token);
}

/** A capital that only the sentence's beginning gives: "Digital experts". Two names in a row are no such thing. */
function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before && before.kind !== 'stop') return false;
  return (
    after?.kind === 'word' &&
    !after.capital &&
    /(?:s|men|people|transcript)$/.test(after.lower) &&
    !cueOf(after.lower)
  );
}

/** "the Clinton campaign", "Trump supporters", "former FBI agent Tim Gill": lower-case nouns after a name. */
function isNounAfterName(tokens: readonly Token[], at: number, first: number): boolean {
  const opened = DETERMINERS.has(tokens[first]?.lower ?? '');
  for (let i = at; i < at + LONGEST_NOUN_RUN; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') return false;
    if (token.capital) return i > at;
    if (isFunctionWord(token) || isVerbal(token) || isAdverb(token)) return false;
    if (PERSON_NOUN.test(token.lower)) return true;
    if (opened && !cueOf(token.lower) && !/(?:ed|ing)$/.test(token.lower)) return true;
  }
  return false;
}

const LONGEST_NOUN_RUN = 5;

/** "retired" begins a phrase in "said retired judge Ada Moe", not in "said asked about it". */
function isLonePast(token: Token, next: Token | undefined): boolean {
  if (token.capital || !/..ed$/.test(token.lower)) return false;
  return next?.kind !== 'word' || isFunctionWord(next);
}

/** "the email read.": a noun that is a verb where nothing follows it. */
function isClosingVerb(tokens: readonly Token[], at: number): boolean {
  const cue = cueOf(tokens[at]?.lower ?? '');
  const after = tokens[at + 1];
  if (cue?.form !== 'finite' || !cue.alsoNoun || after?.kind === 'word') return false;
  const before = tokens[at - 1] as Token;
  return isNominal(before) && !before.possessive;
}

function startsPhrase(token: Token): boolean {
  if (DETERMINERS.has(token.lower)) return true;
  if (token.capital) return !isFunctionWord(token) && !TIME_WORDS.has(token.lower);
  return isNominal(token) && !isVerbal(token) && !/..ing$/.test(token.lower);
}
