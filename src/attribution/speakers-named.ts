// All whom a naming names, as they are shown: one or several, each resolved in the whole document.

import { NOT_STATED, type Speaker, type Speech } from './attribution.ts';
import type { Character } from './character.ts';
import { chineseSpeakers, isChinese } from './chinese-names.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Resolver } from './resolver.ts';
import type { TokenNaming } from './sayings.ts';
import { companyOf } from './together.ts';
import type { Token } from './tokens.ts';

/** Whom a naming names, with the words that name them all. */
export interface SpeakersNamed extends Pick<Speech, 'speakers'> {
  readonly phrase: NounPhrase;
}

/**
 * Those whom a naming names. Notes that they speak, for the pronouns that follow.
 * @param text the source's text
 */
export function speakersNamed(
  text: string,
  naming: TokenNaming,
  resolver: Resolver,
): SpeakersNamed {
  const { tokens, frame, phrase } = naming;
  const words = text.slice(tokens[phrase.first]?.start, tokens[phrase.last]?.end);
  if (isChinese(words)) return { phrase, speakers: chineseSpeakers(words, text) };
  const { phrases, asWritten } = companyOf(naming, tokens, (all, run) => resolver.known(all, run));
  const whole = spanning(phrases) ?? phrase;
  if (asWritten === 'unclear' || (asWritten && resolver.isName(tokens, whole))) {
    const kind = asWritten === 'unclear' ? 'unnamed' : 'organisation';
    return { phrase: whole, speakers: [writtenSpeaker(text, tokens, whole, kind)] };
  }
  const meant = phrases.map((each) => resolver.resolve(frame, tokens, each));
  const known = meant.filter((character) => character !== undefined);
  resolver.note(frame, phrase.head, known);
  const isSomeUnknown = phrases.length > 1 && known.length < meant.length;
  // "They and their supporters": nobody of them has a name.
  if (isSomeUnknown && known.every(({ kind }) => kind === 'unnamed'))
    return { phrase: whole, speakers: [writtenSpeaker(text, tokens, whole, 'unnamed')] };
  const shown = (character: Character | undefined, i: number): readonly (Speaker | null)[] => {
    if (!character) return NOT_STATED;
    // "Anna Weber, the mayor and Karl Voss" may name her twice.
    const isFirst = meant.indexOf(character) === i;
    return isFirst ? [resolver.speakerOf(character, tokens, phrases[i] ?? phrase)] : [];
  };
  return {
    phrase: whole,
    speakers: phrases.length > 1 ? meant.flatMap(shown) : shown(meant[0], 0),
  };
}

/** From the first of several phrases to the last. */
function spanning(phrases: readonly NounPhrase[]): NounPhrase | undefined {
  const [first] = phrases;
  const last = phrases.at(-1);
  return first && last && { ...last, first: first.first };
}

/** Names that no rule takes apart: "Marks and Spencer". */
function writtenSpeaker(
  text: string,
  tokens: readonly Token[],
  { first, last }: NounPhrase,
  kind: Speaker['kind'],
): Speaker {
  const from = /^(?:the|an?)$/.test(tokens[first]?.lower ?? '') ? first + 1 : first;
  const name = text.slice(tokens[from]?.start, tokens[last]?.bareEnd);
  return { name, role: null, pseudonym: false, kind };
}
