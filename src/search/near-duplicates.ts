// Passages of different documents that say the same in nearly the same words.

import type { PassageIndex, PassageNumber } from './passage-index.ts';
import type { PassageWords } from './word-sequences.ts';

/** Shared word pairs beside those of the shorter passage: reprints share nearly all, summaries few. */
const SHARED = 0.6;
/** Shorter passages share pairs by chance. */
const SHORTEST = 8;

/** A reprint is at most so many times as long. */
const LONGER = 2;

/** Compares some passages of an index with each other. */
export class NearDuplicates {
  readonly #index: PassageIndex;
  /** Each passage is compared with several. */
  readonly #pairs = new Map<PassageNumber, ReadonlySet<number>>();

  constructor(index: PassageIndex) {
    this.#index = index;
  }

  /** Whether two passages of different sources have nearly the same words in the same order. */
  areAlike(a: PassageNumber, b: PassageNumber): boolean {
    const { passages } = this.#index;
    if (passages[a]?.sourceId === passages[b]?.sourceId) return false;
    const first = this.#wordPairs(a);
    const least = SHARED * Math.max(SHORTEST, first.size / LONGER);
    if (!this.#hasSomeOf(first, b, least)) return false;
    const second = this.#wordPairs(b);
    const fewer = Math.min(first.size, second.size);
    if (fewer < SHORTEST || Math.max(first.size, second.size) > LONGER * fewer) return false;
    let shared = 0;
    for (const pair of first) if (second.has(pair)) shared++;
    return shared >= SHARED * fewer;
  }

  /** Whether a passage has so many of some word pairs, one that it repeats counted each time: few have. */
  #hasSomeOf(pairs: ReadonlySet<number>, number: PassageNumber, least: number): boolean {
    const words = this.#index.words(number);
    let shared = 0;
    for (let at = 0; at + 1 < words.length; at++) {
      if (pairs.has(pairOf(words, at)) && ++shared >= least) return true;
    }
    return false;
  }

  #wordPairs(number: PassageNumber): ReadonlySet<number> {
    const known = this.#pairs.get(number);
    if (known) return known;
    const words = this.#index.words(number);
    const pairs = new Set<number>();
    for (let at = 0; at + 1 < words.length; at++) {
      pairs.add(pairOf(words, at));
    }
    this.#pairs.set(number, pairs);
    return pairs;
  }
}

/** The number of the pair of words that begins at a position. */
function pairOf(words: PassageWords, at: number): number {
  return words.word(at) * 0x2000000 + words.word(at + 1);
}
