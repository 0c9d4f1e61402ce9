// What of a corpus is not served, told on standard error.

import type { CorpusReading } from '../corpus/read-corpus.ts';

/** A line for each file that can't be read, and one where there is no document at all. */
export function tellUnread({ corpus, unread }: CorpusReading, folder: string): void {
  for (const { file, reason, severity } of unread) {
    if (severity === 'error') console.error(`not served: ${file} ${reason}`);
  }
  if (corpus.sources.length === 0) {
    console.error(`the corpus “${folder}” holds no document that can be served`);
  }
}
