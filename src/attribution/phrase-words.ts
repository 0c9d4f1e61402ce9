// What a word can be in a noun phrase: its head, a verb that ends it, a word of grammar, a noun for people.

import { cueOf } from './cues.ts';
import type { Token } from './tokens.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  NAME_PARTICLES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from './word-classes.ts';

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
  if (token.inName) return false;
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

/** A word that is more likely the clause's verb than part of a noun phrase. */
export function isVerbal(token: Token): boolean {
  if (token.kind !== 'word' || token.capital) return false;
  if (DETERMINERS.has(token.lower)) return false;
  if (AUXILIARIES.has(token.lower)) return true;
  const cue = cueOf(token.lower);
  if (cue) return !cue.alsoNoun;
  return COMMON_VERBS.test(token.lower);
}

/** A name, a pronoun or a noun for people. */
export function mayBePerson(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.capital || isPronoun(token) || PERSON_NOUN.test(token.lower))
  );
}

const COMMON_VERBS =
  /^(?:went|goes|came|comes|took|takes|made|makes|gave|gives|got|gets|knew|knows|met|meets|left|leaves|ran|runs|sent|sends|won|wins|lost|loses|became|becomes|seems?|seemed|kept|keeps|let|lets|brought|brings|stood|stands|sat|fled|flee|drew|draws|spent|used|tried|tries|began|found|held|broke|led|leads|fought|grew|rose|fell|set|shot|struck|stuck|turned|looked|appeared|attended|visited|joined|received|worked|served|helped|moved|lived|remained?s?|returned|arrived|stayed|happened|launched|signed|released|published|delivered|shows?|showed|saw|sees|heard|hears|caught|watched|watches|captured|captures|includes?|included|features|featured|wants?|wanted|needs|needed|hired|hires|elected|named|names)$/;

/** Nouns for people and bodies, for phrases without a determiner ("activists said"). */
export const PERSON_NOUN =
  /(?:spokes(?:man|woman|person|people)|advocates?|defenders?|activists?|officials?|leaders?|campaigns?|supporters?|advis[eo]rs?|aides?|critics?|experts?|director|president|chairman|chairwoman|chair|minister|ministry|secretary|senator|governor|mayor|lawyers?|attorneys?|professor|analysts?|strategists?|operatives?|police|judges?|sources?|organizers?|residents?|witnesses|researchers?|scientists?|economists?|soldiers?|officers?|reporter|editor|author|founder|owner|manager|coach|pastor|priest|candidate|congressman|congresswoman|representatives?|insiders?|voters?|lawmakers?|prosecutors?|investigators?|group|company|court|officer|pollster|historian|doctor|teacher|student|students|democrats|republicans|magazine|newspaper|network|department|committee|agency|union|association|team|family|board|commission|council|university|website|counsel|counselor|delegates?|commander|general|sergeant|man|woman|people|host|co-host|columnist|pundit|journalist|reporters?|correspondent|blogger|nominee|front-runner|frontrunner|hopeful|rival|opponent|ally|allies|businessman|billionaire|mogul|engineer|nurse|veteran|father|mother|wife|husband|son|daughter|brother|sister|friend|colleague|neighbor|neighbour|fan|partner|employee|worker|owner|user|member|members|volunteer|speaker|moderator|ambassador|envoy|diplomat|king|queen|prince|pope|bishop|rabbi|imam|cleric|chief|head|boss|executive|staffer|deputy|assistant|captain|pilot|driver|farmer|artist|singer|actor|actress|director|producer|writer|poet|novelist|biographer|(?:congress(?:wo)?m[ae]n)|(?:director|president|minister|senator|governor|mayor|professor|strategist|author|founder|owner|manager|candidate|pollster|historian|doctor|teacher|columnist|pundit|journalist|correspondent|blogger|nominee|rival|opponent|engineer|nurse|veteran|father|mother|daughter|brother|sister|friend|colleague|neighbou?r|fan|partner|employee|worker|volunteer|ambassador|envoy|diplomat|bishop|cleric|executive|staffer|aide|farmer|artist|actor|producer|writer|biographer|companie|magazine|newspaper|network|campaign|court|union|association|commission|group)s)$/;
