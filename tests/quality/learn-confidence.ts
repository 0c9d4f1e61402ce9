// Learns the confidence's weights: logistic regression on whether the first passage is right.

import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { type Signals, signalsOf } from '../../src/search/confidence.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { rank } from '../../src/search/rank.ts';
import { CONFIDENCE_WEIGHTS, HELD_SIGNALS } from '../../src/search/weights.ts';
import { passageIds, readOwnQuestions } from './answers.ts';
import { Adam, foldsByGroup, shuffled } from './optimiser.ts';
import {
  corpusOf,
  inShortParagraphs,
  type RetrievalData,
  readRetrievalData,
  remove,
} from './retrieval-data.ts';
import { areaUnderCurve, calibration } from './statistics.ts';

interface Example {
  readonly setting: string;
  readonly weight?: number;
  readonly group: number;
  readonly row: readonly number[];
  readonly right: boolean;
}

const NAMES = Object.keys(CONFIDENCE_WEIGHTS) as (keyof Signals)[];
const EPOCHS = 6;
const BATCH = 256;
const RATE = 0.05;
const RIDGE = 1e-4;
const FOLDS = 4;
const OWN_WEIGHT = 40;

/** Prints weights learned on some files, and how well they separate on articles not learned on. */
export async function learnConfidence(files: readonly string[]): Promise<void> {
  const examples: Example[] = [];
  for (const file of files) {
    const read = readRetrievalData(file);
    const groupOf = foldsByGroup(read.questions.map(({ article }) => article));
    for (const removal of ['articles', 'paragraphs', 'nothing'] as const) {
      examples.push(
        ...(await examplesOf(remove(read, removal), `${file} without ${removal}`, groupOf)),
      );
    }
    for (const small of smallCorpora(read)) {
      examples.push(...(await examplesOf(small, `${file}, small corpora`, groupOf)));
    }
    for (const small of smallCorpora(inShortParagraphs(read))) {
      examples.push(
        ...(await examplesOf(small, `${file}, small corpora of short paragraphs`, groupOf)),
      );
    }
  }
  examples.push(...(await ownExamples()));
  const scored = examples.map(() => ({ score: 0, positive: false }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(examples.filter((each) => each.group % FOLDS !== fold));
    examples.forEach(({ group, row, right }, i) => {
      if (group % FOLDS === fold) scored[i] = { score: probability(row, weights), positive: right };
    });
  }
  for (const setting of new Set(examples.map((each) => each.setting))) {
    const own = scored.filter((_, i) => examples[i]?.setting === setting);
    console.log(`${setting}: ${own.length} examples, AUROC ${areaUnderCurve(own).toFixed(3)}`);
  }
  console.log(`all: ${scored.length} examples, AUROC ${areaUnderCurve(scored).toFixed(3)}`);
  for (const { meanConfidence, right, answers } of calibration(scored)) {
    console.log(`  says ${meanConfidence.toFixed(2)}: ${right.toFixed(2)} right (${answers})`);
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

async function examplesOf(
  data: RetrievalData,
  setting: string,
  groupOf: (article: number) => number,
): Promise<Example[]> {
  const { corpus, idOf } = corpusOf(data);
  const index = await PassageIndex.build(corpus);
  return data.questions.flatMap((question) => {
    const ranking = rank(question.question, index);
    const signals = signalsOf(ranking);
    if (!signals) return [];
    const first = index.passages[ranking.ranked[0]?.number ?? -1]?.id ?? '';
    const right = question.gold.includes(idOf.get(first) ?? -1);
    return [{ setting, group: groupOf(question.article), row: rowOf(signals), right }];
  });
}

/** What the data can't teach is put back to its value by hand. */
function hold(weights: Float64Array): void {
  NAMES.forEach((name, i) => {
    const held = HELD_SIGNALS[name];
    if (held !== undefined) weights[i] = held;
  });
}

/** Mean log loss with a small ridge, in batches. */
function learn(examples: readonly Example[]): readonly number[] {
  const size = NAMES.length + 1;
  const optimiser = new Adam(size, RATE, (EPOCHS * examples.length) / BATCH);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = shuffled(examples, epoch);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      const slope = Float64Array.from(optimiser.weights, (weight) => RIDGE * weight);
      for (const { row, right, weight = 1 } of batch) {
        const off =
          (weight * (probability(row, optimiser.weights) - (right ? 1 : 0))) / batch.length;
        for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? 0) + off * (row[i] ?? 0);
      }
      optimiser.step(slope);
      hold(optimiser.weights);
    }
  }
  return optimiser.average();
}

function probability(row: readonly number[], weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The project's own questions: few, so that each counts for many. */
async function ownExamples(): Promise<Example[]> {
  const { corpus } = await readCorpus('corpus');
  const index = await PassageIndex.build(corpus);
  return readOwnQuestions().flatMap(({ question, answers }, group) => {
    const ranking = rank(question, index);
    const signals = signalsOf(ranking);
    if (!signals) return [];
    const first = index.passages[ranking.ranked[0]?.number ?? -1]?.id ?? '';
    const right = passageIds(answers).has(first);
    return [{ setting: 'own questions', group, weight: OWN_WEIGHT, row: rowOf(signals), right }];
  });
}

function rowOf(signals: Signals): readonly number[] {
  return [...NAMES.map((name) => signals[name]), 1];
}
