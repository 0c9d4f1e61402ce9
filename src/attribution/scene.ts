// What a sentence says of people: who is named, who is the subject, whom a pronoun leaves out.

import type { Cast } from './cast.ts';
import type { Character } from './character.ts';
import { clauseSubject } from './clauses.ts';
import type { Gender } from './first-names.ts';
import { nameRuns } from './name-run.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isFunctionWord } from './phrase-words.ts';
import type { Sentence } from './sentences.ts';
import { isPersonNoun } from './speaker-words.ts';
import type { Token } from './tokens.ts';

/** A name, from its first token to its last. */
interface Named {
  readonly first: number;
  readonly at: number;
  readonly character: Character;
}

/** What a sentence says of people. */
export interface Scene {
  readonly named: readonly Named[];
  /** The sentence's subject if it is a person that is named. */
  readonly subject: Named | undefined;
  /** The sentence's subject if it is a person without a name: "a farmer". */
  readonly described: NounPhrase | undefined;
  /** Genders of the people who are not the subject: "had hired her". */
  readonly objects: ReadonlySet<Gender>;
  /** The subject's gender where it is a pronoun ("he", "his mother"). */
  readonly pronoun: Gender | undefined;
}

/** Reads a sentence; its token indices are those of the whole paragraph. */
export function sceneOf(cast: Cast, all: readonly Token[], sentence: Sentence): Scene {
  const { start } = sentence;
  const tokens = all.slice(start, sentence.end);
  const named = nameRuns(tokens).flatMap((run): Named[] => {
    const character = cast.find(tokens, run);
    return character?.kind === 'person'
      ? [{ first: start + run.first, at: start + run.last, character }]
      : [];
  });
  const phrase = clauseSubject(tokens, 0, tokens.length);
  const head = phrase && tokens[phrase.head];
  const opening = phrase && tokens[phrase.first];
  const at = phrase ? start + phrase.head : -1;
  // "The director, Tomas Berg, …": the name explains the subject.
  const explained =
    phrase && tokens[phrase.last + 1]?.kind === 'comma' ? start + phrase.last + 2 : -1;
  const subject =
    named.find((each) => each.at === at) ?? named.find((each) => each.first === explained);
  const nameless = phrase && head && !subject && isOnePerson(head.lower) && !head.capital;
  return {
    named,
    subject,
    described: nameless
      ? { first: start + phrase.first, last: start + phrase.last, head: at }
      : undefined,
    objects: objectsIn(tokens),
    pronoun: genderOfPronoun(head?.lower) ?? genderOfPronoun(opening?.lower),
  };
}

/** "her" before a noun is a possessive; elsewhere it is another person than the subject. */
function objectsIn(tokens: readonly Token[]): Set<Gender> {
  const genders = new Set<Gender>();
  tokens.forEach(({ lower }, i) => {
    if (lower === 'him') genders.add('male');
    const after = tokens[i + 1];
    if (lower === 'her' && (after?.kind !== 'word' || isFunctionWord(after))) genders.add('female');
  });
  return genders;
}

function genderOfPronoun(lower: string | undefined): Gender | undefined {
  if (lower === 'he' || lower === 'his') return 'male';
  return lower === 'she' || lower === 'her' ? 'female' : undefined;
}

/** True for a noun that one person is called by, and no crowd. */
export function isOnePerson(noun: string): boolean {
  return isPersonNoun(noun) && !/(?:s|people|crowd|children|police)$/.test(noun);
}
