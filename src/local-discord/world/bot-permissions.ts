// What the bot may do: its role allows it, and a channel overwrite takes away what @everyone would add.

import type { APIChannel, APIOverwrite, APIRole } from 'discord-api-types/v10';
import { bitsOf, isThread, type PermissionName } from './permissions.ts';
import type { World } from './world.ts';

/** Makes these the bot's permissions in every channel, and tells everybody. */
export function setBotPermissions(world: World, permissions: readonly PermissionName[]): void {
  const allowed = bitsOf(permissions);
  const role = { ...roleOf(world, world.botRoleId), permissions: allowed.toString() };
  world.roles.set(role.id, role);
  world.publish({ type: 'role-updated', role });
  const denied = BigInt(roleOf(world, world.guild.id).permissions) & ~allowed;
  for (const channel of world.channels.values())
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

function roleOf(world: World, id: string): APIRole {
  const role = world.roles.get(id);
  if (role === undefined) throw new Error(`the local Discord has lost its role ${id}`);
  return role;
}
