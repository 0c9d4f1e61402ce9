// `verbatim check`: what was read of a corpus, what was left out, and why.

import { type ReadSources, readSources } from '../app.ts';
import type { Speeches } from '../attribution/speeches.ts';
import { LINE_KINDS } from '../corpus/classify.ts';
import type { ReadingReport } from '../corpus/parse.ts';
import { onOneLine } from './one-line.ts';
import { terminalProgress } from './progress.ts';
import { readArguments, refusePositionals } from './usage.ts';

/** A line of a report shows so many characters of a line that was left out. */
const SHOWN = 90;

export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    corpus: { type: 'string', default: 'corpus' },
  });
  refusePositionals(positionals);
  const { library, reading } = await readSources(values.corpus, terminalProgress());
  for (const report of reading.reports) console.log(fileText(report, library));
  for (const { file, reason, severity } of reading.unread) {
    console.log(`${severity === 'error' ? 'ERROR' : 'ignored'}: ${file} ${reason}`);
  }
  for (const { term, synonyms } of library.corpus.synonyms) {
    console.log(`synonyms: ${onOneLine(term)}: ${synonyms.map(onOneLine).join(', ')}`);
  }
  const errors = reading.unread.filter(({ severity }) => severity === 'error').length;
  const { sources, passages } = reading.corpus;
  const said = sources.map(({ id }) => countQuotations(id, library.speeches));
  console.log(
    `${plural(sources.length, 'document')} served with ${plural(passages.length, 'passage')}; ` +
      `${plural(errors, 'error')}`,
  );
  console.log(quotationsText(sum(said)));
  if (sources.length === 0) console.log('ERROR: the corpus holds no document that can be served');
  return errors > 0 || sources.length === 0 ? 1 : 0;
}

function fileText(report: ReadingReport, { corpus, speeches }: ReadSources['library']): string {
  const source = corpus.sources.find(({ file }) => file === report.file);
  const counts = LINE_KINDS.filter((kind) => report.counts[kind] > 0)
    .map((kind) => `${report.counts[kind]} ${kind}`)
    .join(', ');
  const facts = [
    `title: ${source?.title ?? ''}`,
    `date: ${source?.date ?? 'not stated'}`,
    `publisher: ${source?.publisher ?? 'not stated'}`,
    `language: ${source?.language ?? ''}`,
  ].join(' · ');
  const leftOut = report.leftOut.map(
    (line) =>
      `  line ${line.line} (¶ ${line.paragraph}) left out, ${line.kind}, ${line.reason}: ${clip(line.text)}`,
  );
  const warnings = report.warnings.map((warning) => `  warning: ${warning}`);
  const quotations = `  ${quotationsText(countQuotations(source?.id ?? '', speeches))}`;
  const head = [`${report.file}`, `  ${facts}`, `  ${counts}`, quotations];
  return [...head, ...leftOut, ...warnings].join('\n');
}

interface Counts {
  readonly quotations: number;
  readonly unattributed: number;
}

/** Marks that are no speech do not count. */
function countQuotations(sourceId: string, speeches: Speeches): Counts {
  const spoken = speeches.ofSource(sourceId).filter(({ kind }) => kind !== 'titled');
  const unattributed = spoken.filter(({ speakers }) =>
    speakers.every((each) => each === null),
  ).length;
  return { quotations: spoken.length, unattributed };
}

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, each) => ({
      quotations: total.quotations + each.quotations,
      unattributed: total.unattributed + each.unattributed,
    }),
    { quotations: 0, unattributed: 0 },
  );
}

function quotationsText({ quotations, unattributed }: Counts): string {
  return `${plural(quotations, 'quotation')}, ${unattributed} of them unattributed`;
}

function clip(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
