// What is seen of a message that somebody wrote in a channel.

import { type Message, MessageType } from 'discord.js';
import { calledIn } from '../../channels/asked-texts.ts';

/** Written by a member: not by a bot (itself included), a webhook or Discord. */
export function isByMember(message: Message): boolean {
  const { author, webhookId, type } = message;
  return (
    !author.bot &&
    !author.system &&
    webhookId === null &&
    (type === MessageType.Default || type === MessageType.Reply)
  );
}

/** Whether the bot is called by name; Discord sends such a message's words without the intent, too. */
export function mentionsBot({ content, client }: Message): boolean {
  return calledIn(content).includes(client.user.id);
}

/** A reply belongs to a conversation between others, and a message that calls somebody else is theirs to answer. */
export function isForOthers({ type, content, author }: Message): boolean {
  return type === MessageType.Reply || calledIn(content).some((id) => id !== author.id);
}
