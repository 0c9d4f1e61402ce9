// Turns a press or a selection into the `data` of its interaction.

import type { APIMessage } from 'discord-api-types/v10';
import { everyComponent } from '../rules/component-tree.ts';
import { type Json, type JsonObject, listOf, numberOf, objectOf } from '../rules/json.ts';
import { componentTypes as types } from '../world/numbers.ts';
import { type Guild, guildOfChannel, type World } from '../world/world.ts';
import { Objection } from './action.ts';
import { people } from './command-data.ts';

/** The data of a component's interaction; refuses a component that is not there or is disabled. */
export function componentData(
  world: World,
  message: APIMessage,
  customId: string,
  values: readonly string[],
): unknown {
  const components = message.components as unknown as readonly Json[] | undefined;
  const used = everyComponent(components ?? []).find(({ custom_id }) => custom_id === customId);
  if (used === undefined) throw new Objection('This message has no such button.');
  if (used.disabled === true) throw new Objection('This button is disabled.');
  const base = { custom_id: customId, component_type: used.type, id: used.id };
  if (used.type === types.button) return base;
  checkSelection(used, values);
  return {
    ...base,
    values,
    ...resolved(world, guildOfChannel(world, message.channel_id), used, values),
  };
}

/** Objects to a text that its field would not take. */
export function checkText(input: JsonObject, value: string): void {
  const min = numberOf(input.min_length) ?? (input.required === false ? 0 : 1);
  const max = numberOf(input.max_length) ?? 4000;
  const mayBeEmpty = input.required === false;
  if (value.length > max || (value.length < min && !(mayBeEmpty && value === '')))
    throw new Objection(`This field takes ${min} to ${max} characters.`);
}

/** Objects to choices that the menu would not take. */
export function checkSelection(select: JsonObject, values: readonly string[]): void {
  const min = numberOf(select.min_values) ?? 1;
  const options = listOf(select.options);
  const byDefault = select.type === types.checkboxGroup ? options.length : 1;
  const max = numberOf(select.max_values) ?? byDefault;
  if (values.length < min || values.length > max)
    throw new Objection(`Choose ${min === max ? min : `${min} to ${max}`}.`);
  const known = options.map((option) => objectOf(option).value);
  if (known.length > 0 && !values.every((value) => known.includes(value)))
    throw new Objection('This is not one of the choices.');
}

/** What the ids of a selection stand for, of all kinds that the menu may hold. */
export function resolvedIds(
  world: World,
  guild: Guild | null,
  type: Json | undefined,
  ids: readonly string[],
): Resolved {
  const users = ids.filter((id) => world.users.has(id));
  const roles = ids.filter((id) => guild?.roles.has(id)).map((id) => [id, guild?.roles.get(id)]);
  const channels = ids.filter((id) => world.channels.has(id));
  switch (type) {
    case types.userSelect:
      return people(world, guild, users);
    case types.roleSelect:
      return { roles: Object.fromEntries(roles) };
    case types.mentionableSelect:
      return { ...people(world, guild, users), roles: Object.fromEntries(roles) };
    case types.channelSelect:
      return { channels: Object.fromEntries(channels.map((id) => [id, world.channels.get(id)])) };
    default:
      return {};
  }
}

/** Objects by kind (users, members, roles, channels, attachments), then by id. */
export type Resolved = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function resolved(world: World, guild: Guild | null, { type }: JsonObject, ids: readonly string[]) {
  const found = resolvedIds(world, guild, type, ids);
  return Object.keys(found).length === 0 ? {} : { resolved: found };
}
