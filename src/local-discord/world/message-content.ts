// What the bot sees of a message without the privileged message content intent.

import type { APIMessage } from 'discord-api-types/v10';
import { guildOfChannel, type World } from './world.ts';

/**
 * The message as the bot receives it: without the intent its words are blank, except in the bot's own
 * messages, in direct messages with it and where it is mentioned ("Gateway: Message Content Intent").
 */
export function asTheBotSees(world: World, message: APIMessage, hasContent: boolean): APIMessage {
  if (hasContent || guildOfChannel(world, message.channel_id) === null) return message;
  const { referenced_message: referenced } = message;
  const inner = referenced ? { referenced_message: asTheBotSees(world, referenced, false) } : {};
  const isOwn = message.author.id === world.bot.id;
  if (isOwn || message.mentions.some(({ id }) => id === world.bot.id))
    return { ...message, ...inner };
  return { ...message, content: '', embeds: [], attachments: [], components: [], ...inner };
}
