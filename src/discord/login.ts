// Why the bot can't start or go on, in a sentence that says where to mend it.

import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { redactedPath } from './errors.ts';

const PORTAL = 'https://discord.com/developers/applications';

/** The bot could not start; the message is for the host and needs no stack. */
export class LoginError extends Error {
  override readonly name = 'LoginError';
}

/** Gateway close codes that end a bot's connection for good ("Opcodes and Status Codes: Gateway"). */
const CLOSE_CODES: Readonly<Record<number, string>> = {
  4004: `Discord does not accept DISCORD_TOKEN. ${tokenHint()}`,
  4010: 'Discord refuses this shard number.',
  4011: 'This bot is in so many guilds that Discord demands sharding.',
  4012: 'Discord no longer speaks this version of the gateway: update discord.js.',
  4013: 'Discord does not know an intent that the bot asked for: update discord.js.',
  4014:
    'Discord refuses an intent that is not switched on for this bot. ' +
    `Switch it on at ${PORTAL} → your application → Bot → Privileged Gateway Intents.`,
};

/** The sentence for a gateway close code that Discord does not let a bot recover from. */
export function closeProblem(code: number): string {
  return CLOSE_CODES[code] ?? `Discord closed the connection for good (code ${code}).`;
}

/**
 * Whatever a login or a registration threw, as an error with a sentence for the host. What is neither
 * Discord's answer nor the network's is a fault of the program and comes back as it is.
 */
export function asLoginError(error: unknown): unknown {
  const sentence = startProblem(error);
  return sentence === null ? error : new LoginError(sentence);
}

function startProblem(error: unknown): string | null {
  if (error instanceof LoginError) return error.message;
  if (isInvalidToken(error)) return closeProblem(4004);
  if (error instanceof DiscordAPIError) return apiProblem(error);
  if (error instanceof HTTPError) {
    return `Discord answered ${error.method} ${redactedPath(error.url)} with status ${error.status}. Try again later.`;
  }
  if (!(error instanceof Error)) return null;
  const code = error.name === 'AbortError' ? 'no answer in time' : 'code' in error && error.code;
  if (!code) return null;
  return `Discord can't be reached (${String(code)}). Check this machine's connection to the internet.`;
}

function apiProblem(error: DiscordAPIError): string {
  switch (error.code) {
    case 20012:
      return `APPLICATION_ID and DISCORD_TOKEN belong to different applications. Copy both from ${PORTAL}.`;
    case 10002:
      return `Discord knows no application with this APPLICATION_ID. Copy it from ${PORTAL} → General Information.`;
    case 50001:
      return (
        'The bot has no access to the guild GUILD_ID. Invite it there with the scopes “bot” and ' +
        '“applications.commands”, or leave GUILD_ID empty.'
      );
    default:
      return `Discord refused ${error.method} ${redactedPath(error.url)} (status ${error.status}, code ${error.code}).`;
  }
}

function isInvalidToken(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  return error instanceof DiscordAPIError && error.status === 401;
}

function tokenHint(): string {
  return `Copy it from ${PORTAL} → your application → Bot → Reset Token.`;
}
