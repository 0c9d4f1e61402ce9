// Channels and threads that go, with what is in them.

import { deleteThread } from './threads.ts';
import { channelOf, threadOf, type World } from './world.ts';

export function deleteChannel(world: World, channelId: string): void {
  const channel = channelOf(world, channelId);
  const own = threadOf(world, channelId);
  if (own !== undefined) {
    deleteThread(world, own);
    return;
  }
  for (const id of [...world.channels.keys()]) {
    const thread = threadOf(world, id);
    if (thread?.parent_id === channelId) deleteThread(world, thread);
  }
  for (const [id, { message }] of world.messages)
    if (message.channel_id === channelId) world.messages.delete(id);
  world.publish({ type: 'channel-deleted', channel });
  world.channels.delete(channelId);
}
