// Any text as a part of a regular expression that matches this very text.

/** @returns the text with every character escaped that means something in a regular expression */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
