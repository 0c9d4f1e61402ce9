// `verbatim check`: what was read of a corpus, what was left out, and why.

import { LINE_KINDS } from '../corpus/classify.ts';
import type { ReadingReport } from '../corpus/parse.ts';
import { type CorpusReading, readCorpus } from '../corpus/read-corpus.ts';
import { terminalProgress } from './progress.ts';
import { readArguments, refusePositionals } from './usage.ts';

/** A line of a report shows so many characters of a line that was left out. */
const SHOWN = 90;

export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    corpus: { type: 'string', default: 'corpus' },
  });
  refusePositionals(positionals);
  const progress = terminalProgress();
  const reading = await readCorpus(values.corpus, {
    onProgress: (done, total) => progress?.('reading', done, total),
  });
  for (const report of reading.reports) console.log(fileText(report, reading));
  for (const { file, reason, severity } of reading.unread) {
    console.log(`${severity === 'error' ? 'ERROR' : 'ignored'}: ${file} ${reason}`);
  }
  const errors = reading.unread.filter(({ severity }) => severity === 'error').length;
  const { sources, passages } = reading.corpus;
  console.log(
    `${plural(sources.length, 'document')} served with ${plural(passages.length, 'passage')}; ` +
      `${plural(errors, 'error')}`,
  );
  if (sources.length === 0) console.log('ERROR: the corpus holds no document that can be served');
  return errors > 0 || sources.length === 0 ? 1 : 0;
}

function fileText(report: ReadingReport, reading: CorpusReading): string {
  const source = reading.corpus.sources.find(({ file }) => file === report.file);
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
  return [`${report.file}`, `  ${facts}`, `  ${counts}`, ...leftOut, ...warnings].join('\n');
}

function clip(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
