// `verbatim evaluate`: how well a file of questions with known passages is answered, and what went wrong worst.

import { readFile } from 'node:fs/promises';
import { openLibrary } from '../app.ts';
import {
  type Evaluation,
  evaluate as evaluateQuestions,
  type Miss,
} from '../evaluation/evaluation.ts';
import { QuestionFileError, readQuestions } from '../evaluation/question-file.ts';
import { onOneLine } from './one-line.ts';
import { terminalProgress } from './progress.ts';
import { tellUnread } from './unread.ts';
import { readArguments, readNumber, refusePositionals, UsageError } from './usage.ts';

const OPTIONS = {
  corpus: { type: 'string', default: 'corpus' },
  questions: { type: 'string' },
  misses: { type: 'string', default: '10' },
  json: { type: 'boolean', default: false },
} as const;

export async function evaluate(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  refusePositionals(positionals);
  const file = values.questions;
  if (file === undefined) {
    throw new UsageError('a file of questions is missing: verbatim evaluate --questions FILE');
  }
  const shown = readNumber(values.misses, '--misses', 0, 1000);
  const text = await readText(file);
  const progress = terminalProgress();
  const { library, reading } = await openLibrary(values.corpus, progress);
  tellUnread(reading, values.corpus);
  const questions = readQuestions(text, file, library.corpus);
  await library.speeches.readAll({
    onProgress: (done, total) => progress?.('attributing', done, total),
  });
  const evaluation = evaluateQuestions(questions, library.answerer, () => performance.now());
  console.log(values.json ? JSON.stringify(toJson(evaluation)) : toText(evaluation, shown));
  return 0;
}

async function readText(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reason = code === 'ENOENT' ? 'does not exist' : `can't be read (${code})`;
    throw new QuestionFileError(`The file of questions “${file}” ${reason}.`);
  }
}

/** JSON has no NaN: a share of nothing is null. */
function toJson({ misses, ...figures }: Evaluation): object {
  const rounded = Object.entries(figures).map(([name, value]) => [
    name,
    Number.isNaN(value) ? null : Number(value.toFixed(3)),
  ]);
  return { ...Object.fromEntries(rounded), misses };
}

function toText(evaluation: Evaluation, shown: number): string {
  const { questions, answerable, given, misses, medianMs, slowestMs } = evaluation;
  const worst = misses.slice(0, shown);
  const hidden = misses.length - worst.length;
  return [
    `${questions} questions, ${answerable} of which the sources answer`,
    `  right passage ranked first   ${percent(evaluation.rankedFirst)}`,
    `  among the first five         ${percent(evaluation.rankedAmongFive)}`,
    `  mean reciprocal rank         ${percent(evaluation.reciprocalRank)}`,
    `  quoted and right             ${percent(evaluation.quotedRight)} (abstaining counts as not right)`,
    `  right among ${given} answers given ${percent(evaluation.givenRight)}`,
    `  rightly abstained            ${percent(evaluation.abstainedRightly)}`,
    `  time for an answer           ${medianMs.toFixed(1)} ms median, ${slowestMs.toFixed(1)} ms at most`,
    ...(worst.length > 0 ? ['', 'The worst misses:', ...worst.flatMap(missLines)] : []),
    ...(hidden > 0 && shown > 0 ? [`  … and ${hidden} more; --misses N shows more`] : []),
  ].join('\n');
}

function missLines(miss: Miss): string[] {
  const { kind, question, confidence, first, expected, place } = miss;
  const right = expected.length === 0 ? 'nothing' : expected.join(' or ');
  const where = place === null ? 'not found' : `place ${place}`;
  return [
    `  ${kind}, confidence ${confidence.toFixed(2)}: ${onOneLine(question)}`,
    `    first: ${first ?? 'none'} · right: ${right}${expected.length > 0 ? ` (${where})` : ''}`,
  ];
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)}%`;
}
