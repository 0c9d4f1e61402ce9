// `verbatim check-quote`: whether posted words are in the sources, on the terminal or as lines of JSON.

import { createInterface } from 'node:readline';
import { citation } from '../answer/citation.ts';
import { openLibrary } from '../app.ts';
import type { CheckedMessage, QuoteCheck } from '../quote-check/quote-check.ts';
import { quoteCheckToJson } from './json.ts';
import { onOneLine } from './one-line.ts';
import { terminalProgress } from './progress.ts';
import { tellUnread } from './unread.ts';
import { readArguments, UsageError } from './usage.ts';

const OPTIONS = {
  corpus: { type: 'string', default: 'corpus' },
  json: { type: 'boolean', default: false },
} as const;

/** @returns 0, whatever the verdicts are: a quotation that is not found is a result */
export async function checkQuote(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const progress = terminalProgress();
  const { library, reading } = await openLibrary(values.corpus, progress);
  tellUnread(reading, values.corpus);
  // Names have other spellings, which all of the sources tell together.
  await library.speeches.readAll({
    onProgress: (done, total) => progress?.('attributing', done, total),
  });
  const show = (post: string): void => {
    const started = performance.now();
    const checked = library.quoteChecker.check(post);
    const elapsedMs = performance.now() - started;
    console.log(
      values.json ? JSON.stringify(quoteCheckToJson(post, checked, elapsedMs)) : toText(checked),
    );
  };
  if (positionals.length > 0) show(positionals.join(' '));
  else if (process.stdin.isTTY) {
    throw new UsageError('a quotation is missing: verbatim check-quote "…"');
  } else for await (const line of createInterface({ input: process.stdin })) show(line);
  return 0;
}

function toText({ checks, unchecked }: CheckedMessage): string {
  const rest = unchecked > 0 ? [`not checked: ${unchecked} more`] : [];
  return [...checks.map(checkToText), ...rest].join('\n\n');
}

function checkToText(check: QuoteCheck): string {
  const { text, verdict, missing, comparison, quotations, claimedSpeaker, speaker } = check;
  return [
    `“${onOneLine(text)}”`,
    `${verdict}${check.joined ? ' (joins words that stand apart in the sources)' : ''}`,
    ...(missing === null ? [] : [`beside these words stands: ${onOneLine(missing)}`]),
    ...comparison.flatMap(({ kind, text: words }) =>
      kind === 'same' ? [] : [`${kind}: ${onOneLine(words)}`],
    ),
    ...(speaker === 'another' ? [`not the words of ${onOneLine(claimedSpeaker ?? '')}`] : []),
    ...(verdict === 'not found' && quotations.length > 0 ? ['the nearest passage:'] : []),
    ...quotations.map((each) => citation(each, onOneLine)),
  ].join('\n');
}
