// What the bot may do: its role allows it, and a channel overwrite takes away what @everyone would add.

import type { APIChannel, APIOverwrite, APIRole } from 'discord-api-types/v10';
import { channelsIn } from './guild-object.ts';
import { bitsOf, isThread, type PermissionName } from './permissions.ts';
import type { Guild, World } from './world.ts';

/** Makes these the bot's permissions in every channel of every guild, and tells everybody. */
export function setBotPermissions(world: World, permissions: readonly PermissionName[]): void {
  const allowed = bitsOf(permissions);
  for (const guild of world.guilds.values()) setInGuild(world, guild, allowed);
}

function setInGuild(world: World, guild: Guild, allowed: bigint): void {
  const role = { ...roleOf(guild, guild.botRoleId), permissions: allowed.toString() };
  guild.roles.set(role.id, role);
  world.publish({ type: 'role-updated', guildId: guild.id, role });
  const denied = BigInt(roleOf(guild, guild.id).permissions) & ~allowed;
  for (const channel of channelsIn(world, guild))
    if (!isThread(channel)) setOverwrite(world, channel, role.id, denied);
}

function setOverwrite(world: World, channel: APIChannel, id: string, denied: bigint): void {
  const before = 'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : [];
  const own: APIOverwrite = { id, type: 0, allow: '0', deny: denied.toString() };
  const others = before.filter((overwrite) => overwrite.id !== id);
  const permission_overwrites = denied === 0n ? others : [...others, own];
  const changed = { ...channel, permission_overwrites } as APIChannel;
  world.channels.set(channel.id, changed);
  world.publish({ type: 'channel-updated', channel: changed });
}

function roleOf(guild: Guild, id: string): APIRole {
  const role = guild.roles.get(id);
  if (role === undefined) throw new Error(`the local Discord has lost its role ${id}`);
  return role;
}
