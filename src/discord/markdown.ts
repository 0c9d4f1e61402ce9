// Text to Discord Markdown that displays as exactly that text, and back.

/**
 * Characters with which Discord's Markdown, mentions, emoji, timestamps or bare links begin. Discord shows
 * a backslash before any character but letters, digits and spaces as that character alone
 * ("Markdown Text 101", Discord support).
 */
const ACTIVE = /[\\*_~`|>#\-[\]()<:@]/;
const ALL_ACTIVE = new RegExp(ACTIVE, 'g');

/** Text that Discord displays as the very characters given. */
export function escapeMarkdown(text: string): string {
  return text.replace(ALL_ACTIVE, '\\$&');
}

/**
 * What Discord displays for some Markdown in which everything is escaped.
 * @returns the characters, or null where something unescaped would be formatted, linked or mentioned
 */
export function displayedText(markdown: string): string | null {
  let shown = '';
  for (let at = 0; at < markdown.length; at++) {
    const character = markdown.charAt(at);
    if (character === '\\') {
      const next = markdown.charAt(at + 1);
      // A backslash before a letter, digit or space stands for itself: it was not written by escapeMarkdown.
      if (next === '' || /[0-9A-Za-z\s]/.test(next)) return null;
      shown += next;
      at++;
    } else if (ACTIVE.test(character)) return null;
    else shown += character;
  }
  return shown;
}
