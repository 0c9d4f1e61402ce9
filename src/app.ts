// The only place where things are constructed and wired.

import type { Logger } from 'pino';
import { createAnswerer } from './answer/answerer.ts';
import type { Library } from './answer/library.ts';
import { attribute } from './attribution/attribute.ts';
import { Speeches } from './attribution/speeches.ts';
import type { Configuration } from './configuration.ts';
import { type CorpusReading, readCorpus } from './corpus/read-corpus.ts';
import { type Database, DatabaseError } from './database/database.ts';
import { openDatabase, openWhenUsed } from './database/open.ts';
import { sql } from './database/sql.ts';
import { type DiscordOptions, startDiscord } from './discord/client.ts';
import { startLocalDiscord } from './local-discord/local-discord.ts';
import { PIN_SCHEMA } from './pins/pin-schema.ts';
import { createPins } from './pins/pins.ts';
import { createSuggestions } from './search/suggest.ts';
import { type OpenedIndex, openIndex, saveIndex } from './snapshot/open-index.ts';

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
  /** Finishes what is under way and logs out; at most five seconds. */
  stop(): Promise<void>;
}

/**
 * Starts the bot, on Discord or on the local Discord.
 * @throws DatabaseError where a newer program has written the database; any other fault of it is waited out
 */
export async function startApp(configuration: Configuration, log: Logger): Promise<RunningApp> {
  const { corpusFolder, indexFile, databaseUrl } = configuration;
  const database = openWhenUsed(() => openDatabase(databaseUrl, [PIN_SCHEMA]));
  const [{ library: current, reading, opened }] = await Promise.all([
    openLibrary(corpusFolder, undefined, indexFile),
    tryDatabase(database, log),
  ]);
  logReading(reading, log);
  // Answers need not wait for it: a source's speakers are found when it is quoted.
  current.speeches
    .readAll()
    .catch((error: unknown) => log.error({ error }, 'Reading for speakers failed.'));
  const saving = indexFile === null ? null : keepIndex(opened, indexFile, log);
  const parts = { library: (): Library => current, pins: createPins(database), log };
  const running = await startOn(configuration, parts);
  return {
    pageUrl: running.pageUrl,
    stop: async () => {
      await running.stop();
      await Promise.all([database.close(), saving]);
    },
  };
}

type Parts = Pick<DiscordOptions, 'library' | 'pins' | 'log'>;

async function startOn(configuration: Configuration, parts: Parts): Promise<RunningApp> {
  if (configuration.mode === 'discord') {
    const { token, applicationId, guildId } = configuration;
    const bot = await startDiscord({ token, applicationId, ...(guildId && { guildId }), ...parts });
    return { pageUrl: null, stop: () => bot.stop() };
  }
  const local = await startLocalDiscord({ port: configuration.port });
  try {
    const { token, applicationId, guildId, apiUrl } = local;
    const bot = await startDiscord({ token, applicationId, guildId, apiUrl, ...parts });
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

/** Saves an index that was built for the next start; a failure costs only time then. */
async function keepIndex({ index, origin }: OpenedIndex, file: string, log: Logger): Promise<void> {
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

/** Without a database the bot still answers from the sources; it is tried again when pins are used. */
async function tryDatabase(database: Database, log: Logger): Promise<void> {
  try {
    await database.run(sql`select 1`);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.problem === 'newer schema') throw error;
    log.error({ problem: error.problem }, `Pins are unavailable. ${error.message}`);
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
