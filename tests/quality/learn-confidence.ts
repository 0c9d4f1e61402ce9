// Learns the confidence's weights: logistic regression on whether the first passage is right.

import { type Signals, signalsOf } from '../../src/search/confidence.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { rank } from '../../src/search/rank.ts';
import { CONFIDENCE_WEIGHTS } from '../../src/search/weights.ts';
import { corpusOf, type RetrievalData, readRetrievalData, remove } from './retrieval-data.ts';
import { areaUnderCurve } from './statistics.ts';

interface Example {
  readonly group: number;
  readonly row: readonly number[];
  readonly right: boolean;
}

const NAMES = Object.keys(CONFIDENCE_WEIGHTS) as (keyof Signals)[];
const STEPS = 1500;
const RATE = 0.05;
const RIDGE = 1e-4;
const FOLDS = 4;

/** Prints weights learned on some files, and how well they separate on articles not learned on. */
export async function learnConfidence(files: readonly string[]): Promise<void> {
  const examples: Example[] = [];
  for (const file of files) {
    for (const removal of ['articles', 'paragraphs', 'nothing'] as const) {
      examples.push(...(await examplesOf(remove(readRetrievalData(file), removal))));
    }
    for (const small of smallCorpora(readRetrievalData(file))) {
      examples.push(...(await examplesOf(small)));
    }
  }
  const scored: { score: number; positive: boolean }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(examples.filter((each) => each.group % FOLDS !== fold));
    for (const { group, row, right } of examples) {
      if (group % FOLDS === fold)
        scored.push({ score: probability(row, weights), positive: right });
    }
  }
  console.log(
    `examples ${examples.length}, AUROC cross-validated ${areaUnderCurve(scored).toFixed(3)}`,
  );
  for (let low = 0; low < 1; low += 0.1) {
    const bin = scored.filter(({ score }) => score >= low && score < low + 0.1);
    const right = bin.filter(({ positive }) => positive).length;
    console.log(
      `  confidence ${low.toFixed(1)}: ${bin.length} answers, ${((100 * right) / (bin.length || 1)).toFixed(0)}% right`,
    );
  }
  const weights = learn(examples);
  NAMES.forEach((name, i) => {
    console.log(`  ${name}: ${(weights[i] ?? 0).toFixed(2)},`);
  });
  console.log(`bias ${weights.at(-1)?.toFixed(2)}`);
}

/**
 * Each article as a corpus of its own with every third paragraph taken out, asked its own questions and as
 * many of other articles: a small corpus knows few words, so its confidence must not lean on rarity alone.
 */
function smallCorpora(data: RetrievalData): RetrievalData[] {
  const articles = [...new Set(data.paragraphs.map(({ article }) => article))];
  return articles.map((article, i) => {
    const own = data.questions.filter((question) => question.article === article);
    const foreign = data.questions
      .filter((question, at) => question.article !== article && at % articles.length === i)
      .slice(0, own.length)
      .map((question) => ({ ...question, article }));
    const paragraphs = data.paragraphs.filter((paragraph) => paragraph.article === article);
    return remove({ ...data, paragraphs, questions: [...own, ...foreign] }, 'paragraphs');
  });
}

async function examplesOf(data: RetrievalData): Promise<Example[]> {
  const { corpus, idOf } = corpusOf(data);
  const index = await PassageIndex.build(corpus);
  return data.questions.flatMap((question) => {
    const ranking = rank(question.question, index);
    const signals = signalsOf(ranking);
    if (!signals) return [];
    const first = index.passages[ranking.ranked[0]?.number ?? -1]?.id ?? '';
    const right = question.gold.includes(idOf.get(first) ?? -1);
    return [{ group: question.article, row: [...NAMES.map((name) => signals[name]), 1], right }];
  });
}

function learn(examples: readonly Example[]): number[] {
  const size = NAMES.length + 1;
  const weights = Array.from({ length: size }, () => 0);
  const first = Array.from({ length: size }, () => 0);
  const second = Array.from({ length: size }, () => 0);
  for (let step = 1; step <= STEPS; step++) {
    const slope = Array.from({ length: size }, () => 0);
    for (const { row, right } of examples) {
      const off = probability(row, weights) - (right ? 1 : 0);
      for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? 0) + off * (row[i] ?? 0);
    }
    for (let i = 0; i < size; i++) {
      const g = (slope[i] ?? 0) / examples.length + RIDGE * (weights[i] ?? 0);
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * g;
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * g * g;
      const m = (first[i] ?? 0) / (1 - 0.9 ** step);
      const v = (second[i] ?? 0) / (1 - 0.999 ** step);
      weights[i] = (weights[i] ?? 0) - (RATE * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return weights;
}

function probability(row: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
