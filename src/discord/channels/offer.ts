// What the bot says in a help channel: a quiet line, a link to an earlier answer, the card itself, or that it knows nothing.

import type { Answer, Quotation } from '../../answer/answer.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { answerCard } from '../card.ts';
import type { CardButton } from '../card-buttons.ts';
import { buttonRows, type OutgoingMessage, textDisplay } from '../message.ts';
import { type Place, placeButtons, showButton } from './channel-buttons.ts';

export type Quoting = Answer & { readonly quotations: readonly Quotation[] };

/** One line with a button that reveals the passages. */
export function suggestion(answer: Quoting, corpus: Corpus, place: Place): OutgoingMessage {
  const { length } = answer.quotations;
  const passages = length === 1 ? 'a passage' : `${length} passages`;
  const text =
    answer.outcome === 'pinned'
      ? 'Moderators pinned an answer to this in the sources’ own words.'
      : `The sources may answer this: ${passages}.`;
  return line(text, [showButton(answer.quotations, corpus), ...placeButtons(place)]);
}

/** @param link Markdown that leads to where the answer stands already */
export function linkInstead(
  link: string,
  answer: Quoting,
  corpus: Corpus,
  place: Place,
): OutgoingMessage {
  const text =
    answer.outcome === 'pinned'
      ? `Moderators pinned an answer to this: ${link}`
      : `The same passages were found here before: ${link}`;
  return line(text, [showButton(answer.quotations, corpus), ...placeButtons(place)]);
}

/** The card for everyone, whatever the outcome. */
export function card(answer: Answer, corpus: Corpus, place: Place): OutgoingMessage {
  return answerCard(answer, corpus, 'everyone', placeButtons(place));
}

/** For the mode *answer*, where moderators want it said. */
export function awaitingPerson(place: Place): OutgoingMessage {
  return line('The sources do not answer this. A person will look at it.', placeButtons(place));
}

function line(text: string, buttons: readonly CardButton[]): OutgoingMessage {
  return { components: [textDisplay(`-# ${text}`), ...buttonRows(buttons)], quotations: [] };
}
