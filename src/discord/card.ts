// An Answer as a message: the question, quotations with their attributions, and buttons with words on them.

import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { AbstainReason, Answer, PinMark, Quotation } from '../answer/answer.ts';
import { silence } from '../answer/silence.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { shownMark } from './attribution-line.ts';
import {
  type CardButton,
  citeButton,
  contextButtons,
  insteadButton,
  moreButton,
  pinButton,
  readButton,
  removeButton,
  shareButton,
} from './card-buttons.ts';
import { costOf, type Room } from './clip.ts';
import { encodeAction, fitting } from './custom-id.ts';
import { isVisible, shownLine } from './line.ts';
import {
  button,
  buttonRows,
  COMPONENT_IDS,
  container,
  MESSAGE_LIMITS,
  type OutgoingMessage,
  separator,
  textDisplay,
} from './message.ts';
import { referenceTo } from './passage-reference.ts';
import { listQuotations } from './quotation-list.ts';

export type Audience = 'everyone' | 'presser only';

const QUESTION_LENGTH = 300;
/** So many nearest passages are read at once; more would be a page of hay. */
const NEAREST = 5;

/**
 * The answer to `/ask`.
 * @param audience a private answer can be shared later
 * @param ending the buttons that stand last
 */
export function answerCard(
  answer: Answer,
  corpus: Corpus,
  audience: Audience,
  ending: readonly CardButton[] = [removeButton()],
): OutgoingMessage {
  const question = questionMarkdown(answer.question.text);
  switch (answer.outcome) {
    case 'pinned':
      return pinnedCard(question, answer, corpus, audience, ending);
    case 'quoted':
      return quotedCard(question, answer, corpus, audience, ending);
    case 'abstained':
      return abstainedCard(question, answer, corpus, ending);
    default:
      return answer satisfies never;
  }
}

/** An answer's quotations posted for everyone, with the name of who shared them. */
export function sharedCard(
  question: string | null,
  quotations: readonly Quotation[],
  sharer: string,
  corpus: Corpus,
): OutgoingMessage {
  const head = [...questionPart(question), textDisplay(`-# shared by ${shownLine(sharer, 80)}`)];
  return quotationsMessage(head, quotations, (shown) => [
    ...contextButtons(shown[0]?.passage, corpus),
    ...readButton(shown, corpus),
    ...moreButton(quotations.slice(shown.length), corpus),
    ...citeButton(shown, corpus),
    ...pinButton(shown, corpus),
    removeButton(),
  ]);
}

/** Further quotations of an answer, for the person who asked for them. */
export function moreCard(quotations: readonly Quotation[], corpus: Corpus): OutgoingMessage {
  return quotationsMessage([textDisplay('**More quotes**')], quotations, (shown) => [
    ...moreButton(quotations.slice(shown.length), corpus),
    ...citeButton(shown, corpus),
  ]);
}

/** Passages that the bot does not take for an answer, labelled so. */
export function nearestCard(quotations: readonly Quotation[]): OutgoingMessage {
  const head = [textDisplay('**Not an answer: the nearest passages**'), separator()];
  const list = listQuotations(quotations, roomBeside(head), 'even');
  return { components: [container([...head, ...list.components])], quotations: list.shown };
}

/** The passages that a line in a channel offered, for the person who wants to see them. */
export function revealedCard(
  question: string | null,
  quotations: readonly Quotation[],
  corpus: Corpus,
): OutgoingMessage {
  const head = questionPart(question === null ? null : questionMarkdown(question));
  return quotationsMessage(head, quotations, (shown) => [
    ...contextButtons(shown[0]?.passage, corpus),
    ...moreButton(quotations.slice(shown.length), corpus),
    ...citeButton(shown, corpus),
    ...pinButton(shown, corpus),
    ...shareButton(shown, corpus),
  ]);
}

/** One paragraph to read on from, with the ways to its neighbours. */
export function contextCard(quotation: Quotation, corpus: Corpus): OutgoingMessage {
  return quotationsMessage([], [quotation], (shown) => [
    ...contextButtons(quotation.passage, corpus),
    ...readButton(shown, corpus),
    ...citeButton(shown, corpus),
  ]);
}

function quotedCard(
  question: string | null,
  { quotations, unanswered = [] }: Answer & { outcome: 'quoted' },
  corpus: Corpus,
  audience: Audience,
  ending: readonly CardButton[],
): OutgoingMessage {
  const head = [...questionPart(question), ...unanswered.map(unansweredPart)];
  return quotationsMessage(head, quotations, (shown) => [
    ...contextButtons(shown[0]?.passage, corpus),
    ...readButton(shown, corpus),
    ...moreButton(quotations.slice(shown.length), corpus),
    ...citeButton(shown, corpus),
    ...pinButton(shown, corpus),
    ...(audience === 'presser only' ? shareButton(shown, corpus) : []),
    ...ending,
  ]);
}

function unansweredPart(part: string): APIComponentInContainer {
  return textDisplay(`-# The sources do not answer “${shownLine(part, QUESTION_LENGTH)}”.`);
}

function pinnedCard(
  question: string | null,
  { pin, quotations }: Answer & { outcome: 'pinned' },
  corpus: Corpus,
  audience: Audience,
  ending: readonly CardButton[],
): OutgoingMessage {
  const head = [...questionPart(question), textDisplay(pinnedLine(pin))];
  return quotationsMessage(head, quotations, (shown) => [
    ...contextButtons(shown[0]?.passage, corpus),
    ...readButton(shown, corpus),
    ...moreButton(quotations.slice(shown.length), corpus),
    insteadButton(),
    ...citeButton(shown, corpus),
    ...(audience === 'presser only' ? shareButton(shown, corpus) : []),
    ...ending,
  ]);
}

/** By whom and when, as text that pings nobody. */
function pinnedLine({ pinnedBy, pinnedAt }: PinMark): string {
  return `-# **Pinned answer** · pinned by ${shownLine(pinnedBy, 80)} on ${pinnedAt.slice(0, 10)}`;
}

function abstainedCard(
  question: string | null,
  answer: Answer & { outcome: 'abstained' },
  corpus: Corpus,
  ending: readonly CardButton[],
): OutgoingMessage {
  const references = answer.nearest
    .slice(0, NEAREST)
    .map(({ passage }) => referenceTo(corpus, passage));
  const passages = fitting(references);
  const buttons = [
    ...(passages.length > 0
      ? [button('Show the nearest passages', encodeAction({ kind: 'nearest', passages }))]
      : []),
    ...ending,
  ];
  const text = `**${silence(answer, shownLine, shownMark)}**\n-# ${hint(answer.reason)}`;
  const parts = [...questionPart(question), textDisplay(text), ...buttonRows(buttons)];
  return { components: [container(parts)], quotations: [] };
}

function hint(reason: AbstainReason): string {
  switch (reason) {
    case 'empty question':
      return 'The question is empty. Type what you would like to know.';
    case 'no searchable words':
      return 'There is no word to search for. Name a person, a place or a thing.';
    case 'nothing found':
      return 'None of these words stands in the sources. Other words may find more.';
    case 'low confidence':
      return 'Some passages come near. A name, a place or a number may find more.';
    case 'speaker silent':
      return 'Other words may find it; `/quote` lists all that somebody says.';
    case 'no such paragraph':
      return '`/read` opens a document at any paragraph.';
    default:
      return reason satisfies never;
  }
}

function quotationsMessage(
  head: readonly APIComponentInContainer[],
  quotations: readonly Quotation[],
  buttonsFor: (shown: readonly Quotation[]) => readonly CardButton[],
): OutgoingMessage {
  const { components, shown } = listQuotations(quotations, roomBeside(head), 'first in full');
  const rows = buttonRows(buttonsFor(shown));
  return { components: [container([...head, ...components, ...rows])], quotations: shown };
}

function questionMarkdown(text: string): string | null {
  return isVisible(text) ? `**${shownLine(text, QUESTION_LENGTH)}**` : null;
}

function questionPart(markdown: string | null): APIComponentInContainer[] {
  return markdown === null ? [] : [textDisplay(markdown, COMPONENT_IDS.question), separator()];
}

/** What a message's other texts leave for its quotations. */
export function roomBeside(head: readonly APIComponentInContainer[]): Room {
  const text = head.map((part) => ('content' in part ? part.content : '')).join('');
  const cost = costOf(text);
  return { text: MESSAGE_LIMITS.text - cost.text, bytes: MESSAGE_LIMITS.bytes - cost.bytes };
}
