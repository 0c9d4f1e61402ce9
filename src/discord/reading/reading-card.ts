// A page of a document that is read from some place on, with the ways to the pages before and after it.

import type { Quotation } from '../../answer/answer.ts';
import { kindPart } from '../../answer/attribution-parts.ts';
import type { Library } from '../../answer/library.ts';
import { pageAddress } from '../../answer/page-address.ts';
import { quotePassage } from '../../answer/quote-passage.ts';
import { whoseWords } from '../../answer/whose-words.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Source } from '../../corpus/source.ts';
import { shownMark, titlePart } from '../attribution-line.ts';
import { roomBeside } from '../card.ts';
import { type CardButton, citeButton, shareButton } from '../card-buttons.ts';
import { encodeAction } from '../custom-id.ts';
import { shownLine } from '../line.ts';
import {
  button,
  buttonRows,
  container,
  linkButton,
  MESSAGE_LIMITS,
  type OutgoingMessage,
  separator,
  textDisplay,
} from '../message.ts';
import { type QuotationReference, referenceTo } from '../passage-reference.ts';
import { listQuotations, type QuotationList } from '../quotation-list.ts';
import { PAGE, type Place, placeAfter, placeBefore } from './place.ts';

const MAX = { title: 120, publisher: 80, date: 40 } as const;

/**
 * The page that begins at a place.
 * @param note a line of the bot's own words above it
 */
export function readingCard(place: Place, library: Library, note?: string): OutgoingMessage {
  const { corpus } = library;
  const source = corpus.sourceOf(place.passage);
  const { components, shown } = layOut(place, library, note);
  const head = textDisplay(headText(source, shown, corpus, note));
  const buttons = [
    ...turnButtons(place, shown, library),
    ...citeButton(shown, corpus),
    ...shareButton(shown, corpus),
    ...pageButton(source, shown),
  ];
  return {
    components: [container([head, separator(), ...components, ...buttonRows(buttons)])],
    quotations: shown,
  };
}

function layOut(place: Place, library: Library, note?: string): QuotationList {
  const { corpus } = library;
  const { passage, offset } = place;
  const source = corpus.sourceOf(passage);
  const siblings = corpus.passagesOf(passage.sourceId);
  const at = siblings.indexOf(passage);
  const first = quotePassage(passage, library, {
    start: passage.start + offset,
    end: passage.end,
  });
  const further = siblings.slice(at + 1, at + PAGE).map((each) => quotePassage(each, library));
  // The longest head that this page can have; how many fit is known only after.
  const room = roomBeside([textDisplay(headText(source, [first, ...further], corpus, note))]);
  const alone = listQuotations([first], room, 'first in full', readingLine);
  // What follows a paragraph that goes on must not stand below it.
  if (alone.shown[0]?.end !== first.end) return alone;
  return listQuotations([first, ...further], room, 'first in full', readingLine);
}

/** Who speaks, and which paragraph; the head says the rest for all of them. */
function readingLine(quotation: Quotation): string {
  const { who, before } = whoseWords(quotation, shownLine);
  const { paragraph, kind } = quotation.passage;
  return `— ${who} · ${before}${shownMark(paragraph)}${kindPart(kind)}`;
}

function headText(
  source: Source,
  shown: readonly Quotation[],
  corpus: Corpus,
  note: string | undefined,
): string {
  const { publisher, date } = source;
  const last = corpus.passagesOf(source.id).at(-1)?.paragraph ?? 0;
  const facts = [
    ...(publisher ? [shownLine(publisher, MAX.publisher)] : []),
    date ? shownLine(date, MAX.date) : 'date not stated',
    `${numbers(shown)} of ${last}`,
  ];
  const lines = [`**${titlePart(source, MAX.title)}**`, `-# ${facts.join(' · ')}`];
  return [...(note === undefined ? [] : [note]), ...lines].join('\n');
}

function numbers(shown: readonly Quotation[]): string {
  const first = shown[0]?.passage.paragraph ?? 0;
  const last = shown.at(-1)?.passage.paragraph ?? 0;
  return first === last ? shownMark(first) : `${shownMark(first)} to ${last}`;
}

/** Both wherever there is more than one page: nothing moves when one is turned. */
function turnButtons(place: Place, shown: readonly Quotation[], library: Library): CardButton[] {
  const before = placeBefore(place, library, (from) => layOut(from, library).shown);
  const after = placeAfter(shown, library.corpus);
  if (!before && !after) return [];
  const turn = (direction: 'back' | 'on', to: Place | null) => {
    const reference = referenceToPlace(to ?? place, library.corpus);
    const action = { kind: 'turn', direction, place: reference } as const;
    const label = direction === 'back' ? 'Previous' : 'Next';
    return button(label, encodeAction(action), { disabled: to === null });
  };
  return [turn('back', before), turn('on', after)];
}

/** A place as a stretch from there to the passage's end. */
function referenceToPlace({ passage, offset }: Place, corpus: Corpus): QuotationReference {
  const end = passage.end - passage.start;
  const stretch = offset > 0 ? { start: offset, end } : null;
  return { ...referenceTo(corpus, passage), stretch };
}

function pageButton(source: Source, shown: readonly Quotation[]): CardButton[] {
  const [first] = shown;
  const address = first && pageAddress(source, first, MESSAGE_LIMITS.linkUrl);
  return address ? [linkButton('Open the published page', address)] : [];
}
