// Starts the bot or a group of its shards, stops it on a signal, and reads the corpus again on SIGHUP.

import { config } from 'dotenv';
import pino, { type Logger } from 'pino';
import { type Configuration, readConfiguration } from './configuration.ts';
import { sentenceFor } from './failure.ts';

/** After a signal a process ends within this time, whatever still hangs; a group waits for its shards. */
const STOP_MS = { bot: 4_500, group: 4_900 } as const;

/** What runs, as far as signals are concerned. */
interface Running {
  reload(): void;
  stop(): Promise<void>;
}

/** Says what SIGHUP does from now on; one that came before is made good. */
type HangUps = (reload: () => void) => void;

async function main(): Promise<void> {
  const hangUps = hearHangUps();
  config({ quiet: true });
  const configuration = readConfiguration(process.env);
  const { sharding } = configuration;
  // Logs go to standard error: standard output is for the one line that a person looks for.
  const log = pino({ level: configuration.logLevel }, pino.destination({ dest: 2, sync: true }));
  switch (sharding.kind) {
    case 'group':
      return runGroup(configuration, hangUps, log);
    case 'one shard':
      return runShard(configuration, hangUps, log.child({ process: `shard ${sharding.id}` }));
    case 'one process':
      return runAlone(configuration, hangUps, log);
    default:
      return sharding satisfies never;
  }
}

async function runAlone(
  configuration: Configuration,
  hangUps: HangUps,
  log: Logger,
): Promise<void> {
  const app = await start(configuration, log);
  obeySignals(app, STOP_MS.bot, hangUps, log);
  if (app.pageUrl) console.log(`Local Discord: ${app.pageUrl}`);
  else console.log('Verbatim is logged in to Discord.');
}

/** A shard never outlives the process that started it. */
async function runShard(
  configuration: Configuration,
  hangUps: HangUps,
  log: Logger,
): Promise<void> {
  const orphaned = new Promise<void>((resolve) => process.once('disconnect', resolve));
  void orphaned.then(() => setTimeout(() => process.exit(1), STOP_MS.bot).unref());
  const app = await start(configuration, log);
  const stop = obeySignals(app, STOP_MS.bot, hangUps, log);
  void orphaned.then(stop);
}

/** Loaded only here: reading the whole program takes a while in which signals would not be heard. */
async function start(
  configuration: Configuration,
  log: Logger,
): Promise<Running & { readonly pageUrl: string | null }> {
  const { startApp } = await import('./app.ts');
  const app = await startApp(configuration, log);
  return { ...app, reload: () => void app.reload() };
}

async function runGroup(
  configuration: Configuration,
  hangUps: HangUps,
  log: Logger,
): Promise<void> {
  // Only a host with several shards needs it: one with a small machine doesn't.
  const { startShardGroup } = await import('./shard-group.ts');
  const group = await startShardGroup(configuration, log);
  obeySignals(group, STOP_MS.group, hangUps, log);
  try {
    await group.ready;
    console.log('Verbatim is logged in to Discord.');
  } catch (error) {
    await group.stop();
    throw error;
  }
}

/** @returns stops what runs, as SIGTERM does */
function obeySignals(running: Running, limitMs: number, hangUps: HangUps, log: Logger): () => void {
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
  hangUps(() => running.reload());
  return stop;
}

/** Hears SIGHUP from the first moment on: by itself it would end a process that is still starting. */
function hearHangUps(): HangUps {
  let cameEarly = false;
  let reload = (): void => {
    cameEarly = true;
  };
  // On a terminal the signal means that it was closed, and ends the process as ever.
  if (!process.stdin.isTTY) process.on('SIGHUP', () => reload());
  return (wanted) => {
    reload = wanted;
    if (cameEarly) wanted();
  };
}

main().catch((error: unknown) => {
  console.error(sentenceFor(error));
  process.exitCode = 1;
  // The channel to a parent would keep this process alive.
  if (process.connected) process.disconnect();
});
