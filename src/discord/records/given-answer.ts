// What is recorded of an answer, and the buttons by which members judge it.

import type { RepliableInteraction } from 'discord.js';
import type { Answer } from '../../answer/answer.ts';
import type { Library } from '../../answer/library.ts';
import type { Records } from '../../records/records.ts';
import type { Reaction } from '../reaction.ts';
import { withFeedback } from './feedback-buttons.ts';

/** An answer's message with the buttons by which it is judged; any other reaction as it is. */
export function judgeable(
  reaction: Reaction,
  { guildId }: RepliableInteraction,
  records: Records | undefined,
  { corpus }: Library,
): Reaction {
  if (!records || guildId === null || reaction.kind !== 'message' || !reaction.answer) {
    return reaction;
  }
  return { ...reaction, message: withFeedback(reaction.message, reaction.answer, corpus) };
}

/** Records an answer that was given. Nothing is recorded in direct messages. */
export function noteAnswer(records: Records, guildId: string | null, answer: Answer): void {
  if (guildId === null) return;
  records.counts.answered(guildId, answer.outcome);
}
