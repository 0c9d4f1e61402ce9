// What all actions share: their shapes, and the rules on what a person sees and may do.

import type { PageAction, PageReply } from '../page-protocol.ts';
import { refusal } from '../rules/api-error.ts';
import { type PermissionName, permissionBits, permissionFor } from '../world/permissions.ts';
import { channelOf, permissionsIn, type StoredMessage, type World } from '../world/world.ts';

export type ActionReply = Omit<PageReply, 'request'>;

export type Of<Type extends PageAction['type']> = Extract<PageAction, { type: Type }>;

/** A sentence for the person at the page about what they cannot do. */
export class Objection extends Error {
  override readonly name = 'Objection';
}

/** A message that this person sees, or "Unknown Message". */
export function visible(world: World, viewerId: string, messageId: string): StoredMessage {
  const stored = world.messages.get(messageId);
  if (stored === undefined || (stored.visibleTo ?? viewerId) !== viewerId)
    throw refusal('unknownMessage');
  requirePermission(world, viewerId, stored.message.channel_id, 'ViewChannel');
  return stored;
}

/** Objects where a person lacks a permission in a channel. */
export function requirePermission(
  world: World,
  userId: string,
  channelId: string,
  name: PermissionName,
): void {
  const wanted = permissionFor(name, channelOf(world, channelId));
  const bits = permissionsIn(world, userId, channelId);
  if ((bits & permissionBits[wanted]) === 0n)
    throw new Objection('You do not have permission to do this here.');
}
