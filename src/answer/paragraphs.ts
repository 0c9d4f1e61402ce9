// Finds a paragraph of a source by its number or by words, and says what the source's paragraphs begin with.

import type { Corpus } from '../corpus/corpus.ts';
import { headingText } from '../corpus/line-shapes.ts';
import type { Passage, Source } from '../corpus/source.ts';

export type ParagraphFound =
  | { readonly kind: 'found'; readonly passage: Passage }
  /** A title, a credit or page furniture; the passage is the next one that is read. */
  | { readonly kind: 'left out'; readonly passage: Passage }
  | { readonly kind: 'beyond'; readonly last: number };

/** An entry of a document's contents. */
export interface Entry {
  readonly passage: Passage;
  /** The heading, or the paragraph's first words, on one line. */
  readonly text: string;
}

/** More of a paragraph's beginning is never shown in a list. */
const OPENING = 160;
const NUMBER = /^(?:¶|#)?\s*(\d{1,9})$/u;

/** The paragraph with this number, as the source counts them. */
export function paragraphAt(corpus: Corpus, source: Source, number: number): ParagraphFound {
  const passages = corpus.passagesOf(source.id);
  const next = passages.find(({ paragraph }) => paragraph >= number);
  if (!next || number < 1) return { kind: 'beyond', last: passages.at(-1)?.paragraph ?? 0 };
  return { kind: next.paragraph === number ? 'found' : 'left out', passage: next };
}

/** The number that was typed for a paragraph (“12”, “¶ 12”), or null where it is no number. */
export function paragraphNumber(typed: string): number | null {
  const [, digits] = NUMBER.exec(typed.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}

/**
 * What a source's paragraphs are found by, in document order: for a number those whose number begins with it, for
 * words the headings with them and then the paragraphs; for nothing the headings, or where there are none the
 * paragraphs' beginnings.
 * @param limit at most so many
 */
export function contentsOf(
  corpus: Corpus,
  source: Source,
  typed: string,
  limit: number,
): readonly Entry[] {
  const passages = corpus.passagesOf(source.id);
  const headings = passages.filter(({ kind }) => kind === 'heading');
  const number = paragraphNumber(typed);
  if (number !== null) {
    const numbered = passages.filter(({ paragraph }) => `${paragraph}`.startsWith(`${number}`));
    return numbered.slice(0, limit).map((passage) => entryOf(passage, source));
  }
  const wanted = folded(typed);
  if (wanted === '') {
    const listed = headings.length > 0 ? headings : passages;
    return listed.slice(0, limit).map((passage) => entryOf(passage, source));
  }
  const others = passages.filter(({ kind }) => kind !== 'heading');
  const found: Entry[] = [];
  for (const passage of [...headings, ...others]) {
    if (found.length >= limit) break;
    if (folded(corpus.textOf(passage)).includes(wanted)) found.push(entryOf(passage, source));
  }
  return found;
}

function entryOf(passage: Passage, source: Source): Entry {
  const opening = source.text.slice(
    passage.start,
    Math.min(passage.end, passage.start + OPENING * 2),
  );
  const [line = ''] = passage.kind === 'heading' ? opening.split('\n', 1) : [opening];
  return { passage, text: headingText(line.replace(/\s+/g, ' ').trim()).slice(0, OPENING) };
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
