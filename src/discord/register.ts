// Tells Discord the bot's commands, only when they changed: a registration has its own daily limit.

import { REST, Routes } from 'discord.js';
import type { RegisteredCommand } from './command.ts';
import { registeredCommands } from './commands.ts';
import type { Log } from './log.ts';
import { asLoginError, LoginError } from './login.ts';
import { thrownInFull } from './thrown.ts';

export interface Registration {
  readonly outcome: 'registered' | 'unchanged';
  /** Names of the commands that Discord has now. */
  readonly names: readonly string[];
}

export interface RegisterOptions {
  readonly token: string;
  readonly applicationId: string;
  /** Registers for one guild, where a change shows at once; else everywhere. */
  readonly guildId?: string | undefined;
  /** Discord's own API where it is absent. */
  readonly apiUrl?: string | undefined;
}

/**
 * Registers the bot's commands unless Discord has them already.
 * @throws {LoginError} with a sentence for the host when Discord refuses or can't be reached
 */
export async function registerCommands(options: RegisterOptions): Promise<Registration> {
  const { token, applicationId, guildId, apiUrl } = options;
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const wanted = registeredCommands.map((data) => (guildId ? forGuild(data) : data));
  const names = wanted.map(({ name }) => name);
  try {
    const query = new URLSearchParams({ with_localizations: 'true' });
    const present = await rest.get(route, { query });
    if (sameCommands(present, wanted)) return { outcome: 'unchanged', names };
    await rest.put(route, { body: wanted });
    return { outcome: 'registered', names };
  } catch (error) {
    throw asLoginError(error);
  }
}

/** Registers the commands at a start: without it the bot still serves those that Discord knows already. Never throws. */
export async function registerAtStart(
  options: RegisterOptions & { readonly log: Log },
): Promise<void> {
  try {
    const { outcome, names } = await registerCommands(options);
    options.log.info({ outcome, commands: names }, 'Commands compared with Discord’s.');
  } catch (error) {
    const why = error instanceof LoginError ? error.message : 'This is a fault of the program.';
    options.log.error({}, `Commands could not be registered. ${why}`);
    options.log.debug({ thrown: thrownInFull(error) }, 'What was thrown.');
  }
}

/** Whether two lists of commands mean the same to Discord, whatever is left out or filled in. */
export function sameCommands(present: unknown, wanted: readonly RegisteredCommand[]): boolean {
  if (!Array.isArray(present)) return false;
  const everywhere = wanted.some(({ contexts }) => contexts);
  return canonical(present, everywhere) === canonical(wanted, everywhere);
}

/** Contexts and installation types are for commands that are registered everywhere. */
function forGuild(data: RegisteredCommand): RegisteredCommand {
  const { contexts: _contexts, integration_types: _types, ...rest } = data;
  return rest;
}

/** Fields that mean something in a command, an option or a choice, with what Discord takes for granted. */
const DEFAULTS = {
  type: 1,
  name: '',
  name_localizations: {},
  description: '',
  description_localizations: {},
  options: [],
  choices: [],
  value: null,
  required: false,
  autocomplete: false,
  min_length: null,
  max_length: null,
  min_value: null,
  max_value: null,
  channel_types: [],
  default_member_permissions: null,
  nsfw: false,
} as const;

/** @param everywhere whether contexts and installation types count */
function canonical(list: readonly unknown[], everywhere: boolean): string {
  const texts = list.map((each) => {
    if (!isRecord(each)) return 'null';
    const { contexts, integration_types: types } = each;
    const scope = everywhere ? { contexts: sorted(contexts), types: sorted(types) } : {};
    return JSON.stringify({ ...scope, ...canonicalFields(each) });
  });
  return JSON.stringify(texts.sort());
}

function canonicalFields(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(DEFAULTS).map(([field, usual]) => {
      const value = item[field] ?? usual;
      if (field === 'options' || field === 'choices') return [field, nested(value)];
      return [field, isRecord(value) ? sortedKeys(value) : value];
    }),
  );
}

function nested(value: unknown): unknown[] {
  return Array.isArray(value)
    ? value.map((each) => (isRecord(each) ? canonicalFields(each) : each))
    : [];
}

function sortedKeys(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sorted(value: unknown): unknown[] {
  return Array.isArray(value) ? [...value].sort() : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
