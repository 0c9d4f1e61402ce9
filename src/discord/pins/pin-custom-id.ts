// What a pin's buttons and forms do, written into their custom_id: all of it outlives a restart.

import { decodeReferences, encodeReferences } from '../custom-id.ts';
import { customIdFamily, HEAD_LENGTH } from '../custom-id-family.ts';
import { MESSAGE_LIMITS } from '../message.ts';
import type { QuotationReference } from '../passage-reference.ts';

export interface PinVersion {
  readonly pinId: string;
  readonly version: number;
}

export type PinAction =
  /** Pin these passages, shown in this message; null where only one person sees it. */
  | {
      readonly kind: 'new' | 'new again';
      readonly messageId: string | null;
      readonly quotations: readonly QuotationReference[];
    }
  /** Change a pin; without references its passages stay. */
  | ({
      readonly kind: 'edit' | 'edit again';
      readonly quotations: readonly QuotationReference[];
    } & PinVersion)
  | ({ readonly kind: 'undo' } & PinVersion)
  /** A page of the list; the source is a fingerprint of its id, or empty. */
  | {
      readonly kind: 'list';
      readonly page: number;
      readonly state: 'all' | 'fresh' | 'stale';
      readonly source: string;
    }
  /** Import the file on this message, if it and the pins are still as they were. */
  | { readonly kind: 'import'; readonly fingerprint: string; readonly revision: number }
  | { readonly kind: 'cancel' };

const LETTERS = {
  new: 'n',
  'new again': 'N',
  edit: 'e',
  'edit again': 'E',
  undo: 'u',
  list: 'l',
  import: 'i',
  cancel: 'c',
} as const satisfies Record<PinAction['kind'], string>;
const STATES = { all: 'a', fresh: 'f', stale: 's' } as const;

/** What stands on the buttons and forms of pins; references are fitted with `fittingPin` first. */
export const {
  isOurs: isPinCustomId,
  encode: encodePinAction,
  decode: decodePinAction,
} = customIdFamily<PinAction>('P', {
  letterOf: ({ kind }) => LETTERS[kind],
  bodyOf,
  read: decodeBody,
});

/** As many references as fit beside what else the action's custom_id holds. */
export function fittingPin<T extends QuotationReference>(references: readonly T[]): readonly T[] {
  // A message's id has at most 13 digits of base 36, as a pin's id and its version have.
  const room = MESSAGE_LIMITS.customId - HEAD_LENGTH - 14;
  let count = references.length;
  while (count > 0 && encodeReferences(references.slice(0, count)).length > room) count--;
  return references.slice(0, count);
}

function bodyOf(action: PinAction): string {
  switch (action.kind) {
    case 'new':
    case 'new again':
      return `${BigInt(action.messageId ?? 0).toString(36)};${encodeReferences(action.quotations)}`;
    case 'edit':
    case 'edit again':
      return `${action.pinId}.${action.version.toString(36)};${encodeReferences(action.quotations)}`;
    case 'undo':
      return `${action.pinId}.${action.version.toString(36)}`;
    case 'list':
      return `${action.page.toString(36)}.${STATES[action.state]}.${action.source}`;
    case 'import':
      return `${action.fingerprint}.${action.revision.toString(36)}`;
    case 'cancel':
      return '';
    default:
      return action satisfies never;
  }
}

function decodeBody(letter: string, body: string): PinAction | null {
  switch (letter) {
    case LETTERS.new:
      return decodeNew('new', body);
    case LETTERS['new again']:
      return decodeNew('new again', body);
    case LETTERS.edit:
      return decodeEdit('edit', body);
    case LETTERS['edit again']:
      return decodeEdit('edit again', body);
    case LETTERS.undo: {
      const version = decodeVersion(body);
      return version && { kind: 'undo', ...version };
    }
    case LETTERS.list:
      return decodeList(body);
    case LETTERS.import: {
      const [, fingerprint = '', revision = ''] = /^([\w-]{8})\.([0-9a-z]{1,9})$/.exec(body) ?? [];
      if (fingerprint === '') return null;
      return { kind: 'import', fingerprint, revision: Number.parseInt(revision, 36) };
    }
    case LETTERS.cancel:
      return { kind: 'cancel' };
    default:
      return null;
  }
}

function decodeNew(kind: 'new' | 'new again', body: string): PinAction | null {
  const [, message = '', list = ''] = /^([0-9a-z]{1,13});(.+)$/.exec(body) ?? [];
  const quotations = decodeReferences(list);
  if (message === '' || !quotations) return null;
  const messageId = message === '0' ? null : fromBase36(message).toString();
  return { kind, messageId, quotations };
}

function decodeEdit(kind: 'edit' | 'edit again', body: string): PinAction | null {
  const [head = '', list = ''] = body.split(';');
  const version = decodeVersion(head);
  const quotations = list === '' ? [] : decodeReferences(list);
  return version && quotations && { kind, ...version, quotations };
}

function decodeVersion(body: string): PinVersion | null {
  const [, pinId = '', version = ''] = /^([\w-]{1,32})\.([0-9a-z]{1,6})$/.exec(body) ?? [];
  return pinId === '' ? null : { pinId, version: Number.parseInt(version, 36) };
}

function decodeList(body: string): PinAction | null {
  const [, page = '', letter, source = ''] =
    /^([0-9a-z]{1,4})\.([afs])\.([\w-]{8}|)$/.exec(body) ?? [];
  if (page === '') return null;
  const state = letter === 'f' ? 'fresh' : letter === 's' ? 'stale' : 'all';
  return { kind: 'list', page: Number.parseInt(page, 36), state, source };
}

function fromBase36(text: string): bigint {
  return [...text].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
}
