// The bot comes to a guild, is removed from it, or can't reach it for a while.

import type { Membership, World } from './world.ts';

/** Changes whether the bot is in a guild, and tells it over the gateway. */
export function setMembership(world: World, guildId: string, membership: Membership): void {
  const guild = world.guilds.get(guildId);
  if (!guild) throw new Error(`There is no guild ${guildId}.`);
  guild.bot = membership;
  world.publish({ type: 'membership-changed', guild });
}
