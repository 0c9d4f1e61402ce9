// Starts the bot, stops it on a signal, and reads the corpus again on SIGHUP.

import { config } from 'dotenv';
import pino from 'pino';
import { startApp } from './app.ts';
import { readConfiguration } from './configuration.ts';
import { sentenceFor } from './failure.ts';

/** After a signal the process ends within this time, whatever still hangs. */
const STOP_MS = 5000;

async function main(): Promise<void> {
  config({ quiet: true });
  const configuration = readConfiguration(process.env);
  // Logs go to standard error: standard output is for the one line that a person looks for.
  const log = pino({ level: configuration.logLevel }, pino.destination({ dest: 2, sync: true }));
  const app = await startApp(configuration, log);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), STOP_MS - 500).unref();
    app.stop().then(
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
  if (!process.stdin.isTTY) process.on('SIGHUP', () => void app.reload());
  if (app.pageUrl) console.log(`Local Discord: ${app.pageUrl}`);
  else console.log('Verbatim is logged in to Discord.');
}

main().catch((error: unknown) => {
  console.error(sentenceFor(error));
  process.exitCode = 1;
});
