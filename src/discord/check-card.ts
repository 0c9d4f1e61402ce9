// What a check found as a message: the post, the verdict in words, the differences, and the source's own words.

import type { APIComponentInContainer } from 'discord-api-types/v10';
import { speakerWords } from '../answer/whose-words.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { CheckedMessage, ComparedPart, QuoteCheck } from '../quote-check/quote-check.ts';
import { type Audience, roomBeside } from './card.ts';
import { type CardButton, citeButton, contextButtons, removeButton } from './card-buttons.ts';
import { encodeAction } from './custom-id.ts';
import { oneLine, shownLine } from './line.ts';
import { escapeMarkdown } from './markdown.ts';
import {
  button,
  buttonRows,
  COMPONENT_IDS,
  container,
  type OutgoingMessage,
  separator,
  textDisplay,
} from './message.ts';
import { listQuotations } from './quotation-list.ts';
import { MOST_SHOWN } from './shown-question.ts';

export interface CheckCard {
  /** What was posted, as plain text. */
  readonly posted: string;
  readonly checked: CheckedMessage;
  readonly audience: Audience;
  /** Who shares it, by the name that the channel sees; null where nobody does. */
  readonly sharer: string | null;
}

/** More than this of a post is not repeated. */
const POSTED_LENGTH = 600;
const CLAIM_LENGTH = 120;
const NAME_LENGTH = 100;
const MISSING_LENGTH = 300;
const COMPARISON_LENGTH = 900;
/** Of a long run of the same words so much stays at its ends. */
const KEPT_OF_SAME = 40;

/** The verdicts on what a post quotes, in its order, and how much of it is left unchecked. */
export function checkCard(card: CheckCard, corpus: Corpus): OutgoingMessage {
  const { posted, sharer } = card;
  const { checks, unchecked } = card.checked;
  const head = [
    textDisplay(`**${shownLine(posted, POSTED_LENGTH)}**`, COMPONENT_IDS.question),
    ...(sharer === null ? [] : [textDisplay(`-# checked by ${shownLine(sharer, 80)}`)]),
    separator(),
    ...checks.flatMap((check) => verdictPart(check, checks.length)),
    ...uncheckedPart(unchecked),
  ];
  const quotations = checks.flatMap((check) => check.quotations);
  const list = listQuotations(quotations, roomBeside(head), 'even');
  const rows = buttonRows(buttonsFor(card, list.shown, corpus));
  const between = list.components.length > 0 ? [separator()] : [];
  return {
    components: [container([...head, ...between, ...list.components, ...rows])],
    quotations: list.shown,
  };
}

function buttonsFor(
  { posted, audience }: CheckCard,
  shown: OutgoingMessage['quotations'],
  corpus: Corpus,
): CardButton[] {
  return [
    ...contextButtons(shown[0]?.passage, corpus),
    ...citeButton(shown, corpus),
    ...(audience === 'presser only' && isShownWhole(posted)
      ? [button('Share', encodeAction({ kind: 'share check' }))]
      : []),
    removeButton(),
  ];
}

/** Only a post that stands on the card in full can be checked again from it. */
function isShownWhole(posted: string): boolean {
  const line = oneLine(posted);
  return line.length <= POSTED_LENGTH && escapeMarkdown(line).length + 4 <= MOST_SHOWN;
}

function uncheckedPart(count: number): APIComponentInContainer[] {
  if (count === 0) return [];
  const what = count === 1 ? 'One more quotation' : `${count} more quotations`;
  return [
    textDisplay(
      `**${what} of this post ${count === 1 ? 'is' : 'are'} not checked.**\n-# Use \`/check\` on what follows.`,
    ),
  ];
}

function verdictPart(check: QuoteCheck, count: number): APIComponentInContainer[] {
  const claim = count > 1 ? `“${shownLine(check.text, CLAIM_LENGTH)}”\n` : '';
  const lines = [
    `${claim}**${verdictWords(check)}**`,
    ...remarks(check).map((line) => `-# ${line}`),
  ];
  const comparison = comparedWords(check.comparison, COMPARISON_LENGTH / count);
  return [
    textDisplay(lines.join('\n')),
    ...(comparison === null
      ? []
      : [
          textDisplay(
            `Word by word: ${comparison}\n-# ~~struck through~~: only in the post · **bold**: only in the source`,
          ),
        ]),
  ];
}

function verdictWords({ verdict, joined }: QuoteCheck): string {
  switch (verdict) {
    case 'word for word':
      return 'Word for word in the sources.';
    case 'altered':
      return joined
        ? 'Altered: the post joins words that stand apart in the sources.'
        : 'Altered: the sources have other words.';
    case 'cut':
      return 'Cut so that the meaning turns.';
    case 'another speaker':
      return 'Said by someone else.';
    case 'not found':
      return 'Not found in the sources.';
    case 'too short':
      return 'There are no words to check.';
    default:
      return verdict satisfies never;
  }
}

function remarks(check: QuoteCheck): string[] {
  const { verdict, missing, elsewhere, quotations } = check;
  return [
    ...(missing === null
      ? []
      : [`Beside these words stands “${shownLine(missing, MISSING_LENGTH)}”.`]),
    ...speakerRemark(check),
    ...(verdict === 'not found' && quotations.length > 0
      ? ['The nearest passage, which says something else:']
      : []),
    ...(elsewhere > 0 ? [`The same words stand in ${elsewhere} further places.`] : []),
  ];
}

function speakerRemark({ speaker, claimedSpeaker, speakers, exact }: QuoteCheck): string[] {
  const name = shownLine(claimedSpeaker ?? '', NAME_LENGTH);
  switch (speaker) {
    case 'another': {
      const source = exact[0]?.attribution.source ?? null;
      const who =
        speakers.length === 0
          ? 'these are the document’s own words'
          : `there it is ${speakers.map((each) => speakerWords(each, source, shownLine)).join('; ')}`;
      return [`The post names ${name}; in the sources ${who}.`];
    }
    case 'not stated':
      return [`The post names ${name}; the sources do not state who says it.`];
    case 'same':
    case 'not claimed':
      return [];
    default:
      return speaker satisfies never;
  }
}

/** The comparison in marks that need no colours; null where nothing differs. */
function comparedWords(parts: readonly ComparedPart[], room: number): string | null {
  if (parts.every(({ kind }) => kind === 'same')) return null;
  let words = '';
  for (const [i, part] of parts.entries()) {
    const isEdge = i === 0 ? 'start' : i === parts.length - 1 ? 'end' : null;
    const next = markedUp(part, isEdge);
    if (words.length + next.length > room) return `${words} …`;
    words += `${words === '' ? '' : ' '}${next}`;
  }
  return words;
}

function markedUp({ kind, text }: ComparedPart, edge: 'start' | 'end' | null): string {
  switch (kind) {
    case 'same':
      return escapeMarkdown(shortened(oneLine(text), edge));
    case 'post only':
      return `~~${shownLine(text, 200)}~~`;
    case 'source only':
      return `**${shownLine(text, 200)}**`;
    default:
      return kind satisfies never;
  }
}

/** Words that are the same are wanted around a difference only. */
function shortened(text: string, edge: 'start' | 'end' | null): string {
  if (text.length <= KEPT_OF_SAME * 2 + 2) return text;
  const begin = text.slice(0, text.lastIndexOf(' ', KEPT_OF_SAME) + 1 || KEPT_OF_SAME).trimEnd();
  const end = text.slice(text.indexOf(' ', text.length - KEPT_OF_SAME) + 1 || -KEPT_OF_SAME);
  if (edge === 'start') return `… ${end}`;
  return edge === 'end' ? `${begin} …` : `${begin} … ${end}`;
}
