// Prints the speed figures: `npm run bench`, `-- --quick` without the large corpus, or `-- --path` for the path of an interaction alone.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PeerName } from '../peers/peers.ts';
import { percentile } from '../quality/statistics.ts';
import type { EngineName } from './engines.ts';
import { type Measurement, measureApart } from './measurement.ts';
import { pinFigures } from './pins.ts';
import { startAndStop } from './starting.ts';
import { type Figure, formatTable, type Unit } from './table.ts';
import { wholePathFigures } from './whole-path.ts';

interface Size {
  readonly paragraphs: number;
  readonly questions: number;
  /** Some peers take hundreds of milliseconds a question on a large corpus, so they are asked fewer. */
  readonly peerQuestions: number;
  readonly warmUp: number;
  /** What the figures should be at most. */
  readonly aims: {
    readonly medianMs: number;
    readonly p99Ms: number;
    readonly startSeconds: number;
    readonly buildSeconds: number;
    readonly megabytes: number;
  };
}

const SMALL: Size = {
  paragraphs: 2000,
  questions: 1000,
  peerQuestions: 1000,
  warmUp: 300,
  aims: { medianMs: 1, p99Ms: 3, startSeconds: 0.1, buildSeconds: 0.5, megabytes: 15 },
};
const LARGE: Size = {
  paragraphs: 100_000,
  questions: 1000,
  peerQuestions: 60,
  warmUp: 100,
  aims: { medianMs: 5, p99Ms: 20, startSeconds: 1, buildSeconds: 20, megabytes: 300 },
};
/** Beside which peers, and what the table calls them. */
const BESIDE: Partial<Record<PeerName, string>> = {
  'MiniSearch, default': 'MiniSearch',
  'MiniSearch, stems and stop words': 'MS stems+stop',
  'SQLite FTS5, porter, OR': 'SQLite FTS5',
};
const STARTS = 7;

async function main(): Promise<void> {
  if (process.argv.includes('--path')) return console.log(formatTable(await wholePathFigures()));
  const quick = process.argv.includes('--quick');
  const figures: Figure[] = await startFigures();
  figures.push(...(await wholePathFigures()));
  figures.push(...pinFigures());
  for (const size of quick ? [SMALL] : [SMALL, LARGE]) figures.push(...(await sizeFigures(size)));
  console.log(formatTable(figures));
  console.log(
    '\nVerbatim: the whole answer (search, rank, confidence, quotations). MiniSearch: default settings; MS stems+stop: ' +
      'Snowball stems and English stop words; SQLite FTS5: porter, in memory, words joined by OR; each one field, ' +
      'the first ten. Ratio: Verbatim / peer.',
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
      note: `${note}; slowest ${Math.round(Math.max(...ready))} ms`,
    },
    {
      name: 'SIGTERM to exit 0',
      unit: 'ms',
      verbatim: percentile(stop, 0.5),
      note: `${note}; slowest ${Math.round(Math.max(...stop))} ms`,
    },
  ];
}

async function sizeFigures(size: Size): Promise<Figure[]> {
  const { paragraphs, warmUp, questions, peerQuestions, aims } = size;
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const snapshot = join(folder, 'verbatim.index');
  const measured = async (engine: EngineName, asked: number): Promise<Measurement> => {
    console.error(`${paragraphs.toLocaleString('en')} paragraphs: ${engine} …`);
    return measureApart({ engine, paragraphs, warmUp, questions: asked, snapshot });
  };
  try {
    const verbatim = await measured('Verbatim', questions);
    const started = await measured('Verbatim from its snapshot', 10);
    const peers: [string, Measurement][] = [];
    for (const [name, heading] of Object.entries(BESIDE)) {
      peers.push([heading, await measured(name as PeerName, peerQuestions)]);
    }
    const figure = (
      name: string,
      unit: Unit,
      of: (measurement: Measurement) => number,
      more: { aim?: number; note?: string } = {},
    ): Figure => ({
      name: `${paragraphs.toLocaleString('en')}: ${name}`,
      unit,
      verbatim: of(verbatim),
      peers: Object.fromEntries(peers.map(([heading, each]) => [heading, of(each)])),
      ...more,
    });
    const note =
      questions === peerQuestions
        ? `${questions} questions`
        : `${questions} questions; peers the first ${peerQuestions}`;
    return [
      figure('build', 's', (each) => each.buildMs / 1000, { aim: aims.buildSeconds }),
      {
        name: `${paragraphs.toLocaleString('en')}: start from the snapshot`,
        unit: 's',
        verbatim: started.buildMs / 1000,
        aim: aims.startSeconds,
      },
      {
        name: `${paragraphs.toLocaleString('en')}: speakers found`,
        unit: 's',
        verbatim: verbatim.settleMs / 1000,
        note: 'behind the first answers',
      },
      figure('question, p50', 'ms', (each) => each.medianMs, { aim: aims.medianMs, note }),
      figure('question, p99', 'ms', (each) => each.p99Ms, { aim: aims.p99Ms, note }),
      {
        name: `${paragraphs.toLocaleString('en')}: quote check, p50`,
        unit: 'ms',
        verbatim: verbatim.checkMedianMs,
      },
      {
        name: `${paragraphs.toLocaleString('en')}: quote check, p99`,
        unit: 'ms',
        verbatim: verbatim.checkP99Ms,
        aim: 100,
        note: 'posts to the letter, altered, a paragraph long, invented, and of three words',
      },
      figure('index and texts', 'MB', (each) => megabytes(each.indexBytes + each.textBytes), {
        aim: aims.megabytes,
        note: 'heap and buffers; SQLite keeps its index outside of them',
      }),
      figure('index, per paragraph', 'KB', (each) => each.indexBytes / 1024 / paragraphs),
      figure(
        'process grew, per paragraph',
        'KB',
        (each) => each.residentBytes / 1024 / paragraphs,
        {
          note: 'resident, with what the build left behind',
        },
      ),
      figure('own paragraph first', '%', (each) => each.rightFirst * 100),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

await main();
