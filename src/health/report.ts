// How the bot is, for whoever watches over it: it names nobody and tells no secret.

/** One shard's connection to Discord. */
export interface ShardReport {
  readonly id: number;
  readonly state: 'ready' | 'connecting' | 'disconnected';
  /** Milliseconds; null before the first heartbeat is acknowledged. */
  readonly pingMs: number | null;
}

export interface CorpusReport {
  readonly sources: number;
  readonly passages: number;
}

export interface HealthReport {
  /** Every shard is connected and the corpus can be searched. Without a database the bot still answers. */
  readonly ready: boolean;
  readonly shards: readonly ShardReport[];
  /** Null while the sources are still being read. */
  readonly corpus: CorpusReport | null;
  readonly database: 'ready' | 'unavailable';
}

/** The report on a bot from its parts. */
export function reportOn(parts: Omit<HealthReport, 'ready'>): HealthReport {
  const { shards, corpus } = parts;
  const connected = shards.length > 0 && shards.every(({ state }) => state === 'ready');
  return { ready: connected && corpus !== null, ...parts };
}

/**
 * The report on several shards' processes as one.
 * @param reports null for a process that gave none: it is starting, or hangs
 * @param shardIds of those processes, in the same order
 */
export function mergedReport(
  reports: readonly (HealthReport | null)[],
  shardIds: readonly number[],
): HealthReport {
  const missing = (id: number): ShardReport => ({ id, state: 'disconnected', pingMs: null });
  const shards = reports.flatMap((report, i) =>
    report && report.shards.length > 0 ? report.shards : [missing(shardIds[i] ?? i)],
  );
  const told = reports.filter((report) => report !== null);
  return {
    ready: told.length === reports.length && told.every(({ ready }) => ready),
    shards,
    corpus: told.find(({ corpus }) => corpus !== null)?.corpus ?? null,
    database: told.length > 0 && told.every(isDatabaseReady) ? 'ready' : 'unavailable',
  };
}

function isDatabaseReady({ database }: HealthReport): boolean {
  return database === 'ready';
}
