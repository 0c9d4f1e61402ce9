// Takes up one question: claims it before any other process can, asks, and says what there is to say, once.

import type { Client, SendableChannels } from 'discord.js';
import { pinnedLibrary } from '../pins/pinned-library.ts';
import { noteAnswer } from '../records/given-answer.ts';
import { bestAnswer, type Occasion, whatToSay } from './asking.ts';
import { type ChannelDesk, isRefused } from './desk.ts';
import { post } from './posting.ts';

export interface Attendance {
  readonly occasion: Occasion;
  /** Wordings to ask, most telling first. */
  readonly texts: readonly string[];
  readonly askerId: string;
  /** Where to say it. */
  readonly channel: SendableChannels;
  /** The message to reply to, or null. */
  readonly replyTo: string | null;
}

/** @throws DatabaseError */
export async function attend(
  { occasion, texts, askerId, channel, replyTo }: Attendance,
  client: Client,
  desk: ChannelDesk,
): Promise<void> {
  const { asked } = occasion;
  const { claims, cooldowns } = desk.channels;
  const sources = desk.library();
  if (!sources || texts.length === 0) return;
  const ofMember = cooldowns.member.take(`${asked.guildId} ${askerId}`);
  const ofChannel = ofMember && cooldowns.channel.take(asked.channelId);
  let isSaid = false;
  try {
    if (!ofChannel || !(await claims.claim(asked))) return;
    const library = await pinnedLibrary(sources, desk.pins, asked.guildId, desk.log);
    const answer = bestAnswer(texts, library);
    const said = answer && (await whatToSay(answer, occasion, { client, desk, library }));
    if (!answer || !said) return await claims.release(asked);
    const { message, question, passage, isQuiet, isAnswer } = said;
    const nonce = asked.id;
    const { corpus } = library;
    const posting = { message, corpus, replyTo, nonce, isQuiet };
    const reply = await post(channel, posting).catch(async (error: unknown) => {
      // Once it is allowed to speak, it can be called.
      if (isRefused(error)) await claims.release(asked);
      throw error;
    });
    isSaid = true;
    const { outcome } = answer;
    if (isAnswer) desk.observer.answer(outcome);
    await Promise.all([
      claims.noteReply(asked, reply.id, passage),
      isAnswer ? noteAnswer(asked.guildId, { outcome, question }, desk) : null,
    ]);
  } finally {
    if (!isSaid) for (const giveBack of [ofMember, ofChannel]) giveBack?.();
  }
}
