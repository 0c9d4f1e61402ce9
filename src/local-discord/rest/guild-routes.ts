// Routes about the guild, its channels, roles and members.

import type { APIChannel } from 'discord-api-types/v10';
import { refusal } from '../rules/api-error.ts';
import { channelsIn, guildObject } from '../world/guild-object.ts';
import { isThread } from '../world/permissions.ts';
import { type Guild, guildOf, memberOf } from '../world/world.ts';
import { type Call, ok, param, type Reply } from './route.ts';

export function guild(call: Call): Reply {
  return ok(guildObject(requireGuild(call)));
}

export function guildPreviewList({ world }: Call): Reply {
  const common = { icon: null, banner: null, owner: false, permissions: '0', features: [] };
  return ok([...world.guilds.values()].map(({ id, name }) => ({ id, name, ...common })));
}

export function guildChannels(call: Call): Reply {
  return ok(channelsOf(call).filter((channel) => !isThread(channel)));
}

export function guildRoles(call: Call): Reply {
  return ok([...requireGuild(call).roles.values()]);
}

export function guildRole(call: Call): Reply {
  const role = requireGuild(call).roles.get(param(call, 'roleId'));
  if (role === undefined) throw refusal('unknownRole');
  return ok(role);
}

export function guildMember(call: Call): Reply {
  return ok(memberOf(requireGuild(call), param(call, 'userId')));
}

export function ownMember(call: Call): Reply {
  return ok(memberOf(requireGuild(call), call.world.bot.id));
}

/** "List Guild Members" needs the privileged members intent. */
export function guildMembers(call: Call): Reply {
  const { members } = requireGuild(call);
  if (!call.world.portal.guildMembers) throw refusal('missingAccess');
  return ok([...members.values()]);
}

export function activeThreads(call: Call): Reply {
  return ok({ threads: channelsOf(call).filter(isThread), members: [] });
}

/** The guild of the path, or "Unknown Guild", as one that the bot was removed from is to it. */
export function requireGuild(call: Call): Guild {
  const found = guildOf(call.world, param(call, 'guildId'));
  if (found.bot === 'out') throw refusal('unknownGuild');
  return found;
}

function channelsOf(call: Call): readonly APIChannel[] {
  return channelsIn(call.world, requireGuild(call));
}
