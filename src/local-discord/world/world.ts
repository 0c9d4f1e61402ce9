// Everything that exists in the local Discord, in memory; the modules beside it change it.

import type {
  APIApplicationCommand,
  APIAttachment,
  APIChannel,
  APIGuildMember,
  APIMessage,
  APIRole,
  APIThreadChannel,
  APIUser,
} from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import { refusal } from '../rules/api-error.ts';
import { directPermissions, isDirect } from './direct-messages.ts';
import type { Interaction, OpenModal } from './interactions.ts';
import { channelPermissions, isThread, permissionBits } from './permissions.ts';
import type { WorldEvent } from './world-event.ts';

/** A message and what Discord knows about it but does not show in it. */
export interface StoredMessage {
  readonly message: APIMessage;
  /** All its files, also those that its embeds or components show and `attachments` leaves out. */
  readonly files: readonly APIAttachment[];
  /** The only person who sees it (ephemeral), or null for everybody who sees the channel. */
  readonly visibleTo: string | null;
  /** The interaction whose reply or follow-up it is. */
  readonly interactionId: string | null;
}

/** Somebody was really notified by a message. */
export interface Ping {
  readonly messageId: string;
  readonly userIds: readonly string[];
  readonly roleIds: readonly string[];
  readonly everyone: boolean;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly botRoleId: string;
  readonly roles: Map<string, APIRole>;
  /** By user id. */
  readonly members: Map<string, APIGuildMember>;
  bot: Membership;
}

/** Whether the bot is in a guild: it was removed where it is `out`, and Discord has an outage where `unavailable`. */
export type Membership = 'in' | 'out' | 'unavailable';

/** What is ticked in the application's developer portal. */
export interface Portal {
  readonly messageContent: boolean;
  readonly guildMembers: boolean;
  readonly presences: boolean;
}

export interface World {
  readonly clock: Clock;
  /** How many requests, events, messages, pings and interactions are kept; the oldest go first. */
  readonly remembers: number;
  readonly newId: () => string;
  /** The first guild: the one that the page shows. */
  readonly guild: Guild;
  readonly guilds: Map<string, Guild>;
  readonly bot: APIUser;
  readonly applicationId: string;
  readonly token: string;
  readonly portal: Portal;
  readonly users: Map<string, APIUser>;
  readonly channels: Map<string, APIChannel>;
  readonly messages: Map<string, StoredMessage>;
  /** When each pinned message was pinned, by message id. */
  readonly pins: Map<string, string>;
  readonly commands: Map<string, APIApplicationCommand>;
  readonly interactions: Map<string, Interaction>;
  readonly modals: Map<string, OpenModal>;
  readonly files: Map<string, StoredFile>;
  /** Where the files can be fetched, without a slash at its end. */
  filesUrl: string;
  readonly pings: Ping[];
  /** Whether the bot has at least one gateway session under way. */
  botConnected: boolean;
  /** Tells everybody who listens what has changed. */
  publish(event: WorldEvent): void;
  listen(listener: (event: WorldEvent) => void): () => void;
}

export interface StoredFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The channel, or "Unknown Channel" (10003). */
export function channelOf(world: World, channelId: string): APIChannel {
  const channel = world.channels.get(channelId);
  if (channel === undefined) throw refusal('unknownChannel');
  return channel;
}

/** The thread, or undefined where the id names another kind of channel. */
export function threadOf(world: World, channelId: string): APIThreadChannel | undefined {
  const channel = world.channels.get(channelId);
  return channel !== undefined && isThread(channel) ? (channel as APIThreadChannel) : undefined;
}

/** The guild, or "Unknown Guild" (10004). */
export function guildOf(world: World, guildId: string): Guild {
  const guild = world.guilds.get(guildId);
  if (guild === undefined) throw refusal('unknownGuild');
  return guild;
}

/** The guild that a channel or a thread is in, or null for direct messages. */
export function guildOfChannel(world: World, channelId: string): Guild | null {
  const channel = channelOf(world, channelId);
  if (isDirect(channel)) return null;
  return guildOf(world, 'guild_id' in channel ? (channel.guild_id ?? '') : '');
}

/** The member, or "Unknown Member" (10007). */
export function memberOf(guild: Guild, userId: string): APIGuildMember {
  const member = guild.members.get(userId);
  if (member === undefined) throw refusal('unknownMember');
  return member;
}

/** The user, or "Unknown User" (10013). */
export function userOf(world: World, userId: string): APIUser {
  const user = world.users.get(userId);
  if (user === undefined) throw refusal('unknownUser');
  return user;
}

/** The permission bits of a member in a channel or a thread (which has its parent's); none for a bot that was removed. */
export function permissionsIn(world: World, userId: string, channelId: string): bigint {
  const channel = channelOf(world, channelId);
  if (isDirect(channel)) return directPermissions(world, userId, channel);
  const guild = guildOf(world, 'guild_id' in channel ? (channel.guild_id ?? '') : '');
  if (userId === world.bot.id && guild.bot === 'out') return 0n;
  const parentId = isThread(channel) ? (channel as APIThreadChannel).parent_id : undefined;
  const parent = parentId === undefined ? channel : channelOf(world, parentId);
  return channelPermissions(circumstances(guild, userId), parent);
}

/** Whether there is such a channel or thread and the bot may view it. */
export function botSees(world: World, channelId: string): boolean {
  if (!world.channels.has(channelId)) return false;
  return (permissionsIn(world, world.bot.id, channelId) & permissionBits.ViewChannel) !== 0n;
}

/** A member as the permission rules need to know them. */
export function circumstances(guild: Guild, userId: string) {
  const { id: guildId, ownerId, roles } = guild;
  return { guildId, ownerId, roles, userId, member: memberOf(guild, userId) };
}

/** The present moment as Discord writes it. */
export function timestamp(world: World): string {
  return new Date(world.clock.now()).toISOString().replace('Z', '000+00:00');
}
