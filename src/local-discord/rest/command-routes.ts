// Routes about the application's commands, global and of a guild.

import { refusal } from '../rules/api-error.ts';
import {
  commandOf,
  commandsIn,
  createCommand,
  deleteCommand,
  editCommand,
  listed,
  overwriteCommands,
  type Scope,
} from '../world/commands.ts';
import { requireApplication } from './application-routes.ts';
import { requireGuild } from './guild-routes.ts';
import { bodyObject, type Call, created, nothing, ok, param, type Reply } from './route.ts';

export function listCommands(call: Call): Reply {
  const full = call.query.get('with_localizations') === 'true';
  return ok(commandsIn(call.world, scopeOf(call)).map((command) => listed(command, full)));
}

export function replaceCommands(call: Call): Reply {
  const scope = scopeOf(call);
  if (!Array.isArray(call.body)) throw refusal('invalidBody');
  return ok(overwriteCommands(call.world, scope, call.body));
}

export function addCommand(call: Call): Reply {
  const { command, isNew } = createCommand(call.world, scopeOf(call), bodyObject(call));
  return isNew ? created(command) : ok(command);
}

export function command(call: Call): Reply {
  return ok(commandOf(call.world, scopeOf(call), param(call, 'commandId')));
}

export function changeCommand(call: Call): Reply {
  const previous = commandOf(call.world, scopeOf(call), param(call, 'commandId'));
  return ok(editCommand(call.world, previous, bodyObject(call)));
}

export function removeCommand(call: Call): Reply {
  deleteCommand(call.world, commandOf(call.world, scopeOf(call), param(call, 'commandId')));
  return nothing;
}

function scopeOf(call: Call): Scope {
  requireApplication(call);
  if (call.params.guildId === undefined) return null;
  requireGuild(call);
  return param(call, 'guildId');
}
