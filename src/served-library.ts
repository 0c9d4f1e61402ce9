// The library that answers now, and how a newer reading of the corpus takes its place.

import type { Logger } from 'pino';
import type { Library } from './answer/library.ts';
import type { OpenedLibrary } from './app.ts';
import type { CorpusReading } from './corpus/read-corpus.ts';
import { sentenceFor } from './failure.ts';
import { type OpenedIndex, saveIndex } from './snapshot/open-index.ts';

export interface ServedLibrary {
  current(): Library;
  /**
   * Reads the corpus again. The old library answers until the new one is whole, and goes on where that fails. Never
   * rejects. Called meanwhile, it reads once more afterwards.
   */
  reload(): Promise<void>;
  /** Resolves when nothing is read or saved any more. */
  settled(): Promise<void>;
}

/**
 * Opens a library to be served.
 * @param open reads the corpus and builds everything
 * @param indexFile where the index is kept for the next start, or null
 * @throws what `open` throws
 */
export async function serveLibrary(
  open: () => Promise<OpenedLibrary>,
  indexFile: string | null,
  log: Logger,
): Promise<ServedLibrary> {
  const first = await open();
  logReading(first.reading, log);
  // Answers need not wait for it: a source's speakers are found when it is quoted.
  first.library.speeches
    .readAll()
    .catch((error: unknown) => log.error(`Reading for speakers failed. ${sentenceFor(error)}`));
  let current: Library = first.library;
  let saving = keepIndex(first.opened, indexFile, log);
  let reading: Promise<void> | null = null;
  let askedAgain = false;
  const readAgain = async (): Promise<void> => {
    do {
      askedAgain = false;
      try {
        const { library, reading: report, opened } = await open();
        await library.speeches.readAll();
        current = library;
        logReading(report, log);
        await saving;
        saving = keepIndex(opened, indexFile, log);
      } catch (error) {
        log.error(`The corpus can't be read again; the old one is served. ${sentenceFor(error)}`);
      }
    } while (askedAgain);
    reading = null;
  };
  return {
    current: () => current,
    reload: () => {
      askedAgain = reading !== null;
      reading ??= readAgain();
      return reading;
    },
    settled: async () => {
      await reading;
      await saving;
    },
  };
}

/** Saves an index that was built, for the next start; a failure costs only time then. */
async function keepIndex(
  { index, origin }: OpenedIndex,
  file: string | null,
  log: Logger,
): Promise<void> {
  if (file === null) return;
  if (origin.kind === 'snapshot') {
    log.info({ file }, 'The index comes from its snapshot.');
    return;
  }
  if (origin.reason !== null) {
    log.info({ file }, `The index is built anew instead of read: ${origin.reason}.`);
  }
  try {
    await saveIndex(index, file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ file }, `The index can't be saved, so the next start builds it again: ${reason}`);
  }
}

function logReading({ corpus, unread }: CorpusReading, log: Logger): void {
  for (const { file, reason, severity } of unread) {
    if (severity === 'error') log.warn({ file }, `Not served: ${file} ${reason}.`);
  }
  log.info(
    { sources: corpus.sources.length, passages: corpus.passages.length },
    'The corpus is read and indexed.',
  );
  if (corpus.sources.length === 0)
    log.warn('The corpus holds no document: every question will be abstained on.');
}
