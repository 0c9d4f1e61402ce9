// Roles that a guild's owner makes and gives.

import type { APIRole } from 'discord-api-types/v10';
import { noFlags } from './numbers.ts';
import { type Guild, memberOf, type World } from './world.ts';

/** Makes a role without permissions. @returns its id */
export function makeRole(world: World, guild: Guild, name: string): string {
  const everyone = guild.roles.get(guild.id);
  if (everyone === undefined) throw new Error('the local Discord has lost its first role');
  const id = world.newId();
  const role: APIRole = { ...everyone, id, name, permissions: '0', position: 1, flags: noFlags };
  guild.roles.set(id, role);
  world.publish({ type: 'role-created', guildId: guild.id, role });
  return id;
}

/** Makes these the roles of a person; without the members intent the bot learns of it with the next interaction. */
export function setMemberRoles(
  world: World,
  guild: Guild,
  userId: string,
  roles: readonly string[],
): void {
  guild.members.set(userId, { ...memberOf(guild, userId), roles: [...roles] });
  world.publish({ type: 'member-updated', guildId: guild.id, userId });
}
