// The buttons of a card, in the words and the order that they have everywhere.

import type { Quotation } from '../answer/answer.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/source.ts';
import { encodeAction, fitting } from './custom-id.ts';
import { type Button, button } from './message.ts';
import { referenceTo, referenceToQuotation } from './passage-reference.ts';

export type CardButton = Button;

/** Before and After; the one that leads nowhere is disabled, so that nothing moves. */
export function contextButtons(passage: Passage | undefined, corpus: Corpus): CardButton[] {
  if (!passage) return [];
  const reference = referenceTo(corpus, passage);
  const ends = (step: -1 | 1) => ({ disabled: !corpus.neighbour(passage, step) });
  return [
    button('Before', encodeAction({ kind: 'before', passage: reference }), ends(-1)),
    button('After', encodeAction({ kind: 'after', passage: reference }), ends(1)),
  ];
}

/** More quotes, where there are further ones. */
export function moreButton(further: readonly Quotation[], corpus: Corpus): CardButton[] {
  const quotations = fitting(further.map((each) => referenceToQuotation(corpus, each)));
  if (quotations.length === 0) return [];
  const label = `More quotes (${quotations.length})`;
  return [button(label, encodeAction({ kind: 'more', quotations }))];
}

/** Copy citation, for what is shown. */
export function citeButton(shown: readonly Quotation[], corpus: Corpus): CardButton[] {
  const quotations = fitting(shown.map((each) => referenceToQuotation(corpus, each)));
  if (quotations.length === 0) return [];
  return [button('Copy citation', encodeAction({ kind: 'cite', quotations }))];
}

/** Pin, for moderators; it stands on every answer and is refused to others. */
export function pinButton(shown: readonly Quotation[], corpus: Corpus): CardButton[] {
  const quotations = fitting(shown.map((each) => referenceToQuotation(corpus, each)));
  if (quotations.length === 0) return [];
  return [button('Pin …', encodeAction({ kind: 'pin', quotations }))];
}

/** Search the sources instead, beside a pinned answer. */
export function insteadButton(): CardButton {
  return button('Search the sources instead', encodeAction({ kind: 'instead' }));
}

/** Share, for a private card. */
export function shareButton(shown: readonly Quotation[], corpus: Corpus): CardButton[] {
  const quotations = fitting(shown.map((each) => referenceToQuotation(corpus, each)));
  if (quotations.length === 0) return [];
  return [button('Share', encodeAction({ kind: 'share', quotations }))];
}

/** Remove, for the asker and moderators. */
export function removeButton(): CardButton {
  return button('Remove', encodeAction({ kind: 'remove' }));
}

/** Read in context, where a quotation on the card is shown in part: from its paragraph on. */
export function readButton(shown: readonly Quotation[], corpus: Corpus): CardButton[] {
  const cut = shown.find(({ start, end, passage }) => start > passage.start || end < passage.end);
  if (!cut) return [];
  const place = { ...referenceTo(corpus, cut.passage), stretch: null };
  return [button('Read in context', encodeAction({ kind: 'read', place }))];
}
