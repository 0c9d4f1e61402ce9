// A quotation with its attribution as plain text, to be pasted anywhere.

import type { Quotation } from './answer.ts';
import { attributionParts } from './attribution-parts.ts';
import type { Shown } from './whose-words.ts';

const LONGEST_URL = 512;

/**
 * Two lines: the words between marks with omissions outside them, and the attribution with the source's address.
 * @param shown makes text of the source fit for one line of plain text
 */
export function citation(quotation: Quotation, shown: Shown): string {
  const { url } = quotation.attribution.source;
  const parts = [...attributionParts(quotation, shown), ...(url ? [shown(url, LONGEST_URL)] : [])];
  return `${quotedWords(quotation)}\n— ${parts.join(' · ')}`;
}

/** The words between marks. Wrapped lines are one paragraph: a line break and the space around it become a space. */
export function quotedWords({ text, start, end, passage }: Quotation): string {
  const before = start > passage.start ? '[…] ' : '';
  const after = end < passage.end ? ' […]' : '';
  return `${before}“${text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ')}”${after}`;
}
