// A made-up language's words in the order of their frequency: real English function words, then invented forms.

import { integerBetween, oneOf, type Random, seededRandom } from './random.ts';

export interface Vocabulary {
  /** The most frequent first. */
  readonly words: readonly string[];
  /** Capitalised names of persons and places, the most frequent first. */
  readonly names: readonly string[];
  /** A word's place in `words`; names and numbers have none. */
  readonly rankOf: ReadonlyMap<string, number>;
}

/** The most frequent English words, in the order in which running text uses them. */
export const FUNCTION_WORDS: readonly string[] = `
the of and to a in that is was he for it with as his on be at by i this had not are but from or have an they
which one you were her all she there would their we him been has when who will more no if out so said what up its
about into than them can only other new some could time these two may then do first any my now such like our over
man me even most made after also did many before must through back years where much your way well down should
because each just those people how too little good very make world still own see men work long get here between both
under never same another know while last might us great old year off come since against go came right used take three
`
  .trim()
  .split(/\s+/);

const ONSETS =
  'b bl br c cl cr d dr f fl fr g gr h j k l m n p pl pr qu r s sc sl sp st t th tr v w'.split(' ');
const NUCLEI = 'a e i o u ai ea ou ee oa'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 'l', 's', 't', 'm', 'nd', 'st', 'ck', 'rt', 'x', 'ng'];
const SUFFIXES = 's ed ing er ers ly ment tion tions ness al able ity ive ism ist'.split(' ');

/** A share of the words are another form of an earlier one, so that stemming has something to join. */
const DERIVED_SHARE = 0.5;
/** So many of the most frequent words are short. */
const SHORT_WORDS = 2000;

/** The vocabulary of the given size, the same in every run. */
export function makeVocabulary(wordCount = 60_000, nameCount = 12_000): Vocabulary {
  const random = seededRandom(1);
  const words = new Set(FUNCTION_WORDS);
  const stems: string[] = [];
  while (words.size < wordCount) {
    if (stems.length > 0 && random() < DERIVED_SHARE) {
      words.add(oneOf(random, stems) + oneOf(random, SUFFIXES));
      continue;
    }
    const short = words.size < SHORT_WORDS;
    const stem = syllables(
      random,
      short ? integerBetween(random, 1, 2) : integerBetween(random, 2, 3),
    );
    if (stem.length < 4) continue;
    stems.push(stem);
    words.add(stem);
  }
  const names = new Set<string>();
  while (names.size < nameCount) {
    const name = syllables(random, integerBetween(random, 2, 3));
    names.add(name.charAt(0).toUpperCase() + name.slice(1));
  }
  const list = [...words];
  return {
    words: list,
    names: [...names],
    rankOf: new Map(list.map((word, rank) => [word, rank])),
  };
}

function syllables(random: Random, count: number): string {
  const parts = Array.from(
    { length: count },
    () => oneOf(random, ONSETS) + oneOf(random, NUCLEI) + oneOf(random, CODAS),
  );
  return parts.join('');
}
