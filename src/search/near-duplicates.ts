// Passages of different documents that say the same in nearly the same words.

import type { PassageIndex, PassageNumber } from './passage-index.ts';

/** Shared word pairs beside those of the shorter passage: reprints share nearly all, summaries few. */
const SHARED = 0.6;
/** Shorter passages share pairs by chance. */
const SHORTEST = 8;

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
    const second = this.#wordPairs(b);
    const fewer = Math.min(first.size, second.size);
    if (fewer < SHORTEST || Math.max(first.size, second.size) > 2 * fewer) return false;
    let shared = 0;
    for (const pair of first) if (second.has(pair)) shared++;
    return shared >= SHARED * fewer;
  }

  #wordPairs(number: PassageNumber): ReadonlySet<number> {
    const known = this.#pairs.get(number);
    if (known) return known;
    const words = this.#index.words(number);
    const pairs = new Set<number>();
    for (let at = 0; at + 1 < words.length; at++) {
      pairs.add(words.word(at) * 0x2000000 + words.word(at + 1));
    }
    this.#pairs.set(number, pairs);
    return pairs;
  }
}
