// What a person at the page does: each action, and what comes back to them.

import type { PageAction } from '../page-protocol.ts';
import { ApiError } from '../rules/api-error.ts';
import { isObject, type Json } from '../rules/json.ts';
import { openDirectMessages } from '../world/direct-messages.ts';
import { createMessage, deleteMessage } from '../world/messages.ts';
import { pinMessage, unpinMessage } from '../world/pins.ts';
import { requireOpenForMessages } from '../world/threads.ts';
import { userOf, type World } from '../world/world.ts';
import { type ActionReply, Objection, type Of, requirePermission, visible } from './action.ts';
import { autocomplete, press, runCommand, submitModal } from './interaction-actions.ts';
import {
  changeThread,
  removeThread,
  requireUnlocked,
  startPost,
  startThread,
} from './thread-actions.ts';

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
    if (error instanceof ApiError) return { error: `Discord refused: ${saidOf(error)}` };
    throw error;
  }
}

/** “Invalid Form Body” alone tells nobody what to change: its faults stand in it, the values' names before them. */
function saidOf({ message, errors }: ApiError): string {
  const faults: string[] = [];
  const gather = (node: Json | undefined, name: string): void => {
    if (!isObject(node)) return;
    for (const [key, inner] of Object.entries(node)) {
      if (key !== '_errors' || !Array.isArray(inner)) gather(inner, key);
      else for (const fault of inner) if (isObject(fault)) faults.push(`${name}: ${fault.message}`);
    }
  };
  gather(errors, '');
  return faults.length > 0 ? `${message} (${faults.join('; ')})` : message;
}

async function perform(world: World, viewerId: string, action: PageAction): Promise<ActionReply> {
  switch (action.type) {
    case 'send-message':
      return sendMessage(world, viewerId, action);
    case 'open-direct-messages':
      return { channelId: openDirectMessages(world, viewerId).id };
    case 'create-post':
      return startPost(world, viewerId, action);
    case 'delete-message':
      return removeMessage(world, viewerId, action);
    case 'pin-message':
      return setPinned(world, viewerId, action);
    case 'create-thread':
      return startThread(world, viewerId, action);
    case 'edit-thread':
      return changeThread(world, viewerId, action);
    case 'delete-thread':
      return removeThread(world, viewerId, action);
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
  requireUnlocked(world, authorId, channelId);
  requireOpenForMessages(world, channelId, authorId);
  const wanted = { body: { content }, files: [], channelId, authorId, origin: 'channel' } as const;
  return { messageId: createMessage(world, wanted).message.id };
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

function setPinned(
  world: World,
  viewerId: string,
  { messageId, isPinned }: Of<'pin-message'>,
): ActionReply {
  const stored = visible(world, viewerId, messageId);
  requirePermission(world, viewerId, stored.message.channel_id, 'PinMessages');
  if (stored.visibleTo !== null)
    throw new Objection('A message that only you can see cannot be pinned.');
  if (isPinned) pinMessage(world, stored, viewerId);
  else unpinMessage(world, stored);
  return {};
}
