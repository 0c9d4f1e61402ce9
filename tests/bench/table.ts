// Figures as a plain-text table.

/** One line of the table; the ratio is Verbatim's figure divided by MiniSearch's. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'KB' | 'MB' | '%';
  readonly verbatim: number;
  /** Null where MiniSearch has no counterpart. */
  readonly miniSearch: number | null;
  readonly note?: string;
}

/** A table with a heading line, its columns aligned; the numbers to the right. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = [
    ['', 'Verbatim', 'MiniSearch', 'ratio', 'note'],
    ...figures.map(({ name, unit, verbatim, miniSearch, note = '' }) => [
      name,
      quantity(verbatim, unit),
      miniSearch === null ? '–' : quantity(miniSearch, unit),
      miniSearch === null ? '–' : rounded(verbatim / miniSearch),
      note,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || column === 4 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
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
