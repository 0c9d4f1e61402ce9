// A host's group of shards as one program: what is done once for all of them, and their health as one.

import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Configuration } from './configuration.ts';
import { registerAtStart } from './discord/register.ts';
import { ShardGroup } from './discord/shards/group.ts';
import { planShards } from './discord/shards/plan.ts';
import { askChild } from './health/between-processes.ts';
import { KeptFigures } from './health/kept-figures.ts';
import { createMetrics } from './health/metrics.ts';
import { mergedReport } from './health/report.ts';
import { serveVitals } from './vitals.ts';

export interface RunningGroup {
  /** Resolves when every shard is ready; rejects with a sentence for the host when one can't be started. */
  readonly ready: Promise<void>;
  /** Lets every shard read the corpus again. */
  reload(): void;
  /** Stops every shard; at most five seconds. */
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('main.js', import.meta.url));

/**
 * Begins to start a group of shards.
 * @throws {LoginError} where Discord does not let the bot in
 */
export async function startShardGroup(
  configuration: Configuration,
  log: Logger,
): Promise<RunningGroup> {
  const { sharding, metricsPort } = configuration;
  if (configuration.mode !== 'discord' || sharding.kind !== 'group') {
    throw new TypeError('Only a configuration with shards can be run as a group.');
  }
  const { token, applicationId } = configuration;
  const guildId = configuration.guildId ?? undefined;
  const apiUrl = configuration.apiUrl ?? undefined;
  const plan = await planShards(sharding, { token, apiUrl });
  log.info({ first: plan.ids.at(0), last: plan.ids.at(-1), total: plan.total }, 'Starting shards.');
  if (plan.ids.length < plan.total && configuration.databaseUrl.startsWith('file:')) {
    log.warn(
      'Other hosts run the other shards: set DATABASE_URL=postgres://… to share pins with them.',
    );
  }
  const metrics = createMetrics();
  const group = new ShardGroup({ plan, file: PROGRAM, token, log, onRestart: metrics.restarted });
  const kept = new KeptFigures();
  const accounts = async () => {
    const asked = [...group.processes()].map(async ([shard, child]) => {
      return { shard, child, account: await askChild(child) };
    });
    const told = await Promise.all(asked);
    const report = mergedReport(
      told.map(({ account }) => account?.report ?? null),
      plan.ids,
    );
    return { told, report };
  };
  const endVitals = await serveVitals(metricsPort, {
    health: async () => (await accounts()).report,
    counted: async () => {
      const { told, report } = await accounts();
      const own = await metrics.counted(report);
      const ofShards = told.map(({ shard, child, account }) =>
        kept.ofShard(shard, child, account?.counted ?? null),
      );
      return [own, ...(await Promise.all(ofShards)).flat()];
    },
  });
  // Once for the whole bot: by the host that runs the first shard.
  const registered =
    plan.ids[0] === 0 ? registerAtStart({ token, applicationId, guildId, apiUrl, log }) : null;
  return {
    ready: Promise.all([group.start(), registered]).then(() => undefined),
    reload: () => group.signal('SIGHUP'),
    stop: async () => {
      await Promise.all([group.stop(), endVitals()]);
    },
  };
}
