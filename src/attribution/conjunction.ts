// The "and" between two names: whether it joins two speakers, two offices of one, or stands inside one name.

import { type Character, isBody } from './character.ts';
import { genderOfName } from './first-names.ts';
import { type NameRun, runEndingAt } from './name-run.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { HONORIFICS, isBodyWord, isPersonNoun, TITLE_WORDS } from './speaker-words.ts';
import type { Token } from './tokens.ts';
import { LINKING_PREPOSITIONS, PERSONAL_PRONOUNS, POSSESSIVES, wordSet } from './word-classes.ts';

export const AND = wordSet('and und sowie et y e и');
export const OR = wordSet('or oder ou o или');

/** "as well as" from a token on. */
export function isAsWellAs(tokens: readonly Token[], at: number): boolean {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return first?.lower === 'as' && second?.lower === 'well' && third?.lower === 'as';
}

/** Whom the document knows under a name. */
export type Known = (tokens: readonly Token[], run: NameRun) => Character | undefined;

/**
 * What a conjunction within a phrase joins.
 * @param phrase with a capital word before and after the conjunction
 * @param at index of the conjunction
 */
export function isJoint(
  tokens: readonly Token[],
  phrase: NounPhrase,
  at: number,
  known: Known,
): 'several' | 'one name' | 'one' {
  const left = runEndingAt(tokens, at - 1, phrase.first);
  const end = endOfRun(tokens, at + 1, phrase.last);
  const right = runEndingAt(tokens, end, at + 1);
  if (!left || !right) return 'one';
  const isPerson = (from: number, to: number): boolean => holdsPerson(tokens, from, to, known);
  if (isGoverned(tokens, phrase, at))
    return isPerson(at + 1, end) && !isPerson(left.first, at - 1) ? 'several' : 'one';
  if (isPerson(phrase.first, at - 1)) return 'several';
  if (isModifier(tokens, at + 1, end)) return 'one';
  const office = bare(tokens[left.last] as Token);
  if (HONORIFICS.has(office)) return 'one name';
  if (TITLE_WORDS.has(office)) return 'one';
  if (isPerson(at + 1, end)) return 'several';
  // "Jan and Piet Visser"
  const isFirstName = left.first === left.last && genderOfName(tokens[left.last]?.lower ?? '');
  if (isFirstName && right.last > right.name && !isBody(tokens, right)) return 'several';
  // "y" and "e" stand inside names, too: "Ortega y Gasset".
  if (/^[ye]$/.test(tokens[at]?.lower ?? '')) return 'one';
  if (isOfBody(tokens, phrase.first, at)) return 'one name';
  const isLeftBody = isBody(tokens, left);
  const isRightBody = isBody(tokens, right);
  if (isLeftBody && isRightBody) return 'several';
  if (isRightBody && isBodyWord(tokens[right.last]?.lower ?? '')) return 'one name';
  if (isLeftBody || (left.last > left.name && right.last > right.name)) return 'several';
  return 'one name';
}

/**
 * True for a phrase whose object the next name may be as well: "a team from the ministry and the council". A person
 * is none beside what is no person: "the mayor of Ulm and Karl Voss".
 */
export function mayGovern(
  tokens: readonly Token[],
  { first, last, head }: NounPhrase,
  next: NounPhrase,
  known: Known,
): boolean {
  if (tokens[head]?.capital || isPronounOrOther(tokens[next.first])) return false;
  const preposition = tokens
    .slice(first, last)
    .findLastIndex(({ lower }) => LINKING_PREPOSITIONS.has(lower));
  if (preposition < 0) return false;
  const isPerson = holdsPerson(tokens, next.first, next.last, known);
  return !isPerson || holdsPerson(tokens, first + preposition + 1, last, known);
}

/** In "Senator Ada Moe of Ulm" the person is the head, not the place. */
export function headOf(
  tokens: readonly Token[],
  { first, last, head }: NounPhrase,
  known: Known,
): number {
  if (!tokens[head]?.capital) return head;
  for (let i = first + 1; i < head; i++) {
    if (tokens[i]?.lower !== 'of' || tokens[i]?.capital) continue;
    const run = runEndingAt(tokens, i - 1, first);
    const isPerson = run && isPersonName(tokens, run, known);
    return isPerson && !holdsPerson(tokens, i + 1, last, known) ? i - 1 : head;
  }
  return head;
}

/** True where another speaker may begin: a name, a pronoun, "her deputy", "others"; not "a Republican", nor a verb. */
export function isNextSpeaker(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return token?.kind === 'number';
  return token.capital || isPronounOrOther(token) || isPersonNoun(token.lower);
}

function isPronounOrOther(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    PERSONAL_PRONOUNS.has(token.lower) ||
    POSSESSIVES.has(token.lower) ||
    /^(?:others?|many|several|two|three|four|five|some)$/.test(token.lower)
  );
}

/** True where one of the names between two tokens is a person's. */
function holdsPerson(tokens: readonly Token[], from: number, to: number, known: Known): boolean {
  for (let end = to; end >= from; end--) {
    const run = runEndingAt(tokens, end, from);
    if (!run) continue;
    if (isPersonName(tokens, run, known)) return true;
    end = run.first;
  }
  return false;
}

/** Somebody whom the document knows as a person, or who has a first name. */
function isPersonName(tokens: readonly Token[], run: NameRun, known: Known): boolean {
  if (known(tokens, run)?.kind === 'person') return true;
  if (isBody(tokens, run)) return false;
  if (run.name > run.first && HONORIFICS.has(bare(tokens[run.name - 1] as Token))) return true;
  return run.last > run.name && genderOfName(tokens[run.name]?.lower ?? '') !== undefined;
}

/** The "and" of "a lawyer for Weber and Voss": it joins those whom the noun governs. */
function isGoverned(tokens: readonly Token[], { first, head }: NounPhrase, at: number): boolean {
  if (head >= at || tokens[head]?.capital) return false;
  return tokens.slice(first, at).some(({ lower }) => LINKING_PREPOSITIONS.has(lower));
}

/** "NFL and Atlanta Braves director Ed Mangan": the names before a noun tell of whom he is the director. */
function isModifier(tokens: readonly Token[], from: number, end: number): boolean {
  if (!tokens[from]?.capital) return false;
  for (let i = from + 1; i < end; i++)
    if (!tokens[i]?.capital && isPersonNoun(tokens[i]?.lower ?? '')) return true;
  return false;
}

/** "Department of Health and Human Services" */
function isOfBody(tokens: readonly Token[], first: number, at: number): boolean {
  for (let i = first + 1; i < at; i++) {
    const { lower = '', capital } = tokens[i] ?? {};
    if (!capital && /^(?:of|for)$/.test(lower) && isBodyWord(tokens[i - 1]?.lower ?? ''))
      return true;
  }
  return false;
}

/** The last word of the name that begins at a token, before a further conjunction. */
function endOfRun(tokens: readonly Token[], from: number, last: number): number {
  let end = from;
  for (let i = from; i <= last && !AND.has(tokens[i]?.lower ?? ''); i++)
    if (tokens[i]?.capital) end = i;
  return end;
}

function bare({ lower }: Token): string {
  return lower.replace(/\.$/, '');
}
