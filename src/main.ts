// Starts the bot or a group of its shards, stops it on a signal, and reads the corpus again on SIGHUP.

import { config } from 'dotenv';
import pino, { type Logger } from 'pino';
import { startApp } from './app.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { sentenceFor } from './failure.ts';

/** After a signal a process ends within this time, whatever still hangs; a group waits for its shards. */
const STOP_MS = { bot: 4_500, group: 4_900 } as const;

/** What runs, as far as signals are concerned. */
interface Running {
  reload(): void;
  stop(): Promise<void>;
}

async function main(): Promise<void> {
  config({ quiet: true });
  const configuration = readConfiguration(process.env);
  const { sharding } = configuration;
  // Logs go to standard error: standard output is for the one line that a person looks for.
  const log = pino({ level: configuration.logLevel }, pino.destination({ dest: 2, sync: true }));
  switch (sharding.kind) {
    case 'group':
      return runGroup(configuration, log);
    case 'one shard':
      return runShard(configuration, log.child({ process: `shard ${sharding.id}` }));
    case 'one process':
      return runAlone(configuration, log);
    default:
      return sharding satisfies never;
  }
}

async function runAlone(configuration: Configuration, log: Logger): Promise<void> {
  const app = await startApp(configuration, log);
  obeySignals({ ...app, reload: () => void app.reload() }, STOP_MS.bot, log);
  if (app.pageUrl) console.log(`Local Discord: ${app.pageUrl}`);
  else console.log('Verbatim is logged in to Discord.');
}

/** A shard never outlives the process that started it. */
async function runShard(configuration: Configuration, log: Logger): Promise<void> {
  const orphaned = new Promise<void>((resolve) => process.once('disconnect', resolve));
  void orphaned.then(() => setTimeout(() => process.exit(1), STOP_MS.bot).unref());
  const app = await startApp(configuration, log);
  const stop = obeySignals({ ...app, reload: () => void app.reload() }, STOP_MS.bot, log);
  void orphaned.then(stop);
}

async function runGroup(configuration: Configuration, log: Logger): Promise<void> {
  // Only a host with several shards needs it: one with a small machine doesn't.
  const { startShardGroup } = await import('./shard-group.ts');
  const group = await startShardGroup(configuration, log);
  obeySignals(group, STOP_MS.group, log);
  try {
    await group.ready;
    console.log('Verbatim is logged in to Discord.');
  } catch (error) {
    await group.stop();
    throw error;
  }
}

/** @returns stops what runs, as SIGTERM does */
function obeySignals(running: Running, limitMs: number, log: Logger): () => void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), limitMs).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error: String(error) }, 'Stopping failed.');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // On a terminal the signal means that it was closed, and ends the process as ever.
  if (!process.stdin.isTTY) process.on('SIGHUP', () => running.reload());
  return stop;
}

main().catch((error: unknown) => {
  console.error(sentenceFor(error));
  process.exitCode = 1;
  // The channel to a parent would keep this process alive.
  if (process.connected) process.disconnect();
});
