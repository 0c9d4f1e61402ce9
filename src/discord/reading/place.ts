// Places in a document that is read page by page: the one after a page, and the one before it.

import type { Quotation } from '../../answer/answer.ts';
import type { Library } from '../../answer/library.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Passage } from '../../corpus/source.ts';
import { MESSAGE_LIMITS } from '../message.ts';

/** Where a page begins. */
export interface Place {
  readonly passage: Passage;
  /** UTF-16 code units from the passage's start. */
  readonly offset: number;
}

/** What the page from a place shows. */
export type PageFrom = (place: Place) => readonly Quotation[];

/** So many paragraphs a page has at most. */
export const PAGE = 4;
/** More of a paragraph than this never fits on one page, so the page before begins within it. */
const LONGEST_PAGE = MESSAGE_LIMITS.text;

/** Where to read on after a page, or null at the document's end. */
export function placeAfter(shown: readonly Quotation[], corpus: Corpus): Place | null {
  const last = shown.at(-1);
  if (!last) return null;
  const { passage } = last;
  const rest = corpus.sourceOf(passage).text.slice(last.end, passage.end);
  const space = rest.length - rest.trimStart().length;
  if (space < rest.length) return { passage, offset: last.end + space - passage.start };
  const next = corpus.neighbour(passage, 1);
  return next ? { passage: next, offset: 0 } : null;
}

/** Where the page begins that comes before a place, or null at the document's beginning. */
export function placeBefore(place: Place, { corpus }: Library, pageFrom: PageFrom): Place | null {
  const { passage, offset } = place;
  if (offset > 0) return lastPlaceIn(passage, offset, corpus, pageFrom);
  const siblings = corpus.passagesOf(passage.sourceId);
  const at = siblings.indexOf(passage);
  const before = siblings[at - 1];
  if (!before) return null;
  for (const candidate of siblings.slice(Math.max(0, at - PAGE), at)) {
    const last = pageFrom({ passage: candidate, offset: 0 }).findLast(
      (shown) => shown.passage === before,
    );
    if (last?.end === before.end) return { passage: candidate, offset: 0 };
  }
  return lastPlaceIn(before, before.end - before.start, corpus, pageFrom);
}

/** The last page's beginning in a paragraph of several pages, before an offset in it. */
function lastPlaceIn(passage: Passage, offset: number, corpus: Corpus, pageFrom: PageFrom): Place {
  let place: Place = { passage, offset: wordStart(passage, offset - 3 * LONGEST_PAGE, corpus) };
  for (;;) {
    const next = placeAfter(pageFrom(place).slice(0, 1), corpus);
    if (!next || next.passage !== passage || next.offset >= offset) return place;
    place = next;
  }
}

/** The first beginning of a word from an offset on; 0 for one before the passage. */
function wordStart(passage: Passage, offset: number, corpus: Corpus): number {
  if (offset <= 0) return 0;
  const text = corpus.textOf(passage).slice(offset, offset + LONGEST_PAGE);
  const space = /\s(?=\S)/u.exec(text);
  if (space) return offset + space.index + 1;
  // A script without spaces: not between the halves of a character.
  return /^[\udc00-\udfff]/.test(text) ? offset + 1 : offset;
}
