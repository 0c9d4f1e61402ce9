// What is recorded of an answer, and the buttons by which members judge it.

import { ComponentType, type RepliableInteraction } from 'discord.js';
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Answer } from '../../answer/answer.ts';
import type { Library } from '../../answer/library.ts';
import { DatabaseError } from '../../database/database.ts';
import type { Given, Records } from '../../records/records.ts';
import type { Log } from '../log.ts';
import { type OutgoingMessage, textDisplay } from '../message.ts';
import { inTime } from '../pins/unavailable.ts';
import type { Reaction } from '../reaction.ts';
import { withFeedback } from './feedback-buttons.ts';

/** Where an answer is given. */
export interface Occasion {
  /** Null in direct messages, of which nothing is recorded. */
  readonly guildId: string | null;
  /** Whether others see the question: what somebody asks privately is counted and not kept. */
  readonly isPublic: boolean;
}

/** What recording needs; without records nothing is. */
interface Recording {
  readonly records?: Records | undefined;
  readonly log: Log;
}

/** The occasion of an answer to an interaction. */
export function occasionOf(
  interaction: RepliableInteraction,
  { audience }: Reaction & { kind: 'message' },
): Occasion {
  // A message whose menu was used is somebody else's, who asked the bot nothing.
  return { guildId: interaction.guildId, isPublic: audience === 'everyone' };
}

/** An answer's message as it is sent where something is recorded. */
export interface Recordable {
  /** With the buttons by which it is judged, or with a line that says that the question is kept. */
  readonly message: OutgoingMessage;
  /** The question's words where the message says that they are kept: no others may be. */
  readonly question: string | null;
}

export async function recordable(
  message: OutgoingMessage,
  answer: Answer,
  occasion: Occasion,
  { records, library, log }: Recording & { readonly library: Library },
): Promise<Recordable> {
  if (!records || occasion.guildId === null) return { message, question: null };
  const question = questionToKeep(answer, occasion);
  if (question === null) {
    return { message: withFeedback(message, answer, library.corpus), question };
  }
  try {
    const days = await inTime(records.gaps.days(occasion.guildId));
    if (days === null) return { message, question: null };
    return { message: withLine(message, keptLine(days)), question };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    log.warn({ problem: error.problem }, `The gap log can’t be read. ${error.message}`);
    return { message, question: null };
  }
}

/**
 * Records that an answer was given: the one place for every command and channel. A failing database is logged.
 * @param guildId null in direct messages, of which nothing is recorded
 * @param given with the question of the answer's `Recordable`
 */
export async function noteAnswer(
  guildId: string | null,
  given: Given,
  { records, log }: Recording,
): Promise<void> {
  if (!records || guildId === null) return;
  try {
    await records.note(guildId, given);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    log.warn({ problem: error.problem }, `A gap was not kept. ${error.message}`);
  }
}

/** A gap is a question in words, put to all sources where others see it, that these do not answer. */
function questionToKeep({ question, ...answer }: Answer, { isPublic }: Occasion): string | null {
  if (answer.outcome !== 'abstained' || !isPublic || question.sourceIds) return null;
  if (answer.reason === 'empty question' || answer.reason === 'no searchable words') return null;
  // A number that a document does not have is no question that the sources leave open.
  if (answer.reason === 'no such paragraph') return null;
  return question.text;
}

function keptLine(days: number): string {
  const time = days === 1 ? 'a day' : `${days} days`;
  return `-# This question is kept for the server’s moderators for ${time}, without your name; see \`/privacy\`.`;
}

/** Above the buttons. */
function withLine(message: OutgoingMessage, line: string): OutgoingMessage {
  const components = message.components.map((component): APIMessageTopLevelComponent => {
    if (component.type !== ComponentType.Container) return component;
    const parts = [...component.components];
    const firstRow = parts.findIndex(({ type }) => type === ComponentType.ActionRow);
    parts.splice(firstRow < 0 ? parts.length : firstRow, 0, textDisplay(line));
    return { ...component, components: parts };
  });
  return { ...message, components };
}
