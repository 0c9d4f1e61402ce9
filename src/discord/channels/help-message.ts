// A message in a help channel: a question in a text channel, or one that calls the bot.

import type { AnyThreadChannel, Message, SendableChannels } from 'discord.js';
import { askedByMessage, isQuestion } from '../../channels/asked-texts.ts';
import type { ChannelSettings, HelpChannel } from '../../channels/help-channel.ts';
import { attend } from './attending.ts';
import type { ChannelDesk } from './desk.ts';
import { isForumPost } from './forum-post.ts';
import { isByMember, isForOthers, mentionsBot } from './members-message.ts';
import { attendPost, mustKeepSilent } from './new-post.ts';
import { helpWithin } from './reach.ts';
import { helps } from './staff.ts';

/** Takes a message up, if it is meant for the bot. @throws DatabaseError */
export async function attendMessage(message: Message, desk: ChannelDesk): Promise<void> {
  const { channel, guildId } = message;
  if (guildId === null || !channel.isSendable() || !isByMember(message)) return;
  if (channel.isThread()) return attendInThread(message, channel, desk);
  const settings = await desk.channels.settings.read(guildId);
  const helpChannel = helpWithin(channel, settings);
  if (!helpChannel) return;
  const isUnasked = helpChannel.mode !== 'mention' && !isForOthers(message);
  if (!mentionsBot(message) && !(isUnasked && isQuestion(message.content))) return;
  await attendOne(message, channel, helpChannel, settings, desk);
}

async function attendInThread(
  message: Message,
  thread: AnyThreadChannel,
  desk: ChannelDesk,
): Promise<void> {
  // A post and its first message have the same id.
  if (message.id === thread.id) return attendPost(thread, message, desk);
  if (!mentionsBot(message)) return;
  const settings = await desk.channels.settings.read(thread.guildId);
  const helpChannel = helpWithin(thread, settings);
  if (!helpChannel) return;
  // A thread of a text channel is talk, not one question.
  if (!isForumPost(thread)) return attendOne(message, thread, helpChannel, settings, desk);
  // Whoever helps may call the bot in; for anybody else the manners of a post hold.
  const isCalledIn = await helps(message.author.id, thread, settings.helperRoles);
  if (!isCalledIn && (await mustKeepSilent(thread, helpChannel, settings))) return;
  await attendOne(
    message,
    thread,
    helpChannel,
    settings,
    desk,
    isCalledIn ? message.id : thread.id,
  );
}

async function attendOne(
  message: Message,
  channel: SendableChannels,
  helpChannel: HelpChannel,
  { personChannelId }: ChannelSettings,
  desk: ChannelDesk,
  id = message.id,
): Promise<void> {
  const { channelId } = helpChannel;
  await attend(
    {
      occasion: {
        asked: { guildId: message.guildId ?? '', channelId, id },
        settings: helpChannel,
        place: { isPost: isForumPost(channel), canAskPerson: personChannelId !== null },
        isMention: mentionsBot(message),
      },
      texts: askedByMessage(message.content),
      askerId: message.author.id,
      channel,
      replyTo: message.id,
    },
    message.client,
    desk,
  );
}
