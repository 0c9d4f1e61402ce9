// Routes about the guild, its channels, roles and members.

import { refusal } from '../rules/api-error.ts';
import { guildObject } from '../world/guild-object.ts';
import { isThread } from '../world/permissions.ts';
import { memberOf } from '../world/world.ts';
import { type Call, ok, param, type Reply } from './route.ts';

export function guild(call: Call): Reply {
  requireGuild(call);
  return ok(guildObject(call.world));
}

export function guildPreviewList({ world }: Call): Reply {
  const { id, name } = world.guild;
  return ok([{ id, name, icon: null, banner: null, owner: false, permissions: '0', features: [] }]);
}

export function guildChannels(call: Call): Reply {
  requireGuild(call);
  return ok([...call.world.channels.values()].filter((channel) => !isThread(channel)));
}

export function guildRoles(call: Call): Reply {
  requireGuild(call);
  return ok([...call.world.roles.values()]);
}

export function guildRole(call: Call): Reply {
  requireGuild(call);
  const role = call.world.roles.get(param(call, 'roleId'));
  if (role === undefined) throw refusal('unknownRole');
  return ok(role);
}

export function guildMember(call: Call): Reply {
  requireGuild(call);
  return ok(memberOf(call.world, param(call, 'userId')));
}

export function ownMember(call: Call): Reply {
  requireGuild(call);
  return ok(memberOf(call.world, call.world.bot.id));
}

/** "List Guild Members" needs the privileged members intent. */
export function guildMembers(call: Call): Reply {
  requireGuild(call);
  if (!call.world.portal.guildMembers) throw refusal('missingAccess');
  return ok([...call.world.members.values()]);
}

export function activeThreads(call: Call): Reply {
  requireGuild(call);
  const threads = [...call.world.channels.values()].filter(isThread);
  return ok({ threads, members: [] });
}

/** Throws "Unknown Guild" for any other guild than the one there is. */
export function requireGuild(call: Call): void {
  if (param(call, 'guildId') !== call.world.guild.id) throw refusal('unknownGuild');
}
