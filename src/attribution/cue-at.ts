// Whether a word is a cue where it stands: "claims" is one in "she claims that", and none in "his claims".

import { ASCRIBING, type Cue, cueOf, FINDING } from './cues.ts';
import { isNominal, isVerbal } from './phrase-words.ts';
import type { Token } from './tokens.ts';
import {
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  isAdverb,
  MODALS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  TIME_WORDS,
  wordSet,
} from './word-classes.ts';

const SAY: Cue = { strength: 'say', form: 'finite', alsoNoun: false, foreign: false };
const CALL: Cue = { ...SAY, strength: 'call' };
const CALLING: Cue = { ...CALL, form: 'participle' };
const FIND: Cue = { ...SAY, strength: 'weak' };

/** How far the "as" may stand from what is called so, in tokens. */
const LONGEST_OBJECT = 8;

/** Verbs that speak only with a second word: "shot back", "went on", "put it". */
const PHRASAL: Readonly<Record<string, ReadonlySet<string>>> = {
  back: wordSet('shot shoots fired fires hit hits struck strikes clapped snapped wrote'),
  on: wordSet('went goes'),
  in: wordSet('cut cuts chimed chimes weighed weighs jumped'),
  it: wordSet('put puts'),
  up: wordSet('wrapped piped summed'),
};

/** Verbs that speak only with a noun of speech soon after: "issued a statement", "gave a warning". */
const ISSUING = wordSet('issued issues released releases gave put');
const ISSUED = wordSet('statement statements warning apology response reply denial');

const ARTICLES = wordSet(
  'a an the his her its their our my your whose no any every this these those other',
);

/**
 * The cue at a token.
 * @param loose true where the word's neighbours already say that it can hardly be a noun
 */
export function cueAt(tokens: readonly Token[], at: number, loose = false): Cue | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.possessive || token.capital) return undefined;
  if (isPhrasal(tokens, at) || makesClear(tokens, at)) return SAY;
  if (isAscribing(tokens, at)) return token.lower.endsWith('ing') ? CALLING : CALL;
  if (FINDING.has(token.lower) && isFound(tokens, at)) return FIND;
  const cue = cueOf(token.lower);
  if (!cue) return undefined;
  const before = tokens[at - 1];
  if (before && (ARTICLES.has(before.lower) || before.possessive) && !cue.foreign) return undefined;
  if (/^(?:when|if)$/.test(before?.lower ?? '') && cue.form === 'finite') return undefined;
  if (cue.strength === 'call' && cue.form === 'base' && isToBe(tokens, at)) return undefined;
  // "he will say" is as finite as "he says".
  if (before && cue.form === 'base' && MODALS.has(before.lower)) return { ...cue, form: 'finite' };
  return cue.alsoNoun ? verbNotNoun(tokens, at, cue, loose) : cue;
}

/** "made clear that", "makes it clear" */
function makesClear(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:makes|made)$/.test(tokens[at]?.lower ?? '')) return false;
  const next = tokens[at + 1]?.lower === 'it' ? at + 2 : at + 1;
  return tokens[next]?.lower === 'clear' || tokens[next + 1]?.lower === 'clear';
}

function isFound(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isNoun = /^(?:finds|orders)$/.test(tokens[at]?.lower ?? '');
  return next?.lower === 'that' || (next?.kind === 'quote' && !isNoun);
}

/** "presented himself as “…”", "framed the vote as a “…”" */
function isAscribing(tokens: readonly Token[], at: number): boolean {
  if (!ASCRIBING.has(tokens[at]?.lower ?? '')) return false;
  for (let i = at + 1; i < at + LONGEST_OBJECT; i++) {
    if (tokens[i]?.kind !== 'word' && tokens[i]?.kind !== 'number') return false;
    if (tokens[i]?.lower !== 'as') continue;
    const next = /^(?:an?|the|being)$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
    return tokens[next]?.kind === 'quote';
  }
  return false;
}

/** "is partly to blame": it blames nobody. */
function isToBe(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'to') return false;
  const verb = isAdverb(tokens[at - 2]) ? at - 3 : at - 2;
  return BE_FORMS.has(tokens[verb]?.lower ?? '');
}

function isPhrasal(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  const after = tokens[at + 2];
  // "went on a trip" says nothing.
  const complete =
    after?.kind !== 'word' ||
    /^(?:to|about|as|in|at)$/.test(after.lower) ||
    tokens[at + 1]?.lower === 'it';
  if (complete && PHRASAL[tokens[at + 1]?.lower ?? '']?.has(lower)) return true;
  if (!ISSUING.has(lower)) return false;
  return [2, 3, 4].some((step) => ISSUED.has(tokens[at + step]?.lower ?? ''));
}

function verbNotNoun(
  tokens: readonly Token[],
  at: number,
  cue: Cue,
  loose: boolean,
): Cue | undefined {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!before) return undefined;
  if (AUXILIARIES.has(before.lower) || PERSONAL_PRONOUNS.has(before.lower)) return cue;
  // "GOP rules require", "according to state law", "Friday attacks": what a verb follows, or a day stands before.
  if (after?.kind === 'word' && isVerbal(after)) return undefined;
  if (TIME_WORDS.has(before.lower)) return undefined;
  if (cue.form === 'base') {
    if (before.lower === 'to') return tokens[at - 2]?.lower === 'according' ? undefined : cue;
    return isPlural(before) ? cue : undefined;
  }
  if (before.kind === 'quote' || before.kind === 'comma' || isAdverb(before)) return cue;
  if (DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower)) return undefined;
  if (cue.form === 'participle' || /^(?:who|which|that|and|but|or)$/.test(before.lower)) return cue;
  if (before.capital)
    return after?.lower === 'of' || NATIONALITY.test(before.lower) ? undefined : cue;
  if (!loose && followsPreposition(tokens, at - 1)) return undefined;
  if (after && opensContent(after, cue)) return cue;
  return loose && isNominal(before) && after?.kind !== 'word' ? cue : undefined;
}

/** "Soviet states", "Russian attacks": after such an adjective the word is a noun. */
const NATIONALITY =
  /(?:ian|ean|[aeiou]can|ese|ish|iet|aeli|aqi|istani|ainian|french|dutch|greek|arab|republican|democratic|foreign|western|eastern|national|federal)$/;

/** "in her opening remarks that": a phrase that a preposition governs is no subject. */
function followsPreposition(tokens: readonly Token[], last: number): boolean {
  for (let i = last; i > last - 5; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.capital || AUXILIARIES.has(token.lower)) return false;
    if (PREPOSITIONS.has(token.lower)) return true;
  }
  return false;
}

function isPlural(token: Token): boolean {
  return /[^s]s$/.test(token.lower) && !token.lower.endsWith('ous') && token.kind === 'word';
}

/** After a verb of saying: "that", a pronoun, a determiner, a colon. A quotation may follow a noun as well. */
function opensContent(token: Token, { strength }: Cue): boolean {
  if (token.kind === 'colon' || token.kind === 'comma') return strength !== 'call';
  return (
    PERSONAL_PRONOUNS.has(token.lower) ||
    DETERMINERS.has(token.lower) ||
    /^(?:how|why|there)$/.test(token.lower)
  );
}
