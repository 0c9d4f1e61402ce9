// A text's body as lines and blocks: blocks are separated by blank lines.

export interface Line {
  /** Without surrounding white space; what the classifier looks at. */
  readonly text: string;
  /** Offsets of `text` in the file's text. */
  readonly start: number;
  readonly end: number;
  /** 1 for the file's first line. */
  readonly number: number;
}

export type Block = readonly Line[];

/**
 * Splits a text into blocks of lines. Line ends may be LF, CRLF or CR.
 * @param text the whole file's text
 * @param from where the body begins (behind the front matter)
 */
export function splitBlocks(text: string, from: number): readonly Block[] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  let number = countLines(text, from) + 1;
  for (const [start, end] of lineSpans(text, from)) {
    const line = trimmed(text, start, end, number++);
    if (line) block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function* lineSpans(text: string, from: number): Generator<readonly [number, number]> {
  let start = from;
  while (start < text.length) {
    let end = start;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    yield [start, end];
    start = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
}

function trimmed(text: string, from: number, to: number, number: number): Line | undefined {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start === end) return undefined;
  return { text: text.slice(start, end), start, end, number };
}

/** White space, and the zero-width characters that pages leave behind on otherwise empty lines. */
function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff
  );
}

function countLines(text: string, to: number): number {
  let count = 0;
  for (const [start] of lineSpans(text.slice(0, to), 0)) if (start < to) count++;
  return count;
}
