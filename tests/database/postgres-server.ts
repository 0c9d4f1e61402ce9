// A PostgreSQL server of the tests' own: in a temporary folder, on a free port of 127.0.0.1.

import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';

/** Where Debian keeps PostgreSQL's programs, one folder for each version. */
const VERSIONS = '/usr/lib/postgresql';

export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  newDatabase(): Promise<string>;
  /** Ends the server as a power cut would (`immediate`) or in good order. */
  stop(how?: 'immediate' | 'fast'): Promise<void>;
  start(): Promise<void>;
  /** Stops the server and deletes all it wrote. */
  remove(): Promise<void>;
}

/** The folder of the newest PostgreSQL's programs, or null where none is installed. */
export function postgresPrograms(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const versions = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a));
  const folders = versions.map((version) => join(VERSIONS, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Starts a server with a new, empty cluster. */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = postgresPrograms();
  if (!programs) throw new Error(`There is no PostgreSQL below ${VERSIONS}.`);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-postgres-'));
  const owner = unprivileged();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const cluster = join(folder, 'cluster');
  const port = await freePort();
  const run = (program: string, ...args: string[]) => execute(join(programs, program), args, owner);
  const control = (...args: string[]) => run('pg_ctl', '-D', cluster, '-s', '-w', ...args);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const start = () => control('-l', join(folder, 'log'), '-o', options, 'start');
  const stop = (how = 'fast') => control('-m', how, 'stop');
  await run('initdb', '-D', cluster, '-U', 'verbatim', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  await start();
  let databases = 0;
  return {
    newDatabase: async () => {
      const name = `pins${++databases}`;
      await run('createdb', '-h', '127.0.0.1', '-p', String(port), '-U', 'verbatim', name);
      return `postgres://verbatim@127.0.0.1:${port}/${name}`;
    },
    start,
    stop,
    remove: async () => {
      await stop('immediate').catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then its own user runs it, or else nobody. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('There is no user “postgres” or “nobody” to run PostgreSQL as.');
}

function execute(
  program: string,
  args: readonly string[],
  owner: { uid: number; gid: number } | null,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: tmpdir(),
      stdio: ['ignore', 'ignore', 'pipe'],
      ...owner,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', reject);
    // “exit” and not “close”: the server that pg_ctl leaves behind inherits the pipe.
    child.on('exit', (code) => {
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.join(' ')}: ${said}`));
    });
  });
}
