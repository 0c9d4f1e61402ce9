// Posts that quote a made-up corpus, as members would: to the letter, altered, at length, or not at all.

import type { Corpus } from '../../src/corpus/corpus.ts';
import { integerBetween, oneOf, type Random, seededRandom } from './random.ts';

type Write = (words: readonly string[], random: Random) => string;

const WRITE: readonly Write[] = [
  (words, random) => stretch(words, 12, random).join(' '),
  (words, random) => `“${replaced(stretch(words, 15, random), 'elsewhere', random).join(' ')}”`,
  (words, random) => replaced(words, 'elsewhere', random).join(' '),
  (words, random) => {
    const parted = stretch(words, 30, random);
    return `${parted.slice(0, 8).join(' ')} […] ${parted.slice(20).join(' ')}`;
  },
  (words, random) => Array.from({ length: 20 }, () => oneOf(random, words)).join(' '),
  // The commonest words of all, which lead to every passage.
  (words, random) => stretch(words, 3, random).join(' '),
];

/** @param count how many posts; the same seed gives the same */
export function makePosts(count: number, corpus: Corpus, seed = 9): readonly string[] {
  const random = seededRandom(seed);
  const paragraphs = corpus.passages.filter(({ kind }) => kind === 'paragraph');
  return Array.from({ length: count }, (_, i) => {
    const words = corpus.textOf(oneOf(random, paragraphs)).split(/\s+/u);
    return WRITE[i % WRITE.length]?.(words, random) ?? '';
  });
}

function stretch(words: readonly string[], length: number, random: Random): readonly string[] {
  const start = integerBetween(random, 0, Math.max(0, words.length - length));
  return words.slice(start, start + length);
}

function replaced(words: readonly string[], by: string, random: Random): readonly string[] {
  const at = integerBetween(random, 0, Math.max(0, words.length - 1));
  return words.map((word, i) => (i === at ? by : word));
}
