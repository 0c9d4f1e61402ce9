// What the text calls a person where it introduces the name, word for word: before the name or in an apposition.

import type { NameRun } from './name-run.ts';
import { phraseBefore } from './noun-phrase.ts';
import { isFunctionWord, isVerbal } from './phrase-words.ts';
import { HONORIFICS, isPersonNoun, TITLE_WORDS, TITLES_OF_SEVERAL } from './speaker-words.ts';
import type { Token } from './tokens.ts';
import { DETERMINERS, isAdverb, POSSESSIVES } from './word-classes.ts';

/** Longer ones are clauses, not roles. UTF-16 units. */
const LONGEST_ROLE = 140;
/** Words before a name that may belong to its role. */
const LONGEST_TITLE = 8;

/** The role stated at this place, or null. */
export function roleAt(text: string, tokens: readonly Token[], run: NameRun): string | null {
  return (
    roleBefore(text, tokens, run, isPerson) ??
    roleAfter(text, tokens, run, isPerson) ??
    roleExplained(text, tokens, run)
  );
}

/** What the text calls a body where it names it: "media company Mediazona", "InTransit, an organization that …"; or null. */
export function bodyRoleAt(text: string, tokens: readonly Token[], run: NameRun): string | null {
  if (run.name > run.first) return null;
  return roleBefore(text, tokens, run, isBodyNoun) ?? roleAfter(text, tokens, run, isBodyNoun);
}

function isBodyNoun(lower: string): boolean {
  return BODY_NOUN.test(lower);
}

function isPerson(lower: string): boolean {
  return isPersonNoun(lower) && !isBodyNoun(lower);
}

const BODY_NOUN =
  /^(?:company|group|organi[sz]ation|agency|newspaper|magazine|network|outlet|project|charity|association|party|firm|bank|movement|coalition|alliance|union|publisher|website|station|studio|startup|institute|foundation|non-profit|nonprofit|ngo|broadcaster|watchdog|retailer|airline|manufacturer)$/;

/** "Kazakh human rights activist Artur Alkhastov", "Mayor Don Guardian" */
function roleBefore(
  text: string,
  tokens: readonly Token[],
  run: NameRun,
  isNoun: (lower: string) => boolean,
): string | null {
  // In German "Laut Bürgermeister Karl Voss" the first word has its capital from the sentence.
  const isLaut = tokens[run.first]?.lower === 'laut';
  let first = run.name;
  let titled = false;
  while (first > 0 && run.name - first < LONGEST_TITLE) {
    const token = tokens[first - 1] as Token;
    if (isLaut && first - 1 === run.first) break;
    if (token.kind !== 'word' || isFunctionWord(token) || HONORIFICS.has(bare(token))) break;
    if (!token.capital && (isVerbal(token) || isAdverb(token) || !describes(tokens, first - 1)))
      break;
    if (first === run.name) {
      titled = token.capital ? first - 1 >= run.first : isNoun(token.lower);
      if (!titled) return null;
    }
    first--;
  }
  while (first < run.name && (tokens[first] as Token).lower === 'then') first++;
  const role = titled ? text.slice(tokens[first]?.start, tokens[run.name - 1]?.end) : null;
  // The office of several is in a form that is nobody's.
  const isOfSeveral = TITLES_OF_SEVERAL.has(role?.toLowerCase().replace(/\.$/, '') ?? '');
  return isOfSeveral ? null : role;
}

/** Words that end in -ing, -ed or -s are verbs more often than part of a role, but for "human rights activist". */
function describes(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  const after = tokens[at + 1];
  if (/(?:ing|ed)$/.test(lower))
    return /^(?:retired|renowned|acclaimed|united|leading)$/.test(lower);
  if (!/[^s]s$/.test(lower)) return true;
  return after !== undefined && !after.capital && isPersonNoun(after.lower);
}

/** ", spokesman for the project …," after the name, an age or a bracket between. */
function roleAfter(
  text: string,
  tokens: readonly Token[],
  run: NameRun,
  isNoun: (lower: string) => boolean,
): string | null {
  let at = skipBracket(tokens, run.last + 1);
  if (tokens[at]?.kind !== 'comma') return null;
  if (tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.kind === 'comma') at += 2;
  let first = at + 1;
  const opening = tokens[first];
  if (opening?.kind !== 'word' || POSSESSIVES.has(opening.lower)) return null;
  if (/^(?:a|an|the)$/.test(opening.lower)) first++;
  else if (isFunctionWord(opening) || isAdverb(opening) || /(?:ing|ed)$/.test(opening.lower))
    return null;
  const end = roleEnd(tokens, first);
  if (end <= first || !holdsNoun(tokens, first, end, isNoun)) return null;
  const role = text.slice(tokens[first]?.start, tokens[end - 1]?.end);
  return role.length <= LONGEST_ROLE ? role : null;
}

/** "The director, Tomas Berg, …": the name stands in the apposition. */
function roleExplained(text: string, tokens: readonly Token[], run: NameRun): string | null {
  const after = tokens[run.last + 1];
  if (tokens[run.first - 1]?.kind !== 'comma' || (after && !/^(?:comma|stop)$/.test(after.kind)))
    return null;
  const phrase = phraseBefore(tokens, run.first - 2, Math.max(0, run.first - LONGEST_TITLE - 4));
  const head = phrase && tokens[phrase.head];
  if (!head || head.capital || phrase.head !== run.first - 2 || !isPersonNoun(head.lower))
    return null;
  const opening = tokens[phrase.first] as Token;
  if (!DETERMINERS.has(opening.lower)) return null;
  return text.slice(tokens[phrase.first + 1]?.start, head.end);
}

function skipBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'open') return at;
  for (let i = at + 1; i < at + 12; i++) if (tokens[i]?.kind === 'close') return i + 1;
  return at;
}

/** A role ends at a comma, a full stop, a relative clause or a verb. */
function roleEnd(tokens: readonly Token[], first: number): number {
  let at = first;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'open') {
      const after = skipBracket(tokens, at);
      if (after === at) break;
      at = after - 1;
      continue;
    }
    if (token.kind === 'other' && /^[’'&]$/.test(token.text)) continue;
    if (token.kind !== 'word' && token.kind !== 'number') break;
    if (
      /^(?:who|which|that|whose|where|when|said|says|and|but)$/.test(token.lower) &&
      !token.capital
    )
      break;
    if (isVerbal(token)) break;
  }
  return at;
}

/** The noun must come before any preposition: "president of …", not "an outlet for activists". */
function holdsNoun(
  tokens: readonly Token[],
  first: number,
  end: number,
  isNoun: (lower: string) => boolean,
): boolean {
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.capital ? TITLE_WORDS.has(token.lower) : isNoun(token.lower)) return true;
    if (i > first && isFunctionWord(token) && !DETERMINERS.has(token.lower)) return false;
  }
  return false;
}

function bare(token: Token): string {
  return token.lower.replace(/\.$/, '');
}
