// Several who speak together: "Anna Weber, the mayor, and Karl Voss said", "said Weber, Voss and a clerk": each, in order.

import { AND, headOf, isAsWellAs, isJoint, type Known, mayGovern, OR } from './conjunction.ts';
import { opensClause } from './insertion.ts';
import { holdsClause } from './member-insertion.ts';
import { type Naming, REACH } from './naming.ts';
import { type NounPhrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import { listFrom, MOST, type SpeakerList, withoutLast } from './speaker-list.ts';
import { isTime } from './subject.ts';
import type { Token } from './tokens.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  NEGATIONS,
  PREPOSITIONS,
  SUBORDINATORS,
} from './word-classes.ts';

/** Who is named together. */
export interface Company {
  /** In the order of the text, at least one. */
  readonly phrases: readonly NounPhrase[];
  /** What the one phrase is where no rule takes it apart: "Marks and Spencer" or "Weber or Voss"; else null. */
  readonly asWritten: 'one name' | 'unclear' | null;
}

/** Those whom a naming names. */
export function companyOf(naming: Naming, tokens: readonly Token[], known: Known): Company {
  const { phrase, cueFirst, cueLast } = naming;
  const isAhead = phrase.first > cueLast;
  const only = { ...phrase, head: headOf(tokens, phrase, known) };
  if (!holdsConjunction(tokens, naming)) return { phrases: [only], asWritten: null };
  const end = isAhead ? -1 : verbStart(tokens, cueFirst, phrase.last);
  const starts = isAhead ? [phrase.first] : startsOf(naming, tokens);
  // In "Weber and Voss's claim" the noun is no part of the list.
  const isOwner = tokens[phrase.last]?.possessive === true;
  const within = isOwner ? tokens.slice(0, phrase.last + 1) : tokens;
  for (const start of starts) {
    const whole = listFrom(within, start, known);
    const list = isAhead ? beforeClause(tokens, whole) : whole;
    const last = list.phrases.at(-1);
    const isWhole = isAhead || whole.end === end || last?.last === phrase.last;
    if (!last || list.phrases.length < 2 || !isWhole || last.last < phrase.head) continue;
    if (isUnclear(tokens, list, known))
      return { phrases: [{ ...last, first: start }], asWritten: 'unclear' };
    return { phrases: list.phrases, asWritten: null };
  }
  return alone(tokens, only, isAhead, known);
}

/** True where an "and" or "or" stands near the phrase: most speak alone. */
function holdsConjunction(
  tokens: readonly Token[],
  { phrase, cueFirst, cueLast }: Naming,
): boolean {
  const isAhead = phrase.first > cueLast;
  const to = isAhead ? phrase.first + REACH : Math.max(phrase.last, cueFirst);
  for (let i = clauseFloor(tokens, phrase.first); i < Math.min(to, tokens.length); i++) {
    const { kind, lower = '' } = tokens[i] ?? {};
    if (i > phrase.last && isAhead && kind === 'stop') return false;
    if (kind === 'word' && (AND.has(lower) || OR.has(lower) || isAsWellAs(tokens, i))) return true;
  }
  return false;
}

function clauseFloor(tokens: readonly Token[], from: number): number {
  let floor = from;
  while (floor > 0 && !/^(?:stop|quote|semicolon|colon)$/.test(tokens[floor - 1]?.kind ?? ''))
    floor--;
  return floor;
}

/** "Weber or Voss"; "a team from the ministry and the council": shown in these words, for they may mean either. */
function isUnclear(
  tokens: readonly Token[],
  { phrases, links }: SpeakerList,
  known: Known,
): boolean {
  return links.some((link, i) => {
    const [before, after] = [phrases[i], phrases[i + 1]];
    if (link === 'or' || !before || !after) return link === 'or';
    const isDirect = after.first === before.last + 2;
    return isDirect && mayGovern(tokens, before, after, known);
  });
}

/** One phrase, without what a conjunction adds to it that is another clause: "said Weber and Voss nodded". */
function alone(
  tokens: readonly Token[],
  phrase: NounPhrase,
  isAhead: boolean,
  known: Known,
): Company {
  const and = firstAnd(tokens, phrase);
  const isCut = and > 0 && isAhead && opensVerb(tokens, phrase.last + 1);
  const before = isCut ? phraseAfter(tokens, phrase.first, and) : undefined;
  if (before) return { phrases: [before], asWritten: null };
  const isInName = and > 0 && and < phrase.head && tokens[phrase.head]?.capital === true;
  const joint = isInName ? isJoint(tokens, phrase, and, known) : 'one';
  if (joint !== 'several') return { phrases: [phrase], asWritten: joint === 'one' ? null : joint };
  // Never the last one alone where several are named; in "told Voss and Klein said" they are not.
  const opens = isAhead || opensClause(tokens, phrase.first, clauseFloor(tokens, phrase.first));
  return { phrases: [phrase], asWritten: opens ? 'unclear' : null };
}

function firstAnd(tokens: readonly Token[], { first, last }: NounPhrase): number {
  for (let i = first + 1; i < last; i++)
    if (AND.has(tokens[i]?.lower ?? '') && !tokens[i]?.capital) return i;
  return -1;
}

/** Of "said Weber, and Voss agreed" and "according to Weber, Voss and Klein met": only who comes before the clause. */
function beforeClause(tokens: readonly Token[], list: SpeakerList): SpeakerList {
  const last = list.phrases.at(-1);
  if (!last || list.phrases.length < 2) return list;
  // "said Weber, who met the mayor, and Mr. Voss": where the clause ends can't be told.
  const first = list.phrases[0] as NounPhrase;
  if (holdsClause(tokens, first.last + 1, last.first)) return { ...list, phrases: [first] };
  return opensVerb(tokens, last.last + 1) ? withoutLast(list) : list;
}

/** True for a word that goes on the sentence with the phrase before it as its subject. */
function opensVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || isTime(token) || DETERMINERS.has(token.lower)) return false;
  if (PREPOSITIONS.has(token.lower) || SUBORDINATORS.has(token.lower)) return false;
  if (/^(?:who|whose|which|and|or)$/.test(token.lower)) return false;
  return !isAdverb(token) || opensVerb(tokens, at + 1);
}

/** Where the verb of a cue begins: "have also said". */
function verbStart(tokens: readonly Token[], cue: number, floor: number): number {
  let at = cue;
  while (at - 1 > floor && mayLeadVerb(tokens[at - 1])) at--;
  return at;
}

function mayLeadVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { lower } = token;
  return AUXILIARIES.has(lower) || NEGATIONS.has(lower) || isAdverb(token) || isTime(token);
}

/** Where a list may begin that holds a subject before its cue, the first place first. */
function startsOf({ phrase, cueLast }: Naming, tokens: readonly Token[]): number[] {
  const floor = clauseFloor(tokens, phrase.first);
  // "The quay, Weber and Voss said, is closed.": what stands before the comma is no speaker.
  const isInserted = tokens[cueLast + 1]?.kind === 'comma';
  const starts = new Set([phrase.first]);
  let start = phrase.first;
  for (let step = 0; step < MOST; step++) {
    const found = companionsBefore(tokens, start, floor, isInserted);
    for (const each of found) starts.add(each);
    if (found.length === 0) break;
    start = Math.min(...found);
  }
  for (let i = phrase.first + 1; i < phrase.head; i++)
    if (tokens[i]?.kind === 'comma') starts.add(i + 1);
  return [...starts]
    .filter((each) => opensClause(tokens, each, floor) && !isInApposition(tokens, each))
    .sort((a, b) => a - b);
}

/** Where those begin whom "and" or a comma joins to what begins at a token. */
function companionsBefore(
  tokens: readonly Token[],
  start: number,
  floor: number,
  isInserted: boolean,
): number[] {
  let at = start - 1;
  if (/^(?:even|also|both)$/.test(tokens[at]?.lower ?? '')) at--;
  if (isAsWellAs(tokens, at - 2)) at -= 2;
  const { kind, lower = '' } = tokens[at] ?? {};
  const isAnd = kind === 'word' && (AND.has(lower) || OR.has(lower) || isAsWellAs(tokens, at));
  if (!isAnd && (kind !== 'comma' || isInserted)) return [];
  const comma = isAnd ? at - 1 : at;
  const isComma = tokens[comma]?.kind === 'comma';
  const found = [
    isComma ? phraseBefore(tokens, comma, floor) : undefined,
    phraseBefore(tokens, isComma ? comma - 1 : comma, floor),
  ];
  return found.flatMap((each) =>
    each && each.first >= floor && each.first < start ? [each.first] : [],
  );
}

/** "Weber, the mayor, and Voss": no list begins at "the mayor". */
function isInApposition(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 2];
  if (tokens[start - 1]?.kind !== 'comma' || !before?.capital) return false;
  if (isStateOf(tokens, start)) return true;
  const head = phraseAfter(tokens, start, tokens.length)?.head ?? start;
  return !isAdverb(before) && !isTime(before) && tokens[head]?.capital === false;
}

/** The "Calif." of "in San Jose, Calif., and many candidates" */
function isStateOf(tokens: readonly Token[], start: number): boolean {
  const isFollowed = tokens[start + 1]?.kind === 'comma' && AND.has(tokens[start + 2]?.lower ?? '');
  if (!tokens[start]?.capital || !isFollowed) return false;
  let before = start - 2;
  while (tokens[before]?.capital) before--;
  return PREPOSITIONS.has(tokens[before]?.lower ?? '');
}
