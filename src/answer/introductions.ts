// The passages that introduce somebody: by the full name, or with words behind it that say who it is.

import { termOf } from '../search/lexicon.ts';
import type { PassageIndex, PassageNumber } from '../search/passage-index.ts';
import { literally } from './literally.ts';
import type { Sources } from './quoting.ts';
import { spellingsOf } from './spellings.ts';

/** “Berg, the harbour master”, “Lind (not his real name), a fisherman”, “Holm, 52,”, “Berg was a …”. */
const SAYS_WHO =
  ' \\([^)]{0,200}\\)|,? (?:who(?! (?:are|were))|whose|an?|the|one) |, (?:eine?|der|die|das|une?|el|la|le|который|которая) |, \\d|' +
  ', in (?:his|her|their) \\d0s| (?:is|was|ist|war|est|était|es|era) (?:an?|the|one|eine?|der|die|das|une?|el|la|le) ';
/** Behind these stands no name: “der Vorstand, der …”. */
const ARTICLE = /^(?:the|an?|der|die|das|den|dem|des|eine?[mnrs]?|les?|la|une?|el|los|las)$/iu;
/** Words of a name that have no capital: “Ursula von der Leyen”. */
const PARTICLE =
  /^(?:von|van|vom|zu|der|den|de|du|des|da|di|del|della|dos|la|le|el|al|ben|bin|ibn|af)$/u;
/** A name in more passages than these is known without an introduction. */
const MOST_PASSAGES = 2_000;

/**
 * In each document the first passage that introduces somebody.
 * @param name as typed, or in full where it is known
 * @returns none where the name stands nowhere as a name, or is never introduced
 */
export function passagesIntroducing(
  name: string,
  { index, corpus }: Sources,
): ReadonlySet<PassageNumber> {
  const found = new Map<string, PassageNumber>();
  const before = name.split(' ').slice(0, -1);
  if (!before.every((word) => mayBeInName(word, index))) return new Set();
  const last = spellingsOf(lastName(name), index);
  const named = passagesNaming(last, index);
  if (named.size === 0 || named.size > MOST_PASSAGES) return new Set();
  const firstNames = before.map((word) => word.toLowerCase());
  const mention = new RegExp(
    `(?:(?<![\\p{L}\\p{N}])(?<first>[\\p{L}][\\p{L}’'.-]{0,40}) )?(?<![\\p{L}\\p{N}])(?<last>${last.map(literally).join('|')})(?![\\p{L}\\p{N}])(?<behind>${SAYS_WHO})?`,
    'giu',
  );
  for (const number of [...named].sort((a, b) => a - b)) {
    const passage = index.passages[number];
    if (!passage || found.has(passage.sourceId)) continue;
    const introduces = [...corpus.textOf(passage).matchAll(mention)].some(({ groups }) => {
      if (!/^\p{Lu}/u.test(groups?.['last'] ?? '')) return false;
      const word = groups?.['first'] ?? '';
      if (ARTICLE.test(word) && !firstNames.includes(word.toLowerCase())) return false;
      const first = isFirstName(word, number, index) ? word.toLowerCase() : '';
      const isNamesake = first !== '' && firstNames.length > 0 && !firstNames.includes(first);
      return !isNamesake && (first !== '' || groups?.['behind'] !== undefined);
    });
    if (introduces) found.set(passage.sourceId, number);
  }
  return new Set(found.values());
}

/** The passages with somebody's last name in them, and those that their title or heading leads to. */
export function passagesNaming(
  names: readonly string[],
  index: PassageIndex,
): ReadonlySet<PassageNumber> {
  const found = new Set<PassageNumber>();
  for (const language of index.languages.values()) {
    for (const name of new Set(names.map(lastName))) {
      const term = index.lexicon.term(termOf(name.toLowerCase(), language));
      for (const number of term === undefined ? [] : index.passagesWithTerm(term))
        found.add(number);
    }
  }
  return found;
}

/** Whether a word before a last name may belong to it, as “for” in “responsible for parking” does not. */
function mayBeInName(word: string, { languages, lexicon }: PassageIndex): boolean {
  if (/^\p{Lu}/u.test(word) || PARTICLE.test(word)) return true;
  return [...languages.values()].some((language) => {
    const term = lexicon.term(termOf(word.toLowerCase(), language));
    return term !== undefined && lexicon.isName(term);
  });
}

/** Written with a capital wherever it stands, as “However” is not. */
function isFirstName(word: string, number: PassageNumber, index: PassageIndex): boolean {
  const language = index.languageOf(number);
  if (!language || !/^\p{Lu}/u.test(word)) return false;
  const term = index.lexicon.term(termOf(word.toLowerCase(), language));
  return term !== undefined && index.lexicon.isName(term);
}

function lastName(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
