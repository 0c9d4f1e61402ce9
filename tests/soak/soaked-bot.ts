// The built bot as a process of its own, with a probe for its memory and its log kept.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { projectFolder } from '../project-folder.ts';

/** Bytes after collecting garbage. */
export interface Memory {
  readonly heap: number;
  /** What of the heap is compiled code: it grows as V8 optimises, and not with what the bot remembers. */
  readonly code: number;
  readonly rss: number;
}

export interface SoakedBot {
  readonly child: ChildProcess;
  /** Warnings and errors of its log, as often as each was written. */
  readonly complaints: ReadonlyMap<string, number>;
  /** What it wrote besides its log: nothing, unless it crashed. */
  readonly stray: readonly string[];
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

const PRELOADED = ['tests/ends-with-parent.js', 'tests/soak/heap-probe.js'].flatMap((path) => [
  '--import',
  new URL(path, projectFolder()).href,
]);

export async function startSoakedBot(
  discord: LocalDiscord,
  databaseUrl: string,
): Promise<SoakedBot> {
  const complaints = new Map<string, number>();
  const stray: string[] = [];
  const child = fork(fileURLToPath(new URL('dist/main.js', projectFolder())), {
    cwd: fileURLToPath(projectFolder()),
    // As `npm start` and the image start it, and with the probe.
    execArgv: ['--max-semi-space-size=4', '--expose-gc', ...PRELOADED],
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      APPLICATION_ID: discord.applicationId,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: databaseUrl,
      INDEX_FILE: 'none',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  let rest = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) note(line);
  });
  const note = (line: string): void => {
    try {
      const { level, msg, code, problems = [] } = JSON.parse(line);
      const key = `${level >= 50 ? 'error' : 'warn'}: ${msg} ${code ?? ''} ${problems}`.trim();
      complaints.set(key, (complaints.get(key) ?? 0) + 1);
    } catch {
      stray.push(line);
    }
  };
  const ready = (): boolean => said.includes('Verbatim is logged in');
  const end = Date.now() + 60_000;
  while (!ready()) {
    if (Date.now() > end || child.exitCode !== null) throw new Error(`Not ready: ${stray}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    child,
    complaints,
    stray,
    memory: async () => {
      child.send('heap');
      const [told] = await once(child, 'message');
      return told as Memory;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
