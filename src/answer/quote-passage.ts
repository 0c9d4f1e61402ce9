// A passage, or a stretch of it, as a quotation with its attribution.

import type { Locator } from '../attribution/attribution.ts';
import type { Passage } from '../corpus/source.ts';
import type { Quotation } from './answer.ts';
import type { Library } from './library.ts';
import type { Stretch } from './stretch.ts';

/** What attributing a quotation takes. */
export type Attributing = Pick<Library, 'corpus' | 'speeches'>;

/**
 * Quotes a passage of the library's corpus.
 * @param stretch offsets in the source's text, within the passage; the whole passage where it is absent
 * @param alsoIn other sources with the same words
 */
export function quotePassage(
  passage: Passage,
  { corpus, speeches }: Attributing,
  stretch: Stretch = passage,
  alsoIn: readonly Locator[] = [],
): Quotation {
  const source = corpus.sourceOf(passage);
  const { start, end } = stretch;
  return {
    text: source.text.slice(start, end),
    start,
    end,
    passage,
    attribution: { source, paragraph: passage.paragraph, speeches: speeches.ofPassage(passage) },
    alsoIn,
  };
}
