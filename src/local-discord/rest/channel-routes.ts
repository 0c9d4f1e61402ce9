// Routes about channels and threads.

import { refusal } from '../rules/api-error.ts';
import { isDirect } from '../world/direct-messages.ts';
import { publicMessage } from '../world/messages.ts';
import { channelTypes } from '../world/numbers.ts';
import { permissionBits } from '../world/permissions.ts';
import { createPost, createThread, deleteThread, editThread } from '../world/threads.ts';
import { channelOf, permissionsIn, threadOf } from '../world/world.ts';
import { bodyObject, type Call, created, nothing, ok, param, type Reply } from './route.ts';

export function channel(call: Call): Reply {
  return ok(channelOf(call.world, param(call, 'channelId')));
}

/** Only threads can be changed so far. */
export function changeChannel(call: Call): Reply {
  const { world } = call;
  const found = channelOf(world, param(call, 'channelId'));
  if (isDirect(found)) throw refusal('wrongChannelType');
  const thread = threadOf(world, found.id);
  if (thread === undefined) throw refusal('missingPermissions');
  return ok(editThread(world, thread, world.bot.id, bodyObject(call)));
}

/** Only threads can be deleted; to close direct messages ("Delete/Close Channel") takes nothing away. */
export function removeChannel(call: Call): Reply {
  const { world } = call;
  const found = channelOf(world, param(call, 'channelId'));
  if (isDirect(found)) return ok(found);
  const thread = threadOf(world, found.id);
  const bits = permissionsIn(world, world.bot.id, param(call, 'channelId'));
  if (thread === undefined || (bits & permissionBits.ManageThreads) === 0n)
    throw refusal('missingPermissions');
  deleteThread(world, thread);
  return ok(thread);
}

/** In a forum this is a post with its first message, elsewhere a thread without one. */
export function startThread(call: Call): Reply {
  const { world, files } = call;
  const parent = channelOf(world, param(call, 'channelId'));
  const body = bodyObject(call);
  if (parent.type === channelTypes.forum) {
    const { thread, message } = createPost(world, parent, world.bot.id, body, files);
    return created({ ...thread, message });
  }
  if (parent.type !== channelTypes.text) throw refusal('wrongChannelType');
  return created(createThread(world, parent.id, world.bot.id, body, null));
}

export function startThreadFromMessage(call: Call): Reply {
  const { world } = call;
  const channelId = param(call, 'channelId');
  if (channelOf(world, channelId).type !== channelTypes.text) throw refusal('wrongChannelType');
  const from = publicMessage(world, channelId, param(call, 'messageId'));
  return created(createThread(world, channelId, world.bot.id, bodyObject(call), from));
}

/** The bot sees every public thread anyway: joining and leaving change nothing. */
export function joinThread(_call: Call): Reply {
  return nothing;
}
