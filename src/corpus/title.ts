// Which line is a document's title, and where its running text begins and ends.

import { isCaption, isCredit } from './credits.ts';
import { furnitureReason } from './furniture.ts';
import {
  countWords,
  hasSentenceEnd,
  headingText,
  isListItem,
  isMarkdownHeading,
} from './line-shapes.ts';
import type { Block } from './lines.ts';

/** The first and last block that hold running text: what stands outside is the page's edge. */
export interface BodyRange {
  readonly first: number;
  readonly last: number;
}

/** Is a line the title, or the title again in other case, spacing or final marks? */
export function isTitle(text: string, title: string | null): boolean {
  return title !== null && titleForm(headingText(text)) === titleForm(title);
}

/**
 * Where the running text stands.
 * @param title the front matter's title, or null
 * @returns indices into the blocks; -1 for both when no block holds text
 */
export function bodyRange(blocks: readonly Block[], title: string | null): BodyRange {
  const holdsText = (block: Block): boolean => {
    const joined = block.map((line) => line.text).join(' ');
    if (block.every((line) => furnitureReason(line.text) !== undefined)) return false;
    if (isTitle(joined, title) || isMarkdownHeading(joined)) return true;
    if (isCaption(joined) || isCredit(joined)) return false;
    return hasSentenceEnd(joined) || countWords(joined) > 5 || isListItem(joined);
  };
  return { first: blocks.findIndex(holdsText), last: blocks.findLastIndex(holdsText) };
}

/** A Markdown heading of the first level, else a line above the text that looks like a title. */
export function findTitle(blocks: readonly Block[], body: BodyRange): string | null {
  for (const block of blocks) {
    const text = block[0]?.text ?? '';
    if (/^#\s/.test(text)) return headingText(text);
  }
  const first = blocks[body.first];
  const text = first?.[0]?.text;
  if (!first || !text) return null;
  if (first.length === 1 && blocks.length > body.first + 1) {
    const repeated = blocks
      .slice(body.first + 1)
      .some((block) => block.length === 1 && isTitle(block[0]?.text ?? '', text));
    if (repeated || looksLikeTitle(text)) return headingText(text);
  }
  return titleAbove(blocks.slice(0, body.first));
}

/** A short title stands among the controls above the text: the longest line there that is none. */
function titleAbove(blocks: readonly Block[]): string | null {
  const lines = blocks
    .filter((block) => block.length === 1)
    .map((block) => block[0]?.text ?? '')
    .filter((text) => looksLikeTitle(text) && countWords(text) > 1)
    .filter((text) => !furnitureReason(text) && !isCaption(text) && !isCredit(text));
  return lines.reduce<string | null>(
    (best, text) => (best === null || countWords(text) > countWords(best) ? text : best),
    null,
  );
}

function looksLikeTitle(text: string): boolean {
  if (countWords(text) > 25 || isListItem(text) || isSpoken(text)) return false;
  return /\p{L}/u.test(text) && !/[.,;:。]$/.test(text) && !/^[“"«„]/.test(text);
}

/** A transcript's line: “ANNA: What did you see that night?” */
function isSpoken(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{M}\p{N}.'’ -]{0,39}:\s/u.test(text);
}

/** Titles are repeated with other case, spacing or final marks. */
function titleForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
