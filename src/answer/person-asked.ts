// What somebody is, or how old: the passages that say it of whoever the question names.

import type { KnownSpeaker } from '../attribution/speaker-directory.ts';
import type { Speeches } from '../attribution/speeches.ts';
import { termOf } from '../search/lexicon.ts';
import type { PassageIndex, PassageNumber } from '../search/passage-index.ts';
import type { Sources } from './quoting.ts';

/** A question about a person. */
export interface PersonAsked {
  readonly asksFor: 'role' | 'age';
  /** As typed. */
  readonly name: string;
}

const WORD = "[\\p{L}\\p{M}]+(?:['’.-](?!s\\b)[\\p{L}\\p{M}]+)*\\.?";
const NAME = `(?<name>${WORD}(?: ${WORD}){0,3}?)`;
const ROLE = '(?:job|profession|occupation|role|position|title|work|trade)';
const FORMS: readonly (readonly [PersonAsked['asksFor'], RegExp])[] = (
  [
    ['role', `^what (?:does|do|did) ${NAME} do(?: for (?:a|his|her|their) living| for work)?$`],
    ['role', `^what (?:is|was) (?:the )?${ROLE} of ${NAME}$`],
    ['role', `^(?:what (?:is|was) )?${NAME}(?:['’]s?)? ${ROLE}$`],
    ['role', `^(?:was ist|was war) ${NAME} von beruf$`],
    ['age', `^how old (?:is|was) ${NAME}(?: now)?$`],
    ['age', `^(?:what (?:is|was) )?(?:the )?age of ${NAME}$`],
    ['age', `^(?:what (?:is|was) )?${NAME}(?:['’]s?)? age$`],
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
 * The passages that say what is asked of whoever speaks under the name.
 * @returns none where nobody or several have the name, or nothing is said of it
 */
export function passagesAbout(asked: PersonAsked, sources: Sources): ReadonlySet<PassageNumber> {
  const found = new Set<PassageNumber>();
  const known = onlyPerson(asked.name, sources.speeches);
  if (!known) return found;
  const { role } = known.speaker;
  const named = passagesNaming(known, sources.index);
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

/** The passages with somebody's last name in them. */
function passagesNaming({ names }: KnownSpeaker, index: PassageIndex): ReadonlySet<PassageNumber> {
  const last = new Set(names.map((name) => name.split(' ').at(-1) ?? name));
  const found = new Set<PassageNumber>();
  for (const language of index.languages.values()) {
    for (const name of last) {
      const term = index.lexicon.term(termOf(name, language));
      for (const number of term === undefined ? [] : index.passagesWithTerm(term))
        found.add(number);
    }
  }
  return found;
}

function onlyPerson(name: string, { speakers }: Speeches): KnownSpeaker | null {
  const people = (speakers?.find(name) ?? []).filter(({ speaker }) => speaker.kind === 'person');
  return people.length === 1 ? (people[0] ?? null) : null;
}
