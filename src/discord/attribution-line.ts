// The line below a quotation: who said it, in which document, which paragraph, of which date.

import type { Quotation } from '../answer/answer.ts';
import { attributionParts } from '../answer/attribution-parts.ts';
import { pageAddress } from '../answer/page-address.ts';
import type { Locator } from '../attribution/attribution.ts';
import type { Source } from '../corpus/source.ts';
import { shownLine } from './line.ts';
import { MESSAGE_LIMITS } from './message.ts';

const MAX = { alsoTitle: 60, alsoIn: 3 } as const;

/**
 * The attribution as Markdown; everything that comes from the source is escaped.
 * @param quotation as shown
 */
export function attributionLine(quotation: Quotation): string {
  const parts = [
    ...attributionParts(quotation, shownLine, shownMark),
    ...linkPart(quotation),
    ...alsoInPart(quotation.alsoIn),
  ];
  return `— ${parts.join(' · ')}`;
}

/** A paragraph's number, which no line's end parts from its sign. */
export function shownMark(paragraph: number): string {
  return `¶\u00a0${paragraph}`;
}

/** The source's title in marks. */
export function titlePart(source: Source, max: number): string {
  return `“${shownLine(source.title, max)}”`;
}

function linkPart({ attribution, start, end }: Quotation): string[] {
  const address = pageAddress(attribution.source, { start, end }, MESSAGE_LIMITS.linkUrl);
  return address === null ? [] : [`[source](${address})`];
}

function alsoInPart(others: readonly Locator[]): string[] {
  if (others.length === 0) return [];
  const named = others
    .slice(0, MAX.alsoIn)
    .map((other) => `${titlePart(other.source, MAX.alsoTitle)} ${shownMark(other.paragraph)}`);
  const rest = others.length - named.length;
  const tail = rest > 0 ? ` and ${rest} more` : '';
  return [`also in ${named.join(', ')}${tail}`];
}
