// Threads and forum posts: begun, changed, archived, locked, tagged.

import type { APIGuildForumChannel, APIMessage, APIThreadChannel } from 'discord-api-types/v10';
import { refusal } from '../rules/api-error.ts';
import { Form, invalid } from '../rules/form.ts';
import { isStated, type JsonObject, numberOf, objectOf, textsOf } from '../rules/json.ts';
import { checkMessage } from '../rules/message-rules.ts';
import { createMessage, replaceMessage } from './messages.ts';
import { channelFlags, channelTypes, messageFlags, noFlags } from './numbers.ts';
import { permissionBits } from './permissions.ts';
import {
  channelOf,
  guildOfChannel,
  permissionsIn,
  type StoredFile,
  type StoredMessage,
  threadOf,
  timestamp,
  type World,
} from './world.ts';

/** Starts a forum post with its first message; both have the same id. Nobody hears of a post that is refused. */
export function createPost(
  world: World,
  forum: APIGuildForumChannel,
  authorId: string,
  body: JsonObject,
  files: readonly StoredFile[],
): { thread: APIThreadChannel; message: APIMessage } {
  // "Start Thread in Forum or Media Channel": the first message can't be a reply.
  const { message_reference: _, ...first } = objectOf(body.message);
  checkMessage(
    first,
    'channel',
    files.map(({ name }) => name),
  );
  const added = beginPost(world, forum, authorId, body);
  const { id } = added;
  const wanted = { body: first, files, channelId: id, authorId, id, origin: 'channel' } as const;
  const { message } = createMessage(world, wanted);
  return { thread: threadOf(world, id) ?? added, message };
}

/** Starts a forum post whose first message is still to come, as Discord's events may show it. */
export function beginPost(
  world: World,
  forum: APIGuildForumChannel,
  authorId: string,
  body: JsonObject,
): APIThreadChannel {
  const tags = checkTags(world, forum, authorId, textsOf(body.applied_tags));
  if (tags.length === 0 && ((forum.flags ?? noFlags) & channelFlags.requireTag) !== 0)
    invalid(['applied_tags'], 'BASE_TYPE_REQUIRED', 'A tag is required to create a forum post');
  const thread = newThread(world, forum.id, world.newId(), authorId, body);
  return addThread(world, { ...thread, applied_tags: [...tags] });
}

/** Starts a thread in a text channel, without a message or from one (whose id it then has). */
export function createThread(
  world: World,
  channelId: string,
  authorId: string,
  body: JsonObject,
  from: StoredMessage | null,
): APIThreadChannel {
  if (from !== null && world.channels.has(from.message.id)) throw refusal('threadExists');
  const id = from?.message.id ?? world.newId();
  const thread = addThread(world, newThread(world, channelId, id, authorId, body));
  if (from !== null) {
    const flags = (from.message.flags ?? noFlags) | messageFlags.hasThread;
    replaceMessage(world, from, { ...from.message, flags, thread });
  }
  return thread;
}

/** Changes a thread's name, tags, archived or locked state, as far as this person may. */
export function editThread(
  world: World,
  thread: APIThreadChannel,
  userId: string,
  body: JsonObject,
): APIThreadChannel {
  const mayManage = (permissionsIn(world, userId, thread.id) & permissionBits.ManageThreads) !== 0n;
  if (!mayManage && thread.owner_id !== userId) throw refusal('missingPermissions');
  if (!mayManage && isStated(body.locked)) throw refusal('missingPermissions');
  const form = new Form();
  const name = form.optionalText(['name'], body.name, 'threadName');
  form.done();
  const parent = channelOf(world, thread.parent_id ?? '');
  const tags = isStated(body.applied_tags)
    ? { applied_tags: [...checkTags(world, parent, userId, textsOf(body.applied_tags), thread)] }
    : {};
  const changed = {
    ...thread,
    ...(name === undefined ? {} : { name }),
    ...tags,
    thread_metadata: metadataAfter(world, thread, body),
    ...(numberOf(body.flags) === undefined ? {} : { flags: numberOf(body.flags) ?? noFlags }),
  };
  const archived = changed.thread_metadata.archived;
  const kept = archived
    ? { ...changed, flags: (changed.flags ?? noFlags) & ~channelFlags.pinned }
    : changed;
  return publishThread(world, kept);
}

/** Throws where nothing can be said: in a forum itself, or in a thread that is locked for this person; opens an archived one. */
export function requireOpenForMessages(world: World, channelId: string, userId: string): void {
  const channel = channelOf(world, channelId);
  if (channel.type === channelTypes.forum || channel.type === channelTypes.category)
    throw refusal('notATextChannel');
  const thread = threadOf(world, channelId);
  const isPost =
    thread !== undefined && channelOf(world, thread.parent_id ?? '').type === channelTypes.forum;
  if (isPost && thread.last_message_id === null) throw refusal('postNotBegun');
  const metadata = thread?.thread_metadata;
  if (thread === undefined || metadata === undefined) return;
  const mayManage = (permissionsIn(world, userId, channelId) & permissionBits.ManageThreads) !== 0n;
  if (metadata.locked && !mayManage)
    throw refusal(metadata.archived ? 'archivedThread' : 'lockedThread');
  if (!metadata.archived) return;
  publishThread(world, { ...thread, thread_metadata: { ...metadata, archived: false } });
}

export function deleteThread(world: World, thread: APIThreadChannel): void {
  world.channels.delete(thread.id);
  for (const [id, { message }] of world.messages)
    if (message.channel_id === thread.id) world.messages.delete(id);
  world.publish({ type: 'thread-deleted', thread });
}

function newThread(
  world: World,
  parentId: string,
  id: string,
  ownerId: string,
  body: JsonObject,
): APIThreadChannel {
  const guild = guildOfChannel(world, parentId);
  if (guild === null) throw refusal('wrongChannelType');
  const form = new Form();
  const name = form.requiredText(['name'], body.name, 'threadName');
  form.done();
  const now = timestamp(world);
  const minutes = numberOf(body.auto_archive_duration) ?? 4320;
  return {
    id,
    type: channelTypes.publicThread,
    guild_id: guild.id,
    parent_id: parentId,
    owner_id: ownerId,
    name,
    last_message_id: null,
    rate_limit_per_user: numberOf(body.rate_limit_per_user) ?? 0,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    flags: noFlags,
    thread_metadata: {
      archived: false,
      archive_timestamp: now,
      auto_archive_duration: minutes,
      locked: false,
      create_timestamp: now,
    },
  };
}

function addThread(world: World, thread: APIThreadChannel): APIThreadChannel {
  world.channels.set(thread.id, thread);
  world.publish({ type: 'thread-created', thread, isNew: true });
  return thread;
}

function publishThread(world: World, thread: APIThreadChannel): APIThreadChannel {
  world.channels.set(thread.id, thread);
  world.publish({ type: 'thread-updated', thread });
  return thread;
}

function metadataAfter(world: World, thread: APIThreadChannel, body: JsonObject) {
  const before = thread.thread_metadata;
  const archived = typeof body.archived === 'boolean' ? body.archived : before?.archived === true;
  const locked = typeof body.locked === 'boolean' ? body.locked : before?.locked === true;
  const changed = archived !== (before?.archived === true);
  return {
    auto_archive_duration:
      numberOf(body.auto_archive_duration) ?? before?.auto_archive_duration ?? 4320,
    archive_timestamp: changed ? timestamp(world) : (before?.archive_timestamp ?? timestamp(world)),
    ...(before?.create_timestamp === undefined
      ? {}
      : { create_timestamp: before.create_timestamp }),
    archived,
    locked,
  };
}

/** At most five tags, all of this forum; moderated ones are for those who manage threads. */
function checkTags(
  world: World,
  parent: { id: string },
  userId: string,
  wanted: readonly string[],
  thread?: APIThreadChannel,
): readonly string[] {
  const form = new Form();
  form.within(['applied_tags'], wanted, 'appliedTags');
  form.done();
  const forum = channelOf(world, parent.id);
  const available = forum.type === channelTypes.forum ? forum.available_tags : [];
  const mayManage = (permissionsIn(world, userId, parent.id) & permissionBits.ManageThreads) !== 0n;
  for (const id of wanted) {
    const tag = available.find((one) => one.id === id);
    if (tag === undefined) invalid(['applied_tags'], 'INVALID_FORUM_TAG', `Unknown tag ${id}`);
    const isNew = !(thread?.applied_tags ?? []).includes(id);
    if (tag.moderated && isNew && !mayManage) throw refusal('missingPermissions');
  }
  return wanted;
}
