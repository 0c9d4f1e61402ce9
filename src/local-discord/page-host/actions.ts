// What a person at the page does: each action, and what comes back to them.

import type { PageAction } from '../page-protocol.ts';
import { ApiError } from '../rules/api-error.ts';
import { createMessage, deleteMessage } from '../world/messages.ts';
import { channelTypes } from '../world/numbers.ts';
import { createPost, requireOpenForMessages } from '../world/threads.ts';
import { channelOf, userOf, type World } from '../world/world.ts';
import { type ActionReply, Objection, type Of, requirePermission, visible } from './action.ts';
import { autocomplete, press, runCommand, submitModal } from './interaction-actions.ts';

/** Does what a person asks; refusals come back as a sentence in `error`, never as an exception. */
export async function act(
  world: World,
  viewerId: string,
  action: PageAction,
): Promise<ActionReply> {
  try {
    userOf(world, viewerId);
    return await perform(world, viewerId, action);
  } catch (error) {
    if (error instanceof Objection) return { error: error.message };
    if (error instanceof ApiError) return { error: `Discord refused: ${error.message}` };
    throw error;
  }
}

async function perform(world: World, viewerId: string, action: PageAction): Promise<ActionReply> {
  switch (action.type) {
    case 'send-message':
      return sendMessage(world, viewerId, action);
    case 'create-post':
      return startPost(world, viewerId, action);
    case 'delete-message':
      return removeMessage(world, viewerId, action);
    case 'run-command':
      return runCommand(world, viewerId, action);
    case 'autocomplete':
      return autocomplete(world, viewerId, action);
    case 'press':
      return press(world, viewerId, action);
    case 'submit-modal':
      return submitModal(world, viewerId, action);
    default:
      // The page is a program of its own: what it sends need not be what its types promise.
      action satisfies never;
      throw new Objection('The local Discord does not know this action.');
  }
}

function sendMessage(world: World, authorId: string, action: Of<'send-message'>): ActionReply {
  const { channelId, content } = action;
  requirePermission(world, authorId, channelId, 'SendMessages');
  requireOpenForMessages(world, channelId);
  const wanted = { body: { content }, files: [], channelId, authorId, origin: 'channel' } as const;
  return { messageId: createMessage(world, wanted).message.id };
}

function startPost(world: World, authorId: string, action: Of<'create-post'>): ActionReply {
  const { channelId, title, content, tags = [] } = action;
  requirePermission(world, authorId, channelId, 'SendMessages');
  const forum = channelOf(world, channelId);
  if (forum.type !== channelTypes.forum) throw new Objection('Posts can only be made in a forum.');
  const body = { name: title, applied_tags: [...tags], message: { content } };
  const { thread, message } = createPost(world, forum, authorId, body, []);
  return { channelId: thread.id, messageId: message.id };
}

function removeMessage(
  world: World,
  viewerId: string,
  { messageId }: Of<'delete-message'>,
): ActionReply {
  const stored = visible(world, viewerId, messageId);
  const isOwn = stored.message.author.id === viewerId || stored.visibleTo === viewerId;
  if (!isOwn) requirePermission(world, viewerId, stored.message.channel_id, 'ManageMessages');
  deleteMessage(world, stored);
  return {};
}
