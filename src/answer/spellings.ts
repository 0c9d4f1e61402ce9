// A typed name as the corpus spells it: people write the same name in many ways, and misspell it.

import { termOf } from '../search/lexicon.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { correct } from '../search/spelling.ts';
import { foldDiacritics } from '../search/words.ts';

/**
 * How the corpus spells a word of a name.
 * @param word as typed
 * @returns the word itself where the corpus has it, or nothing like it; “kühn” where “kuhn” was typed for it
 */
export function spellingsOf(word: string, index: PassageIndex): readonly string[] {
  const { lexicon } = index;
  const form = word.toLowerCase();
  const stems = [...index.languages.values()].map((language) => termOf(form, language));
  const known = stems.flatMap((stem) => lexicon.term(stem) ?? []);
  if (known.length > 0) {
    const plain = foldDiacritics(form);
    const forms = known.flatMap((term) => lexicon.formsOf(term));
    const accented = forms.filter((each) => foldDiacritics(each) === plain);
    return accented.length === 0 || accented.includes(form) ? [word] : [...new Set(accented)];
  }
  const terms = stems.flatMap((stem) => [
    ...lexicon.namesLike(stem),
    ...correct(stem, form, false, index).keys(),
  ]);
  return terms.length === 0 ? [word] : [...new Set(terms.flatMap((term) => lexicon.formsOf(term)))];
}

/** So many readings of a name are looked up. */
const MOST_READINGS = 12;

/**
 * What a typed name may mean, each of its words in the corpus's spellings.
 * @returns the name itself alone where the corpus has all its words
 */
export function readingsOfName(name: string, index: PassageIndex): readonly string[] {
  let readings = [''];
  for (const word of name.split(' ')) {
    const spellings = spellingsOf(word, index);
    readings = readings
      .flatMap((reading) => spellings.map((each) => (reading === '' ? each : `${reading} ${each}`)))
      .slice(0, MOST_READINGS);
  }
  return readings;
}
