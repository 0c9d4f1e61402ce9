// Finding the right paragraph: our whole answer beside the peers, on the same paragraphs in the same run.

import { createAnswerer } from '../../src/answer/answerer.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { type BuildPeer, PEERS } from '../peers/peers.ts';
import { corpusOf, type RetrievalData, type RetrievalQuestion } from './retrieval-data.ts';
import {
  areaUnderCurve,
  type CalibrationBin,
  calibration,
  givenAtPrecision,
  percentile,
} from './statistics.ts';

/** Paragraph ids, best first, and how sure the engine is of the first. */
interface Found {
  readonly ids: readonly number[];
  readonly confidence: number;
}
type Search = (question: string) => Found;

/** Quality in percent, times in milliseconds. NaN where a figure needs unanswerable questions and has none. */
export interface EngineFigures {
  readonly engine: string;
  readonly firstRight: number;
  readonly reciprocalRank: number;
  readonly p50: number;
  readonly p99: number;
  /** How well the confidence (a peer's raw score) tells right firsts from wrong ones. */
  readonly separatesRight: number;
  /** The same for questions whose paragraph is there from those whose is not. */
  readonly separatesAnswerable: number;
  /** Answers that can be given with 95% of them right, beside the answerable questions. */
  readonly givenAt95: number;
}

export interface RetrievalFigures {
  readonly data: string;
  readonly paragraphs: number;
  readonly questions: number;
  readonly answerable: number;
  readonly verbatim: EngineFigures;
  readonly peers: readonly EngineFigures[];
  readonly calibration: readonly CalibrationBin[];
}

const LISTED = 10;

/** Figures of a data file for ours and each peer. */
export async function measureRetrieval(data: RetrievalData): Promise<RetrievalFigures> {
  const verbatim = measure('Verbatim', data.questions, await verbatimSearch(data));
  const peers: EngineFigures[] = [];
  for (const [name, build] of Object.entries(PEERS)) {
    peers.push(await measurePeer(name, build, data));
  }
  return {
    data: data.name,
    paragraphs: data.paragraphs.length,
    questions: data.questions.length,
    answerable: data.questions.filter(({ gold }) => gold.length > 0).length,
    verbatim: verbatim.figures,
    peers,
    calibration: calibration(verbatim.scores),
  };
}

/**
 * Ours indexes the title as a field beside the text. A peer gets whichever way of indexing the title serves it
 * better: as a field of its own, or as the text's first line.
 */
async function measurePeer(
  name: string,
  build: BuildPeer,
  data: RetrievalData,
): Promise<EngineFigures> {
  const { questions, language, paragraphs } = data;
  const ofField = await build(paragraphs, ['title', 'text'], language);
  const beside = measure(`${name}; title a field`, questions, peerSearch(ofField));
  const joined = paragraphs.map((each) => ({ ...each, text: `${each.title}\n${each.text}` }));
  const ofText = await build(joined, ['text'], language);
  const within = measure(`${name}; title in the text`, questions, peerSearch(ofText));
  const better = beside.figures.firstRight >= within.figures.firstRight ? beside : within;
  return better.figures;
}

function peerSearch(search: Awaited<ReturnType<BuildPeer>>): Search {
  return (question) => {
    const found = search(question, LISTED);
    return { ids: found.map(({ id }) => id), confidence: found[0]?.score ?? 0 };
  };
}

async function verbatimSearch(data: RetrievalData): Promise<Search> {
  const { corpus, idOf } = corpusOf(data);
  const index = await PassageIndex.build(corpus);
  const answerer = createAnswerer(index, new Speeches(corpus, attribute));
  return (text) => {
    const { nearest, confidence } = answerer.answer({ text }, LISTED);
    return { ids: nearest.map(({ passage }) => idOf.get(passage.id) ?? -1), confidence };
  };
}

function measure(engine: string, questions: readonly RetrievalQuestion[], search: Search) {
  const times: number[] = [];
  const rightScores: { score: number; positive: boolean }[] = [];
  const answerableScores: { score: number; positive: boolean }[] = [];
  let answerable = 0;
  let firstRight = 0;
  let reciprocal = 0;
  for (const { question, gold } of questions) {
    const started = performance.now();
    const { ids, confidence } = search(question);
    times.push(performance.now() - started);
    const place = ids.findIndex((id) => gold.includes(id));
    rightScores.push({ score: confidence, positive: place === 0 });
    answerableScores.push({ score: confidence, positive: gold.length > 0 });
    if (gold.length === 0) continue;
    answerable++;
    if (place === 0) firstRight++;
    if (place >= 0) reciprocal += 1 / (place + 1);
  }
  const figures: EngineFigures = {
    engine,
    firstRight: (100 * firstRight) / answerable,
    reciprocalRank: (100 * reciprocal) / answerable,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    separatesRight: areaUnderCurve(rightScores),
    separatesAnswerable: areaUnderCurve(answerableScores),
    givenAt95: (100 * givenAtPrecision(rightScores, 0.95)) / answerable,
  };
  return { figures, scores: rightScores };
}
