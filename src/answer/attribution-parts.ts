// What an attribution says and in which order: on cards, in citations and on the terminal alike.

import type { PassageKind } from '../corpus/source.ts';
import type { Quotation } from './answer.ts';
import { type Shown, whoseWords } from './whose-words.ts';

const MAX = { title: 120, publisher: 80, date: 40 } as const;

/** A paragraph's number as plain text. */
export function paragraphMark(paragraph: number): string {
  return `¶ ${paragraph}`;
}

/**
 * Who speaks, in which document, of which publisher, which paragraph, of which date.
 * @param shown makes text of the source fit for where it is shown
 * @param mark writes the paragraph's number
 */
export function attributionParts(
  quotation: Quotation,
  shown: Shown,
  mark: (paragraph: number) => string = paragraphMark,
): string[] {
  const { passage, attribution } = quotation;
  const { title, publisher, date } = attribution.source;
  const { who, before } = whoseWords(quotation, shown);
  return [
    who,
    `${before}“${shown(title, MAX.title)}”`,
    ...(publisher ? [shown(publisher, MAX.publisher)] : []),
    `${mark(attribution.paragraph)}${kindPart(passage.kind)}`,
    date ? shown(date, MAX.date) : 'date not stated',
  ];
}

/** A caption or heading may be read in context, but is never mistaken for the document's prose. */
export function kindPart(kind: PassageKind): string {
  switch (kind) {
    case 'paragraph':
    case 'list item':
      return '';
    case 'heading':
    case 'caption':
      return ` (${kind})`;
    default:
      return kind satisfies never;
  }
}
