// How long the bot takes to stand ready on the local Discord, and to stop.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../project-folder.ts';

export interface Run {
  /** From the process's start to its line “Local Discord: …”. */
  readonly readyMs: number;
  /** From SIGTERM to the process's end. */
  readonly stopMs: number;
}

const ROOT = fileURLToPath(projectFolder());
const ENDS_WITH_PARENT = new URL('tests/ends-with-parent.js', projectFolder()).href;
/** A run that is not ready by then has failed. */
const LONGEST_START_MS = 30_000;

/**
 * Starts the built bot without a token, waits until it is ready and stops it.
 * @throws when it does not get ready, or does not end with code 0 on SIGTERM
 */
export async function startAndStop(): Promise<Run> {
  const { PORT: _, ...rest } = process.env;
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', ENDS_WITH_PARENT, 'dist/main.js'], {
    cwd: ROOT,
    env: { ...rest, DISCORD_TOKEN: '', APPLICATION_ID: '', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const overdue = setTimeout(() => child.kill('SIGKILL'), LONGEST_START_MS);
  let readyMs: number | null = null;
  for await (const line of createInterface({ input: child.stdout as Readable })) {
    if (!line.startsWith('Local Discord: ')) continue;
    readyMs = performance.now() - started;
    break;
  }
  clearTimeout(overdue);
  if (readyMs === null) throw new Error('The bot ended before it was ready.');
  await sleep(100);
  const told = performance.now();
  child.kill('SIGTERM');
  const [code, signal] = await exited;
  if (code !== 0) throw new Error(`On SIGTERM the bot ended with ${code ?? signal}, not 0.`);
  return { readyMs, stopMs: performance.now() - told };
}
