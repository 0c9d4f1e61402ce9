// Who a message mentions, and whom it thereby really notifies ("Allowed Mentions Object").

import type { APIUser } from 'discord-api-types/v10';
import { everyComponent } from '../rules/component-tree.ts';
import { isStated, type JsonObject, listOf, objectOf, textOf, textsOf } from '../rules/json.ts';
import { componentTypes } from './numbers.ts';
import { permissionBits } from './permissions.ts';
import { guildOfChannel, permissionsIn, type World } from './world.ts';

export interface Mentions {
  readonly users: readonly APIUser[];
  readonly roleIds: readonly string[];
  readonly everyone: boolean;
}

/**
 * The mentions of a message body that notify somebody.
 * @param repliedTo the author of the message replied to, or null
 */
export function mentionsOf(
  world: World,
  body: JsonObject,
  by: { authorId: string; channelId: string; repliedTo: string | null },
): Mentions {
  const text = [textOf(body.content) ?? '', ...displayedTexts(body)].join('\n');
  const allowed = allowedBy(body);
  const userIds = found(text, /<@!?(\d+)>/g).filter(allowed.user);
  if (by.repliedTo !== null && allowed.repliedUser) userIds.push(by.repliedTo);
  const roles = guildOfChannel(world, by.channelId)?.roles;
  const mayAll = hasMentionEveryone(world, by.authorId, by.channelId);
  const roleIds = found(text, /<@&(\d+)>/g)
    .filter(allowed.role)
    .filter((id) => mayAll || roles?.get(id)?.mentionable === true);
  return {
    users: [...new Set(userIds)].flatMap((id) => world.users.get(id) ?? []),
    roleIds: [...new Set(roleIds)],
    everyone: allowed.everyone && mayAll && /@(everyone|here)\b/.test(text),
  };
}

function allowedBy(body: JsonObject) {
  if (!isStated(body.allowed_mentions)) {
    const all = () => true;
    return { user: all, role: all, everyone: true, repliedUser: true };
  }
  const allowed = objectOf(body.allowed_mentions);
  const parse = listOf(allowed.parse);
  const [users, roles] = [textsOf(allowed.users), textsOf(allowed.roles)];
  return {
    user: (id: string) => parse.includes('users') || users.includes(id),
    role: (id: string) => parse.includes('roles') || roles.includes(id),
    everyone: parse.includes('everyone'),
    repliedUser: allowed.replied_user === true,
  };
}

function hasMentionEveryone(world: World, userId: string, channelId: string): boolean {
  return (permissionsIn(world, userId, channelId) & permissionBits.MentionEveryone) !== 0n;
}

function displayedTexts(body: JsonObject): readonly string[] {
  return everyComponent(listOf(body.components))
    .filter(({ type }) => type === componentTypes.textDisplay)
    .map(({ content }) => textOf(content) ?? '');
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, id]) => id ?? []);
}
