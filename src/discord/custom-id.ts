// What a button does, written into its custom_id: the bot keeps no state, so buttons outlive a restart.

import { customIdFamily, HEAD_LENGTH } from './custom-id-family.ts';
import { MESSAGE_LIMITS } from './message.ts';
import type { PassageReference, QuotationReference } from './passage-reference.ts';

export type Action =
  | { readonly kind: 'before'; readonly passage: PassageReference }
  | { readonly kind: 'after'; readonly passage: PassageReference }
  | { readonly kind: 'more'; readonly quotations: readonly QuotationReference[] }
  | { readonly kind: 'share'; readonly quotations: readonly QuotationReference[] }
  | { readonly kind: 'pin'; readonly quotations: readonly QuotationReference[] }
  /** Search the sources instead of giving the pinned answer. */
  | { readonly kind: 'instead' }
  | { readonly kind: 'cite'; readonly quotations: readonly QuotationReference[] }
  /** The page of a speaker's quotations that begins with this passage. */
  | {
      readonly kind: 'previous' | 'next';
      readonly speaker: string;
      readonly passage: PassageReference;
    }
  /** A document from this place on, the stretch's end not counted. */
  | { readonly kind: 'read'; readonly place: QuotationReference }
  /** The page before or after the one that is read. */
  | {
      readonly kind: 'turn';
      readonly direction: 'back' | 'on';
      readonly place: QuotationReference;
    }
  /** The list of sources from the n-th on, 0 for the first. */
  | { readonly kind: 'list'; readonly direction: 'back' | 'on'; readonly from: number }
  /** Read the source that is chosen from a menu. */
  | { readonly kind: 'choose' }
  | { readonly kind: 'nearest'; readonly passages: readonly PassageReference[] }
  /** A check of a posted quotation, for everyone: the post stands on the message. */
  | { readonly kind: 'share check' }
  | { readonly kind: 'remove' };

const LETTERS = {
  before: 'b',
  after: 'a',
  more: 'm',
  share: 's',
  pin: 'i',
  instead: 'o',
  cite: 'c',
  previous: 'p',
  next: 'x',
  read: 'g',
  turn: 'd',
  list: 'e',
  choose: 'f',
  nearest: 'n',
  'share check': 'k',
  remove: 'r',
} as const satisfies Record<Action['kind'], string>;
const DIRECTIONS = { back: '<', on: '>' } as const;
const PAGE = /^([\w-]{8}),(.+)$/;
const REFERENCE = /^([\w-]{8})([0-9a-z]{1,7})(?:\.([0-9a-z]{1,8})\.([0-9a-z]{1,8}))?$/;

/** What stands on an answer's own buttons. */
export const { encode: encodeAction, decode: decodeAction } = customIdFamily<Action>('1', {
  letterOf: ({ kind }) => LETTERS[kind],
  bodyOf: encodeBody,
  read: decodeBody,
});

/** The first of these references that fit one custom_id together. */
export function fitting<T extends PassageReference>(references: readonly T[]): readonly T[] {
  let length = HEAD_LENGTH;
  let count = 0;
  for (const reference of references) {
    length += encodeReference(reference).length + (count > 0 ? 1 : 0);
    if (length > MESSAGE_LIMITS.customId) break;
    count++;
  }
  return references.slice(0, count);
}

function encodeBody(action: Action): string {
  switch (action.kind) {
    case 'before':
    case 'after':
      return encodeReference(action.passage);
    case 'more':
    case 'share':
    case 'pin':
    case 'cite':
      return encodeReferences(action.quotations);
    case 'nearest':
      return action.passages.map(encodeReference).join(',');
    case 'previous':
    case 'next':
      return `${action.speaker},${encodeReference(action.passage)}`;
    case 'read':
      return encodeReference(action.place);
    case 'turn':
      return `${DIRECTIONS[action.direction]}${encodeReference(action.place)}`;
    case 'list':
      return `${DIRECTIONS[action.direction]}${action.from.toString(36)}`;
    case 'choose':
    case 'instead':
    case 'share check':
    case 'remove':
      return '';
    default:
      return action satisfies never;
  }
}

function decodeBody(letter: string, body: string): Action | null {
  if (letter === LETTERS.remove) return { kind: 'remove' };
  if (letter === LETTERS.instead) return { kind: 'instead' };
  if (letter === LETTERS['share check']) return { kind: 'share check' };
  if (letter === LETTERS.previous) return decodePage('previous', body);
  if (letter === LETTERS.next) return decodePage('next', body);
  if (letter === LETTERS.choose) return { kind: 'choose' };
  if (letter === LETTERS.list) return decodeList(body);
  if (letter === LETTERS.turn) return decodeTurn(body);
  const quotations = decodeReferences(body);
  const first = quotations?.[0];
  if (!quotations || !first) return null;
  const passages = quotations.map(withoutStretch);
  switch (letter) {
    case LETTERS.before:
      return { kind: 'before', passage: withoutStretch(first) };
    case LETTERS.after:
      return { kind: 'after', passage: withoutStretch(first) };
    case LETTERS.read:
      return { kind: 'read', place: first };
    case LETTERS.more:
      return { kind: 'more', quotations };
    case LETTERS.share:
      return { kind: 'share', quotations };
    case LETTERS.pin:
      return { kind: 'pin', quotations };
    case LETTERS.cite:
      return { kind: 'cite', quotations };
    case LETTERS.nearest:
      return { kind: 'nearest', passages };
    default:
      return null;
  }
}

function decodePage(kind: 'previous' | 'next', body: string): Action | null {
  const [, speaker, place] = PAGE.exec(body) ?? [];
  const reference = place === undefined ? null : decodeReference(place);
  if (speaker === undefined || !reference) return null;
  return { kind, speaker, passage: withoutStretch(reference) };
}

function decodeTurn(body: string): Action | null {
  const place = decodeReference(body.slice(1));
  if (!place) return null;
  return { kind: 'turn', direction: directionIn(body), place };
}

function decodeList(body: string): Action | null {
  const from = /^.([0-9a-z]{1,7})$/.exec(body)?.[1];
  if (from === undefined) return null;
  return { kind: 'list', direction: directionIn(body), from: Number.parseInt(from, 36) };
}

function directionIn(body: string): 'back' | 'on' {
  return body.startsWith(DIRECTIONS.back) ? 'back' : 'on';
}

/** References as they stand in a custom_id, separated by commas. */
export function encodeReferences(references: readonly QuotationReference[]): string {
  return references.map(encodeReference).join(',');
}

function encodeReference(reference: PassageReference | QuotationReference): string {
  const place = `${reference.fingerprint}${reference.paragraph.toString(36)}`;
  if (!('stretch' in reference) || !reference.stretch) return place;
  return `${place}.${reference.stretch.start.toString(36)}.${reference.stretch.end.toString(36)}`;
}

/** The references in a part of a custom_id, or null where it holds anything else. */
export function decodeReferences(body: string): QuotationReference[] | null {
  const references = body.split(',').map(decodeReference);
  return references.every((reference) => reference !== null) ? references : null;
}

function decodeReference(text: string): QuotationReference | null {
  const [, fingerprint, paragraph, start, end] = REFERENCE.exec(text) ?? [];
  if (fingerprint === undefined || paragraph === undefined) return null;
  const stretch =
    start === undefined || end === undefined
      ? null
      : { start: Number.parseInt(start, 36), end: Number.parseInt(end, 36) };
  return { fingerprint, paragraph: Number.parseInt(paragraph, 36), stretch };
}

function withoutStretch({ fingerprint, paragraph }: PassageReference): PassageReference {
  return { fingerprint, paragraph };
}
