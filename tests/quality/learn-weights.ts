// Learns the ranker's weights list-wise: the right passage's share of the softmax over the candidates.

import type { Features } from '../../src/search/features.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { rank } from '../../src/search/rank.ts';
import { RANK_WEIGHTS } from '../../src/search/weights.ts';
import { corpusOf, readRetrievalData } from './retrieval-data.ts';

/** One question's candidates: rows of features, and which rows are right. */
interface Example {
  readonly group: number;
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

const NAMES = Object.keys(RANK_WEIGHTS) as (keyof Features)[];
const STEPS = 400;
const RATE = 0.05;
const RIDGE = 1e-4;
const FOLDS = 4;

/**
 * Prints weights learned on some files, and what they reach on articles that they were not learned on.
 * @param files data files
 */
export async function learnWeights(files: readonly string[]): Promise<void> {
  const examples: Example[] = [];
  for (const file of files) examples.push(...(await examplesOf(file)));
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(examples.filter((each) => each.group % FOLDS !== fold));
    right += countRight(
      examples.filter((each) => each.group % FOLDS === fold),
      weights,
    );
  }
  const weights = learn(examples);
  const before = countRight(
    examples,
    NAMES.map((name) => RANK_WEIGHTS[name]),
  );
  console.log(`questions ${examples.length}`);
  console.log(`first right with today's weights: ${share(before, examples.length)}`);
  console.log(`first right cross-validated:      ${share(right, examples.length)}`);
  NAMES.forEach((name, i) => {
    console.log(`  ${name}: ${(weights[i] ?? 0).toFixed(2)},`);
  });
}

async function examplesOf(file: string): Promise<Example[]> {
  const data = readRetrievalData(file);
  const { corpus, idOf } = corpusOf(data);
  const index = await PassageIndex.build(corpus);
  return data.questions.map((question) => {
    const { ranked } = rank(question.question, index);
    return {
      group: question.article,
      rows: ranked.map((each) => Float64Array.from(NAMES, (name) => each.features[name])),
      right: ranked.map((each) =>
        question.gold.includes(idOf.get(index.passages[each.number]?.id ?? '') ?? -1),
      ),
    };
  });
}

/** Adam on the mean negative log-likelihood with a small ridge. */
function learn(examples: readonly Example[]): number[] {
  const usable = examples.filter((each) => each.right.includes(true));
  const weights = NAMES.map((name) => RANK_WEIGHTS[name]);
  const first = NAMES.map(() => 0);
  const second = NAMES.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const slope = gradient(usable, weights);
    for (let i = 0; i < weights.length; i++) {
      const g = (slope[i] ?? 0) + RIDGE * (weights[i] ?? 0);
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * g;
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * g * g;
      const m = (first[i] ?? 0) / (1 - 0.9 ** step);
      const v = (second[i] ?? 0) / (1 - 0.999 ** step);
      weights[i] = (weights[i] ?? 0) - (RATE * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return weights;
}

function gradient(examples: readonly Example[], weights: readonly number[]): number[] {
  const slope = weights.map(() => 0);
  for (const { rows, right } of examples) {
    const scores = rows.map((row) => dot(row, weights));
    const top = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - top));
    const all = odds.reduce((a, b) => a + b, 0);
    const rightSum = odds.reduce((sum, odd, i) => sum + (right[i] ? odd : 0), 0);
    rows.forEach((row, r) => {
      const odd = odds[r] ?? 0;
      const pull = odd / all - (right[r] ? odd / rightSum : 0);
      for (let i = 0; i < row.length; i++) slope[i] = (slope[i] ?? 0) + pull * (row[i] ?? 0);
    });
  }
  return slope.map((each) => each / examples.length);
}

function countRight(examples: readonly Example[], weights: readonly number[]): number {
  return examples.filter(({ rows, right }) => {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    rows.forEach((row, i) => {
      const score = dot(row, weights);
      if (score > most) {
        most = score;
        best = i;
      }
    });
    return right[best] ?? false;
  }).length;
}

function dot(row: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

function share(count: number, of: number): string {
  return `${((100 * count) / of).toFixed(1)}%`;
}
