// The world at its beginning: guilds of two channels each, three people and the bot in all of them.

import type { APIChannel, APIGuildMember, APIRole, APIUser } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import { noFlags } from './numbers.ts';
import { bitsOf, type PermissionName } from './permissions.ts';
import { forumChannel, textChannel } from './seed-channels.ts';
import { snowflakes } from './snowflake.ts';
import { type Guild, type Portal, timestamp, type World } from './world.ts';
import type { WorldEvent } from './world-event.ts';

export interface SeedOptions {
  readonly clock: Clock;
  readonly portal: Portal;
  /** Whether a forum post must have a tag. */
  readonly requireTag: boolean;
  /** How many guilds there are: at least one. */
  readonly guilds: number;
  readonly remembers: number;
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
  fillGuild(world, world.guild, options);
  for (let index = 1; index < options.guilds; index += 1) {
    const id = (BigInt(world.guild.id) + BigInt(index) * guildStep).toString();
    const name = `Local Discord ${index + 1}`;
    fillGuild(world, emptyGuild(id, name, world.guild.ownerId, world.newId()), options);
  }
}

/**
 * How far the ids of two guilds are apart. By "Gateway: Sharding" a guild's shard is `(id >> 22) % count`; with this
 * step, which leaves 1 with any count up to 16, guilds that follow each other are on shards that follow each other.
 */
const guildStep = 720_721n << 22n;

/** The order in which ids are drawn here never changes: the first guild has the same ones at every start. */
function fillGuild(world: World, guild: Guild, options: SeedOptions): void {
  world.guilds.set(guild.id, guild);
  const moderatorRole = role(world.newId(), 'Moderator', moderatorPermissions, 2);
  addRoles(world, guild, moderatorRole);
  addPerson(world, guild, world.bot, [guild.botRoleId]);
  addPerson(world, guild, person(world, 'mira', 'Mira'), []);
  addPerson(world, guild, person(world, 'sam', 'Sam'), [moderatorRole.id]);
  addChannel(world, textChannel(world, guild, 'general', 0));
  addChannel(world, forumChannel(world, guild, 'questions', 1, options.requireTag));
  const administratorRole = role(world.newId(), 'Administrator', ['Administrator'], 3);
  guild.roles.set(administratorRole.id, administratorRole);
  addPerson(world, guild, person(world, 'ada', 'Ada'), [administratorRole.id]);
}

/** The person of that name: in every guild the same. */
function person(world: World, username: string, globalName: string): APIUser {
  const known = [...world.users.values()].find((one) => one.username === username);
  return known ?? user(world.newId(), username, globalName);
}

function emptyGuild(id: string, name: string, ownerId: string, botRoleId: string): Guild {
  return { id, name, ownerId, botRoleId, roles: new Map(), members: new Map(), bot: 'in' };
}

function emptyWorld({ clock, portal, remembers }: SeedOptions, newId: () => string): World {
  const applicationId = newId();
  const [guildId, ownerId, botRoleId] = [newId(), newId(), newId()];
  const listeners = new Set<(event: WorldEvent) => void>();
  return {
    clock,
    remembers,
    newId,
    portal,
    applicationId,
    guild: emptyGuild(guildId, 'Local Discord', ownerId, botRoleId),
    guilds: new Map(),
    bot: { ...user(applicationId, 'verbatim', null), bot: true },
    token: `${Buffer.from(applicationId).toString('base64url')}.local.${crypto.randomUUID()}`,
    users: new Map(),
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

function addRoles(world: World, { id, roles, botRoleId }: Guild, moderator: APIRole): void {
  roles.set(id, role(id, '@everyone', everyonePermissions, 0));
  roles.set(botRoleId, {
    ...role(botRoleId, 'verbatim', [], 1),
    managed: true,
    tags: { bot_id: world.applicationId },
  });
  roles.set(moderator.id, moderator);
}

function addPerson(world: World, guild: Guild, person: APIUser, roles: string[]): void {
  world.users.set(person.id, person);
  guild.members.set(person.id, {
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
