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
import { createSuggestions } from './search/suggest.ts';
import { serveLibrary } from './served-library.ts';
import { type OpenedIndex, openIndex } from './snapshot/open-index.ts';

/** A library and what reading its corpus reported. */
export interface OpenedLibrary {
  readonly library: Library;
  readonly reading: CorpusReading;
  readonly opened: OpenedIndex;
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
 * @param snapshot the file with the index of an earlier start, or null to do without
 * @throws CorpusError when there is no such folder
 */
export async function openLibrary(
  folder: string,
  progress?: Progress,
  snapshot: string | null = null,
): Promise<OpenedLibrary> {
  const { library, reading } = await readSources(folder, progress);
  const opened = await openIndex(reading.corpus, {
    snapshot,
    onProgress: (done, total) => progress?.('indexing', done, total),
  });
  const answerer = createAnswerer(opened.index, library.speeches);
  const suggestions = createSuggestions(reading.corpus);
  return { library: { ...library, answerer, suggestions }, reading, opened };
}

export interface RunningApp {
  /** The local Discord's page, or null on Discord. */
  readonly pageUrl: string | null;
  /** Reads the corpus again; the old one answers until the new one is whole. Never rejects. */
  reload(): Promise<void>;
  /** Finishes what is under way and logs out; at most five seconds. */
  stop(): Promise<void>;
}

/** Starts the bot, on Discord or on the local Discord. */
export async function startApp(configuration: Configuration, log: Logger): Promise<RunningApp> {
  const { corpusFolder, indexFile } = configuration;
  const served = await serveLibrary(
    () => openLibrary(corpusFolder, undefined, indexFile),
    indexFile,
    log,
  );
  const library = served.current;
  const reload = served.reload;
  if (configuration.mode === 'discord') {
    const { token, applicationId, guildId } = configuration;
    const bot = await startDiscord({
      token,
      applicationId,
      ...(guildId && { guildId }),
      library,
      log,
    });
    return {
      pageUrl: null,
      reload,
      stop: async () => {
        await bot.stop();
        await served.settled();
      },
    };
  }
  const local = await startLocalDiscord({ port: configuration.port });
  try {
    const { token, applicationId, guildId, apiUrl } = local;
    const bot = await startDiscord({ token, applicationId, guildId, apiUrl, library, log });
    return {
      pageUrl: local.url,
      reload,
      stop: async () => {
        await bot.stop();
        await local.close();
        await served.settled();
      },
    };
  } catch (error) {
    await local.close();
    throw error;
  }
}
