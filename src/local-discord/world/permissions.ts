// Who may do what where: Discord's permission bits and how roles and overwrites add up.

import type { APIChannel, APIGuildMember, APIRole } from 'discord-api-types/v10';
import { channelTypes } from './numbers.ts';

/** Bits by name ("Permissions: Bitwise Permission Flags"). */
export const permissionBits = {
  KickMembers: 1n << 1n,
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseExternalEmojis: 1n << 18n,
  ManageRoles: 1n << 28n,
  UseApplicationCommands: 1n << 31n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
  PinMessages: 1n << 51n,
} as const;

export type PermissionName = keyof typeof permissionBits;

const everything = Object.values(permissionBits).reduce((sum, bit) => sum | bit, 0n);

/** The bits of several permissions together. */
export function bitsOf(names: readonly PermissionName[]): bigint {
  return names.reduce((sum, name) => sum | permissionBits[name], 0n);
}

interface Circumstances {
  readonly guildId: string;
  readonly ownerId: string;
  readonly roles: ReadonlyMap<string, APIRole>;
  readonly userId: string;
  readonly member: Pick<APIGuildMember, 'roles'>;
}

/** What a member may do in the whole guild ("Permissions: Permission Overwrites"). */
export function guildPermissions(who: Circumstances): bigint {
  if (who.userId === who.ownerId) return everything;
  const roleIds = [who.guildId, ...who.member.roles];
  const bits = roleIds.reduce((sum, id) => sum | BigInt(who.roles.get(id)?.permissions ?? '0'), 0n);
  return (bits & permissionBits.Administrator) === 0n ? bits : everything;
}

/** What a member may do in a channel; for a thread, pass its parent channel. */
export function channelPermissions(who: Circumstances, channel: APIChannel): bigint {
  const base = guildPermissions(who);
  if ((base & permissionBits.Administrator) !== 0n) return everything;
  const overwrites =
    'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : [];
  const matching = [
    overwrites.filter(({ id }) => id === who.guildId),
    overwrites.filter(({ id }) => id !== who.guildId && who.member.roles.includes(id)),
    overwrites.filter(({ id }) => id === who.userId),
  ];
  let bits = base;
  for (const layer of matching) {
    for (const { deny } of layer) bits &= ~BigInt(deny);
    for (const { allow } of layer) bits |= BigInt(allow);
  }
  return (bits & permissionBits.ViewChannel) === 0n ? 0n : bits;
}

/** In a thread "Send Messages in Threads" is asked for, and in a forum a post is a message. */
export function permissionFor(name: PermissionName, channel: APIChannel): PermissionName {
  if (name === 'CreatePublicThreads' && channel.type === channelTypes.forum) return 'SendMessages';
  return name === 'SendMessages' && isThread(channel) ? 'SendMessagesInThreads' : name;
}

/** Whether the channel is a thread (a forum post is one). */
export function isThread(channel: APIChannel): boolean {
  return (
    channel.type === channelTypes.publicThread ||
    channel.type === channelTypes.privateThread ||
    channel.type === channelTypes.announcementThread
  );
}
