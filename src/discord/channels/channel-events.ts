// Hears what happens in channels: new posts, messages, and questions that are deleted.

import { type AnyThreadChannel, type Client, Events, type Message } from 'discord.js';
import { attempt, type ChannelDesk, isGone } from './desk.ts';
import { isForumPost } from './forum-post.ts';
import { attendMessage } from './help-message.ts';
import { attendPost } from './new-post.ts';
import { retract } from './retract.ts';

/** A post's first message usually comes as an event of its own; where it does not, it is fetched after so long. */
const STARTER_WAITS_MS = [1_500, 5_000, 15_000];
/** Ids of posts whose first message was heard, and no more of them. */
const MOST_HEARD = 1_000;

export interface ChannelListener {
  /** Waits for no first message any more. */
  stop(): void;
}

/**
 * Begins to listen.
 * @param track counts work under way, which is finished before the bot stops
 */
export function listenToChannels(
  client: Client,
  desk: ChannelDesk,
  track: (work: Promise<void>) => void,
): ChannelListener {
  const heard = new Set<string>();
  const waiting = new Set<NodeJS.Timeout>();
  let isStopped = false;
  const hear = (id: string): void => {
    heard.add(id);
    const [oldest] = heard;
    if (heard.size > MOST_HEARD && oldest !== undefined) heard.delete(oldest);
  };
  const waitForStarter = (thread: AnyThreadChannel, tries = 0): void => {
    const wait = STARTER_WAITS_MS[tries];
    if (wait === undefined || isStopped) return;
    const timer = setTimeout(() => {
      waiting.delete(timer);
      if (isStopped || heard.has(thread.id)) return;
      const fetched = attempt(async () => {
        const starter = await starterOf(thread);
        if (!starter) return waitForStarter(thread, tries + 1);
        hear(thread.id);
        await attendPost(thread, starter, desk);
      }, desk);
      track(fetched);
    }, wait);
    waiting.add(timer.unref());
  };
  client.on(Events.ThreadCreate, (thread, isNew) => {
    if (isNew && isForumPost(thread)) waitForStarter(thread);
  });
  client.on(Events.MessageCreate, (message) => {
    if (isStopped) return;
    if (message.id === message.channelId) hear(message.id);
    track(attempt(() => attendMessage(message, desk), desk));
  });
  client.on(Events.MessageDelete, (message) => {
    if (!isStopped) track(attempt(() => retract(message, desk), desk));
  });
  return {
    stop: () => {
      isStopped = true;
      for (const timer of waiting) clearTimeout(timer);
    },
  };
}

/** Null where it has not come yet, or is gone. */
async function starterOf(thread: AnyThreadChannel): Promise<Message | null> {
  try {
    return await thread.messages.fetch({ message: thread.id, cache: false });
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}
