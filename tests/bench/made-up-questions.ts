// Questions about a corpus, each made from the words of one of its paragraphs.

import type { Corpus } from '../../src/corpus/corpus.ts';
import { integerBetween, oneOf, type Random, seededRandom } from './random.ts';
import { FUNCTION_WORDS, type Vocabulary } from './vocabulary.ts';

export interface MadeUpQuestion {
  readonly text: string;
  /** The paragraph whose words it asks with. */
  readonly passageId: string;
}

const OPENINGS = [
  'How many',
  'Who',
  'What is the',
  'When did the',
  'Where was',
  'Why did',
  'Which',
  'What did they say about the',
];
const BETWEEN = ['', '', '', 'the', 'of the', 'in', 'and', 'to', 'for'];
/** One question in so many has a misspelt word. */
const MISSPELT_EVERY = 10;
/** Names and numbers are rarer than most words, wherever they stand in the vocabulary. */
const NAME_RANK = 20_000;

/** The given number of questions, the same for the same corpus, vocabulary and seed. */
export function makeQuestions(
  count: number,
  corpus: Corpus,
  vocabulary: Vocabulary,
  seed = 3,
): readonly MadeUpQuestion[] {
  const random = seededRandom(seed);
  const paragraphs = corpus.passages.filter((passage) => passage.kind === 'paragraph');
  return Array.from({ length: count }, (_, place) => {
    const passage = oneOf(random, paragraphs);
    const words = chooseWords(corpus.textOf(passage), vocabulary, random);
    if (place % MISSPELT_EVERY === 0) misspellOne(words, random);
    const asked = words.map((word) => `${oneOf(random, BETWEEN)} ${word}`.trim());
    return { text: `${oneOf(random, OPENINGS)} ${asked.join(' ')}?`, passageId: passage.id };
  });
}

/** Three to six words of a text in its order, of which one at least is rare and one is frequent. */
function chooseWords(text: string, { rankOf }: Vocabulary, random: Random): string[] {
  const all = [...new Set(text.match(/[A-Za-z0-9][A-Za-z0-9,]*[A-Za-z0-9]/g))];
  const words = all.filter((word) => !FUNCTION_WORDS.includes(word.toLowerCase()));
  const rank = (word: string): number => rankOf.get(word.toLowerCase()) ?? NAME_RANK;
  const byRarity = words.toSorted((one, other) => rank(other) - rank(one));
  const third = Math.ceil(byRarity.length / 3);
  const chosen = new Set([
    oneOf(random, byRarity.slice(0, third)),
    oneOf(random, byRarity.slice(-third)),
  ]);
  const wanted = Math.min(integerBetween(random, 3, 6), words.length);
  while (chosen.size < wanted) chosen.add(oneOf(random, words));
  return words.filter((word) => chosen.has(word));
}

/** Swaps two inner letters of the longest word or drops one. */
function misspellOne(words: string[], random: Random): void {
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  if (longest.length < 4) return;
  const place = integerBetween(random, 1, longest.length - 3);
  const [one = '', other = ''] = longest.slice(place, place + 2);
  const middle = random() < 0.5 && one !== other ? other + one : one;
  words[words.indexOf(longest)] = longest.slice(0, place) + middle + longest.slice(place + 2);
}
