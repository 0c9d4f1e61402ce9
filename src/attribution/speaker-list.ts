// A list of speakers as it stands in the text: "Anna Weber, the mayor, Karl Voss and a clerk".

import { AND, headOf, isAsWellAs, isJoint, type Known, OR } from './conjunction.ts';
import { genderOfName } from './first-names.ts';
import { endOfInsertion, opensInsertion } from './member-insertion.ts';
import { runEndingAt } from './name-run.ts';
import { type NounPhrase, phraseAfter } from './noun-phrase.ts';
import { isPronoun } from './phrase-words.ts';
import { isPersonNoun, kindOfNoun } from './speaker-words.ts';
import type { Token } from './tokens.ts';
import { DETERMINERS } from './word-classes.ts';

export interface SpeakerList {
  readonly phrases: readonly NounPhrase[];
  /** What stands before each phrase but the first. */
  readonly links: readonly Link[];
  /** The first token after the list and its last insertion. */
  readonly end: number;
}

type Link = 'comma' | 'and' | 'or';

/** Longer lists are cut. */
export const MOST = 6;

/** The list that begins at a token: its last member follows an "and"; one phrase or none where there is no list. */
export function listFrom(tokens: readonly Token[], start: number, known: Known): SpeakerList {
  const phrases: NounPhrase[] = [];
  const links: Link[] = [];
  let end = start;
  let next: { at: number; link: Link } | undefined = { at: start, link: 'comma' };
  while (next && phrases.length < MOST) {
    const member = memberAt(tokens, next.at, known);
    if (!member || !standsAlone(tokens, member.phrase, phrases, known)) break;
    if (phrases.length > 0) links.push(next.link);
    phrases.push(member.phrase);
    end = member.end;
    next = linkAt(tokens, member);
    if (next?.link === 'comma' && links.some((link) => link !== 'comma')) break;
  }
  return joined({ phrases, links, end });
}

/** A list without its last member. */
export function withoutLast({ phrases, links, end }: SpeakerList): SpeakerList {
  return joined({ phrases: phrases.slice(0, -1), links: links.slice(0, -1), end });
}

/** A comma alone joins nobody. */
function joined({ phrases, links, end }: SpeakerList): SpeakerList {
  const last = links.findLastIndex((link) => link !== 'comma');
  return { phrases: phrases.slice(0, last + 2), links: links.slice(0, last + 1), end };
}

interface Member {
  readonly phrase: NounPhrase;
  /** The first token after the phrase and what is inserted after it. */
  readonly end: number;
}

function memberAt(tokens: readonly Token[], at: number, known: Known): Member | undefined {
  const first = /^(?:even|also|then)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const whole = phraseAfter(tokens, first, tokens.length);
  if (!whole) return undefined;
  const and = separator(tokens, whole, known);
  const found = and < 0 ? whole : phraseAfter(tokens, first, and);
  if (!found || !maySpeakHere(tokens, found)) return undefined;
  const phrase = { ...found, head: headOf(tokens, found, known) };
  return { phrase, end: endOfInsertion(tokens, phrase) };
}

/** The conjunction within a phrase that parts two speakers, or -1. */
function separator(tokens: readonly Token[], phrase: NounPhrase, known: Known): number {
  for (let i = phrase.first + 1; i < phrase.last; i++) {
    const { lower = '', capital } = tokens[i] ?? {};
    if (AND.has(lower) && !capital && isJoint(tokens, phrase, i, known) === 'several') return i;
  }
  return -1;
}

/** In "Weber and activists" the bare noun is a member, in "current and former officials", "her aides and clerks" not. */
function standsAlone(
  tokens: readonly Token[],
  { first, head }: NounPhrase,
  before: readonly NounPhrase[],
  known: Known,
): boolean {
  const token = tokens[head] as Token;
  const opening = tokens[first] as Token;
  const isName = (each: NounPhrase): boolean => {
    const run = runEndingAt(tokens, each.head, each.first);
    return run !== undefined && (run.first < run.last || known(tokens, run) !== undefined);
  };
  if (isPronoun(token) || opening.possessive || opening.kind === 'number') return true;
  if (DETERMINERS.has(opening.lower) || /^others?$/.test(opening.lower)) return true;
  if (token.capital) {
    // A capital at a sentence's head may be any word's: "Politicians and some clerks".
    const isHead = first === 0 || tokens[first - 1]?.kind === 'stop';
    const mayBeName = isName({ first, last: head, head }) || genderOfName(token.lower);
    if (isHead && !mayBeName) return false;
    // "The poet and ferryman Karl Voss" is one person.
    const last = before.at(-1);
    return opening.capital || !last || tokens[last.head]?.capital === true;
  }
  return before.some(isName) && /(?:s|people|police)$/.test(token.lower);
}

/** A name, a pronoun, or somebody described; a bare noun only for people: "swam" in "and swam off" is none. */
function maySpeakHere(tokens: readonly Token[], { first, head }: NounPhrase): boolean {
  const token = tokens[head] as Token;
  const opening = tokens[first] as Token;
  if (!opening.capital && /[^e]ed$/.test(opening.lower) && opening.lower !== 'retired')
    return false;
  if (token.capital || isPronoun(token)) return true;
  return isPersonNoun(token.lower) || (head > first && kindOfNoun(token.lower) === 'organisation');
}

/** What joins a next member to the one before, and where that begins. */
function linkAt(
  tokens: readonly Token[],
  { phrase, end }: Member,
): { at: number; link: Link } | undefined {
  const isClosed = end > phrase.last + 1 && tokens[end - 1]?.kind === 'comma';
  const isComma = tokens[end]?.kind === 'comma';
  const at = isComma ? end + 1 : end;
  const { kind, lower = '', capital } = tokens[at] ?? {};
  if (kind === 'word' && !capital && AND.has(lower)) return { at: at + 1, link: 'and' };
  if (isAsWellAs(tokens, at)) return { at: at + 3, link: 'and' };
  // "Democracy for America, or DFA,": after a comma it is another name of the same.
  if (kind === 'word' && !capital && OR.has(lower))
    return isComma || isClosed ? undefined : { at: at + 1, link: 'or' };
  // "said Weber, a lobbyist and former mayor.": an apposition that nothing closes ends the list.
  if (isComma && opensInsertion(tokens, at, phrase)) return undefined;
  return isComma || isClosed ? { at, link: 'comma' } : undefined;
}
