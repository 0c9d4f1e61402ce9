// `SHARDS` and `SHARD_RANGE`: how the bot is divided over processes and hosts.

import type { WantedShards } from './discord/shards/plan.ts';

export type Sharding =
  | { readonly kind: 'one process' }
  /** This process starts one more for each shard. */
  | ({ readonly kind: 'group' } & WantedShards)
  /** This process was started by such a one. */
  | { readonly kind: 'one shard'; readonly id: number; readonly total: number };

/** More than the largest bots have; a slip of the finger shall not start thousands of processes. */
const MOST_SHARDS = 16_384;

/**
 * Reads how the bot is divided.
 * @param value a variable's text, or null where it is empty
 * @param problems gets a sentence for each variable that is wrong
 */
export function readSharding(value: (name: string) => string | null, problems: string[]): Sharding {
  const shards = value('SHARDS');
  // discord.js's ShardingManager sets it, with one number in each of the other two.
  if (value('SHARDING_MANAGER') === 'true') {
    return { kind: 'one shard', id: Number(shards), total: Number(value('SHARD_COUNT')) };
  }
  const range = value('SHARD_RANGE');
  if (range !== null) return rangeOf(range, shards, problems);
  if (shards === null) return { kind: 'one process' };
  if (shards === 'auto') return { kind: 'group', total: 'auto', range: null };
  if (isCount(shards)) return { kind: 'group', total: Number(shards), range: null };
  problems.push(
    'SHARDS must be “auto” or a number from 1 to 16384; nothing runs the bot in one process.',
  );
  return { kind: 'one process' };
}

function rangeOf(text: string, shards: string | null, problems: string[]): Sharding {
  const [, first = '', last = '', total = ''] = /^(\d+)-(\d+)\/(\d+)$/.exec(text) ?? [];
  const range = [Number(first), Number(last)] as const;
  if (!isCount(total) || range[0] > range[1] || range[1] >= Number(total)) {
    problems.push(
      'SHARD_RANGE must be the first and the last shard of this host and how many the bot has in all, counted from 0: 0-3/16.',
    );
  } else if (shards !== null && shards !== total) {
    problems.push('SHARDS says another number than SHARD_RANGE; leave SHARDS empty.');
  }
  return { kind: 'group', total: Number(total), range };
}

function isCount(text: string): boolean {
  return /^[1-9]\d*$/.test(text) && Number(text) <= MOST_SHARDS;
}
