// The only place where things are constructed and wired.

import type { Logger } from 'pino';
import { createAnswerer } from './answer/answerer.ts';
import type { Library } from './answer/library.ts';
import { attribute } from './attribution/attribute.ts';
import { Speeches } from './attribution/speeches.ts';
import { createChannels } from './channels/channels.ts';
import type { Configuration } from './configuration.ts';
import { type CorpusReading, readCorpus } from './corpus/read-corpus.ts';
import { type Database, DatabaseError } from './database/database.ts';
import { openDatabase, openWhenUsed } from './database/open.ts';
import { sql } from './database/sql.ts';
import { type DiscordOptions, startDiscord } from './discord/client.ts';
import { createPins } from './pins/pins.ts';
import { createQuoteChecker } from './quote-check/checker.ts';
import { createRecords } from './records/records.ts';
import { SCHEMAS } from './schemas.ts';
import { createSuggestions } from './search/suggest.ts';
import { serveLibrary } from './served-library.ts';
import { type OpenedIndex, openIndex } from './snapshot/open-index.ts';
import { createVitals, tellVitals } from './vitals.ts';

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
  const quoteChecker = createQuoteChecker(opened.index, library);
  return { library: { ...library, answerer, suggestions, quoteChecker }, reading, opened };
}

export interface RunningApp {
  /** The local Discord's page, or null on Discord. */
  readonly pageUrl: string | null;
  /** Reads the corpus again; the old one answers until the new one is whole. Never rejects. */
  reload(): Promise<void>;
  /** Finishes what is under way and logs out; at most five seconds. */
  stop(): Promise<void>;
}

/**
 * Starts the bot, on Discord or on the local Discord.
 * @throws DatabaseError where a newer program has written the database; any other fault of it is waited out
 */
export async function startApp(configuration: Configuration, log: Logger): Promise<RunningApp> {
  const { corpusFolder, indexFile, databaseUrl } = configuration;
  const database = openWhenUsed(() => openDatabase(databaseUrl, SCHEMAS));
  // Before anything long begins: with a newer program's database nothing may start.
  await tryDatabase(database, log);
  const vitals = createVitals(database);
  const endVitals = await tellVitals(configuration, vitals);
  try {
    return await startServing();
  } catch (error) {
    await Promise.all([endVitals(), database.close()]);
    throw error;
  }

  async function startServing(): Promise<RunningApp> {
    const open = (): Promise<OpenedLibrary> => openLibrary(corpusFolder, undefined, indexFile);
    const served = await serveLibrary(open, indexFile, log);
    vitals.serving(served.current);
    const { observer, connecting: onConnecting } = vitals;
    const pins = createPins(database);
    const channels = createChannels(database);
    const records = createRecords(database, [pins, channels]);
    const { messageContent } = configuration;
    const parts = {
      library: served.current,
      pins,
      records,
      channels,
      messageContent,
      observer,
      onConnecting,
      log,
    };
    const running = await startOn(configuration, parts);
    return {
      pageUrl: running.pageUrl,
      reload: served.reload,
      stop: async () => {
        await running.stop();
        await records.counts.flush().catch(() => undefined);
        await Promise.all([database.close(), served.settled(), endVitals()]);
      },
    };
  }
}

type Parts = Pick<
  DiscordOptions,
  | 'library'
  | 'pins'
  | 'records'
  | 'channels'
  | 'messageContent'
  | 'observer'
  | 'onConnecting'
  | 'log'
>;

async function startOn(
  configuration: Configuration,
  parts: Parts,
): Promise<Pick<RunningApp, 'pageUrl' | 'stop'>> {
  if (configuration.mode === 'discord') {
    const { token, applicationId, sharding } = configuration;
    const shard = sharding.kind === 'one shard' ? sharding : undefined;
    const guildId = configuration.guildId ?? undefined;
    const apiUrl = configuration.apiUrl ?? undefined;
    const bot = await startDiscord({ token, applicationId, guildId, apiUrl, shard, ...parts });
    return { pageUrl: null, stop: () => bot.stop() };
  }
  // A bot on Discord itself has no use for the local one, which takes its megabytes.
  const { startLocalDiscord } = await import('./local-discord/local-discord.ts');
  const local = await startLocalDiscord({
    port: configuration.port,
    // What a host switches on in the developer portal is switched on here, too.
    portal: { messageContent: configuration.messageContent },
    rateLimits: true,
  });
  try {
    // Without a server the commands are registered everywhere, and so for direct messages, too.
    const { token, applicationId, apiUrl } = local;
    const bot = await startDiscord({ token, applicationId, apiUrl, ...parts });
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

/** Without a database the bot still answers from the sources; it is tried again when pins are used. */
async function tryDatabase(database: Database, log: Logger): Promise<void> {
  try {
    await database.run(sql`select 1`);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.problem === 'newer schema') throw error;
    log.error({ problem: error.problem }, `Pins are unavailable. ${error.message}`);
  }
}
