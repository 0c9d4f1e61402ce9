// A quotation as it stands in a message: marks around the source's words, omissions outside them.

import type { Quotation } from '../answer/answer.ts';
import type { Passage } from '../corpus/source.ts';
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

/**
 * A passage as a quotation, for reading around an answer and for what is no answer.
 * Who speaks in it is not known here: only the answerer attributes.
 * @param stretch offsets within the passage; the whole passage where it is absent
 */
export function quotePassage(
  passage: Passage,
  source: Quotation['attribution']['source'],
  stretch: { readonly start: number; readonly end: number } | null,
): Quotation {
  const start = passage.start + (stretch?.start ?? 0);
  const end = stretch ? passage.start + stretch.end : passage.end;
  return {
    text: source.text.slice(start, end),
    start,
    end,
    passage,
    attribution: { speaker: null, source, paragraph: passage.paragraph },
    alsoIn: [],
  };
}
