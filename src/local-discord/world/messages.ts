// Messages: made complete as Discord sends them, edited, deleted, and seen only by whom they concern.

import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { keepNewest } from '../newest.ts';
import { refusal } from '../rules/api-error.ts';
import { isStated, type JsonObject } from '../rules/json.ts';
import { checkMessage } from '../rules/message-rules.ts';
import { mentionsOf } from './mentions.ts';
import {
  attach,
  complete,
  keptFiles,
  type NewMessage,
  parts,
  referenced,
} from './message-build.ts';
import { messageFlags } from './numbers.ts';
import { byAge } from './snowflake.ts';
import { listedFiles } from './unfurled.ts';
import {
  channelOf,
  type StoredFile,
  type StoredMessage,
  threadOf,
  timestamp,
  type World,
} from './world.ts';

/** Checks and adds a message, and tells everybody; throws Discord's refusal otherwise. */
export function createMessage(world: World, wanted: NewMessage): StoredMessage {
  const names = wanted.files.map(({ name }) => name);
  const flags = checkMessage(wanted.body, wanted.origin, names);
  const reference = referenced(world, wanted);
  const files = attach(world, wanted.channelId, wanted.files, wanted.body);
  return store(world, wanted, complete(world, wanted, flags, reference, files), files);
}

/** Adds a message that says nothing by itself: a system line, or "is thinking…". */
export function createBareMessage(world: World, wanted: NewMessage, flags: number): StoredMessage {
  return store(world, wanted, complete(world, wanted, flags, undefined, []), []);
}

/** Replaces the stated parts of a message and tells everybody. */
export function editMessage(
  world: World,
  stored: StoredMessage,
  body: JsonObject,
  files: readonly StoredFile[],
): StoredMessage {
  const before = stored.message as unknown as JsonObject;
  const wasLoading = (Number(before.flags) & messageFlags.loading) !== 0;
  const { message } = stored;
  const kept = keptFiles(stored.files, body);
  const names = [...kept.map(({ filename }) => filename), ...files.map(({ name }) => name)];
  const flags = checkMessage(body, 'edit', names, before);
  const text = { content: body.content, components: body.components };
  const by = { authorId: message.author.id, channelId: message.channel_id, repliedTo: null };
  const allowed = isStated(body.allowed_mentions)
    ? { allowed_mentions: body.allowed_mentions }
    : {};
  const mentions = mentionsOf(world, { ...text, ...allowed } as JsonObject, by);
  const attached = [...kept, ...attach(world, message.channel_id, files, body)];
  const shown = { ...message, ...parts(world, body, attached) };
  const edited: APIMessage = {
    ...shown,
    attachments: listedFiles(attached, shown),
    flags,
    edited_timestamp: wasLoading ? null : timestamp(world),
    ...(body.content === undefined ? {} : { mentions: [...mentions.users] }),
  };
  return replaceMessage(world, { ...stored, files: attached }, edited);
}

/** Puts a changed message in its place and tells everybody. */
export function replaceMessage(
  world: World,
  stored: StoredMessage,
  message: APIMessage,
): StoredMessage {
  const changed = { ...stored, message };
  world.messages.set(message.id, changed);
  world.publish({ type: 'message-updated', stored: changed });
  return changed;
}

export function deleteMessage(world: World, stored: StoredMessage): void {
  world.messages.delete(stored.message.id);
  world.pins.delete(stored.message.id);
  world.publish({ type: 'message-deleted', stored });
}

/** The message for everybody in that channel, or "Unknown Message": ephemeral ones are not found. */
export function publicMessage(world: World, channelId: string, messageId: string): StoredMessage {
  const stored = world.messages.get(messageId);
  const isHere = stored?.message.channel_id === channelId && stored.visibleTo === null;
  if (stored === undefined || !isHere) throw refusal('unknownMessage');
  return stored;
}

/** Messages of a channel, oldest first, as this person sees them; null stands for the bot's routes. */
export function messagesFor(
  world: World,
  viewerId: string | null,
  channelId?: string,
): readonly APIMessage[] {
  return [...world.messages.values()]
    .filter(({ visibleTo }) => visibleTo === null || visibleTo === viewerId)
    .map(({ message }) => message)
    .filter((message) => channelId === undefined || message.channel_id === channelId)
    .sort((first, second) => byAge(first.id, second.id));
}

function store(
  world: World,
  wanted: NewMessage,
  message: APIMessage,
  files: readonly APIAttachment[],
): StoredMessage {
  const { visibleTo = null, interactionId = null } = wanted;
  const stored = { message, files, visibleTo, interactionId };
  world.messages.set(message.id, stored);
  forgetOldest(world);
  notePing(world, message);
  if (visibleTo === null) noteLast(world, message);
  world.publish({ type: 'message-created', stored });
  return stored;
}

/** Forgets the oldest message, with its files, where there are too many; never a pinned one. */
function forgetOldest(world: World): void {
  if (world.messages.size <= world.remembers) return;
  for (const [id, { message, files }] of world.messages) {
    if (message.pinned) continue;
    for (const file of files) world.files.delete(file.id);
    world.messages.delete(id);
    return;
  }
}

function notePing(world: World, message: APIMessage): void {
  const userIds = message.mentions.map(({ id }) => id);
  const { mention_roles: roleIds, mention_everyone: everyone } = message;
  if (userIds.length + roleIds.length === 0 && !everyone) return;
  keepNewest(world.pings, { messageId: message.id, userIds, roleIds, everyone }, world.remembers);
}

/** Moves the channel's last message on, and counts in a thread. */
function noteLast(world: World, message: APIMessage): void {
  const channel = channelOf(world, message.channel_id);
  const thread = threadOf(world, message.channel_id);
  const isFirst = message.id === message.channel_id;
  const counted =
    thread === undefined || isFirst
      ? {}
      : {
          message_count: (thread.message_count ?? 0) + 1,
          total_message_sent: (thread.total_message_sent ?? 0) + 1,
        };
  world.channels.set(channel.id, {
    ...channel,
    ...counted,
    last_message_id: message.id,
  } as typeof channel);
}
