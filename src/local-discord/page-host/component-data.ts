// Turns a press, a selection or a filled-in modal into the `data` of its interaction.

import type { APIMessage } from 'discord-api-types/v10';
import type { PageAction } from '../page-protocol.ts';
import { everyComponent } from '../rules/component-tree.ts';
import { type Json, type JsonObject, listOf, numberOf, objectOf, textOf } from '../rules/json.ts';
import type { OpenModal } from '../world/interactions.ts';
import { componentTypes as types } from '../world/numbers.ts';
import { type Guild, guildOfChannel, type World } from '../world/world.ts';
import { Objection } from './action.ts';
import { people } from './command-data.ts';

type Fields = Extract<PageAction, { type: 'submit-modal' }>['fields'];

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

/** The data of a modal's interaction; refuses what Discord's own client would not send. */
export function modalData(
  world: World,
  { modal, interaction }: OpenModal,
  fields: Fields,
): unknown {
  const guild = guildOfChannel(world, interaction.channelId);
  const filled = listOf(modal.components as unknown as Json)
    .map(objectOf)
    .map((part) => {
      const { type, id } = part;
      if (type === types.textDisplay) return { type, id };
      if (type === types.label)
        return { type, id, component: submitted(objectOf(part.component), fields) };
      const components = listOf(part.components).map((one) => submitted(objectOf(one), fields));
      return { type, id, components };
    });
  const selections = everyComponent(listOf(modal.components as unknown as Json));
  const chosen = selections.filter(({ type }) => type === types.userSelect);
  const userIds = chosen.flatMap(({ custom_id }) => valuesOf(fields, textOf(custom_id) ?? ''));
  const known = userIds.filter((id) => world.users.has(id));
  return {
    custom_id: modal.custom_id,
    components: filled,
    ...(known.length === 0 ? {} : { resolved: people(world, guild, known) }),
  };
}

function submitted(input: JsonObject, fields: Fields): unknown {
  const { type, id, custom_id } = input;
  const values = valuesOf(fields, textOf(custom_id) ?? '');
  const base = { type, id, custom_id };
  if (type === types.textInput) {
    checkText(input, values[0] ?? '');
    return { ...base, value: values[0] ?? '' };
  }
  if (type === types.checkbox) return { ...base, value: values[0] === 'true' };
  if (type === types.radioGroup) return { ...base, value: values[0] ?? null };
  const isRequired = input.required !== false;
  if (values.length > 0 || isRequired) checkSelection(input, values);
  return { ...base, values };
}

function checkText(input: JsonObject, value: string): void {
  const min = numberOf(input.min_length) ?? (input.required === false ? 0 : 1);
  const max = numberOf(input.max_length) ?? 4000;
  const mayBeEmpty = input.required === false;
  if (value.length > max || (value.length < min && !(mayBeEmpty && value === '')))
    throw new Objection(`This field takes ${min} to ${max} characters.`);
}

function checkSelection(select: JsonObject, values: readonly string[]): void {
  const min = numberOf(select.min_values) ?? 1;
  const max = numberOf(select.max_values) ?? 1;
  if (values.length < min || values.length > max)
    throw new Objection(`Choose ${min === max ? min : `${min} to ${max}`}.`);
  if (select.type !== types.stringSelect) return;
  const known = listOf(select.options).map((option) => objectOf(option).value);
  if (!values.every((value) => known.includes(value)))
    throw new Objection('This is not one of the choices.');
}

function resolved(world: World, guild: Guild, { type }: JsonObject, ids: readonly string[]) {
  const users = ids.filter((id) => world.users.has(id));
  const roles = ids.filter((id) => guild.roles.has(id)).map((id) => [id, guild.roles.get(id)]);
  const channels = ids.filter((id) => world.channels.has(id));
  if (type === types.userSelect) return { resolved: people(world, guild, users) };
  if (type === types.roleSelect) return { resolved: { roles: Object.fromEntries(roles) } };
  if (type === types.mentionableSelect)
    return { resolved: { ...people(world, guild, users), roles: Object.fromEntries(roles) } };
  if (type !== types.channelSelect) return {};
  const entries = channels.map((id) => [id, world.channels.get(id)]);
  return { resolved: { channels: Object.fromEntries(entries) } };
}

function valuesOf(fields: Fields, customId: string): readonly string[] {
  return fields.find((field) => field.customId === customId)?.values ?? [];
}
