// Which shards this host runs, and how far apart they may log in: Discord is asked where the host did not say.

import { REST, Routes } from 'discord.js';
import type { RESTGetAPIGatewayBotResult } from 'discord-api-types/v10';
import { asLoginError } from '../login.ts';

/** Discord lets as many shards as `max_concurrency` identify in 5 seconds ("Gateway: Sharding"); with a reserve. */
const IDENTIFY_MS = 5_500;

export interface ShardPlan {
  readonly ids: readonly number[];
  /** Of the whole bot, over all hosts. */
  readonly total: number;
  /** Milliseconds from one shard's start to the next. */
  readonly spacingMs: number;
}

export interface WantedShards {
  readonly total: number | 'auto';
  /** The first and the last that this host runs; null: all of them. */
  readonly range: readonly [first: number, last: number] | null;
}

/** @throws {LoginError} with a sentence for the host where Discord does not let the bot in */
export async function planShards(
  { total, range }: WantedShards,
  { token, apiUrl }: { readonly token: string; readonly apiUrl?: string | undefined },
): Promise<ShardPlan> {
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  try {
    const told = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    const count = total === 'auto' ? told.shards : total;
    const [first, last] = range ?? [0, count - 1];
    return {
      ids: Array.from({ length: last - first + 1 }, (_, i) => first + i),
      total: count,
      spacingMs: Math.ceil(IDENTIFY_MS / Math.max(1, told.session_start_limit.max_concurrency)),
    };
  } catch (error) {
    throw asLoginError(error);
  }
}
