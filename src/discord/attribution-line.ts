// The line below a quotation: who said it, in which document, which paragraph, of which date.

import type { Quotation } from '../answer/answer.ts';
import { attributionParts } from '../answer/attribution-parts.ts';
import type { Locator } from '../attribution/attribution.ts';
import type { Source } from '../corpus/source.ts';
import { oneLine, shownLine } from './line.ts';
import { MESSAGE_LIMITS } from './message.ts';

const MAX = { alsoTitle: 60, alsoIn: 3 } as const;

/**
 * The attribution as Markdown; everything that comes from the source is escaped.
 * @param quotation as shown
 */
export function attributionLine(quotation: Quotation): string {
  const parts = [
    ...attributionParts(quotation, shownLine),
    ...linkPart(quotation.attribution.source.url),
    ...alsoInPart(quotation.alsoIn),
  ];
  return `— ${parts.join(' · ')}`;
}

/** The source's title in marks. */
export function titlePart(source: Source, max: number): string {
  return `“${shownLine(source.title, max)}”`;
}

function linkPart(url: string | null): string[] {
  const address = url === null ? null : safeAddress(url);
  return address === null ? [] : [`[source](${address})`];
}

/** An http(s) address that can't end the masked link it stands in, or null where there is none. */
function safeAddress(url: string): string | null {
  if (!URL.canParse(oneLine(url))) return null;
  const parsed = new URL(oneLine(url));
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  const address = parsed.href.replace(/[()<>[\]\\*_~|`'"{}^\s]/g, percentEncoded);
  return address.length <= MESSAGE_LIMITS.linkUrl ? address : null;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function alsoInPart(others: readonly Locator[]): string[] {
  if (others.length === 0) return [];
  const named = others
    .slice(0, MAX.alsoIn)
    .map((other) => `${titlePart(other.source, MAX.alsoTitle)} ¶ ${other.paragraph}`);
  const rest = others.length - named.length;
  const tail = rest > 0 ? ` and ${rest} more` : '';
  return [`also in ${named.join(', ')}${tail}`];
}
