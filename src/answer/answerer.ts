// A question becomes an answer: quoted or abstained.

import type { Attribution } from '../attribution/attribution.ts';
import { confidenceOf } from '../search/confidence.ts';
import { areNearDuplicates } from '../search/near-duplicates.ts';
import type { PassageIndex, PassageNumber } from '../search/passage-index.ts';
import { phrasesIn } from '../search/phrases.ts';
import { type RankedPassage, type Ranking, rank } from '../search/rank.ts';
import { sentenceScorer } from '../search/sentence-score.ts';
import type { AbstainReason, Answer, NearestPassage, Question, Quotation } from './answer.ts';
import { chooseStretch } from './stretch.ts';

export interface Answerer {
  /**
   * Answers one question from the sources.
   * @param question any text at all; what can't be searched is answered by abstaining
   * @param limit how many of the nearest passages to list, 1 to 50; 5 by default
   */
  answer(question: Question, limit?: number): Answer;
}

/** Below this probability of being right the bot abstains: silent rather than wrong. */
export const LEAST_CONFIDENCE = 0.4;

const MOST_QUOTATIONS = 3;
/** A further quotation must score this share of the first one's. */
const FURTHER_SHARE = 0.8;
/** A phrase that was demanded and found is an answer, however little else the question says. */
const PHRASE_CONFIDENCE = 0.7;
/** Longer questions are cut: what matters comes within so many characters. */
const LONGEST_QUESTION = 4000;
const DEFAULT_LIMIT = 5;
const MOST_NEAREST = 50;

/** An answerer over an index. */
export function createAnswerer(index: PassageIndex): Answerer {
  return { answer: (question, limit = DEFAULT_LIMIT) => answer(question, limit, index) };
}

function answer(question: Question, limit: number, index: PassageIndex): Answer {
  const text = question.text.slice(0, LONGEST_QUESTION);
  const allowed = question.sourceIds && new Set(question.sourceIds);
  const ranking = rank(text, index, {
    ...(allowed && { allowed: (number) => allowed.has(index.passages[number]?.sourceId ?? '') }),
  });
  const confidence = confidenceIn(ranking, text);
  const nearest = ranking.ranked
    .slice(0, Math.min(Math.max(1, limit), MOST_NEAREST))
    .flatMap((each) => nearestPassage(each, index));
  const reason = reasonToAbstain(text, ranking, confidence);
  if (reason) return { question, outcome: 'abstained', reason, confidence, nearest };
  const quotations = quote(ranking, index);
  return { question, outcome: 'quoted', confidence, nearest, quotations };
}

function confidenceIn(ranking: Ranking, text: string): number {
  const confidence = confidenceOf(ranking);
  const demanded = ranking.ranked.length > 0 && phrasesIn(text).length > 0;
  return demanded ? Math.max(confidence, PHRASE_CONFIDENCE) : confidence;
}

function reasonToAbstain(text: string, ranking: Ranking, confidence: number): AbstainReason | null {
  if (!/\S/.test(text)) return 'empty question';
  if (ranking.form.concepts.length === 0 && ranking.ranked.length === 0)
    return 'no searchable words';
  if (ranking.ranked.length === 0) return 'nothing found';
  return confidence < LEAST_CONFIDENCE ? 'low confidence' : null;
}

/** Up to three quotations; passages of other sources that say the same are named beside the first. */
function quote(ranking: Ranking, index: PassageIndex): readonly Quotation[] {
  const [top] = ranking.ranked;
  if (!top) return [];
  const groups: { number: PassageNumber; also: PassageNumber[] }[] = [];
  for (const { number, score } of ranking.ranked.slice(0, 12)) {
    const same = groups.find((group) => areNearDuplicates(group.number, number, index));
    if (same) same.also.push(number);
    else if (groups.length < MOST_QUOTATIONS && score >= FURTHER_SHARE * top.score) {
      groups.push({ number, also: [] });
    }
  }
  return groups.flatMap(({ number, also }) => quotation(number, also, ranking, index));
}

function quotation(
  number: PassageNumber,
  also: readonly PassageNumber[],
  ranking: Ranking,
  index: PassageIndex,
): Quotation[] {
  const passage = index.passages[number];
  if (!passage) return [];
  const source = index.corpus.sourceOf(passage);
  const { start, end } = chooseStretch(source, passage, sentenceScorer(ranking.form, index));
  return [
    {
      text: source.text.slice(start, end),
      start,
      end,
      passage,
      attribution: attributionOf(number, index)[0] ?? {
        speaker: null,
        source,
        paragraph: passage.paragraph,
      },
      alsoIn: also.flatMap((each) => attributionOf(each, index)),
    },
  ];
}

function nearestPassage({ number, score }: RankedPassage, index: PassageIndex): NearestPassage[] {
  const passage = index.passages[number];
  return attributionOf(number, index).flatMap((attribution) =>
    passage ? [{ passage, attribution, score }] : [],
  );
}

function attributionOf(number: PassageNumber, index: PassageIndex): Attribution[] {
  const passage = index.passages[number];
  if (!passage) return [];
  return [{ speaker: null, source: index.corpus.sourceOf(passage), paragraph: passage.paragraph }];
}
