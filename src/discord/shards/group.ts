// Runs a process for each of this host's shards, by discord.js's own sharding: starts them, starts one that died again, stops all.

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Shard, ShardEvents, ShardingManager } from 'discord.js';
import type { Log } from '../log.ts';
import { LoginError } from '../login.ts';
import type { ShardPlan } from './plan.ts';

export interface ShardGroupOptions {
  readonly plan: ShardPlan;
  /** The program that each shard runs. */
  readonly file: string;
  /** Reaches the shards in their environment, never as an argument. */
  readonly token: string;
  readonly log: Log;
  /** A shard's process ended unasked, and is started again. */
  onRestart?(): void;
}

/** Milliseconds before a shard that died is started again: doubled each time it dies soon. */
const RESTART = { first: 1_000, longest: 60_000, healthyAfter: 300_000 } as const;
/** A shard stops by itself within 4.5 s; after this time it is killed. */
const STOP_MS = 4_700;

export class ShardGroup {
  readonly #options: ShardGroupOptions;
  readonly #shards: readonly Shard[];
  readonly #stopping = new AbortController();
  readonly #restartDelays = new Map<number, number>();
  /** Shards log in one after another, as far apart as Discord wants it. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: ShardGroupOptions) {
    const { plan, file, token } = options;
    this.#options = options;
    const sharding = new ShardingManager(file, {
      token,
      totalShards: plan.total,
      shardList: [...plan.ids],
      execArgv: process.execArgv,
      // discord.js would start a shard again at once, and again: Discord allows 1,000 logins a day.
      respawn: false,
    });
    this.#shards = plan.ids.map((id) => sharding.createShard(id));
  }

  /**
   * Starts all shards, and from then on any that dies.
   * @throws {LoginError} when one of them ends before it is ready; it has said why by then
   */
  async start(): Promise<void> {
    for (const shard of this.#shards) await this.#startInTurn(shard);
    for (const shard of this.#shards) this.#keepUp(shard);
  }

  /** The numbers of the shards, and their processes; null for one that is not running. */
  *processes(): Generator<readonly [id: number, process: Shard['process']]> {
    for (const shard of this.#shards) yield [shard.id, shard.process];
  }

  signal(signal: NodeJS.Signals): void {
    for (const shard of this.#shards) shard.process?.kill(signal);
  }

  /** Resolves when all have ended, within five seconds. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#shards.map(stopShard));
  }

  async #startInTurn(shard: Shard): Promise<void> {
    const { signal } = this.#stopping;
    const ready = this.#queue.then(() => startShard(shard, signal));
    const { spacingMs } = this.#options.plan;
    this.#queue = ready.then(() => sleep(spacingMs, null, { signal })).catch(() => undefined);
    await ready;
  }

  #keepUp(shard: Shard): void {
    const { log, onRestart } = this.#options;
    let began = Date.now();
    shard.on(ShardEvents.Spawn, () => {
      began = Date.now();
    });
    const again = async (): Promise<void> => {
      const { signal } = this.#stopping;
      if (signal.aborted) return;
      const delay = this.#nextDelay(shard.id, Date.now() - began);
      log.error({ shard: shard.id, delay }, 'A shard’s process ended; it is started again.');
      onRestart?.();
      await sleep(delay, null, { signal });
      await this.#startInTurn(shard);
      log.info({ shard: shard.id }, 'The shard is back.');
    };
    // A shard that fails once more dies once more, which is heard here again.
    shard.on(ShardEvents.Death, () => void again().catch(() => undefined));
    if (!shard.process) void again().catch(() => undefined);
  }

  #nextDelay(id: number, livedMs: number): number {
    const last = livedMs > RESTART.healthyAfter ? undefined : this.#restartDelays.get(id);
    const delay = last === undefined ? RESTART.first : Math.min(2 * last, RESTART.longest);
    this.#restartDelays.set(id, delay);
    return delay;
  }
}

/** Resolves when the shard is ready, however long its corpus takes. */
async function startShard(shard: Shard, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const noTimeout = -1;
  await shard.spawn(noTimeout);
  const ended = new AbortController();
  const either = { signal: AbortSignal.any([ended.signal, signal]) };
  try {
    await Promise.race([
      once(shard, ShardEvents.Ready, either),
      once(shard, ShardEvents.Death, either).then(() => {
        throw new LoginError(`Shard ${shard.id} ended before it was ready.`);
      }),
    ]);
  } finally {
    ended.abort();
  }
}

async function stopShard({ process: child }: Shard): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const killing = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(killing);
}
