// Starts the built bot as a process of its own, as `npm start` does, and watches what it writes.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../project-folder.ts';

const MAIN = fileURLToPath(new URL('dist/main.js', projectFolder()));
/** A guard against hanging: a busy machine takes its time. */
const START_MS = 60_000;

export interface BotProcess {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The exit code, or the signal that ended the process. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts `node dist/main.js` with no token of the caller's environment, on a free port. */
export function startProcess(variables: Readonly<Record<string, string>> = {}): BotProcess {
  // An empty value is one that the file “.env” can't set.
  const none = { DISCORD_TOKEN: '', APPLICATION_ID: '', CLIENT_ID: '', GUILD_ID: '' };
  const data = {
    DATABASE_URL: `file:${join(mkdtempSync(join(tmpdir(), 'verbatim-')), 'verbatim.db')}`,
  };
  const env = {
    ...process.env,
    ...none,
    ...data,
    CORPUS: '',
    PORT: '',
    METRICS_PORT: '',
    DISCORD_API_URL: '',
    SHARDS: '',
    SHARD_RANGE: '',
    LOG_LEVEL: '',
    INDEX_FILE: 'none',
    ...variables,
  };
  const cwd = fileURLToPath(projectFolder());
  const child = spawn(process.execPath, [MAIN], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}

/** The page's address, once the bot has printed it. */
export async function pageAddress(bot: BotProcess): Promise<string> {
  const end = Date.now() + START_MS;
  const isRunning = () => bot.child.exitCode === null && bot.child.signalCode === null;
  while (Date.now() < end && isRunning()) {
    const url = /^Local Discord: (http:\S+)$/m.exec(bot.stdout())?.[1];
    if (url) return url;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The bot printed no address.\n${bot.stdout()}${bot.stderr()}`);
}

/** Ends a process that a test may have left running. */
export async function stopProcess(bot: BotProcess): Promise<void> {
  if (bot.child.exitCode === null) bot.child.kill('SIGKILL');
  await bot.ended;
}
