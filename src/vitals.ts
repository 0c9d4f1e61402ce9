// The bot's own account of how it is, put together from its parts, and served where the host asked for it.

import type { Library } from './answer/library.ts';
import type { Configuration } from './configuration.ts';
import type { Database } from './database/database.ts';
import { sql } from './database/sql.ts';
import type { Observer } from './discord/observer.ts';
import { answerParent } from './health/between-processes.ts';
import { startHealthServer } from './health/health-server.ts';
import { type CountedMetrics, createMetrics, metricsText } from './health/metrics.ts';
import { type HealthReport, reportOn, type ShardReport } from './health/report.ts';

/** Whoever asks after the bot's health is not kept waiting longer for a database that hangs. */
const DATABASE_MS = 1_000;

export interface Vitals {
  readonly observer: Observer;
  /** Where the shards' states are read from now on. */
  connecting(shards: () => readonly ShardReport[]): void;
  /** Which library answers from now on. */
  serving(library: () => Library): void;
  health(): Promise<HealthReport>;
  /** This process's figures, to be added to those of others. */
  counted(): Promise<CountedMetrics>;
}

export function createVitals(database: Database): Vitals {
  const metrics = createMetrics();
  let shards: () => readonly ShardReport[] = () => [];
  let library: (() => Library) | null = null;
  const health = async (): Promise<HealthReport> => {
    const corpus = library?.().corpus ?? null;
    return reportOn({
      shards: shards(),
      corpus: corpus && { sources: corpus.sources.length, passages: corpus.passages.length },
      database: (await answers(database)) ? 'ready' : 'unavailable',
    });
  };
  return {
    observer: metrics,
    connecting: (states) => {
      shards = states;
    },
    serving: (current) => {
      library = current;
    },
    health,
    counted: async () => metrics.counted(await health()),
  };
}

/**
 * Serves `/healthz` and `/metrics` on a port of the loopback address, if there is one.
 * @returns ends it
 * @throws HealthPortError
 */
export async function serveVitals(
  port: number | null,
  {
    health,
    counted,
  }: {
    health(): Promise<HealthReport>;
    /** Of one process or of several. */
    counted(): Promise<readonly CountedMetrics[]>;
  },
): Promise<() => Promise<void>> {
  if (port === null) return async () => {};
  const metrics = async (): Promise<string> => metricsText(await counted());
  const server = await startHealthServer(port, { health, metrics });
  return server.close;
}

/**
 * Tells whoever asks: a shard's process its parent, any other the port that the host asked for.
 * @returns ends it
 * @throws HealthPortError
 */
export async function tellVitals(
  { metricsPort, sharding }: Configuration,
  { health, counted }: Vitals,
): Promise<() => Promise<void>> {
  if (sharding.kind !== 'one shard') {
    return serveVitals(metricsPort, { health, counted: async () => [await counted()] });
  }
  answerParent(async () => ({ report: await health(), counted: await counted() }));
  return async () => {};
}

async function answers(database: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, DATABASE_MS, false);
  });
  const asked = database.run(sql`select 1`).then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([asked, over]);
  } finally {
    clearTimeout(timer);
  }
}
