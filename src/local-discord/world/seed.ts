// The world at its beginning: one guild, two channels, three people and the bot.

import type { APIChannel, APIGuildMember, APIRole, APIUser } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import { noFlags } from './numbers.ts';
import { bitsOf, type PermissionName } from './permissions.ts';
import { forumChannel, textChannel } from './seed-channels.ts';
import { snowflakes } from './snowflake.ts';
import { type Portal, timestamp, type World } from './world.ts';
import type { WorldEvent } from './world-event.ts';

export interface SeedOptions {
  readonly clock: Clock;
  readonly portal: Portal;
  /** Whether a forum post must have a tag. */
  readonly requireTag: boolean;
}

const everyonePermissions: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'ReadMessageHistory',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'UseApplicationCommands',
];

const moderatorPermissions: readonly PermissionName[] = [
  'ManageMessages',
  'ManageThreads',
  'PinMessages',
];

/** Makes the world with its people and channels. */
export function seedWorld(options: SeedOptions): World {
  const newSeedId = seedIds();
  const world = { ...emptyWorld(options, newSeedId), newId: newSeedId };
  fill(world, options);
  return { ...world, newId: snowflakes(options.clock) };
}

/** Ids that are the same at every start, so that bookmarks and the bot's own data stay valid. */
function seedIds(): () => string {
  let last = 1_191_154_100_000_000_000n;
  return () => {
    last += 1n << 22n;
    return last.toString();
  };
}

function fill(world: World, options: SeedOptions): void {
  const moderatorRole = role(world.newId(), 'Moderator', moderatorPermissions, 2);
  addRoles(world, moderatorRole);
  addPerson(world, world.bot, [world.botRoleId]);
  addPerson(world, user(world.newId(), 'mira', 'Mira'), []);
  addPerson(world, user(world.newId(), 'sam', 'Sam'), [moderatorRole.id]);
  addChannel(world, textChannel(world, 'general', 0));
  addChannel(world, forumChannel(world, 'questions', 1, options.requireTag));
  const administratorRole = role(world.newId(), 'Administrator', ['Administrator'], 3);
  world.roles.set(administratorRole.id, administratorRole);
  addPerson(world, user(world.newId(), 'ada', 'Ada'), [administratorRole.id]);
}

function emptyWorld({ clock, portal }: SeedOptions, newId: () => string): World {
  const applicationId = newId();
  const listeners = new Set<(event: WorldEvent) => void>();
  return {
    clock,
    newId,
    portal,
    applicationId,
    guild: { id: newId(), name: 'Local Discord', ownerId: newId() },
    bot: { ...user(applicationId, 'verbatim', null), bot: true },
    botRoleId: newId(),
    token: `${Buffer.from(applicationId).toString('base64url')}.local.${crypto.randomUUID()}`,
    roles: new Map(),
    users: new Map(),
    members: new Map(),
    channels: new Map(),
    messages: new Map(),
    pins: new Map(),
    commands: new Map(),
    interactions: new Map(),
    modals: new Map(),
    files: new Map(),
    filesUrl: '',
    pings: [],
    botConnected: false,
    publish: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function addRoles(world: World, moderator: APIRole): void {
  const { guild, botRoleId, roles, applicationId } = world;
  roles.set(guild.id, role(guild.id, '@everyone', everyonePermissions, 0));
  roles.set(botRoleId, {
    ...role(botRoleId, 'verbatim', [], 1),
    managed: true,
    tags: { bot_id: applicationId },
  });
  roles.set(moderator.id, moderator);
}

function addPerson(world: World, person: APIUser, roles: string[]): void {
  world.users.set(person.id, person);
  world.members.set(person.id, {
    user: person,
    nick: null,
    avatar: null,
    banner: null,
    roles,
    joined_at: timestamp(world),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: noFlags,
    pending: false,
    communication_disabled_until: null,
  } satisfies APIGuildMember);
}

function addChannel(world: World, channel: APIChannel): void {
  world.channels.set(channel.id, channel);
}

function user(id: string, username: string, globalName: string | null): APIUser {
  return {
    id,
    username,
    discriminator: '0',
    global_name: globalName,
    avatar: null,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    public_flags: noFlags,
    flags: noFlags,
  };
}

function role(
  id: string,
  name: string,
  permissions: readonly PermissionName[],
  position: number,
): APIRole {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: bitsOf(permissions).toString(),
    managed: false,
    mentionable: false,
    flags: noFlags,
  };
}
