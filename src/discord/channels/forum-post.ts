// What makes a channel a post of a forum.

import { type Channel, ChannelType, type PublicThreadChannel } from 'discord.js';

export function isForumPost(channel: Channel | null): channel is PublicThreadChannel {
  return channel?.type === ChannelType.PublicThread && channel.parent?.isThreadOnly() === true;
}
