// What a line looks like by itself: a heading, a list item, an ornament, a sentence.

const LIST_MARK = /^(?:[-*+•‣◦▪●]|\(?\d{1,3}[.)]|\(?[a-z][.)]|[ivx]{1,4}[.)])\s+(?=\S)/u;

/** An item of a list: a bullet or a number, then text. */
export function isListItem(text: string): boolean {
  return LIST_MARK.test(text) && !/^[-*+]\s*[-*+]/.test(text);
}

/** A Markdown heading, `## Like this`. */
export function isMarkdownHeading(text: string): boolean {
  return /^#{1,6}\s+\S/.test(text);
}

/** A heading's words without its Markdown marks. */
export function headingText(text: string): string {
  return text.replace(/^#{1,6}\s+/, '').replace(/\s+#+$/, '');
}

/** Short, begins like a heading, and does not end like a sentence. */
export function looksLikeHeading(text: string): boolean {
  if (hasSentenceEnd(text) || /[,;:]$/.test(text) || /^[“"«„'‘(]/.test(text)) return false;
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text)) return false;
  return countWords(text) <= 14 && text.length <= 100;
}

/** A rule, a row of stars or dashes, or other lines without a letter or digit. */
export function isOrnament(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** Ends as sentences end, in the scripts that mark it. */
export function hasSentenceEnd(text: string): boolean {
  return /[.!?…。！？｡।؟։][\s”"'’»›)\]」』]{0,20}$/u.test(text.slice(-24));
}

/**
 * Words of a line, as far as they can be counted without a dictionary: runs between spaces, and
 * every two characters of a script that is written without spaces.
 */
export function countWords(text: string): number {
  const spaceless = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  const spaced = text.match(
    /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu,
  );
  return Math.ceil((spaceless?.length ?? 0) / 2) + (spaced?.length ?? 0);
}
