// Text of a source on one line of the terminal.

/** Line breaks and runs of white space become one space; control characters, which a terminal would obey, go. */
export function onOneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}
