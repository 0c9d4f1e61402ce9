// The best passages of a ranking as quotations.

import type { Passage } from '../corpus/source.ts';
import { areNearDuplicates } from '../search/near-duplicates.ts';
import type { PassageIndex, PassageNumber } from '../search/passage-index.ts';
import type { Ranking } from '../search/rank.ts';
import { sentenceScorer } from '../search/sentence-score.ts';
import type { Quotation } from './answer.ts';
import { type Attributing, quotePassage } from './quote-passage.ts';
import { chooseStretch, type Stretch } from './stretch.ts';

/** What an answer is made from. */
export type Sources = Attributing & { readonly index: PassageIndex };

const MOST_QUOTATIONS = 3;
/** A further quotation must score this share of the first one's. */
const FURTHER_SHARE = 0.8;
/** So many passages are looked at for what says the same as one before. */
const LOOKED_AT = 12;

/**
 * Up to three quotations, best first; passages of other sources that say the same are named beside the first.
 * @param stretchOf which words of a passage to quote, where it is not left to the question's words (null)
 */
export function quoteBest(
  ranking: Ranking,
  sources: Sources,
  stretchOf: (passage: Passage) => Stretch | null = () => null,
): readonly Quotation[] {
  const { index, corpus } = sources;
  return groupAlike(ranking, index).flatMap(({ number, also }) => {
    const passage = index.passages[number];
    if (!passage) return [];
    const stretch =
      stretchOf(passage) ??
      chooseStretch(corpus.sourceOf(passage), passage, sentenceScorer(ranking.form, index));
    const alsoIn = also
      .flatMap((other) => index.passages[other] ?? [])
      .map((other) => ({ source: corpus.sourceOf(other), paragraph: other.paragraph }));
    return [quotePassage(passage, sources, stretch, alsoIn)];
  });
}

interface Group {
  readonly number: PassageNumber;
  readonly also: PassageNumber[];
}

function groupAlike({ ranked }: Ranking, index: PassageIndex): readonly Group[] {
  const groups: Group[] = [];
  for (const { number, score } of ranked.slice(0, LOOKED_AT)) {
    const same = groups.find((group) => areNearDuplicates(group.number, number, index));
    if (same) same.also.push(number);
    else if (groups.length < MOST_QUOTATIONS && score >= FURTHER_SHARE * (ranked[0]?.score ?? 0)) {
      groups.push({ number, also: [] });
    }
  }
  return groups;
}
