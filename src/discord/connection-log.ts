// Turns discord.js's events about the connection into log lines that a host understands.

import { type Client, Events } from 'discord.js';
import type { Log } from './log.ts';
import { closeProblem } from './login.ts';
import { thrownInFull } from './thrown.ts';

/** No event's text is logged above debug level. */
export function logConnection(client: Client, log: Log): void {
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ code, shard }, closeProblem(code));
  });
  client.on(Events.ShardError, (error, shard) => {
    log.warn({ shard, name: error.name }, 'The connection to Discord broke; reconnecting.');
  });
  client.on(Events.ShardReconnecting, (shard) => {
    log.info({ shard }, 'Reconnecting to Discord.');
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    log.info({ shard, replayed }, 'Connected to Discord again.');
  });
  client.on(Events.Invalidated, () => {
    log.error({}, 'Discord ended the session for good. Restart the bot.');
  });
  client.on(Events.Error, (error) => {
    log.error({ name: error.name }, 'The Discord client reported an error.');
    log.debug({ thrown: thrownInFull(error) }, 'What it reported.');
  });
  client.on(Events.Warn, (message) => {
    log.warn({}, 'The Discord client reported a warning.');
    log.debug({ warning: thrownInFull(message) }, 'What it reported.');
  });
}
