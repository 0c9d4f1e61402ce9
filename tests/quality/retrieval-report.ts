// The retrieval figures as a table for people and as one flat object for programs.

import type { EngineFigures, RetrievalFigures } from './retrieval.ts';

const COLUMNS: readonly (readonly [heading: string, cell: (each: EngineFigures) => string])[] = [
  ['', (each) => each.engine],
  ['R@1', (each) => each.firstRight.toFixed(1)],
  ['MRR@10', (each) => each.reciprocalRank.toFixed(1)],
  ['p50 ms', (each) => each.p50.toFixed(2)],
  ['p99 ms', (each) => each.p99.toFixed(2)],
  ['AUROC right', (each) => orDash(each.separatesRight, 3)],
  ['AUROC answerable', (each) => orDash(each.separatesAnswerable, 3)],
  ['given at 95%', (each) => each.givenAt95.toFixed(1)],
];

/** A table, ours beside the best peer, and the calibration by tenths. */
export function retrievalText(figures: RetrievalFigures): string {
  const { data, paragraphs, questions, answerable, verbatim, peers } = figures;
  const rows = [
    COLUMNS.map(([heading]) => heading),
    ...[verbatim, ...peers].map((engine) => COLUMNS.map(([, cell]) => cell(engine))),
  ];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  return [
    `${data}: ${paragraphs} paragraphs, ${questions} questions, ${answerable} of them answerable`,
    ...lines,
    besideBestPeer(figures),
    'confidence says → is right (answers):',
    ...figures.calibration
      .filter(({ answers }) => answers > 0)
      .map(
        ({ meanConfidence, right, answers }) =>
          `  ${percent(meanConfidence)} → ${percent(right)} (${answers})`,
      ),
  ].join('\n');
}

/** What programs read: ours by name, each peer below its own. */
export function retrievalJson(figures: RetrievalFigures): object {
  const { verbatim, peers, calibration, ...about } = figures;
  return {
    ...about,
    ...flat(verbatim),
    peers: Object.fromEntries(peers.map((each) => [each.engine, flat(each)])),
    'beside the best peer': {
      'R@1': round(verbatim.firstRight - bestPeer(peers).firstRight, 1),
      'MRR@10': round(verbatim.reciprocalRank - bestPeer(peers).reciprocalRank, 1),
    },
    calibration,
  };
}

function besideBestPeer({ verbatim, peers }: RetrievalFigures): string {
  const best = bestPeer(peers);
  const difference = verbatim.firstRight - best.firstRight;
  return (
    `Beside the best peer (${best.engine}): R@1 ${difference >= 0 ? '+' : ''}${difference.toFixed(1)} points, ` +
    `× ${(verbatim.firstRight / best.firstRight).toFixed(2)}; ` +
    `MRR@10 × ${(verbatim.reciprocalRank / best.reciprocalRank).toFixed(2)}; ` +
    `p50 × ${(verbatim.p50 / best.p50).toFixed(2)}, p99 × ${(verbatim.p99 / best.p99).toFixed(2)}`
  );
}

function bestPeer(peers: readonly EngineFigures[]): EngineFigures {
  const [best] = [...peers].sort((a, b) => b.firstRight - a.firstRight);
  if (!best) throw new Error('There is no peer to stand beside.');
  return best;
}

function flat(each: EngineFigures): object {
  return {
    'R@1': round(each.firstRight, 1),
    'MRR@10': round(each.reciprocalRank, 1),
    'p50 ms': round(each.p50, 2),
    'p99 ms': round(each.p99, 2),
    'AUROC first right': round(each.separatesRight, 3),
    'AUROC answerable': round(each.separatesAnswerable, 3),
    'given at 95% precision %': round(each.givenAt95, 1),
  };
}

/** JSON has no NaN: a figure that the data can't give is null. */
function round(value: number, decimals: number): number | null {
  return Number.isNaN(value) ? null : Number(value.toFixed(decimals));
}

function orDash(value: number, decimals: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(decimals);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)}%`;
}
