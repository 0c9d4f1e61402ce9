// How well questions with known passages are answered: figures, and what went wrong worst.

import type { Answer } from '../answer/answer.ts';
import type { Answerer } from '../answer/answerer.ts';
import type { KnownQuestion } from './question-file.ts';

/** In the order of the harm that they do. */
export const MISS_KINDS = [
  'answered wrongly',
  'answered although the sources do not',
  'abstained although the right passage was first',
  'abstained, and another passage was first',
] as const;
export type MissKind = (typeof MISS_KINDS)[number];

export interface Miss {
  readonly kind: MissKind;
  readonly question: string;
  readonly confidence: number;
  /** The passage that came first, or null where none did. */
  readonly first: string | null;
  readonly expected: readonly string[];
  /** Where in the ranking the first right passage stands, from 1; null: not among those looked at. */
  readonly place: number | null;
}

/** Shares from 0 to 1; NaN where nothing counts. */
export interface Evaluation {
  readonly questions: number;
  readonly answerable: number;
  /** Of the answerable: a right passage was ranked first, or among the first five. */
  readonly rankedFirst: number;
  readonly rankedAmongFive: number;
  /** Of the answerable: the mean of 1 / the right passage's place among the first ten. */
  readonly reciprocalRank: number;
  /** Of the answerable: the first quotation is right. Abstaining counts as not right. */
  readonly quotedRight: number;
  /** Of all answers given: right ones. */
  readonly givenRight: number;
  readonly given: number;
  /** Of the unanswerable: abstained. */
  readonly abstainedRightly: number;
  readonly medianMs: number;
  readonly slowestMs: number;
  /** The worst first. */
  readonly misses: readonly Miss[];
}

const LOOKED_AT = 50;

/** Asks every question. @param clock milliseconds, from any beginning */
export function evaluate(
  questions: readonly KnownQuestion[],
  answerer: Answerer,
  clock: () => number,
): Evaluation {
  const judged = questions.map((known) => {
    const started = clock();
    const answer = answerer.answer({ text: known.question }, LOOKED_AT);
    return { ...judge(known, answer), ms: clock() - started };
  });
  const answerable = judged.filter(({ expected }) => expected.length > 0);
  const unanswerable = judged.filter(({ expected }) => expected.length === 0);
  const given = judged.filter(({ quoted }) => quoted);
  const times = judged.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    questions: judged.length,
    answerable: answerable.length,
    rankedFirst: share(answerable, ({ place }) => place === 1),
    rankedAmongFive: share(answerable, ({ place }) => place !== null && place <= 5),
    reciprocalRank:
      answerable.reduce((sum, { place }) => sum + (place && place <= 10 ? 1 / place : 0), 0) /
      answerable.length,
    quotedRight: share(answerable, ({ right }) => right),
    givenRight: share(given, ({ right }) => right),
    given: given.length,
    abstainedRightly: share(unanswerable, ({ quoted }) => !quoted),
    medianMs: times[Math.floor(times.length / 2)] ?? Number.NaN,
    slowestMs: times.at(-1) ?? Number.NaN,
    misses: judged.flatMap(missOf).sort(byHarm),
  };
}

interface Judged {
  readonly question: string;
  readonly expected: readonly string[];
  readonly confidence: number;
  readonly first: string | null;
  readonly place: number | null;
  readonly quoted: boolean;
  readonly right: boolean;
}

function judge({ question, passages }: KnownQuestion, answer: Answer): Judged {
  const quotation = answer.outcome === 'quoted' ? answer.quotations[0] : undefined;
  const place = answer.nearest.findIndex(({ passage }) => passages.has(passage.id)) + 1;
  return {
    question,
    expected: [...passages],
    confidence: answer.confidence,
    first: quotation?.passage.id ?? answer.nearest[0]?.passage.id ?? null,
    place: place === 0 ? null : place,
    quoted: quotation !== undefined,
    right: quotation !== undefined && passages.has(quotation.passage.id),
  };
}

function missOf({ quoted, right, place, ...judged }: Judged): Miss[] {
  const { question, confidence, first, expected } = judged;
  const miss = (kind: MissKind): Miss[] => [{ kind, question, confidence, first, expected, place }];
  if (expected.length === 0) return quoted ? miss('answered although the sources do not') : [];
  if (quoted) return right ? [] : miss('answered wrongly');
  return miss(
    place === 1
      ? 'abstained although the right passage was first'
      : 'abstained, and another passage was first',
  );
}

/** A wrong answer does more harm the surer it sounds; an abstention is the worse the surer it could have been. */
function byHarm(one: Miss, other: Miss): number {
  return (
    MISS_KINDS.indexOf(one.kind) - MISS_KINDS.indexOf(other.kind) ||
    other.confidence - one.confidence
  );
}

function share<T>(all: readonly T[], counts: (each: T) => boolean): number {
  return all.filter(counts).length / all.length;
}
