// A page of what one speaker says, in the order in which it stands in the sources.

import type { Library } from '../answer/library.ts';
import { saying } from '../answer/sayings.ts';
import { speakerWords } from '../answer/whose-words.ts';
import type { KnownSpeaker } from '../attribution/speaker-directory.ts';
import { type Audience, roomBeside } from './card.ts';
import { type CardButton, citeButton, removeButton, shareButton } from './card-buttons.ts';
import { encodeAction } from './custom-id.ts';
import { shownLine } from './line.ts';
import {
  button,
  buttonRows,
  container,
  type OutgoingMessage,
  separator,
  textDisplay,
} from './message.ts';
import { referenceTo } from './passage-reference.ts';
import { listQuotations } from './quotation-list.ts';
import { referenceToSpeaker } from './speaker-reference.ts';

/** So many quotations can be read at once. */
const PAGE = 4;

/**
 * One page of a speaker's quotations, with the ways to the others.
 * @param from which of the speaker's passages comes first, 0 to their number less 1
 * @param audience a private page can be shared
 */
export function sayingsCard(
  known: KnownSpeaker,
  from: number,
  library: Library,
  audience: Audience,
): OutgoingMessage {
  const { passages } = known;
  const page = passages.slice(from, from + PAGE).map((each) => saying([known], each, library));
  // The longest head that this page can have; how many fit is known only after.
  const room = roomBeside([textDisplay(headText(known, from, from + PAGE, library))]);
  const { components, shown } = listQuotations(page, room, 'even');
  const head = [textDisplay(headText(known, from, from + shown.length, library)), separator()];
  const buttons = [
    ...pageButtons(known, from, from + shown.length, library),
    ...citeButton(shown, library.corpus),
    ...(audience === 'presser only' ? shareButton(shown, library.corpus) : []),
    removeButton(),
  ];
  return {
    components: [container([...head, ...components, ...buttonRows(buttons)])],
    quotations: shown,
  };
}

function headText(known: KnownSpeaker, from: number, to: number, { corpus }: Library): string {
  const source = known.sourceId === null ? null : (corpus.source(known.sourceId) ?? null);
  const total = known.passages.length;
  const which = from + 1 >= to ? `quotation ${to}` : `quotations ${from + 1} to ${to}`;
  return `**${speakerWords(known.speaker, source, shownLine)}**\n-# ${which} of ${total}`;
}

/** Both wherever there is more than one page: nothing moves when one is turned. */
function pageButtons(
  known: KnownSpeaker,
  from: number,
  to: number,
  { corpus }: Library,
): CardButton[] {
  const { passages } = known;
  if (from === 0 && to >= passages.length) return [];
  const pages = [
    { label: 'Previous', kind: 'previous', first: Math.max(0, from - PAGE), ends: from === 0 },
    { label: 'Next', kind: 'next', first: to, ends: to >= passages.length },
  ] as const;
  return pages.flatMap(({ label, kind, first, ends }) => {
    const passage = passages[ends ? from : first];
    if (!passage) return [];
    const speaker = referenceToSpeaker(known);
    const action = { kind, speaker, passage: referenceTo(corpus, passage) } as const;
    return [button(label, encodeAction(action), { disabled: ends })];
  });
}
