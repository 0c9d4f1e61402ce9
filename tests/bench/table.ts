// Figures as a plain-text table: ours, what it should be, and each peer's with its ratio.

export type Unit = 'ms' | 's' | '/s' | 'KB' | 'MB' | '%';

/** One line of the table; a ratio is Verbatim's figure divided by the peer's. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  readonly verbatim: number;
  /** The most that it should be. */
  readonly aim?: number;
  /** By the peer's name; absent where it has no counterpart. */
  readonly peers?: Readonly<Record<string, number>>;
  readonly note?: string;
}

const NOTHING = '–';

/** A table with a heading line, its columns aligned; the numbers to the right. */
export function formatTable(figures: readonly Figure[]): string {
  const peers = [...new Set(figures.flatMap((figure) => Object.keys(figure.peers ?? {})))];
  const rows = [
    ['', 'Verbatim', 'aim', ...peers.flatMap((peer) => [peer, 'ratio']), 'note'],
    ...figures.map((figure) => cells(figure, peers)),
  ];
  const last = (rows[0]?.length ?? 1) - 1;
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths?.[column] ?? 0;
          return column === 0 || column === last ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells(figure: Figure, peers: readonly string[]): string[] {
  const { name, unit, verbatim, aim, note = '' } = figure;
  return [
    name,
    quantity(verbatim, unit),
    aim === undefined ? NOTHING : `≤ ${aim} ${unit}`,
    ...peers.flatMap((peer) => {
      const theirs = figure.peers?.[peer];
      if (theirs === undefined) return [NOTHING, NOTHING];
      return [quantity(theirs, unit), rounded(verbatim / theirs)];
    }),
    note,
  ];
}

function quantity(value: number, unit: string): string {
  return `${rounded(value)} ${unit}`;
}

/** Three significant digits, or all digits before the point. */
function rounded(value: number): string {
  if (value === 0) return '0';
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals, 3));
}
