// Prints the speed figures: `npm run bench`, or `npm run bench -- --quick` without the large corpus.

import { percentile } from '../quality/statistics.ts';
import { type Measurement, measureApart } from './measurement.ts';
import { pinFigures } from './pins.ts';
import { startAndStop } from './starting.ts';
import { type Figure, formatTable } from './table.ts';

interface Size {
  readonly paragraphs: number;
  readonly questions: number;
  /** MiniSearch takes hundreds of milliseconds a question on a large corpus, so it is asked fewer. */
  readonly miniSearchQuestions: number;
  readonly warmUp: number;
}

const SMALL: Size = { paragraphs: 2000, questions: 1000, miniSearchQuestions: 1000, warmUp: 300 };
const LARGE: Size = { paragraphs: 100_000, questions: 300, miniSearchQuestions: 60, warmUp: 10 };
const STARTS = 7;

async function main(): Promise<void> {
  const quick = process.argv.includes('--quick');
  const figures: Figure[] = await startFigures();
  figures.push(...pinFigures());
  for (const size of quick ? [SMALL] : [SMALL, LARGE]) figures.push(...(await sizeFigures(size)));
  console.log(formatTable(figures));
  console.log(
    '\nMiniSearch: default settings, one field, plain search; Verbatim: the whole answer. Ratio: Verbatim / MiniSearch.',
  );
}

async function startFigures(): Promise<Figure[]> {
  console.error(`Starting and stopping the bot ${STARTS} times …`);
  await startAndStop();
  const runs = [];
  for (let run = 0; run < STARTS; run++) runs.push(await startAndStop());
  const note = `median of ${STARTS}`;
  const ready = runs.map((run) => run.readyMs);
  const stop = runs.map((run) => run.stopMs);
  return [
    {
      name: 'process start to ready',
      unit: 'ms',
      verbatim: percentile(ready, 0.5),
      miniSearch: null,
      note: `${note}; slowest ${Math.round(Math.max(...ready))} ms`,
    },
    {
      name: 'SIGTERM to exit 0',
      unit: 'ms',
      verbatim: percentile(stop, 0.5),
      miniSearch: null,
      note: `${note}; slowest ${Math.round(Math.max(...stop))} ms`,
    },
  ];
}

async function sizeFigures(size: Size): Promise<Figure[]> {
  const { paragraphs, warmUp } = size;
  console.error(`Measuring ${paragraphs.toLocaleString('en')} paragraphs …`);
  const verbatim = await measureApart({
    engine: 'verbatim',
    paragraphs,
    warmUp,
    questions: size.questions,
  });
  const miniSearch = await measureApart({
    engine: 'minisearch',
    paragraphs,
    warmUp,
    questions: size.miniSearchQuestions,
  });
  const figure = (
    name: string,
    unit: Figure['unit'],
    of: (measurement: Measurement) => number,
    note = '',
  ): Figure => ({
    name: `${paragraphs.toLocaleString('en')}: ${name}`,
    unit,
    verbatim: of(verbatim),
    miniSearch: of(miniSearch),
    note,
  });
  const asked =
    size.questions === size.miniSearchQuestions
      ? `${size.questions} questions`
      : `${size.questions} questions; MiniSearch the first ${size.miniSearchQuestions}`;
  const fewNote = size.miniSearchQuestions < 100 ? `${asked}, its slowest` : asked;
  return [
    figure('build', 's', (each) => each.buildMs / 1000),
    figure('texts, per paragraph', 'KB', (each) => each.textBytes / 1024 / paragraphs),
    figure('index, per paragraph', 'KB', (each) => each.indexBytes / 1024 / paragraphs),
    figure('index, in all', 'MB', (each) => each.indexBytes / 1024 / 1024),
    figure('question, p50', 'ms', (each) => each.medianMs, asked),
    figure('question, p99', 'ms', (each) => each.p99Ms, fewNote),
    figure('own paragraph first', '%', (each) => each.rightFirst * 100),
  ];
}

await main();
