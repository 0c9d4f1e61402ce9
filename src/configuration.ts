// The environment's variables, checked once at the start: every problem at once, no secret shown.

import { addressFault } from './database/open.ts';
import { readSharding, type Sharding } from './sharding-option.ts';

/** Where the bot runs: on Discord, or on the local Discord where no token is given. */
export type Configuration = {
  readonly corpusFolder: string;
  /** Where the index is kept for the next start; null: nowhere. */
  readonly indexFile: string | null;
  /** `file:PATH` for SQLite, or `postgres://…`. */
  readonly databaseUrl: string;
  /** Where `/healthz` and `/metrics` are served on 127.0.0.1; null: nowhere. */
  readonly metricsPort: number | null;
  readonly sharding: Sharding;
  readonly logLevel: LogLevel;
  /** Whether to ask Discord for the privileged intent to read messages. */
  readonly messageContent: boolean;
} & (
  | {
      readonly mode: 'discord';
      readonly token: string;
      readonly applicationId: string;
      readonly guildId: string | null;
      /** Another address of Discord’s API, a proxy’s for instance; null: Discord’s own. */
      readonly apiUrl: string | null;
    }
  | { readonly mode: 'local'; readonly port: number }
);

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Thrown with all problems in one message. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const PORTAL = 'https://discord.com/developers/applications';

/**
 * Reads the configuration.
 * @param env the environment's variables
 * @throws ConfigurationError naming each variable, what is wrong with it and where its value is found
 */
export function readConfiguration(
  env: Readonly<Record<string, string | undefined>>,
): Configuration {
  const problems: string[] = [];
  const value = (name: string): string | null => env[name]?.trim() || null;
  const token = value('DISCORD_TOKEN');
  const applicationId = value('APPLICATION_ID') ?? value('CLIENT_ID');
  const guildId = value('GUILD_ID');
  if (token && !/^[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}$/.test(token)) {
    problems.push(
      `DISCORD_TOKEN does not look like a bot token; copy it from ${PORTAL} → your application → Bot → Reset Token.`,
    );
  }
  if (token && !applicationId) {
    problems.push(
      `APPLICATION_ID is missing; copy it from ${PORTAL} → your application → General Information.`,
    );
  }
  if (applicationId && !token) {
    problems.push(
      `DISCORD_TOKEN is missing although APPLICATION_ID is set; copy it from ${PORTAL} → your application → Bot. Without both, the local Discord starts.`,
    );
  }
  if (applicationId && !isSnowflake(applicationId)) {
    problems.push(
      `APPLICATION_ID must be a number of 17 to 20 digits; it stands on ${PORTAL} → General Information.`,
    );
  }
  if (guildId && !isSnowflake(guildId)) {
    problems.push(
      'GUILD_ID must be a number of 17 to 20 digits; in Discord, right click your server → Copy Server ID.',
    );
  }
  const port = Number(value('PORT') ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push('PORT must be a number from 0 to 65535; 0 or nothing takes a free one.');
  }
  const apiUrl = value('DISCORD_API_URL');
  if (apiUrl && !isSafeAddress(apiUrl)) {
    problems.push(
      'DISCORD_API_URL must be an https:// address, or an http:// one of this machine (the token is sent there); nothing means Discord itself.',
    );
  }
  const metricsPort = value('METRICS_PORT') === null ? null : Number(value('METRICS_PORT'));
  if (metricsPort !== null && !isPort(metricsPort)) {
    problems.push(
      'METRICS_PORT must be a number from 1 to 65535; nothing serves neither health nor metrics.',
    );
  }
  const sharding = readSharding(value, problems);
  if (sharding.kind === 'group' && !token) {
    problems.push(
      'SHARDS and SHARD_RANGE are for Discord; leave them empty for the local Discord.',
    );
  }
  const indexFile = value('INDEX_FILE') ?? 'data/verbatim.index';
  if (/[/\\]$/.test(indexFile)) {
    problems.push('INDEX_FILE must be a file, not a folder; “none” keeps no index.');
  }
  const databaseUrl = value('DATABASE_URL') ?? 'file:data/verbatim.db';
  const fault = addressFault(databaseUrl);
  if (fault) problems.push(`DATABASE_URL ${fault}.`);
  const content = value('MESSAGE_CONTENT') ?? 'off';
  if (content !== 'on' && content !== 'off') {
    problems.push(
      `MESSAGE_CONTENT must be on or off; on needs the Message Content Intent, switched on at ${PORTAL} → your application → Bot.`,
    );
  }
  const level = value('LOG_LEVEL') ?? 'info';
  if (!isLogLevel(level)) problems.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`);
  if (problems.length > 0 || !isLogLevel(level)) {
    throw new ConfigurationError(
      `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n` +
        problems.map((problem) => `  - ${problem}`).join('\n') +
        '\nSet the variables in the file “.env” or in the environment.',
    );
  }
  const common = {
    corpusFolder: value('CORPUS') ?? 'corpus',
    indexFile: indexFile === 'none' ? null : indexFile,
    databaseUrl,
    metricsPort,
    sharding,
    logLevel: level,
    messageContent: content === 'on',
  };
  return token && applicationId
    ? { ...common, mode: 'discord', token, applicationId, guildId, apiUrl }
    : { ...common, mode: 'local', port };
}

function isSnowflake(text: string): boolean {
  return /^\d{17,20}$/.test(text);
}

/** Where a token may be sent: encrypted, or not beyond this machine. */
function isSafeAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const isLoopback = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}

function isPort(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 65_535;
}

function isLogLevel(text: string): text is LogLevel {
  return LOG_LEVELS.some((level) => level === text);
}
