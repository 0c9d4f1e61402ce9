// Finding the right paragraph: our ranking beside plain MiniSearch, on the same paragraphs in the same run.

import MiniSearch from 'minisearch';
import { confidenceOf } from '../../src/search/confidence.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { rank } from '../../src/search/rank.ts';
import { corpusOf, type RetrievalData, type RetrievalQuestion } from './retrieval-data.ts';
import { areaUnderCurve, percentile } from './statistics.ts';

/** Paragraph ids, best first, and the confidence if there is one. */
interface Found {
  readonly ids: readonly number[];
  readonly confidence: number;
}
type Search = (question: string) => Found;

/** Figures of a data file: R@1, MRR@10 and times for both; for ours how well the confidence separates. */
export async function measureRetrieval(data: RetrievalData): Promise<Record<string, unknown>> {
  const verbatim = measure(data.questions, await verbatimSearch(data));
  const plain = measure(data.questions, plainSearch(data));
  return {
    data: data.name,
    paragraphs: data.paragraphs.length,
    questions: data.questions.length,
    'R@1': verbatim.firstRight,
    'MRR@10': verbatim.reciprocalRank,
    'MiniSearch R@1': plain.firstRight,
    'MiniSearch MRR@10': plain.reciprocalRank,
    'p50 ms': verbatim.p50,
    'p99 ms': verbatim.p99,
    'p50 beside MiniSearch': Number((verbatim.p50 / plain.p50).toFixed(2)),
    'AUROC first right': verbatim.separatesRight,
    'AUROC answerable': verbatim.separatesAnswerable,
  };
}

async function verbatimSearch(data: RetrievalData): Promise<Search> {
  const { corpus, idOf } = corpusOf(data);
  const index = await PassageIndex.build(corpus);
  return (question) => {
    const ranking = rank(question, index);
    const ids = ranking.ranked
      .slice(0, 10)
      .map(({ number }) => idOf.get(index.passages[number]?.id ?? '') ?? -1);
    return { ids, confidence: confidenceOf(ranking) };
  };
}

function plainSearch(data: RetrievalData): Search {
  const search = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  search.addAll(data.paragraphs.map(({ id, text }) => ({ id, text })));
  return (question) => {
    const found = search.search(question).slice(0, 10);
    return { ids: found.map(({ id }) => Number(id)), confidence: found[0]?.score ?? 0 };
  };
}

function measure(questions: readonly RetrievalQuestion[], search: Search) {
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
  return {
    firstRight: Number(((100 * firstRight) / answerable).toFixed(1)),
    reciprocalRank: Number(((100 * reciprocal) / answerable).toFixed(1)),
    p50: Number(percentile(times, 0.5).toFixed(2)),
    p99: Number(percentile(times, 0.99).toFixed(2)),
    separatesRight: Number(areaUnderCurve(rightScores).toFixed(3)),
    separatesAnswerable: Number(areaUnderCurve(answerableScores).toFixed(3)),
  };
}
