// Whether a ranking answers its question: the confidence, the reason to abstain, and the nearest passages.

import { confidenceOf } from '../search/confidence.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { phrasesIn } from '../search/phrases.ts';
import type { RankedPassage, Ranking } from '../search/rank.ts';
import type { AbstainReason, NearestPassage } from './answer.ts';

/** Below this probability of being right the bot abstains: silent rather than wrong. */
export const LEAST_CONFIDENCE = 0.35;

/** A phrase that was demanded and found is an answer, unless most of what the question tells is missing. */
const PHRASE_CONFIDENCE = 0.7;
const LEAST_FOUND = 0.4;
const MOST_NEAREST = 50;

/** The probability, 0 to 1, that the first passage answers the text it was ranked for. */
export function confidenceIn(ranking: Ranking, text: string): number {
  const confidence = confidenceOf(ranking);
  const isDemanded = phrasesIn(text).length > 0 && foundShare(ranking) >= LEAST_FOUND;
  return isDemanded ? Math.max(confidence, PHRASE_CONFIDENCE) : confidence;
}

/** How much of the question's information the first passage has, 0 to 1. */
function foundShare({ ranked: [top], form }: Ranking): number {
  if (!top) return 0;
  if (form.totalWeight === 0) return 1;
  const found = form.concepts.reduce((sum, { weight }, i) => sum + (top.found[i] ? weight : 0), 0);
  return found / form.totalWeight;
}

/** Why not to answer from a ranking, or null where it may be quoted. */
export function reasonToAbstain(
  text: string,
  ranking: Ranking,
  confidence: number,
): AbstainReason | null {
  if (!/\S/.test(text)) return 'empty question';
  if (ranking.form.concepts.length === 0 && ranking.ranked.length === 0)
    return 'no searchable words';
  if (ranking.ranked.length === 0) return 'nothing found';
  return confidence < LEAST_CONFIDENCE ? 'low confidence' : null;
}

/** @param limit how many, 1 to 50 */
export function nearestPassages(
  ranked: readonly RankedPassage[],
  limit: number,
  index: PassageIndex,
): NearestPassage[] {
  return ranked
    .slice(0, Math.min(Math.max(1, limit), MOST_NEAREST))
    .flatMap(({ number, score }) => {
      const passage = index.passages[number];
      if (!passage) return [];
      const source = index.corpus.sourceOf(passage);
      return [{ passage, locator: { source, paragraph: passage.paragraph }, score }];
    });
}
