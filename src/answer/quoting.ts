// The best passages of a ranking as quotations.

import type { Passage } from '../corpus/source.ts';
import { NearDuplicates } from '../search/near-duplicates.ts';
import type { PassageIndex, PassageNumber } from '../search/passage-index.ts';
import type { Ranking } from '../search/rank.ts';
import { sentenceScorer } from '../search/sentence-score.ts';
import type { Quotation } from './answer.ts';
import { type Attributing, quotePassage } from './quote-passage.ts';
import { chooseStretch, type Stretch } from './stretch.ts';

/** What an answer is made from. */
export type Sources = Attributing & { readonly index: PassageIndex };

/** How many quotations, and which share of the first one's score a further one must have. */
const FEW = { most: 3, share: 0.8 };
const SEVERAL = { most: 5, share: 0.65 };
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
  return quoteGroups(groupAlike(ranking, sources.index, FEW), ranking, sources, stretchOf);
}

/** Up to five quotations for a question that asks for many things, in the document's order where there is one document. */
export function quoteSeveral(ranking: Ranking, sources: Sources): readonly Quotation[] {
  const quotations = quoteGroups(groupAlike(ranking, sources.index, SEVERAL), ranking, sources);
  const documents = new Set(quotations.map(({ passage }) => passage.sourceId));
  return documents.size > 1 ? quotations : quotations.toSorted((a, b) => a.start - b.start);
}

function quoteGroups(
  groups: readonly Group[],
  ranking: Ranking,
  sources: Sources,
  stretchOf: (passage: Passage) => Stretch | null = () => null,
): readonly Quotation[] {
  const { index, corpus } = sources;
  return groups.flatMap(({ number, also }) => {
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

function groupAlike(
  { ranked }: Ranking,
  index: PassageIndex,
  { most, share }: typeof FEW,
): readonly Group[] {
  const groups: Group[] = [];
  const duplicates = new NearDuplicates(index);
  for (const { number, score } of ranked.slice(0, LOOKED_AT)) {
    const same = groups.find((group) => duplicates.areAlike(group.number, number));
    if (same) same.also.push(number);
    else if (groups.length < most && score >= share * (ranked[0]?.score ?? 0)) {
      groups.push({ number, also: [] });
    }
  }
  return groups;
}
