// Learns the ranker's weights list-wise: the right passage's share of the softmax over the candidates.

import type { Features } from '../../src/search/features.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { rank } from '../../src/search/rank.ts';
import { RANK_WEIGHTS } from '../../src/search/weights.ts';
import { Adam, foldsByGroup, shuffled } from './optimiser.ts';
import {
  corpusOf,
  inShortParagraphs,
  type RetrievalData,
  readRetrievalData,
} from './retrieval-data.ts';

/** One question's candidates: rows of features, and which rows are right. */
interface Example {
  readonly setting: string;
  readonly group: number;
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

const NAMES = Object.keys(RANK_WEIGHTS) as (keyof Features)[];
const EPOCHS = 8;
const BATCH = 64;
const RATE = 0.1;
const RIDGE = 1e-4;
const FOLDS = 4;

/**
 * Prints weights learned on some files, and what they reach on articles that they were not learned on.
 * @param files data files
 */
export async function learnWeights(files: readonly string[]): Promise<void> {
  const examples: Example[] = [];
  for (const file of files) {
    const read = readRetrievalData(file);
    examples.push(...(await examplesOf(read, file)));
    const short = inShortParagraphs(read);
    if (short.questions.length > 0)
      examples.push(...(await examplesOf(short, `${file}, short paragraphs`)));
  }
  const today = NAMES.map((name) => RANK_WEIGHTS[name]);
  const learned = Array.from({ length: FOLDS }, (_, fold) =>
    learn(examples.filter((each) => each.group % FOLDS !== fold)),
  );
  for (const setting of new Set(examples.map((each) => each.setting))) {
    const own = examples.filter((each) => each.setting === setting);
    let right = 0;
    learned.forEach((weights, fold) => {
      right += countRight(
        own.filter((each) => each.group % FOLDS === fold),
        weights,
      );
    });
    console.log(
      `${setting}: ${own.length} questions, first right with today's weights ${share(countRight(own, today), own.length)}, ` +
        `cross-validated ${share(right, own.length)}`,
    );
  }
  const weights = learn(examples);
  NAMES.forEach((name, i) => {
    console.log(`  ${name}: ${(weights[i] ?? 0).toFixed(2)},`);
  });
}

async function examplesOf(data: RetrievalData, setting: string): Promise<Example[]> {
  const { corpus, idOf } = corpusOf(data);
  const index = await PassageIndex.build(corpus);
  const groupOf = foldsByGroup(data.questions.map(({ article }) => article));
  return data.questions.map((question) => {
    const { ranked } = rank(question.question, index);
    return {
      setting,
      group: groupOf(question.article),
      rows: ranked.map((each) => Float64Array.from(NAMES, (name) => each.features[name])),
      right: ranked.map((each) =>
        question.gold.includes(idOf.get(index.passages[each.number]?.id ?? '') ?? -1),
      ),
    };
  });
}

/** Mean negative log-likelihood of the right passages with a small ridge, in batches. */
function learn(examples: readonly Example[]): readonly number[] {
  const usable = examples.filter((each) => each.right.includes(true));
  const optimiser = new Adam(NAMES.length, RATE, (EPOCHS * usable.length) / BATCH);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = shuffled(usable, epoch);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      const slope = new Float64Array(NAMES.length);
      for (const example of batch) addSlope(slope, example, optimiser.weights, batch.length);
      for (let i = 0; i < slope.length; i++) {
        slope[i] = (slope[i] ?? 0) + RIDGE * (optimiser.weights[i] ?? 0);
      }
      optimiser.step(slope);
    }
  }
  return optimiser.average();
}

function addSlope(
  slope: Float64Array,
  { rows, right }: Example,
  weights: Float64Array,
  among: number,
): void {
  const scores = rows.map((row) => dot(row, weights));
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((a, b) => a + b, 0);
  const rightSum = odds.reduce((sum, odd, i) => sum + (right[i] ? odd : 0), 0);
  rows.forEach((row, r) => {
    const odd = odds[r] ?? 0;
    const pull = (odd / all - (right[r] ? odd / rightSum : 0)) / among;
    for (let i = 0; i < row.length; i++) slope[i] = (slope[i] ?? 0) + pull * (row[i] ?? 0);
  });
}

function countRight(examples: readonly Example[], weights: ArrayLike<number>): number {
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

function dot(row: Float64Array, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

function share(count: number, of: number): string {
  return `${((100 * count) / of).toFixed(2)}%`;
}
