// Finds the noun phrase that ends or begins at a word: no parser, only the words that can't be inside one.

import { cueOf } from './cues.ts';
import type { Token } from './tokens.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  LINKING_PREPOSITIONS,
  NAME_PARTICLES,
  PERSONAL_PRONOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from './word-classes.ts';

/** Indices into the tokens that were given; `last` is inclusive. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  /** The word that the phrase is about: "spokeswoman" in "a spokeswoman for InTransit". */
  readonly head: number;
}

/** How far a phrase, an apposition or a relative clause may reach, in tokens. */
const REACH = 60;

/**
 * The phrase that ends at a token, seen through appositions, relative clauses and brackets:
 * for "Clinton, a lawyer, said" asked at the second comma it is "Clinton".
 * @param from the first token that may belong to it
 */
export function phraseBefore(
  tokens: readonly Token[],
  at: number,
  from: number,
): NounPhrase | undefined {
  const floor = Math.max(from, at - REACH);
  const token = tokens[at];
  if (!token || at < floor) return undefined;
  if (token.kind === 'close') {
    const open = openingOf(tokens, at, floor);
    return open > floor ? phraseBefore(tokens, open - 1, from) : undefined;
  }
  if (token.kind === 'comma' || token.kind === 'dash') return beforeInsertion(tokens, at, floor);
  if (/^(?:who|which|that)$/.test(token.lower)) return antecedent(tokens, at, floor);
  if (isPronoun(token)) return { first: at, last: at, head: at };
  return isNominal(token) && !isVerbal(token) ? growBackwards(tokens, at, floor) : undefined;
}

/**
 * The phrase that begins at a token.
 * @param to the first token that may not belong to it
 */
export function phraseAfter(
  tokens: readonly Token[],
  at: number,
  to: number,
): NounPhrase | undefined {
  const ceiling = Math.min(to, at + REACH);
  const first = tokens[at];
  if (!first || at >= ceiling) return undefined;
  if (
    isPronoun(first) &&
    (PERSONAL_PRONOUNS.has(first.lower) || !continuesPhrase(tokens[at + 1]))
  ) {
    return { first: at, last: at, head: at };
  }
  let end = at;
  while (end < ceiling && belongs(tokens, end, at)) end++;
  if (end === at) return undefined;
  const last = end - 1;
  const head = nameWithin(tokens, at, last) ?? last;
  const headToken = tokens[head];
  if (!headToken || !isNominal(headToken)) return undefined;
  const extended = headToken.capital ? last : extend(tokens, end, ceiling);
  return { first: at, last: extended, head };
}

/** True where a token can be the last word of a noun phrase. */
export function isNominal(token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind !== 'word') return false;
  if (TIME_WORDS.has(token.lower) && token.lower !== 'may') return false;
  if (token.capital && token.text.length > 1 && !isFunctionWord(token)) return true;
  return !isFunctionWord(token) && !isAdverb(token);
}

/** True for words that no name and no noun phrase ends with. Inside a name "Al" and "De" are none. */
export function isFunctionWord(token: Token): boolean {
  const { lower } = token;
  if (token.capital && (NAME_PARTICLES.has(lower) || /^(?:will|may)$/.test(lower))) return false;
  return (
    DETERMINERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    SUBJECT_PRONOUNS.has(lower)
  );
}

/** True for a subject pronoun. "That" and "which" are none: they point at a phrase before them. */
export function isPronoun(token: Token): boolean {
  return token.kind === 'word' && SUBJECT_PRONOUNS.has(token.lower) && !token.possessive;
}

function continuesPhrase(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && isNominal(token) && !isVerbal(token);
}

/** A word that is more likely the clause's verb than part of a noun phrase. */
export function isVerbal(token: Token): boolean {
  if (token.kind !== 'word' || token.capital) return false;
  if (AUXILIARIES.has(token.lower)) return true;
  const cue = cueOf(token.lower);
  if (cue) return !cue.alsoNoun;
  return COMMON_VERBS.test(token.lower);
}

const COMMON_VERBS =
  /^(?:went|goes|came|comes|took|takes|made|makes|gave|gives|got|gets|knew|knows|met|meets|left|leaves|ran|runs|sent|sends|won|wins|lost|loses|became|becomes|seems?|seemed|kept|keeps|let|lets|brought|brings|stood|stands|sat|fled|flee|drew|draws|spent|used|tried|tries|began|found|held|broke|led|leads|fought|grew|rose|fell|set|shot|struck|stuck|turned|looked|appeared|attended|visited|joined|received|worked|served|helped|moved|lived|remained?s?|returned|arrived|stayed|happened|launched|signed|released|published|delivered)$/;

function growBackwards(tokens: readonly Token[], at: number, floor: number): NounPhrase {
  let first = at;
  while (first > floor && joinsBackwards(tokens, first - 1, first)) first--;
  if (opensAfterAdjective(tokens, first, floor)) first -= 3;
  const preposition = tokens[first - 1];
  if (
    first - 2 >= floor &&
    preposition !== undefined &&
    LINKING_PREPOSITIONS.has(preposition.lower) &&
    governorOf(tokens, first - 2, floor) >= 0
  ) {
    const governor = growBackwards(tokens, governorOf(tokens, first - 2, floor), floor);
    return { first: governor.first, last: at, head: governor.head };
  }
  const head = tokens[at]?.capital ? at : (nameEndingPhrase(tokens, first, at) ?? at);
  return { first, last: at, head };
}

/** The comma of "the bespectacled, 71-year-old diplomat" */
function opensAfterAdjective(tokens: readonly Token[], first: number, floor: number): boolean {
  const adjective = tokens[first - 2];
  const opening = tokens[first];
  if (first - 3 < floor || tokens[first - 1]?.kind !== 'comma' || !adjective || !opening)
    return false;
  if (opening.capital || DETERMINERS.has(opening.lower) || adjective.capital) return false;
  return adjective.kind === 'word' && /^(?:a|an|the)$/.test(tokens[first - 3]?.lower ?? '');
}

/** A preposition ties to the noun before it, also through "speaking" in "a source speaking to the paper"; else -1. */
function governorOf(tokens: readonly Token[], at: number, floor: number): number {
  const token = tokens[at];
  if (token?.kind !== 'word' || !isNominal(token)) return -1;
  if (!/(?:ing|ed)$/.test(token.lower) || token.capital) return isVerbal(token) ? -1 : at;
  const before = tokens[at - 1];
  return at - 1 >= floor && before?.kind === 'word' && isNominal(before) && !isVerbal(before)
    ? at - 1
    : -1;
}

function joinsBackwards(tokens: readonly Token[], at: number, next: number): boolean {
  const token = tokens[at];
  const following = tokens[next];
  if (!token || !following) return false;
  if (DETERMINERS.has(following.lower) && !following.capital) return isPredeterminer(token);
  if (DETERMINERS.has(following.lower)) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'other') return token.text === '&' || token.text === '’' || token.text === "'";
  if (token.kind === 'quote') return false;
  if (token.kind !== 'word') return false;
  if (NAME_PARTICLES.has(token.lower) && following.capital) {
    return tokens[at - 1]?.capital === true && !isVerbal(tokens[at - 1] as Token);
  }
  if (/^(?:that|this)$/.test(token.lower)) return !following.capital;
  if (DETERMINERS.has(token.lower)) return true;
  if (token.lower === 'and' && token.kind === 'word')
    return joinsNames(tokens, at) || joinsRoles(tokens, at);
  if (isFunctionWord(token)) return false;
  if (token.capital) return !TIME_WORDS.has(token.lower);
  if (isVerbal(token) || isAdverbBefore(token)) return false;
  return !following.capital || describesName(tokens, at);
}

/** Before a name a lower-case word is part of the phrase only as a noun for people, or after a determiner. */
function describesName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (PERSON_NOUN.test(token.lower) || /(?:er|or|ist|ian|-based|-born)$/.test(token.lower))
    return true;
  if (/^(?:former|then|late|fellow|ex|rival|veteran)$/.test(token.lower)) return true;
  for (let i = at - 1; i >= at - 4; i--) {
    const before = tokens[i];
    if (before?.kind !== 'word' || isVerbal(before)) return false;
    if (DETERMINERS.has(before.lower) || before.possessive) return true;
    if (isFunctionWord(before)) return false;
  }
  return false;
}

function isPredeterminer(token: Token): boolean {
  return /^(?:all|both|half)$/.test(token.lower);
}

function isAdverbBefore(token: Token): boolean {
  return (
    isAdverb(token) && !/^(?:then|now|long|also|first|last|next|twice|once)$/.test(token.lower)
  );
}

/** "Smith and Jones", "Department of Health and Human Services". */
function joinsNames(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return before?.capital === true && before.kind === 'word' && after?.capital === true;
}

/** "the delegate and conservative activist" */
function joinsRoles(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return (
    PERSON_NOUN.test(tokens[at - 1]?.lower ?? '') &&
    after !== undefined &&
    !after.capital &&
    !isFunctionWord(after)
  );
}

function nameEndingPhrase(
  tokens: readonly Token[],
  first: number,
  last: number,
): number | undefined {
  return tokens[last]?.capital ? last : first > last ? first : undefined;
}

/** In "spokesman Tim Miller" the name is the head, in "Trump's campaign manager" the noun. */
function nameWithin(tokens: readonly Token[], first: number, last: number): number | undefined {
  let end = last;
  while (end > first && tokens[end]?.kind === 'number') end--;
  // "the Department of State" is about the department, "Secretary of State Ada Moe" about her.
  for (let i = first + 1; i < end; i++) {
    if (
      tokens[i]?.lower === 'of' &&
      PERSON_NOUN.test(tokens[i - 1]?.lower ?? '') &&
      !/^(?:secretary|minister|director|president|chief|head|chair|chairman)$/.test(
        tokens[i - 1]?.lower ?? '',
      )
    ) {
      return i - 1;
    }
  }
  return tokens[end]?.capital ? end : undefined;
}

function belongs(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token) return false;
  if (token.kind === 'number') return at === first || before?.kind !== 'number';
  if (token.kind === 'other') return token.text === '&' || token.text === '’' || token.text === "'";
  if (token.kind !== 'word') return false;
  if (at === first) return startsPhrase(token) && !isLonePast(token, tokens[at + 1]);
  if (isClosingVerb(tokens, at)) return false;
  if (NAME_PARTICLES.has(token.lower) && before?.capital && tokens[at + 1]?.capital) return true;
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

/** Nouns for people and bodies, for phrases without a determiner ("activists said"). */
export const PERSON_NOUN =
  /(?:spokes(?:man|woman|person|people)|activists?|officials?|leaders?|campaigns?|supporters?|advis[eo]rs?|aides?|critics?|experts?|director|president|chairman|chairwoman|chair|minister|ministry|secretary|senator|governor|mayor|lawyers?|attorneys?|professor|analysts?|strategists?|operatives?|police|judges?|sources?|organizers?|residents?|witnesses|researchers?|scientists?|economists?|soldiers?|officers?|reporter|editor|author|founder|owner|manager|coach|pastor|priest|candidate|congressman|congresswoman|representatives?|insiders?|voters?|lawmakers?|prosecutors?|investigators?|group|company|court|officer|pollster|historian|doctor|teacher|student|students|democrats|republicans|magazine|newspaper|network|department|committee|agency|union|association|team|family|board|commission|council|university|website|counsel|counselor|delegates?|commander|general|sergeant|man|woman|people|host|co-host|columnist|pundit|journalist|reporters?|correspondent|blogger|nominee|front-runner|frontrunner|hopeful|rival|opponent|ally|allies|businessman|billionaire|mogul|engineer|nurse|veteran|father|mother|wife|husband|son|daughter|brother|sister|friend|colleague|neighbor|neighbour|fan|partner|employee|worker|owner|user|member|members|volunteer|speaker|moderator|ambassador|envoy|diplomat|king|queen|prince|pope|bishop|rabbi|imam|cleric|chief|head|boss|executive|staffer|deputy|assistant|captain|pilot|driver|farmer|artist|singer|actor|actress|director|producer|writer|poet|novelist|biographer)$/;

/** Nouns that end "in a statement": circumstances of speaking, not part of the speaker. */
const OCCASION =
  /^(?:statement|interview|email|e-mail|letter|tweet|post|speech|message|news|press|phone|telephone|conference|call|rally|appearance|video|debate|briefing|hearing|memo|report|recent|series|response)$/;

/** "a spokeswoman | for InTransit": up to two linked phrases. */
function extend(tokens: readonly Token[], end: number, ceiling: number): number {
  let last = end - 1;
  for (let links = 0; links < 3; links++) {
    const link = tokens[last + 1];
    if (!link || last + 1 >= ceiling || !LINKING_PREPOSITIONS.has(link.lower)) break;
    let next = last + 2;
    while (next < ceiling && belongs(tokens, next, last + 2)) next++;
    if (next === last + 2) break;
    if (tokens.slice(last + 2, next).some((token) => OCCASION.test(token.lower))) break;
    last = next - 1;
  }
  return last;
}

function openingOf(tokens: readonly Token[], at: number, floor: number): number {
  for (let i = at - 1; i >= floor; i--) if (tokens[i]?.kind === 'open') return i;
  return -1;
}

function antecedent(tokens: readonly Token[], at: number, floor: number): NounPhrase | undefined {
  let before = at - 1;
  if (/^(?:of|for|to|with|by|in)$/.test(tokens[before]?.lower ?? '')) before--;
  while (before > floor && tokens[before]?.kind === 'comma') before--;
  const token = tokens[before];
  if (!token || before < floor || token.kind === 'quote') return undefined;
  const phrase = phraseBefore(tokens, before, floor);
  if (!phrase || tokens[at]?.lower !== 'who' || phrase.head === before) return phrase;
  // "the promise of Lena Brandt, who", "a lecture from the president, who": not what governs the person.
  if (!token.capital) {
    if (!PERSON_NOUN.test(token.lower) || PERSON_NOUN.test(tokens[phrase.head]?.lower ?? ''))
      return phrase;
    let start = before;
    while (start > phrase.first && joinsBackwards(tokens, start - 1, start)) start--;
    return { first: start, last: before, head: before };
  }
  let first = before;
  while (first > phrase.first && tokens[first - 1]?.capital && tokens[first - 1]?.kind === 'word')
    first--;
  return PERSON_NOUN.test(tokens[phrase.head]?.lower ?? '')
    ? phrase
    : { first, last: before, head: before };
}

/** The phrase before ", a lawyer from Kyiv," or "— a lawyer —", asked at the mark that closes the insertion. */
function beforeInsertion(
  tokens: readonly Token[],
  at: number,
  floor: number,
): NounPhrase | undefined {
  const kind = tokens[at]?.kind;
  for (let i = at - 1; i > floor; i--) {
    const token = tokens[i];
    if (!token || token.kind === 'semicolon' || token.kind === 'colon') return undefined;
    if (token.kind === 'close') {
      i = openingOf(tokens, i, floor);
      if (i < 0) return undefined;
      continue;
    }
    if (token.kind !== kind || !opensInsertion(tokens, i)) continue;
    const phrase = phraseBefore(tokens, i - 1, floor);
    return phrase && climb(tokens, phrase, floor);
  }
  return tokens[at - 1]?.kind === 'close' ? phraseBefore(tokens, at - 1, floor) : undefined;
}

/** From "the former governor" in "Jeb Bush, the former governor, who …," to the name that it explains. */
function climb(tokens: readonly Token[], phrase: NounPhrase, floor: number): NounPhrase {
  const name = tokens[phrase.first - 2];
  if (tokens[phrase.head]?.capital || tokens[phrase.first - 1]?.kind !== 'comma') return phrase;
  if (phrase.first - 2 < floor || !name?.capital || !isNominal(name)) return phrase;
  const outer = phraseBefore(tokens, phrase.first - 2, floor);
  if (!outer || outer.head !== phrase.first - 2) return phrase;
  const before = tokens[outer.first - 1];
  return before?.kind === 'word' && PREPOSITIONS.has(before.lower) ? phrase : outer;
}

function opensInsertion(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!before || !after) return false;
  if (before.kind === 'close') return true;
  if (before.kind !== 'word' || !isNominal(before)) return false;
  if (after.kind === 'number') return before.capital;
  if (after.kind !== 'word') return false;
  if (DETERMINERS.has(after.lower) || POSSESSIVES.has(after.lower)) return true;
  if (
    /^(?:who|whose|which|where|whom|now|then|also|formerly|himself|herself|like|of|from|in|with|as|once|speaking|appearing|citing|referring|asked|when|while)$/.test(
      after.lower,
    )
  )
    return true;
  // "her adviser, Jake Sullivan, said"
  if (after.capital) return !before.capital && PERSON_NOUN.test(before.lower);
  return before.capital && !isFunctionWord(after) && !isVerbal(after);
}
