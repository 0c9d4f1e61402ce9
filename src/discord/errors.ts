// What went wrong, told twice: a short sentence for the person, a line with the same reference for the log.

import { randomInt } from 'node:crypto';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { VerbatimError } from './gate.ts';

/** Discord's error codes that have a reaction of their own ("Opcodes and Status Codes: JSON"). */
export const DISCORD_CODES = {
  unknownChannel: 10003,
  unknownMember: 10007,
  unknownMessage: 10008,
  unknownInteraction: 10062,
  tooManyPins: 30003,
  alreadyAcknowledged: 40060,
  missingAccess: 50001,
  cannotSendToUser: 50007,
  missingPermissions: 50013,
  threadArchived: 50083,
  threadLocked: 160005,
} as const;

export interface Failure {
  /** Six characters that the person can name and the host can search for; told from the level warn on. */
  readonly reference: string;
  readonly level: 'info' | 'warn' | 'error';
  /** For the log: no message text, no user ids, no tokens. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly logged: string;
  /** For the person; null where nothing can reach them any more. */
  readonly told: string | null;
}

type Kind = Pick<Failure, 'level' | 'logged'> & { readonly told: string | null };

/**
 * Describes any thrown value.
 * @param missing names of the permissions that the bot lacks where it failed, if that is known
 */
export function describeFailure(error: unknown, missing: readonly string[] = []): Failure {
  const reference = newReference();
  const kind = kindOf(error, missing);
  // Where the sentence says all there is to know, nobody needs to look the log up.
  const suffix = kind.level === 'info' ? '' : ` (reference ${reference})`;
  return {
    reference,
    level: kind.level,
    logged: kind.logged,
    fields: { reference, ...fieldsOf(error) },
    told: kind.told === null ? null : `${kind.told}${suffix}`,
  };
}

/** Whether Discord answered with this code. */
export function hasCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

/** A path without what identifies anybody or authorises anything: `/interactions/:id/:token/callback`. */
export function redactedPath(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : (url.split('?')[0] ?? '');
  return path
    .split('/')
    .map((part) => (/^\d{15,}$/.test(part) ? ':id' : part.length > 30 ? ':token' : part))
    .join('/');
}

function kindOf(error: unknown, missing: readonly string[]): Kind {
  if (error instanceof VerbatimError) {
    return {
      level: 'error',
      logged: 'The verbatim gate held a message back: it would not have shown the source’s words.',
      told: 'Sorry: the quotation could not be shown exactly as it stands in the source, so nothing was sent.',
    };
  }
  if (error instanceof DiscordAPIError) return kindOfCode(error, missing);
  if (error instanceof HTTPError || error instanceof RateLimitError) {
    return {
      level: 'warn',
      logged: 'Discord did not take the answer.',
      told: 'Sorry: Discord is having trouble. Please try again in a moment.',
    };
  }
  return {
    level: 'error',
    logged: 'An interaction failed.',
    told: 'Sorry: something went wrong. Please try again.',
  };
}

function kindOfCode(error: DiscordAPIError, missing: readonly string[]): Kind {
  const names = missing.length > 0 ? missing.join(', ') : null;
  switch (error.code) {
    case DISCORD_CODES.unknownInteraction:
      return {
        level: 'info',
        logged: 'The interaction was over before the answer came; nothing more can be done.',
        told: null,
      };
    case DISCORD_CODES.alreadyAcknowledged:
      return {
        level: 'info',
        logged: 'Discord had already taken an answer to this interaction.',
        told: null,
      };
    case DISCORD_CODES.unknownMessage:
      return {
        level: 'info',
        logged: 'The message is gone.',
        told: 'That message has already been deleted.',
      };
    case DISCORD_CODES.tooManyPins:
      return {
        level: 'info',
        logged: 'The channel has as many pins as Discord allows.',
        told: 'This channel has 250 pinned messages, the most that Discord allows. Unpin one first.',
      };
    case DISCORD_CODES.missingAccess:
      return {
        level: 'warn',
        logged: `No access to the channel; missing: ${names ?? 'View Channel'}.`,
        told: `I have no access to this channel. A moderator can give me: ${names ?? 'View Channel'}.`,
      };
    case DISCORD_CODES.missingPermissions:
      return {
        level: 'warn',
        logged: `A permission is missing: ${names ?? 'unknown which'}.`,
        told: names
          ? `I lack a permission here. A moderator can give me: ${names}.`
          : 'I lack a permission for that here. A moderator can check my role and this channel’s settings.',
      };
    default:
      return {
        level: 'error',
        logged: 'Discord refused a request.',
        told: 'Sorry: Discord did not accept the answer.',
      };
  }
}

function fieldsOf(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError) {
    const { code, status, method, url } = error;
    return { code, status, method, url: redactedPath(url), problems: problems(error.rawError) };
  }
  if (error instanceof HTTPError) {
    return { status: error.status, method: error.method, url: redactedPath(error.url) };
  }
  if (error instanceof Error) {
    // The message may hold somebody's words; the frames below it don't.
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    const code = 'code' in error ? error.code : undefined;
    return { name: error.name, ...(code !== undefined && { code }), stack: frames.join('\n') };
  }
  return { name: typeof error };
}

/** Where in the request Discord found what kind of fault, without the values. */
function problems(rawError: object): string[] {
  const found: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key !== '_errors') walk(value, path ? `${path}.${key}` : key);
      else if (Array.isArray(value)) found.push(...value.map((each) => `${path} ${each?.code}`));
    }
  };
  if ('errors' in rawError) walk(rawError.errors, '');
  return found.slice(0, 10);
}

/** Without the letters and digits that are mistaken for one another. */
function newReference(): string {
  const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
  return Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
