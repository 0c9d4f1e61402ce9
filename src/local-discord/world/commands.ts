// The application's registered commands; ids stay and versions change only with the content.

import { isDeepStrictEqual } from 'node:util';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { refusal } from '../rules/api-error.ts';
import { checkCommand, checkCommands } from '../rules/command-rules.ts';
import { type Json, type JsonObject, objectOf } from '../rules/json.ts';
import { commandTypes } from './numbers.ts';
import type { World } from './world.ts';

/** Global commands for `null`, else the guild's. */
export type Scope = string | null;

export function commandsIn(world: World, scope: Scope): readonly APIApplicationCommand[] {
  return [...world.commands.values()].filter(({ guild_id = null }) => guild_id === scope);
}

/** The command, or "Unknown application command" (10063). */
export function commandOf(world: World, scope: Scope, id: string): APIApplicationCommand {
  const found = world.commands.get(id);
  if (found === undefined || (found.guild_id ?? null) !== scope) throw refusal('unknownCommand');
  return found;
}

/** Replaces all commands of the scope by these. */
export function overwriteCommands(
  world: World,
  scope: Scope,
  wanted: readonly Json[],
): readonly APIApplicationCommand[] {
  const bodies = wanted.map(objectOf);
  checkCommands(bodies);
  const before = commandsIn(world, scope);
  const after = bodies.map((body) => fresh(world, scope, body, sameName(before, body)));
  for (const { id } of before) world.commands.delete(id);
  for (const one of after) world.commands.set(one.id, one);
  announce(world);
  return after;
}

/** Adds a command; one with the same name and type is replaced. */
export function createCommand(
  world: World,
  scope: Scope,
  body: JsonObject,
): { command: APIApplicationCommand; isNew: boolean } {
  checkCommand(body);
  const previous = sameName(commandsIn(world, scope), body);
  const command = fresh(world, scope, body, previous);
  world.commands.set(command.id, command);
  announce(world);
  return { command, isNew: previous === undefined };
}

/** Changes the stated parts of a command. */
export function editCommand(
  world: World,
  previous: APIApplicationCommand,
  body: JsonObject,
): APIApplicationCommand {
  const { id, version, application_id, guild_id, ...kept } = previous;
  const merged = { ...kept, ...body } as unknown as JsonObject;
  checkCommand(merged);
  const command = fresh(world, guild_id ?? null, merged, previous);
  world.commands.set(id, command);
  announce(world);
  return command;
}

export function deleteCommand(world: World, { id }: APIApplicationCommand): void {
  world.commands.delete(id);
  announce(world);
}

/** A command as listed: localisations only on request, as in "Get Global Application Commands". */
export function listed(
  command: APIApplicationCommand,
  withLocalisations: boolean,
): APIApplicationCommand {
  if (withLocalisations) return command;
  return withoutLocalisations(command as unknown as JsonObject) as unknown as APIApplicationCommand;
}

function fresh(
  world: World,
  scope: Scope,
  body: JsonObject,
  previous: APIApplicationCommand | undefined,
): APIApplicationCommand {
  const content = completed(world, scope, body);
  if (previous !== undefined) {
    const { version, ...rest } = previous;
    const unchanged = { ...content, id: previous.id };
    if (isDeepStrictEqual(rest, unchanged)) return previous;
    return { ...unchanged, version: world.newId() };
  }
  return { ...content, id: world.newId(), version: world.newId() };
}

/** The body with Discord's own defaults, in a stable order. */
function completed(
  world: World,
  scope: Scope,
  body: JsonObject,
): Omit<APIApplicationCommand, 'id' | 'version'> {
  const type = body.type ?? commandTypes.chatInput;
  return {
    application_id: world.applicationId,
    ...(scope === null ? {} : { guild_id: scope }),
    type,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description ?? '',
    description_localizations: body.description_localizations ?? null,
    ...(body.options === undefined ? {} : { options: body.options }),
    default_member_permissions: body.default_member_permissions ?? null,
    default_permission: true,
    dm_permission: body.dm_permission ?? true,
    nsfw: body.nsfw ?? false,
    integration_types: body.integration_types ?? [0],
    contexts: body.contexts ?? null,
  } as unknown as Omit<APIApplicationCommand, 'id' | 'version'>;
}

function withoutLocalisations(one: JsonObject): JsonObject {
  const { name_localizations, description_localizations, ...rest } = one;
  const lists = ['options', 'choices'].flatMap((key) => {
    const list = rest[key];
    return Array.isArray(list) ? [[key, list.map(objectOf).map(withoutLocalisations)]] : [];
  });
  return { ...rest, ...Object.fromEntries(lists) };
}

function sameName(
  commands: readonly APIApplicationCommand[],
  body: JsonObject,
): APIApplicationCommand | undefined {
  const type = body.type ?? commandTypes.chatInput;
  return commands.find((one) => one.name === body.name && one.type === type);
}

function announce(world: World): void {
  world.publish({ type: 'commands-changed', commands: [...world.commands.values()] });
}
