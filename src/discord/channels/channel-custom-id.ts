// What the buttons of help channels do, written into their custom_id: all of it outlives a restart.

import { decodeReferences, encodeReferences } from '../custom-id.ts';
import { customIdFamily } from '../custom-id-family.ts';
import type { QuotationReference } from '../passage-reference.ts';

export type ChannelAction =
  /** Show these passages to whoever presses. */
  | { readonly kind: 'show'; readonly quotations: readonly QuotationReference[] }
  | { readonly kind: 'solved' }
  | { readonly kind: 'person' }
  | { readonly kind: 'remove' };

const LETTERS = {
  show: 's',
  solved: 'd',
  person: 'p',
  remove: 'r',
} as const satisfies Record<ChannelAction['kind'], string>;

/** What stands on the buttons of help channels. */
export const {
  isOurs: isChannelCustomId,
  encode: encodeChannelAction,
  decode: decodeChannelAction,
} = customIdFamily<ChannelAction>('H', {
  letterOf: ({ kind }) => LETTERS[kind],
  bodyOf: (action) => (action.kind === 'show' ? encodeReferences(action.quotations) : ''),
  read: decodeBody,
});

function decodeBody(letter: string, body: string): ChannelAction | null {
  switch (letter) {
    case LETTERS.show: {
      const quotations = decodeReferences(body);
      return quotations && { kind: 'show', quotations };
    }
    case LETTERS.solved:
      return { kind: 'solved' };
    case LETTERS.person:
      return { kind: 'person' };
    case LETTERS.remove:
      return { kind: 'remove' };
    default:
      return null;
  }
}
