// Finds the names that ids and mentions are shown by, and the ids that names stand for.
import type {
  APIApplicationCommandBasicOption,
  APIChannel,
  APIMessage,
  APIUser,
  ChannelType,
} from 'discord-api-types/v10';
import type { Viewer } from '../page-protocol.ts';
import { channelType, optionType } from './discord-numbers.ts';
import type { MentionName } from './markdown-ast.ts';
import type { World } from './world.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export function userName(user: APIUser): string {
  return user.global_name ?? user.username;
}

export function viewerName(viewer: Viewer): string {
  return viewer.member.nick ?? userName(viewer.user);
}

/** A channel's name; direct messages are called after the other one. */
export function channelName(channel: APIChannel): string {
  if (channel.type !== channelType.direct) return channel.name ?? channel.id;
  const [other] = channel.recipients ?? [];
  return other ? userName(other) : channel.id;
}

/** The viewer's roles in the guild in words, "member" when there are none. */
export function viewerRole(world: World, viewer: Viewer): string {
  const roles = world.guild.roles.filter(
    (role) => role.id !== world.guild.id && viewer.member.roles.includes(role.id),
  );
  return roles.map((role) => role.name).join(', ') || 'Member';
}

/** Who wrote a message, by nickname if the guild has one for them. */
export function authorName(world: World, message: APIMessage): string {
  const viewer = world.viewers.find((one) => one.user.id === message.author.id);
  return viewer ? viewerName(viewer) : userName(message.author);
}

/** How mentions read ("@Mira"); of an id that is not known, Discord's own words for it. */
export function mentionNameIn(world: World): MentionName {
  return (of, id) => {
    switch (of) {
      case 'user':
        return `@${nameOfUser(world, id) ?? 'unknown-user'}`;
      case 'role':
        return `@${nameIn(world.guild.roles, id) ?? 'deleted-role'}`;
      case 'channel':
        return `#${world.channels.get(id)?.name ?? 'unknown'}`;
      case 'everyone':
        return `@${id}`;
      default:
        return of satisfies never;
    }
  };
}

/** The name of a person or of the bot, by id. */
export function nameOfUser(world: World, id: string): string | undefined {
  return nameIn(peopleOf(world), id);
}

/** Everybody who can be named: the viewers and the bot. */
export function peopleOf(world: World): readonly Named[] {
  const people = world.viewers.map((one) => ({ id: one.user.id, name: viewerName(one) }));
  return world.bot ? [...people, { id: world.bot.id, name: userName(world.bot) }] : people;
}

export function rolesOf(world: World): readonly Named[] {
  return world.guild.roles.filter((role) => role.id !== world.guild.id);
}

/** Channels and threads of the guild, of the wanted types where some are stated. */
export function channelsOf(
  world: World,
  types: readonly ChannelType[] | undefined = undefined,
): readonly Named[] {
  const wanted = [...world.channels.values()].filter(
    ({ type }) => type !== channelType.direct && (types?.includes(type) ?? true),
  );
  return wanted.map(({ id, name }) => ({ id, name: name ?? id }));
}

/** What a user, role, channel or mentionable option can be set to. */
export function pickable(world: World, option: APIApplicationCommandBasicOption): readonly Named[] {
  const { type } = option;
  if (type === optionType.channel) return channelsOf(world, option.channel_types);
  if (type === optionType.user) return peopleOf(world);
  if (type === optionType.role) return rolesOf(world);
  return [...peopleOf(world), ...rolesOf(world)];
}

/** The id behind a mention, a name or an id, typed for an option. */
export function findPickable(
  world: World,
  option: APIApplicationCommandBasicOption,
  typed: string,
): string | undefined {
  const bare = typed
    .replace(/^<?[@#][!&]?/, '')
    .replace(/>$/, '')
    .toLowerCase();
  return pickable(world, option).find(({ id, name }) => id === bare || name.toLowerCase() === bare)
    ?.id;
}

/** Code is sent as it is typed. */
const CODE = /(```[\s\S]*?```|`[^`\n]*`)/u;

/** A message as it is sent: “@Mira” mentions whoever is called so, as in Discord's own app. */
export function withMentions(world: World, typed: string): string {
  const named = [
    ...peopleOf(world).map(({ id, name }) => ({ name, mention: `<@${id}>` })),
    ...rolesOf(world).map(({ id, name }) => ({ name, mention: `<@&${id}>` })),
  ];
  // Of “Mira” and “Mira Moe”, the longer one is meant where both stand there.
  named.sort((a, b) => b.name.length - a.name.length);
  const mentioned = (text: string): string =>
    named.reduce((sent, { name, mention }) => {
      const literal = name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
      const sign = new RegExp(`(?<![\\p{L}\\p{N}_@<])@${literal}(?![\\p{L}\\p{N}_])`, 'giu');
      return sent.replace(sign, () => mention);
    }, text);
  return typed
    .split(CODE)
    .map((part) => (CODE.test(part) ? part : mentioned(part)))
    .join('');
}

function nameIn(named: readonly Named[], id: string): string | undefined {
  return named.find((one) => one.id === id)?.name;
}
