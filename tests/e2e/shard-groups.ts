// Hosts that run shards of one bot on the local Discord, as processes of their own.

import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { freePort } from '../free-port.ts';
import { type BotProcess, startProcess } from './bot-process.ts';

export interface Host extends BotProcess {
  health(): Promise<{ status: number; report: { shards: { id: number; state: string }[] } }>;
  metrics(): Promise<string>;
  /** Process ids of the shards, lowest first. */
  shardProcesses(): number[];
}

/** Starts a host; `SHARDS` or `SHARD_RANGE` say which shards it runs. */
export async function startHost(
  discord: LocalDiscord,
  variables: Readonly<Record<string, string>>,
): Promise<Host> {
  const port = await freePort();
  const bot = startProcess({
    DISCORD_TOKEN: discord.token,
    APPLICATION_ID: discord.applicationId,
    DISCORD_API_URL: discord.apiUrl,
    METRICS_PORT: String(port),
    ...variables,
  });
  const page = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  return {
    ...bot,
    health: async () => {
      const response = await page('/healthz');
      return { status: response.status, report: await response.json() };
    },
    metrics: async () => (await page('/metrics')).text(),
    shardProcesses: () => childrenOf(bot.child.pid ?? 0),
  };
}

/** Resolves when a host has said that it is logged in. */
export async function loggedIn(host: Host): Promise<void> {
  await expect
    .poll(() => host.stdout() || host.child.exitCode, { timeout: 40_000 })
    .toBe('Verbatim is logged in to Discord.\n');
}

/** A process's command line and environment, as others on the machine may see the first of them. */
export function argumentsOf(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function childrenOf(pid: number): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return list
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .sort((one, other) => one - other);
}
