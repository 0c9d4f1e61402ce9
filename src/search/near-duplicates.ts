// Passages of different documents that say the same in nearly the same words.

import type { PassageIndex, PassageNumber } from './passage-index.ts';

/** Shared word pairs beside those of the shorter passage: reprints share nearly all, summaries few. */
const SHARED = 0.6;
/** Shorter passages share pairs by chance. */
const SHORTEST = 8;

/** Whether two passages of different sources have nearly the same words in the same order. */
export function areNearDuplicates(
  a: PassageNumber,
  b: PassageNumber,
  index: PassageIndex,
): boolean {
  if (index.passages[a]?.sourceId === index.passages[b]?.sourceId) return false;
  const first = wordPairs(a, index);
  const second = wordPairs(b, index);
  const fewer = Math.min(first.size, second.size);
  if (fewer < SHORTEST) return false;
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared++;
  return shared >= SHARED * fewer && Math.max(first.size, second.size) <= 2 * fewer;
}

function wordPairs(number: PassageNumber, index: PassageIndex): Set<number> {
  const words = index.words(number);
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < words.length; at++) {
    pairs.add(words.word(at) * 0x2000000 + words.word(at + 1));
  }
  return pairs;
}
