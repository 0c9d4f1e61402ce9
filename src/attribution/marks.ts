// Finds what stands in quote marks: every style of mark, nested, unclosed, and over several paragraphs.

/** Offsets in UTF-16 code units of the text that was given; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The words between two marks, without the marks. Nested quotations are part of the outer one. */
export interface MarkedSpan extends Range {
  /** Where the opening mark begins, and where the closing one ends (or the paragraph, if none closes it). */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Index of the paragraph among those given. */
  readonly paragraph: number;
  /** True where the span before it was left open and this paragraph opens again: the same statement goes on. */
  readonly continues: boolean;
  readonly closed: boolean;
  /** ‘…’ rather than “…”. */
  readonly single: boolean;
}

/**
 * Finds the outermost marked spans, in document order. Linear in the text's length.
 * @param text the source's text
 * @param paragraphs where its paragraphs stand, in document order
 */
export function findMarkedSpans(text: string, paragraphs: readonly Range[]): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  let leftOpen = false;
  paragraphs.forEach((range, paragraph) => {
    const found = spansOf(text, range);
    found.forEach(({ open, close }, index) => {
      const inner = trim(text, open.end, close ? close.start : range.end);
      if (inner.start >= inner.end) return;
      spans.push({
        ...inner,
        outerStart: open.start,
        outerEnd: close ? close.end : range.end,
        paragraph,
        continues: index === 0 && leftOpen && isBlank(text, range.start, open.start),
        closed: close !== null,
        single: open.single,
      });
    });
    leftOpen = found.at(-1)?.close === null;
  });
  return spans;
}

/** A quote mark in the text, and which way it faces. */
interface Mark extends Range {
  readonly facing: 'open' | 'close' | 'either';
  /** What the character itself says, whatever stands around it. */
  readonly shape: 'open' | 'close' | 'straight';
  readonly single: boolean;
  /** Nothing stands before it in its paragraph. */
  readonly first: boolean;
}

interface Pair {
  readonly open: Mark;
  readonly close: Mark | null;
}

const MARK = /[“”„‟"«»〝〞＂]|'{2,3}|`{2}|[‘’‚‛'‹›]/gu;
const OPENING_SHAPE = /^(?:[“„‟«〝‘‚‛‹]|`{2})/u;
const CLOSING_SHAPE = /^[”»〞’›]/u;
const SINGLE = /^[‘’‚‛'‹›]$/u;
/** Words that begin with an apostrophe. */
const CLIPPED = /^(?:\d\ds?\b|(?:tis|twas|em|til|till|cause|bout|round|n|cuz|ere|neath)\b)/iu;

function spansOf(text: string, range: Range): Pair[] {
  const marks = marksOf(text, range);
  const nested = pairUp(text, marks, true);
  // An opening mark too many means that one was never closed: then nothing is nested.
  return nested.length > 0 && nested.at(-1)?.close === null && marks.length > 2
    ? pairUp(text, marks, false)
    : nested;
}

function marksOf(text: string, range: Range): Mark[] {
  const marks: Mark[] = [];
  MARK.lastIndex = range.start;
  for (let found = MARK.exec(text); found; found = MARK.exec(text)) {
    if (found.index >= range.end) break;
    marks.push(markAt(text, range, found.index, found[0]));
  }
  return marks;
}

function markAt(text: string, range: Range, index: number, characters: string): Mark {
  const end = index + characters.length;
  const before = index > range.start ? text.charAt(index - 1) : '';
  const after = end < range.end ? text.charAt(end) : '';
  const mayOpen = before === '' || /[\s\p{Cf}([{/\-–—―:“„«‘‚'"]/u.test(before);
  const mayClose = after === '' || /[\s.,;:!?)\]}…\-–—―”“»’'"]/u.test(after);
  const facing = mayOpen === mayClose ? 'either' : mayOpen ? 'open' : 'close';
  const shape = OPENING_SHAPE.test(characters)
    ? 'open'
    : CLOSING_SHAPE.test(characters)
      ? 'close'
      : 'straight';
  // Of three apostrophes two are the outer mark: the first two where they open, the last two where they close.
  const tripled = characters.length === 3;
  return {
    start: tripled && facing !== 'open' ? index + 1 : index,
    end: tripled && facing === 'open' ? end - 1 : end,
    facing,
    shape,
    single: SINGLE.test(characters),
    first: before === '' || (index - range.start < 4 && isBlank(text, range.start, index)),
  };
}

function pairUp(text: string, marks: readonly Mark[], nesting: boolean): Pair[] {
  const pairs: Pair[] = [];
  let open: Mark | null = null;
  let depth = 0;
  let index = 0;
  while (index < marks.length) {
    const mark = marks[index++];
    if (!mark) break;
    if (mark.single) {
      if (open) continue;
      const closing = singleClosing(text, marks, index - 1);
      const close = marks[closing];
      if (!close) continue;
      pairs.push({ open: mark, close });
      index = closing + 1;
    } else if (!open) {
      if (!opens(text, mark)) continue;
      open = mark;
      depth = 1;
    } else if (closes(text, mark, open)) {
      depth--;
      if (depth > 0) continue;
      pairs.push({ open, close: mark });
      open = null;
    } else if (nesting || styleOf(text, mark) !== styleOf(text, open)) {
      depth++;
    } else {
      pairs.push({ open, close: { ...mark, end: mark.start } });
      open = mark;
    }
  }
  if (open) pairs.push({ open, close: null });
  return pairs;
}

/** Marks of different styles nest; two openings of one style mean that the first was never closed. */
function styleOf(text: string, mark: Mark): string {
  const character = text.charAt(mark.start);
  return /[“”„‟]/u.test(character) ? 'curly' : character;
}

function opens(text: string, mark: Mark): boolean {
  if (mark.facing === 'close') return false;
  if (mark.shape === 'straight' && isInches(text, mark)) return false;
  if (mark.first) return true;
  return mark.facing === 'open' || mark.shape !== 'close';
}

function closes(text: string, mark: Mark, open: Mark): boolean {
  if (mark.shape === 'straight') {
    if (open.shape !== 'straight') return mark.facing !== 'open';
    return mark.facing !== 'open' && !isFeetAndInches(text, mark);
  }
  if (mark.shape === 'close') return open.shape === 'open' || mark.facing !== 'open';
  return mark.facing === 'close' || (mark.facing === 'either' && open.shape === 'close');
}

function isInches(text: string, mark: Mark): boolean {
  return /\d/.test(text.charAt(mark.start - 1));
}

function isFeetAndInches(text: string, mark: Mark): boolean {
  return /\d['’′]\s?\d{1,2}$/u.test(text.slice(Math.max(0, mark.start - 6), mark.start));
}

/** How many closing candidates are weighed: enough for a few possessives inside. */
const WEIGHED = 12;

/** Index of the mark that closes a single one, or -1: most apostrophes open nothing. */
function singleClosing(text: string, marks: readonly Mark[], at: number): number {
  const mark = marks[at];
  if (mark?.facing !== 'open' || mark.shape === 'close') return -1;
  if (CLIPPED.test(text.slice(mark.end, mark.end + 8))) return -1;
  let possessive = -1;
  for (let i = at + 1; i < Math.min(marks.length, at + 1 + WEIGHED); i++) {
    const close = marks[i];
    if (!close?.single) continue;
    if (close.facing === 'open' && close.shape !== 'close') break;
    if (close.facing !== 'close' || !/^(?:[^\p{L}\p{N}]|$)/u.test(text.charAt(close.end))) continue;
    const before = text.charAt(close.start - 1);
    const after = text.slice(close.end, close.end + 2);
    if (before === 's' && /^\s\p{Ll}/u.test(after)) possessive = possessive < 0 ? i : possessive;
    else return i;
  }
  return possessive;
}

function trim(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function isBlank(text: string, start: number, end: number): boolean {
  return (
    text
      .slice(start, end)
      .replace(/\p{Cf}/gu, '')
      .trim() === ''
  );
}
