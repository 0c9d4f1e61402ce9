// Discord's own pins of a channel's messages: at most 250, listed in pages.

import { refusal } from '../rules/api-error.ts';
import { limits } from '../rules/limits.ts';
import { pointer } from './message-build.ts';
import { createBareMessage, replaceMessage } from './messages.ts';
import { messageTypes, noFlags } from './numbers.ts';
import { channelOf, type StoredMessage, timestamp, type World } from './world.ts';

/** What Discord itself says in a channel cannot be pinned. */
const systemMessages: readonly number[] = [messageTypes.channelPinned, messageTypes.threadCreated];

/** Pins a message: it is marked, the channel says so, and a system line tells the people. */
export function pinMessage(world: World, stored: StoredMessage, byUserId: string): void {
  const { message } = stored;
  if (systemMessages.includes(message.type)) throw refusal('systemMessage');
  if (world.pins.has(message.id)) return;
  const inChannel = pinnedIn(world, message.channel_id);
  if (inChannel.length >= limits.pinsInAChannel.max) throw refusal('tooManyPins');
  world.pins.set(message.id, timestamp(world));
  replaceMessage(world, stored, { ...message, pinned: true });
  announce(world, message.channel_id);
  const extra = { type: messageTypes.channelPinned, message_reference: pointer(world, message) };
  const bare = { body: {}, files: [], channelId: message.channel_id, origin: 'channel' } as const;
  createBareMessage(world, { ...bare, authorId: byUserId, extra }, noFlags);
}

export function unpinMessage(world: World, stored: StoredMessage): void {
  const { message } = stored;
  if (!world.pins.delete(message.id)) return;
  replaceMessage(world, stored, { ...message, pinned: false });
  announce(world, message.channel_id);
}

/** One page of pins, newest first; `before` is the moment of the last one already seen. */
export function pinnedPage(world: World, channelId: string, before: string | null, limit: number) {
  const pinned = pinnedIn(world, channelId).filter(
    ({ pinned_at }) => before === null || Date.parse(pinned_at) < Date.parse(before),
  );
  return { items: pinned.slice(0, limit), has_more: pinned.length > limit };
}

function pinnedIn(world: World, channelId: string) {
  return [...world.pins]
    .flatMap(([id, pinned_at]) => {
      const message = world.messages.get(id)?.message;
      return message?.channel_id === channelId ? [{ pinned_at, message }] : [];
    })
    .reverse();
}

function announce(world: World, channelId: string): void {
  const lastPin = pinnedIn(world, channelId)[0]?.pinned_at ?? null;
  const channel = channelOf(world, channelId);
  const changed = { ...channel, last_pin_timestamp: lastPin } as typeof channel;
  world.channels.set(channelId, changed);
  world.publish({ type: 'pins-changed', channelId, lastPin });
}
