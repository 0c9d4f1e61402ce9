// Helpful and Not what I asked: a press is counted once for each person and message, without who it was.

import type { ButtonInteraction } from 'discord.js';
import { dayOf } from '../../records/day.ts';
import { type Reaction, tell } from '../reaction.ts';
import type { RecordAction } from './record-custom-id.ts';
import type { RecordDesk } from './request.ts';

const ONCE = 'You have said that of this answer already; it counts once.';

/** @throws DatabaseError */
export async function judge(
  { verdict, subject }: RecordAction & { kind: 'judge' },
  { guildId, message, user }: ButtonInteraction,
  { records: { counts, votes, now } }: RecordDesk,
): Promise<Reaction> {
  if (guildId === null) return tell('Only answers in a server are counted.');
  const vote = { verdict, day: dayOf(now()) };
  const before = votes.cast(message.id, user.id, vote);
  if (before?.verdict === verdict) return tell(ONCE);
  try {
    await counts.judged(guildId, subject, vote, before);
  } catch (error) {
    votes.undo(message.id, user.id, before);
    throw error;
  }
  return tell(before ? `Changed. ${thanks(verdict)}` : thanks(verdict));
}

function thanks(verdict: (RecordAction & { kind: 'judge' })['verdict']): string {
  return verdict === 'helpful'
    ? 'Thank you. It is counted without your name.'
    : 'Thank you. It is counted without your name. A person, a place or a number in the question may find other passages.';
}
