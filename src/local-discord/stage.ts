// What happens in Discord that nobody at the page can bring about: late and repeated events, webhooks, other bots, changed channels.

import type { APIChannel, APIThreadChannel, APIUser } from 'discord-api-types/v10';
import { refusal } from './rules/api-error.ts';
import type { JsonObject } from './rules/json.ts';
import { deleteChannel } from './world/channels.ts';
import { createMessage } from './world/messages.ts';
import { channelTypes } from './world/numbers.ts';
import { beginPost, editThread } from './world/threads.ts';
import { channelOf, threadOf, type World } from './world/world.ts';

export interface Stage {
  /** Begins a post whose first message has not come yet, and gives its id. */
  beginPost(forumId: string, authorId: string, title: string): string;
  /** Brings the first message of such a post, whose event may get lost. */
  finishPost(postId: string, content: string, event?: 'heard' | 'lost'): void;
  /** THREAD_CREATE once more: again as new, or because the bot was added to the thread. */
  announceThread(threadId: string, why: 'created' | 'bot added'): void;
  /** A message of a webhook, or of another bot; gives its id. */
  saysAs(kind: 'webhook' | 'bot', channelId: string, content: string): string;
  /** Changes a thread as this person may: its name, tags, archived or locked state. */
  changeThread(threadId: string, userId: string, body: JsonObject): void;
  /** Changes a channel's own fields, as an administrator would. */
  changeChannel(channelId: string, changes: Partial<APIChannel>): void;
  /** Makes an open form one of this `custom_id`: as a changed client, or another version of the bot, would send it. */
  forgeForm(interactionId: string, customId: string): void;
  /** Deletes a channel with its threads and messages. */
  deleteChannel(channelId: string): void;
}

export function stageIn(world: World): Stage {
  const thread = (id: string): APIThreadChannel => {
    const found = threadOf(world, id);
    if (found === undefined) throw refusal('unknownChannel');
    return found;
  };
  const say = (place: World, channelId: string, authorId: string, content: string, more: object) =>
    createMessage(place, {
      body: { content },
      files: [],
      channelId,
      authorId,
      origin: 'channel',
      ...more,
    }).message.id;
  return {
    beginPost: (forumId, authorId, title) => {
      const forum = channelOf(world, forumId);
      if (forum.type !== channelTypes.forum) throw refusal('wrongChannelType');
      return beginPost(world, forum, authorId, { name: title }).id;
    },
    finishPost: (postId, content, event = 'heard') => {
      const author = thread(postId).owner_id ?? '';
      const place = event === 'heard' ? world : { ...world, publish: () => {} };
      say(place, postId, author, content, { id: postId });
    },
    announceThread: (id, why) =>
      world.publish({ type: 'thread-created', thread: thread(id), isNew: why === 'created' }),
    saysAs: (kind, channelId, content) => {
      const author = { ...world.bot, id: world.newId(), username: kind, bot: true } as APIUser;
      const webhook = kind === 'webhook' ? { webhook_id: author.id } : {};
      return say(world, channelId, world.bot.id, content, { extra: { author, ...webhook } });
    },
    changeThread: (id, userId, body) => void editThread(world, thread(id), userId, body),
    changeChannel: (id, changes) => {
      const channel = { ...channelOf(world, id), ...changes } as APIChannel;
      world.channels.set(id, channel);
      world.publish({ type: 'channel-updated', channel });
    },
    forgeForm: (interactionId, custom_id) => {
      const open = world.modals.get(interactionId);
      if (open === undefined) throw refusal('unknownInteraction');
      world.modals.set(interactionId, { ...open, modal: { ...open.modal, custom_id } });
    },
    deleteChannel: (id) => deleteChannel(world, id),
  };
}
