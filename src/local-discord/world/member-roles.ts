// Roles that a guild's owner makes and gives.

import type { APIRole } from 'discord-api-types/v10';
import { noFlags } from './numbers.ts';
import { memberOf, type World } from './world.ts';

/** Makes a role without permissions. @returns its id */
export function makeRole(world: World, name: string): string {
  const everyone = world.roles.get(world.guild.id);
  if (everyone === undefined) throw new Error('the local Discord has lost its first role');
  const id = world.newId();
  const role: APIRole = { ...everyone, id, name, permissions: '0', position: 1, flags: noFlags };
  world.roles.set(id, role);
  world.publish({ type: 'role-updated', role });
  return id;
}

/** Makes these the roles of a person; the bot learns of it with the person's next interaction. */
export function setMemberRoles(world: World, userId: string, roles: readonly string[]): void {
  world.members.set(userId, { ...memberOf(world, userId), roles: [...roles] });
}
