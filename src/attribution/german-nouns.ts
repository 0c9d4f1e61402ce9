// German nouns for people and bodies, which all have a capital: "Bürgermeister" names nobody, "die Polizei" a body.

import type { SpeakerKind } from './attribution.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Token } from './tokens.ts';

const PEOPLE =
  /(?:bürgermeister|minister|präsident|kanzler|sprecher|direktor|geschäftsführer|leiter|staatsanwalt|rechtsanwalt|anwält|verteidiger|richter|ärzt|forscher|wissenschaftler|expert|augenzeug|anwohner|bewohner|kapitän|landrat|politiker|ermittler|vorsitzend|abgeordnet|beamt|mitarbeiter|veranstalter|gründer|historiker|diplomat|aktivist|vertreter)(?:in|innen|en|ern|e|er|n|s|es|r)?$/u;
const BODIES =
  /(?:polizei|feuerwehr|küstenwache|ministeri(?:um|ums|en)|regierung|gericht|gerichts|gerichtshofe?s?|staatsanwaltschaft|behörden?|bundesamte?s?|landesamte?s?|wetteramte?s?|partei|fraktion|verband|verbande?s|vereins?|vereinigung|gewerkschaft|unternehmens?|firma|konzerns?|zeitung|agentur|verwaltung|universität|hochschule|instituts?|kommission|stadtrate?s?|gemeinderate?s?|kirche|stiftung|wetterdienste?s?|rettungsdienste?s?|organisation|klinik|handelskammer|reederei)$/u;
/** Also English words, or family names: only an article before them tells. */
const UNCLEAR = /^(?:minister|president|senator|richter|kapitän|leiter)$/u;

/** What a German noun with a capital names; null where it is no noun for people or bodies. */
export function germanNoun(lower: string, hasArticle: boolean): SpeakerKind | null {
  if (!hasArticle && UNCLEAR.test(lower)) return null;
  if (BODIES.test(lower)) return 'organisation';
  return PEOPLE.test(lower) ? 'unnamed' : null;
}

/** True for any form of the German articles. */
export function isGermanArticle(lower: string): boolean {
  return /^(?:der|die|das|dem|den|des|eine?|eine[rmns])$/.test(lower);
}

/** Somebody described in German. */
interface Described {
  /** In the text's words; of a genitive ("des Bürgermeisters") without its ending. */
  readonly name: string;
  /** In lower case. */
  readonly noun: string;
  readonly kind: SpeakerKind;
  readonly article: 'definite' | 'indefinite' | null;
}

/** "dem Bürgermeister", "die Polizei", "eine Sprecherin der Polizei"; null for a name. */
export function describedInGerman(
  text: string,
  tokens: readonly Token[],
  { first, last, head }: NounPhrase,
): Described | null {
  const { lower, capital } = tokens[head] as Token;
  const opening = tokens[first]?.lower ?? '';
  const hasArticle = isGermanArticle(opening);
  const kind = capital ? germanNoun(lower, hasArticle) : null;
  if (!kind) return null;
  const ending = opening === 'des' ? /(?<=[td])es$|s$/u : /$^/u;
  // "einer Sprecherin" is no form in which anybody is called.
  const from = hasArticle && !/^eine?$/.test(opening) ? first + 1 : first;
  const name = text.slice(tokens[from]?.start, tokens[last]?.bareEnd);
  const isIndefinite = opening.startsWith('ein');
  return {
    name: last === head ? name.replace(ending, '') : name,
    noun: lower.replace(ending, ''),
    kind,
    article: hasArticle ? (isIndefinite ? 'indefinite' : 'definite') : null,
  };
}
