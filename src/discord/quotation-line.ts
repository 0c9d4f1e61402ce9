// A quotation as it stands in a message: marks around the source's words, omissions outside them.

import type { Quotation } from '../answer/answer.ts';
import { escapeMarkdown } from './markdown.ts';

/** The Markdown of a quotation; the gate reads exactly this form back. */
export function quotationLine(quotation: Quotation): string {
  const { passage, start, end } = quotation;
  const before = start > passage.start ? '[…] ' : '';
  const after = end < passage.end ? ' […]' : '';
  return `> ${before}“${escapeMarkdown(shownText(quotation.text))}”${after}`;
}

/** Wrapped lines are one paragraph: a line break and the white space around it become a space. */
function shownText(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ');
}

/** Another stretch of the same quotation, by offsets in the source. */
export function stretchOf(quotation: Quotation, start: number, end: number): Quotation {
  const text = quotation.attribution.source.text.slice(start, end);
  return { ...quotation, text, start, end };
}
