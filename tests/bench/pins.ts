// How long it takes to find the pin that a question means among many, beside MiniSearch on the same wordings.

import MiniSearch from 'minisearch';
import { PinMatcher } from '../../src/pins/matching/pin-matcher.ts';
import { percentile } from '../quality/statistics.ts';
import { makeCorpus } from './made-up-corpus.ts';
import { makeQuestions } from './made-up-questions.ts';
import type { Figure } from './table.ts';
import { makeVocabulary } from './vocabulary.ts';

const PINS = 10_000;
const WORDINGS = 2;
const QUESTIONS = 1_000;
const WARM_UP = 200;

/** Figures for one server's pins, of which every question has some words. */
export function pinFigures(): Figure[] {
  console.error(`Measuring ${PINS.toLocaleString('en')} pins …`);
  const vocabulary = makeVocabulary();
  const corpus = makeCorpus(2_000, vocabulary);
  const texts = makeQuestions(PINS * WORDINGS, corpus, vocabulary, 5).map(({ text }) => text);
  const pins = Array.from({ length: PINS }, (_, i) => ({
    id: String(i),
    wordings: texts.slice(i * WORDINGS, (i + 1) * WORDINGS),
  }));
  const asked = makeQuestions(WARM_UP + QUESTIONS, corpus, vocabulary, 6).map(({ text }) => text);
  const verbatim = timed(asked, () => {
    const matcher = new PinMatcher();
    for (const pin of pins) matcher.put(pin);
    return (question) => matcher.match(question);
  });
  const miniSearch = timed(asked, () => {
    const search = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
    search.addAll(pins.map(({ id, wordings }) => ({ id, text: wordings.join('\n') })));
    return (question) => search.search(question);
  });
  const figure = (name: string, unit: Figure['unit'], of: (times: Times) => number): Figure => ({
    name: `${PINS.toLocaleString('en')} pins: ${name}`,
    unit,
    verbatim: of(verbatim),
    peers: { MiniSearch: of(miniSearch) },
    note: `${WORDINGS} wordings each`,
  });
  return [
    figure('build', 's', (each) => each.buildMs / 1000),
    figure('match, p50', 'ms', (each) => each.medianMs),
    { ...figure('match, p99', 'ms', (each) => each.p99Ms), aim: 10 },
  ];
}

interface Times {
  readonly buildMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** @param build gives the search; the first question settles what it put off */
function timed(asked: readonly string[], build: () => (question: string) => unknown): Times {
  const began = performance.now();
  const search = build();
  search(asked[0] ?? '');
  const buildMs = performance.now() - began;
  for (const question of asked.slice(0, WARM_UP)) search(question);
  const times = asked.slice(WARM_UP).map((question) => {
    const started = performance.now();
    search(question);
    return performance.now() - started;
  });
  return { buildMs, medianMs: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
}
