// Asks the sources on somebody's behalf, and decides what to say: the card, a line, a link, or nothing.

import type { Answer } from '../../answer/answer.ts';
import { courtesyOf } from '../../answer/courtesy.ts';
import type { Library } from '../../answer/library.ts';
import type { Asked } from '../../channels/claims.ts';
import type { HelpChannel } from '../../channels/help-channel.ts';
import { encodeReferences } from '../custom-id.ts';
import { introduction } from '../introduction.ts';
import type { OutgoingMessage } from '../message.ts';
import { referenceToQuotation } from '../passage-reference.ts';
import { type Recordable, recordable } from '../records/given-answer.ts';
import type { Place } from './channel-buttons.ts';
import { earlierAnswer, type Surroundings } from './earlier-answer.ts';
import { awaitingPerson, card, linkInstead, type Quoting, suggestion } from './offer.ts';

/** Somebody's question and how the moderators want it met. */
export interface Occasion {
  readonly asked: Asked;
  readonly settings: HelpChannel;
  readonly place: Place;
  /** The bot was mentioned: silence would be rude. */
  readonly isMention: boolean;
}

export interface Said {
  readonly message: OutgoingMessage;
  /** The question's words where the message says that they are kept, else null. */
  readonly question: string | null;
  /** By which later posts are linked to this one; null where they are not. */
  readonly passage: string | null;
  readonly isQuiet: boolean;
  /** Counts as an answer: a greeting that is returned doesn't. */
  readonly isAnswer: boolean;
}

/** The best answer to any of these wordings: a pinned one, else one to several questions at once, else the surest. */
export function bestAnswer(texts: readonly string[], { answerer }: Library): Answer | null {
  const answers = texts.map((text) => answerer.answer({ text }));
  const pinned = answers.find(({ outcome }) => outcome === 'pinned');
  if (pinned) return pinned;
  const quoted = answers.filter((answer) => answer.outcome === 'quoted');
  const inParts = quoted.find(({ unanswered }) => unanswered !== undefined);
  if (inParts) return inParts;
  return quoted.sort((a, b) => b.confidence - a.confidence)[0] ?? answers[0] ?? null;
}

/** What to say to an answer, or null for silence. @throws DatabaseError */
export async function whatToSay(
  answer: Answer,
  occasion: Occasion,
  surroundings: Surroundings,
): Promise<Said | null> {
  const { place, settings } = occasion;
  const { corpus } = surroundings.library;
  // In a post the bot speaks once, and that is for its question.
  const courtesy = occasion.isMention && !place.isPost ? courtesyOf(answer, corpus) : null;
  if (courtesy) {
    const message = introduction(courtesy, surroundings.library);
    return { message, question: null, passage: null, isQuiet: true, isAnswer: false };
  }
  if (answer.outcome === 'abstained') return whenSilent(answer, occasion, surroundings);
  const passage = passageOf(answer, surroundings.library);
  if (passage === null) return null;
  const link = occasion.isMention
    ? null
    : await earlierAnswer(answer, passage, occasion, surroundings);
  if (link !== null) {
    const message = linkInstead(link, answer, corpus, place);
    return { message, question: null, passage: null, isQuiet: true, isAnswer: true };
  }
  if (settings.mode === 'suggest') {
    const message = suggestion(answer, corpus, place);
    return { message, question: null, passage, isQuiet: true, isAnswer: true };
  }
  const whole = card(answer, corpus, place);
  const recorded = await recordedAs(whole, answer, occasion, surroundings);
  return { ...recorded, passage, isQuiet: false, isAnswer: true };
}

/** A question is kept, where moderators turned that on, only if it was put to the bot. */
function recordedAs(
  message: OutgoingMessage,
  answer: Answer,
  { asked, isMention }: Occasion,
  { desk, library }: Surroundings,
): Promise<Recordable> {
  const { records, log } = desk;
  const occasion = { guildId: asked.guildId, isPublic: isMention };
  return recordable(message, answer, occasion, { records, log, library });
}

async function whenSilent(
  answer: Answer & { outcome: 'abstained' },
  occasion: Occasion,
  surroundings: Surroundings,
): Promise<Said | null> {
  const { settings, place, isMention } = occasion;
  if (isMention) {
    const whole = card(answer, surroundings.library.corpus, place);
    const recorded = await recordedAs(whole, answer, occasion, surroundings);
    return { ...recorded, passage: null, isQuiet: false, isAnswer: true };
  }
  const isTold = settings.mode === 'answer' && settings.unanswered === 'person';
  if (!isTold) return null;
  return {
    message: awaitingPerson(place),
    question: null,
    passage: null,
    isQuiet: true,
    isAnswer: true,
  };
}

/** A fingerprint of the first passage: of the source's words, not of the question's. */
function passageOf({ quotations }: Quoting, { corpus }: Library): string | null {
  const [first] = quotations;
  return first ? encodeReferences([referenceToQuotation(corpus, first)]) : null;
}
