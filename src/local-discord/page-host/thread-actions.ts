// What a person at the page does with threads and forum posts.

import type { APIThreadChannel } from 'discord-api-types/v10';
import { refusal } from '../rules/api-error.ts';
import type { JsonObject } from '../rules/json.ts';
import { channelTypes } from '../world/numbers.ts';
import { permissionBits } from '../world/permissions.ts';
import { createPost, createThread, deleteThread, editThread } from '../world/threads.ts';
import { channelOf, permissionsIn, threadOf, type World } from '../world/world.ts';
import { type ActionReply, Objection, type Of, requirePermission, visible } from './action.ts';

export function startPost(world: World, authorId: string, action: Of<'create-post'>): ActionReply {
  const { channelId, title, content, tags = [] } = action;
  requirePermission(world, authorId, channelId, 'SendMessages');
  const forum = channelOf(world, channelId);
  if (forum.type !== channelTypes.forum) throw new Objection('Posts can only be made in a forum.');
  const body = { name: title, applied_tags: [...tags], message: { content } };
  const { thread, message } = createPost(world, forum, authorId, body, []);
  return { channelId: thread.id, messageId: message.id };
}

export function startThread(
  world: World,
  authorId: string,
  { messageId, title }: Of<'create-thread'>,
): ActionReply {
  const stored = visible(world, authorId, messageId);
  const { channel_id: channelId } = stored.message;
  requirePermission(world, authorId, channelId, 'CreatePublicThreads');
  if (channelOf(world, channelId).type !== channelTypes.text || stored.visibleTo !== null)
    throw new Objection('No thread can begin here.');
  return { channelId: createThread(world, channelId, authorId, { name: title }, stored).id };
}

/** Title, tags, archived or locked, as far as this person may. */
export function changeThread(world: World, userId: string, action: Of<'edit-thread'>): ActionReply {
  const thread = visibleThread(world, userId, action.channelId);
  const { title, tags, isArchived, isLocked } = action;
  const reopens = isArchived === false && thread.thread_metadata?.locked === true;
  if (reopens) requireUnlocked(world, userId, thread.id);
  editThread(world, thread, userId, {
    ...(title === undefined ? {} : { name: title }),
    ...(tags === undefined ? {} : { applied_tags: [...tags] }),
    ...(isArchived === undefined ? {} : { archived: isArchived }),
    ...(isLocked === undefined ? {} : { locked: isLocked }),
  } satisfies JsonObject);
  return {};
}

export function removeThread(
  world: World,
  userId: string,
  { channelId }: Of<'delete-thread'>,
): ActionReply {
  const thread = visibleThread(world, userId, channelId);
  requirePermission(world, userId, channelId, 'ManageThreads');
  deleteThread(world, thread);
  return {};
}

/** In a locked thread only those who manage threads may write (160005, "Thread is locked"). */
export function requireUnlocked(world: World, userId: string, channelId: string): void {
  if (threadOf(world, channelId)?.thread_metadata?.locked !== true) return;
  if ((permissionsIn(world, userId, channelId) & permissionBits.ManageThreads) !== 0n) return;
  throw new Objection('This thread is locked: only moderators can write here.');
}

function visibleThread(world: World, userId: string, channelId: string): APIThreadChannel {
  requirePermission(world, userId, channelId, 'ViewChannel');
  const thread = threadOf(world, channelId);
  if (thread === undefined) throw refusal('unknownChannel');
  return thread;
}
