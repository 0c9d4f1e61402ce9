// The buttons below what the bot says in a help channel, in the order that they have everywhere.

import type { Quotation } from '../../answer/answer.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { CardButton } from '../card-buttons.ts';
import { fitting } from '../custom-id.ts';
import { button } from '../message.ts';
import { referenceToQuotation } from '../passage-reference.ts';
import { encodeChannelAction } from './channel-custom-id.ts';

/** What can be done where the bot speaks. */
export interface Place {
  /** A forum post, which can be marked as solved. */
  readonly isPost: boolean;
  /** Moderators chose a channel for *Ask a person*. */
  readonly canAskPerson: boolean;
}

/** Show passages, for whoever presses. @param quotations at least one */
export function showButton(quotations: readonly Quotation[], corpus: Corpus): CardButton {
  const references = fitting(quotations.map((each) => referenceToQuotation(corpus, each)));
  return button('Show passages', encodeChannelAction({ kind: 'show', quotations: references }));
}

/** Ask a person, where moderators chose a channel for it. */
export function personButton({ canAskPerson }: Pick<Place, 'canAskPerson'>): CardButton[] {
  return canAskPerson ? [button('Ask a person', encodeChannelAction({ kind: 'person' }))] : [];
}

/** What stands last: Solved, Ask a person, Remove. */
export function placeButtons(place: Place): CardButton[] {
  return [
    ...(place.isPost ? [button('Solved', encodeChannelAction({ kind: 'solved' }))] : []),
    ...personButton(place),
    button('Remove', encodeChannelAction({ kind: 'remove' })),
  ];
}
