// Who somebody is, what they do, how old they are: the passages that say it of whoever the question names.

import type { KnownSpeaker } from '../attribution/speaker-directory.ts';
import type { PassageNumber } from '../search/passage-index.ts';
import { passagesIntroducing, passagesNaming } from './introductions.ts';
import type { Sources } from './quoting.ts';
import { readingsOfName } from './spellings.ts';

/** A question about a person. */
export interface PersonAsked {
  readonly asksFor: 'person' | 'role' | 'age';
  /** As typed. */
  readonly name: string;
}

const WORD = "[\\p{L}\\p{M}]+(?:['’.-](?!s\\b)[\\p{L}\\p{M}]+)*\\.?";
const NAME = `(?<name>(?!(?:the|a|an|my|your|our|his|her|their|this|that|der|die|das|ein|eine|le|la|el|un|une) )${WORD}(?: ${WORD}){0,3}?)`;
const ANYBODY = '(?:guy|man|woman|lady|person|fellow|dude|chap)';
const ROLE = '(?:job|profession|occupation|role|position|title|work|trade)';
const FORMS: readonly (readonly [PersonAsked['asksFor'], RegExp])[] = (
  [
    ['person', `^(?:and |so )?who(?: is| was|['’]s)(?: this| that)? ${NAME}(?: ${ANYBODY})?$`],
    ['person', `^(?:wer|qui|quién) (?:ist|war|est|était|es|era|fue) ${NAME}$`],
    ['person', `^кто (?:такой|такая) ${NAME}$`],
    ['role', `^what (?:does|do|did) ${NAME} do(?: for (?:a|his|her|their) living| for work)?$`],
    ['role', `^what(?: is| was|['’]s) (?:the )?${ROLE} of ${NAME}$`],
    ['role', `^(?:what(?: is| was|['’]s) )?${NAME}(?:['’]s?)? ${ROLE}$`],
    ['role', `^(?:was ist|was war) ${NAME} von beruf$`],
    ['age', `^how old (?:is|was) ${NAME}(?: now)?$`],
    ['age', `^(?:what(?: is| was|['’]s) )?(?:the )?age of ${NAME}$`],
    ['age', `^(?:what(?: is| was|['’]s) )?${NAME}(?:['’]s?)? age$`],
    ['age', `^wie alt (?:ist|war) ${NAME}$`],
  ] as const
).map(([asksFor, form]) => [asksFor, new RegExp(form, 'iu')]);

const AGE =
  /\b\d{1,3}[- ]?(?:year-old|years? old|jährige[rn]?)\b|,\s\d{1,3}(?:,|\sand\b)|\baged \d|\bin (?:his|her|their) (?:early |mid-|late )?\d0s\b|\b\d{1,3} Jahre alt\b/iu;

/** What a question asks of somebody, or null. */
export function personAsked(question: string): PersonAsked | null {
  const text = question
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s?!.？]+$/u, '');
  for (const [asksFor, form] of FORMS) {
    const name = form.exec(text)?.groups?.['name'];
    if (name !== undefined) return { asksFor, name };
  }
  return null;
}

/**
 * The passages that say what is asked of whoever has the name.
 * @returns none where nobody or several have the name, or nothing is said of it
 */
export function passagesAbout(asked: PersonAsked, sources: Sources): ReadonlySet<PassageNumber> {
  const known = onlyPerson(asked.name, sources);
  if (asked.asksFor === 'person') {
    return passagesIntroducing(known?.speaker.name ?? asked.name, sources);
  }
  const found = new Set<PassageNumber>();
  if (!known) return found;
  const { role } = known.speaker;
  const named = passagesNaming(known.names, sources.index);
  const spoken = new Set(known.passages.map(({ id }) => id));
  sources.index.passages.forEach((passage, number) => {
    const speaks = spoken.has(passage.id);
    if (!speaks && !named.has(number)) return;
    if (known.sourceId !== null && passage.sourceId !== known.sourceId) return;
    const text = sources.corpus.textOf(passage);
    const says =
      asked.asksFor === 'age'
        ? AGE.test(text)
        : role !== null && named.has(number) && text.includes(role);
    if (says) found.add(number);
  });
  return found;
}

function onlyPerson(typed: string, { speeches, index }: Sources): KnownSpeaker | null {
  const people = new Set(
    readingsOfName(typed, index)
      .flatMap((name) => speeches.speakers?.find(name) ?? [])
      .filter(({ speaker }) => speaker.kind === 'person'),
  );
  const [only] = people;
  return people.size === 1 ? (only ?? null) : null;
}
