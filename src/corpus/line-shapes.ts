// What a line looks like by itself: a heading, a list item, a caption, a credit, a control of a web page.

/** Words that head a credit in the languages that news pages are most often read in. */
const CREDIT_WORD =
  '(?:photo(?:graph|graphy|s)?|foto(?:s)?|image|images|picture|pictures|pic|video|graphic|graphics|illustration|' +
  'bild|bilder|imagen|imágenes|imagem|immagine|crédit|credit|credits|фото|照片|图片|写真)';

/** “… Photo: AFP” at the end of a line: a capital at a sentence's start, then a name, then nothing more. */
const CREDIT_AT_END = new RegExp(
  `(?:^|[.!?…)\\]”"'’»]\\s+|\\s[|–—-]\\s+|\\()(?:\\p{Lu}\\p{L}*\\s)?${CREDIT_WORD}(?:\\s?/\\s?\\p{L}+|\\s(?:credit|by|courtesy of|via))?\\s*[:©]\\s*(?<holder>[^.!?:]{2,80})[.)]?$`,
  'iu',
);
/** “(AP Photo/Jane Smith)”, “REUTERS/Jane Smith”, “© Getty Images”, “AFP via Getty Images”. */
const AGENCY_AT_END =
  /(?:\((?:AP|AFP|EPA|PA|dpa)(?:\s(?:Photo|Images?))?\s?\/[^()]{2,60}\)|(?:^|[.!?]\s+|\s)REUTERS\s?\/\s?\p{Lu}[^.!?]{1,60}|(?:©|via\s)\s?Getty\sImages|\p{Lu}[^.!?]{0,60}\/Getty\sImages)[.)]?$/u;
const CAPTION_AT_START =
  /^(?:(?:photo|image|picture|caption|figure|fig\.|bild|abb(?:ildung|\.)|рис\.|图)\s*\d*\s*[:.—–-]\s|!\[[^\]]*\]\([^)]*\)$)/iu;

/** A photo's caption: text with its credit, or a line that begins as one. */
export function isCaption(text: string): boolean {
  if (countWords(text) > 80) return false;
  if (CAPTION_AT_START.test(text) && countWords(text) <= 60) return true;
  return AGENCY_AT_END.test(text) || hasCreditAtEnd(text);
}

function hasCreditAtEnd(text: string): boolean {
  const holder = CREDIT_AT_END.exec(text)?.groups?.['holder'];
  if (!holder) return false;
  const words = holder.split(/[\s/]+/).filter((word) => /\p{L}/u.test(word));
  const named = words.filter((word) => !/^\p{Ll}/u.test(word)).length;
  // “A photo: it was blurred” is a sentence; “Photo: Press service of the Ministry via AP” is a credit.
  return words.length > 0 && words.length <= 14 && named * 2 >= words.length;
}

/** A credit alone: who took the picture, wrote or edited the page, or owns it. */
export function isCredit(text: string): boolean {
  if (countWords(text) > 25) return false;
  return (
    new RegExp(`^(?:\\p{L}+\\s)?${CREDIT_WORD}(?:\\s(?:credit|by|via))?\\s*[:©]`, 'iu').test(
      text,
    ) ||
    /^(?:©|\(c\)|copyright\b)/iu.test(text) ||
    /\ball rights reserved\b/i.test(text) ||
    /^(?:(?:additional )?reporting|writing|editing|edited|translated|compiled|written) by\s+\p{Lu}/iu.test(
      text,
    ) ||
    /^(?:by|von|par|por|di)\s+\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){1,4}(?:\s*(?:,|\band\b|\bund\b|\bet\b)\s*\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,3})*$/iu.test(
      text,
    )
  );
}

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
  return /[.!?…。！？｡।؟։][\s”"'’»›)\]」』]*$/u.test(text);
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
