// `verbatim ask`: answers questions on the terminal, or as lines of JSON for other programs.

import { createInterface } from 'node:readline';
import type { Answer, Quotation } from '../answer/answer.ts';
import { needsSpeakers } from '../answer/answerer.ts';
import { citation } from '../answer/citation.ts';
import { silence } from '../answer/silence.ts';
import { openLibrary } from '../app.ts';
import type { Locator } from '../attribution/attribution.ts';
import { answerToJson } from './json.ts';
import { onOneLine } from './one-line.ts';
import { terminalProgress } from './progress.ts';
import { tellUnread } from './unread.ts';
import { readArguments, readNumber, UsageError } from './usage.ts';

const OPTIONS = {
  corpus: { type: 'string', default: 'corpus' },
  limit: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
} as const;

export async function ask(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const limit = readNumber(values.limit, '--limit', 1, 50);
  const progress = terminalProgress();
  const { library, reading } = await openLibrary(values.corpus, progress);
  const attributing = (done: number, total: number) => progress?.('attributing', done, total);
  tellUnread(reading, values.corpus);
  const show = async (question: string): Promise<void> => {
    // Only a question about what somebody said or is needs all speakers, and a large corpus has many.
    if (needsSpeakers(question)) await library.speeches.readAll({ onProgress: attributing });
    const started = performance.now();
    const answer = library.answerer.answer({ text: question }, limit);
    const elapsedMs = performance.now() - started;
    console.log(
      values.json ? JSON.stringify(answerToJson(answer, library, elapsedMs)) : toText(answer),
    );
  };
  const question = positionals.join(' ');
  if (positionals.length > 0) await show(question);
  else if (process.stdin.isTTY) throw new UsageError('a question is missing: verbatim ask "…"');
  else for await (const line of createInterface({ input: process.stdin })) await show(line);
  return 0;
}

function toText(answer: Answer): string {
  if (answer.outcome !== 'abstained') {
    const unanswered = answer.outcome === 'quoted' ? (answer.unanswered ?? []) : [];
    return [
      ...answer.quotations.map((each) => `${citation(each, onOneLine)}${alsoText(each)}`),
      ...unanswered.map((part) => `The sources do not answer “${onOneLine(part)}”.`),
    ].join('\n\n');
  }
  const nearest = answer.nearest.slice(0, 3).map((each) => `  ${locatorText(each.locator)}`);
  const list =
    nearest.length > 0 ? `\nNearest passages (not an answer):\n${nearest.join('\n')}` : '';
  return `${silence(answer, onOneLine)}${list}`;
}

function alsoText({ alsoIn }: Quotation): string {
  return alsoIn.map((each) => `\n  also in ${locatorText(each)}`).join('');
}

function locatorText({ source, paragraph }: Locator): string {
  return [
    `“${onOneLine(source.title)}”`,
    ...(source.publisher ? [source.publisher] : []),
    `¶ ${paragraph}`,
    source.date ?? 'date not stated',
    ...(source.url ? [source.url] : []),
  ].join(' · ');
}
