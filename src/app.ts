// The only place where things are constructed and wired.

import type { Logger } from 'pino';
import { createAnswerer } from './answer/answerer.ts';
import type { Library } from './answer/library.ts';
import { attribute } from './attribution/attribute.ts';
import { Speeches } from './attribution/speeches.ts';
import type { Configuration } from './configuration.ts';
import { type CorpusReading, readCorpus } from './corpus/read-corpus.ts';
import { startDiscord } from './discord/client.ts';
import { startLocalDiscord } from './local-discord/local-discord.ts';
import { PassageIndex } from './search/passage-index.ts';
import { createSuggestions } from './search/suggest.ts';

/** A library and what reading its corpus reported. */
export interface OpenedLibrary {
  readonly library: Library;
  readonly reading: CorpusReading;
}

/** How far a long piece of work has come. */
export type Progress = (
  step: 'reading' | 'indexing' | 'attributing',
  done: number,
  total: number,
) => void;

/** What is read of a corpus without an index to search it. */
export interface ReadSources {
  readonly library: Pick<Library, 'corpus' | 'speeches'>;
  readonly reading: CorpusReading;
}

/**
 * Reads a corpus folder. Who speaks is found source by source when it is asked for.
 * @throws CorpusError when there is no such folder
 */
export async function readSources(folder: string, progress?: Progress): Promise<ReadSources> {
  const reading = await readCorpus(folder, {
    onProgress: (done, total) => progress?.('reading', done, total),
  });
  const { corpus } = reading;
  return { library: { corpus, speeches: new Speeches(corpus, attribute) }, reading };
}

/**
 * Reads a corpus folder and builds everything that answers from it. All speakers are known after
 * `speeches.readAll()`.
 * @throws CorpusError when there is no such folder
 */
export async function openLibrary(folder: string, progress?: Progress): Promise<OpenedLibrary> {
  const { library, reading } = await readSources(folder, progress);
  const index = await PassageIndex.build(reading.corpus, {
    onProgress: (done, total) => progress?.('indexing', done, total),
  });
  const answerer = createAnswerer(index, library.speeches);
  const suggestions = createSuggestions(reading.corpus);
  return { library: { ...library, answerer, suggestions }, reading };
}

export interface RunningApp {
  /** The local Discord's page, or null on Discord. */
  readonly pageUrl: string | null;
  /** Finishes what is under way and logs out; at most five seconds. */
  stop(): Promise<void>;
}

/** Starts the bot, on Discord or on the local Discord. */
export async function startApp(configuration: Configuration, log: Logger): Promise<RunningApp> {
  const opened = await openLibrary(configuration.corpusFolder);
  logReading(opened.reading, log);
  // Answers need not wait for it: a source's speakers are found when it is quoted.
  opened.library.speeches
    .readAll()
    .catch((error: unknown) => log.error({ error }, 'Reading for speakers failed.'));
  const library = (): Library => opened.library;
  if (configuration.mode === 'discord') {
    const { token, applicationId, guildId } = configuration;
    const bot = await startDiscord({
      token,
      applicationId,
      ...(guildId && { guildId }),
      library,
      log,
    });
    return { pageUrl: null, stop: () => bot.stop() };
  }
  const local = await startLocalDiscord({ port: configuration.port });
  try {
    const { token, applicationId, guildId, apiUrl } = local;
    const bot = await startDiscord({ token, applicationId, guildId, apiUrl, library, log });
    return {
      pageUrl: local.url,
      stop: async () => {
        await bot.stop();
        await local.close();
      },
    };
  } catch (error) {
    await local.close();
    throw error;
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
