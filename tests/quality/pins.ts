// Finding the pin that a question means: our matcher beside plain MiniSearch, on the same pins in the same run.

import MiniSearch from 'minisearch';
import { LEAST_SCORE, PinMatcher } from '../../src/pins/matching/pin-matcher.ts';
import { type AskedQuestion, type PinData, withoutEveryThird } from './pin-data.ts';
import { percentile } from './statistics.ts';

/** What one search made of one question. */
interface Outcome {
  readonly belongs: boolean;
  /** Place of the right pin, 0 for the first; -1 where it was not found. */
  readonly place: number;
  /** The score at which the first pin would be given; 0 where it never is. */
  readonly score: number;
}
type Search = (question: string) => { readonly ids: readonly string[]; readonly score: number };

/** A threshold is chosen on half of the questions for this rate of false pins, so that it stays below 2 % on others. */
const AIM = 0.01;

/**
 * Figures of a data file, in percent. Where every question belongs to a pin, every third pin is taken out to measure
 * false pins; recall and MRR without a threshold are measured with all of them.
 */
export function measurePins(data: PinData): Record<string, unknown> {
  const allBelong = data.questions.every(({ pins }) => pins.length > 0);
  const judged = allBelong ? withoutEveryThird(data) : data;
  const [ours, times] = ask(data.questions, verbatimSearch(data));
  const [theirs] = ask(data.questions, plainSearch(data));
  return {
    data: data.name,
    pins: data.pins.length,
    questions: data.questions.length,
    'recall@1': recall(ours, 0, 'whatever the score'),
    MRR: meanReciprocalRank(ours),
    'MiniSearch recall@1': recall(theirs, 0, 'whatever the score'),
    'MiniSearch MRR': meanReciprocalRank(theirs),
    'p50 ms': Number(percentile(times, 0.5).toFixed(3)),
    'p99 ms': Number(percentile(times, 0.99).toFixed(3)),
    ...falsePinFigures(judged),
  };
}

function falsePinFigures(data: PinData): Record<string, unknown> {
  const [ours] = ask(data.questions, verbatimSearch(data));
  const [theirs] = ask(data.questions, plainSearch(data));
  const alike = thresholdFor(theirs, falsePins(ours, LEAST_SCORE) / 100);
  const chosen = halves(ours);
  const theirChosen = halves(theirs);
  return {
    'questions that belong to none': ours.filter(({ belongs }) => !belongs).length,
    'pins among which they are asked': data.pins.length,
    'as built: false pins': falsePins(ours, LEAST_SCORE),
    'as built: recall@1': recall(ours, LEAST_SCORE),
    'as built: wrong pins': wrongPins(ours, LEAST_SCORE),
    'MiniSearch at the same false pins: false pins': falsePins(theirs, alike),
    'MiniSearch at the same false pins: recall@1': recall(theirs, alike),
    'threshold for 1 % chosen on one half': Number(chosen.threshold.toFixed(3)),
    'on the other half: false pins': chosen.falsePins,
    'on the other half: recall@1': chosen.recall,
    'MiniSearch on the other half: false pins': theirChosen.falsePins,
    'MiniSearch on the other half: recall@1': theirChosen.recall,
  };
}

function verbatimSearch({ pins }: PinData): Search {
  const matcher = new PinMatcher();
  for (const pin of pins) matcher.put(pin);
  return (question) => {
    const ranked = matcher.rank(question, 10);
    const [first] = ranked;
    return { ids: ranked.map(({ id }) => id), score: first?.nearMiss === null ? first.score : 0 };
  };
}

function plainSearch({ pins }: PinData): Search {
  const search = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  search.addAll(pins.map(({ id, wordings }) => ({ id, text: wordings.join('\n') })));
  return (question) => {
    const found = search.search(question).slice(0, 10);
    return { ids: found.map(({ id }) => String(id)), score: found[0]?.score ?? 0 };
  };
}

function ask(questions: readonly AskedQuestion[], search: Search): [Outcome[], number[]] {
  const times: number[] = [];
  const outcomes = questions.map(({ question, pins }): Outcome => {
    const started = performance.now();
    const { ids, score } = search(question);
    times.push(performance.now() - started);
    return { belongs: pins.length > 0, place: ids.findIndex((id) => pins.includes(id)), score };
  });
  return [outcomes, times];
}

/** Chooses the threshold on the even questions and reports on the odd ones. */
function halves(outcomes: readonly Outcome[]) {
  const threshold = thresholdFor(
    outcomes.filter((_, i) => i % 2 === 0),
    AIM,
  );
  const others = outcomes.filter((_, i) => i % 2 === 1);
  return {
    threshold,
    falsePins: falsePins(others, threshold),
    recall: recall(others, threshold),
  };
}

/** The least threshold at which no greater share of the questions that belong to none gets a pin. */
function thresholdFor(outcomes: readonly Outcome[], share: number): number {
  const scores = outcomes.filter(({ belongs }) => !belongs).map(({ score }) => score);
  scores.sort((a, b) => b - a);
  return (scores[Math.floor(share * scores.length + 1e-9)] ?? 0) + 1e-9;
}

function recall(outcomes: readonly Outcome[], least: number, given?: 'whatever the score'): number {
  const right = (each: Outcome) => each.place === 0 && (given !== undefined || each.score >= least);
  return percent(belonging(outcomes), right);
}

function wrongPins(outcomes: readonly Outcome[], least: number): number {
  return percent(belonging(outcomes), ({ place, score }) => place !== 0 && score >= least);
}

function falsePins(outcomes: readonly Outcome[], least: number): number {
  const others = outcomes.filter(({ belongs }) => !belongs);
  return percent(others, ({ score }) => score >= least);
}

function belonging(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(({ belongs }) => belongs);
}

function meanReciprocalRank(outcomes: readonly Outcome[]): number {
  const ranks = belonging(outcomes).map(({ place }) => (place < 0 ? 0 : 1 / (place + 1)));
  return Number(((100 * ranks.reduce((sum, each) => sum + each, 0)) / ranks.length).toFixed(1));
}

function percent(outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): number {
  return Number(((100 * outcomes.filter(holds).length) / outcomes.length).toFixed(1));
}
