// Who helps in a channel: its moderators, and the roles that `/setup helpers` names.

import { type AnyThreadChannel, type GuildMember, PermissionFlagsBits } from 'discord.js';
import { DISCORD_CODES, hasCode } from '../errors.ts';

/** Whether a member moderates here or has a helper role; asked of Discord, since no member is kept in memory. */
export async function helps(
  memberId: string,
  thread: AnyThreadChannel,
  helperRoles: readonly string[],
): Promise<boolean> {
  const member = await memberOf(memberId, thread);
  if (!member) return false;
  const permissions = thread.permissionsFor(member);
  if (permissions?.has(PermissionFlagsBits.ManageMessages)) return true;
  return helperRoles.some((role) => member.roles.cache.has(role));
}

/** Null where they have left the server. */
async function memberOf(userId: string, { guild }: AnyThreadChannel): Promise<GuildMember | null> {
  try {
    return await guild.members.fetch({ user: userId, cache: false });
  } catch (error) {
    if (hasCode(error, DISCORD_CODES.unknownMember)) return null;
    throw error;
  }
}
