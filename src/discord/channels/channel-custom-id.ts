// What the buttons of help channels do, written into their custom_id: all of it outlives a restart.

import { decodeReferences, encodeReferences } from '../custom-id.ts';
import { MESSAGE_LIMITS } from '../message.ts';
import type { QuotationReference } from '../passage-reference.ts';

export type ChannelAction =
  /** Show these passages to whoever presses. */
  | { readonly kind: 'show'; readonly quotations: readonly QuotationReference[] }
  | { readonly kind: 'solved' }
  | { readonly kind: 'person' }
  | { readonly kind: 'remove' };

/** No other custom_id of the bot begins with it; a later form would begin with another letter. */
const VERSION = 'H';
const LETTERS = {
  show: 's',
  solved: 'd',
  person: 'p',
  remove: 'r',
} as const satisfies Record<ChannelAction['kind'], string>;

/** Whether a custom_id is one of these, of whatever version of the bot. */
export function isChannelCustomId(customId: string): boolean {
  return customId.startsWith(VERSION);
}

/** @throws RangeError when it does not fit; references are fitted first */
export function encodeChannelAction(action: ChannelAction): string {
  const body = action.kind === 'show' ? encodeReferences(action.quotations) : '';
  const customId = `${VERSION}${LETTERS[action.kind]}${body}`;
  if (customId.length > MESSAGE_LIMITS.customId) {
    throw new RangeError(`A custom_id of ${customId.length} characters is too long.`);
  }
  return customId;
}

/** Reads a custom_id, or gives null for anything that `encodeChannelAction` would not have written. */
export function decodeChannelAction(customId: string): ChannelAction | null {
  if (customId.length > MESSAGE_LIMITS.customId || !isChannelCustomId(customId)) return null;
  const action = decodeBody(customId.charAt(1), customId.slice(2));
  return action && encodeChannelAction(action) === customId ? action : null;
}

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
