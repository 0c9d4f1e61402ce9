// Turns a typed command into the `data` of its interaction, and refuses what Discord's client refuses.

import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIAttachment,
} from 'discord-api-types/v10';
import type { TypedOption } from '../page-protocol.ts';
import { publicMessage } from '../world/messages.ts';
import { commandTypes, contexts, optionTypes } from '../world/numbers.ts';
import { guildPermissions, permissionBits } from '../world/permissions.ts';
import {
  circumstances,
  type Guild,
  guildOfChannel,
  memberOf,
  userOf,
  type World,
} from '../world/world.ts';
import { Objection } from './action.ts';
import { keepUploads } from './uploads.ts';

interface Asked {
  readonly channelId: string;
  readonly options: readonly TypedOption[];
  readonly targetId?: string;
}

/** The data of a command's interaction; options are checked as Discord's own client does. */
export function commandData(world: World, command: APIApplicationCommand, asked: Asked): unknown {
  const base = {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
  };
  if (command.type === commandTypes.chatInput) {
    checkOptions(command.options ?? [], asked.options);
    const files: Record<string, APIAttachment> = {};
    const options = withFiles(world, asked, asked.options, files);
    return { ...base, options, ...resolvedOptions(world, asked.channelId, options, files) };
  }
  if (asked.targetId === undefined)
    throw new Objection('This command is used on a message or person.');
  return { ...base, target_id: asked.targetId, resolved: target(world, command, asked) };
}

/** The data of an autocomplete: what has been typed so far, unchecked. */
export function autocompleteData(command: APIApplicationCommand, options: readonly TypedOption[]) {
  const { id, name, type, guild_id } = command;
  return { id, name, type, options, ...(guild_id === undefined ? {} : { guild_id }) };
}

/** Whether a command's default permissions let this person use it; '0' leaves it to administrators. */
export function mayUse(guild: Guild, command: APIApplicationCommand, userId: string): boolean {
  const bits = guildPermissions(circumstances(guild, userId));
  if ((bits & permissionBits.Administrator) !== 0n) return true;
  const wanted = command.default_member_permissions;
  return wanted !== '0' && (bits & BigInt(wanted ?? '0')) === BigInt(wanted ?? '0');
}

/**
 * Whether the command is there in this guild (null: in direct messages): the guild's own, or a global one that states
 * the context, or none ("Application Command Structure").
 */
export function isOf(guild: Guild | null, command: APIApplicationCommand): boolean {
  if (command.guild_id !== undefined) return command.guild_id === guild?.id;
  const context: number = guild === null ? contexts.botDm : contexts.guild;
  return command.contexts?.some((one) => Number(one) === context) ?? true;
}

/** Refuses a command that this person may not use; in direct messages everybody may. */
export function requireCommandPermission(
  guild: Guild | null,
  command: APIApplicationCommand,
  userId: string,
): void {
  if (guild !== null && !mayUse(guild, command, userId))
    throw new Objection('You do not have permission to use this command.');
}

function checkOptions(
  defined: NonNullable<APIApplicationCommand['options']>,
  typed: readonly TypedOption[],
): void {
  for (const option of typed) {
    const found = defined.find(({ name }) => name === option.name);
    if (found === undefined) throw new Objection(`This command has no option “${option.name}”.`);
    if (found.type !== option.type)
      throw new Objection(`The option “${option.name}” is of another type.`);
    if (found.type === optionTypes.subcommand || found.type === optionTypes.subcommandGroup)
      checkOptions(found.options ?? [], option.options ?? []);
    else checkValue(found, option);
  }
  const missing = defined.find(
    (option) => option.required === true && !typed.some(({ name }) => name === option.name),
  );
  if (missing !== undefined) throw new Objection(`The option “${missing.name}” is required.`);
}

function checkValue(defined: APIApplicationCommandBasicOption, { name, value }: TypedOption): void {
  const limits = defined as {
    min_length?: number;
    max_length?: number;
    min_value?: number;
    max_value?: number;
  };
  const size = typeof value === 'string' ? value.length : Number(value);
  const isText = typeof value === 'string';
  const [min, max] = isText
    ? [limits.min_length, limits.max_length ?? 6000]
    : [limits.min_value, limits.max_value];
  if (size < (min ?? Number.NEGATIVE_INFINITY) || size > (max ?? Number.POSITIVE_INFINITY))
    throw new Objection(`The option “${name}” is too ${size < (min ?? 0) ? 'small' : 'large'}.`);
  const choices = 'choices' in defined ? (defined.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    throw new Objection(`The option “${name}” must be one of its choices.`);
}

function target(world: World, command: APIApplicationCommand, { channelId, targetId = '' }: Asked) {
  if (command.type === commandTypes.user)
    return people(world, guildOfChannel(world, channelId), [targetId]);
  const { message } = publicMessage(world, channelId, targetId);
  return { messages: { [targetId]: message } };
}

/** The options with each file's id in its place; the files are gathered by their ids. */
function withFiles(
  world: World,
  asked: Asked,
  options: readonly TypedOption[],
  files: Record<string, APIAttachment>,
): readonly TypedOption[] {
  return options.map(({ file, ...option }) => {
    if (option.options)
      return { ...option, options: withFiles(world, asked, option.options, files) };
    if (option.type !== optionTypes.attachment || file === undefined) return option;
    const [kept] = keepUploads(world, asked.channelId, [file]);
    if (kept === undefined) return option;
    files[kept.id] = kept;
    return { ...option, value: kept.id };
  });
}

function resolvedOptions(
  world: World,
  channelId: string,
  options: readonly TypedOption[],
  files: Readonly<Record<string, APIAttachment>>,
): { resolved?: unknown } {
  const guild = guildOfChannel(world, channelId);
  const leaves = flatten(options);
  const idsOf = (...types: number[]) =>
    leaves.filter(({ type }) => types.includes(type)).map(({ value }) => String(value));
  const { user, mentionable, role, channel } = optionTypes;
  const userIds = idsOf(user, mentionable).filter((id) => world.users.has(id));
  const roleIds = idsOf(role, mentionable).filter((id) => guild?.roles.has(id));
  const channelIds = idsOf(channel).filter((id) => world.channels.has(id));
  const count = userIds.length + roleIds.length + channelIds.length + Object.keys(files).length;
  if (count === 0) return {};
  return {
    resolved: {
      ...people(world, guild, userIds),
      attachments: files,
      roles: Object.fromEntries(roleIds.map((id) => [id, guild?.roles.get(id)])),
      channels: Object.fromEntries(channelIds.map((id) => [id, world.channels.get(id)])),
    },
  };
}

/** Users and members as `resolved` has them: members without their user, and none in direct messages. */
export function people(world: World, guild: Guild | null, ids: readonly string[]) {
  const users = Object.fromEntries(ids.map((id) => [id, userOf(world, id)]));
  if (guild === null) return { users };
  const members = ids.map((id) => {
    const { user: _, deaf, mute, ...member } = memberOf(guild, id);
    const permissions = guildPermissions(circumstances(guild, id)).toString();
    return [id, { ...member, permissions }];
  });
  return { users, members: Object.fromEntries(members) };
}

function flatten(options: readonly TypedOption[]): readonly TypedOption[] {
  return options.flatMap((option) => (option.options ? flatten(option.options) : [option]));
}
