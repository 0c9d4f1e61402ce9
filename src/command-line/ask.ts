// `verbatim ask`: answers questions on the terminal, or as lines of JSON for other programs.

import { createInterface } from 'node:readline';
import type { Answer, NearestPassage, Quotation } from '../answer/answer.ts';
import type { Library } from '../answer/library.ts';
import { openLibrary } from '../app.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { terminalProgress } from './progress.ts';
import { readArguments, readNumber, UsageError } from './usage.ts';

const OPTIONS = {
  corpus: { type: 'string', default: 'corpus' },
  limit: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
} as const;

export async function ask(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const limit = readNumber(values.limit, '--limit', 1, 50);
  const { library, reading } = await openLibrary(values.corpus, terminalProgress());
  for (const { file, reason, severity } of reading.unread) {
    if (severity === 'error') console.error(`not served: ${file} ${reason}`);
  }
  const show = (question: string): void => {
    const started = performance.now();
    const answer = library.answerer.answer({ text: question }, limit);
    const elapsedMs = performance.now() - started;
    console.log(values.json ? JSON.stringify(toJson(answer, library, elapsedMs)) : toText(answer));
  };
  const question = positionals.join(' ');
  if (positionals.length > 0) show(question);
  else if (process.stdin.isTTY) throw new UsageError('a question is missing: verbatim ask "…"');
  else for await (const line of createInterface({ input: process.stdin })) show(line);
  return 0;
}

function toJson(answer: Answer, library: Library, elapsedMs: number): object {
  const { corpus } = library;
  return {
    question: answer.question.text,
    outcome: answer.outcome,
    ...(answer.outcome === 'abstained' && { reason: answer.reason }),
    confidence: Number(answer.confidence.toFixed(3)),
    quotations:
      answer.outcome === 'quoted'
        ? answer.quotations.map((each) => ({
            text: each.text,
            speaker: each.attribution.speaker,
            source: sourceToJson(each.attribution),
            paragraph: each.attribution.paragraph,
            start: each.start,
            end: each.end,
            passage: corpus.textOf(each.passage),
            alsoIn: each.alsoIn.map((also) => ({
              source: also.source.id,
              paragraph: also.paragraph,
            })),
          }))
        : [],
    nearest: answer.nearest.map((each: NearestPassage) => ({
      source: sourceToJson(each.attribution),
      paragraph: each.attribution.paragraph,
      passage: corpus.textOf(each.passage),
      score: Number(each.score.toFixed(3)),
    })),
    elapsedMs: Number(elapsedMs.toFixed(3)),
  };
}

function sourceToJson({ source }: Attribution): object {
  const { id, title, author, publisher, date, url } = source;
  return { id, title, author, publisher, date, url };
}

function toText(answer: Answer): string {
  if (answer.outcome === 'quoted') return answer.quotations.map(quotationText).join('\n\n');
  const nearest = answer.nearest
    .slice(0, 3)
    .map((each) => `  ${attributionText(each.attribution)}`);
  const list =
    nearest.length > 0 ? `\nNearest passages (not an answer):\n${nearest.join('\n')}` : '';
  return `The sources do not answer this.${list}`;
}

function quotationText({ text, start, end, passage, attribution, alsoIn }: Quotation): string {
  const before = start > passage.start ? '[…] ' : '';
  const after = end < passage.end ? ' […]' : '';
  const also = alsoIn.map((each) => `\n  also in ${attributionText(each)}`).join('');
  const shown = text.replace(/\s*[\r\n]+\s*/g, ' ');
  return `${before}“${shown}”${after}\n— ${attributionText(attribution)}${also}`;
}

function attributionText({ speaker, source, paragraph }: Attribution): string {
  const who = speaker ? [[speaker.name, speaker.role].filter(Boolean).join(', ')] : [];
  return [
    ...who,
    `“${source.title}”`,
    ...(source.publisher ? [source.publisher] : []),
    `¶ ${paragraph}`,
    source.date ?? 'date not stated',
    ...(source.url ? [source.url] : []),
  ].join(' · ');
}
