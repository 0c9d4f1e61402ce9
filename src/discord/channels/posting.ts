// Posts in a channel through the verbatim gate: once, pinging nobody.

import { type Message, MessageFlags, type SendableChannels } from 'discord.js';
import type { Corpus } from '../../corpus/corpus.ts';
import { passGate } from '../gate.ts';
import { edited, type OutgoingMessage, sendable } from '../message.ts';

export interface Posting {
  readonly message: OutgoingMessage;
  readonly corpus: Corpus;
  /** The message to reply to; none in a post, which belongs to its asker. */
  readonly replyTo: string | null;
  /** Discord takes one message for each within some minutes: discord.js repeats a request after a 5xx. */
  readonly nonce: string;
  /** Nobody’s telephone rings for it. */
  readonly isQuiet: boolean;
}

/** @throws {VerbatimError} when the message would show other words than the source's; nothing is sent */
export async function post(channel: SendableChannels, posting: Posting): Promise<Message> {
  const { message, corpus, replyTo, nonce, isQuiet } = posting;
  const payload = edited(sendable(message, 'everyone'));
  passGate(payload, message.quotations, corpus);
  const flags = isQuiet
    ? ([payload.flags, MessageFlags.SuppressNotifications] as const)
    : payload.flags;
  return channel.send({
    ...payload,
    flags,
    nonce,
    enforceNonce: true,
    ...(replyTo !== null && { reply: { messageReference: replyTo } }),
  });
}
