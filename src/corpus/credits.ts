// Captions and credits: lines about a picture or about who made the page.

import { countWords, hasSentenceEnd } from './line-shapes.ts';

/** Longer lines are text, and are not worth matching: a line without a space can have a million characters. */
const LONGEST = 1_000;

/** Words that head a credit in the languages that news pages are most often read in. */
const CREDIT_WORD =
  '(?:photo(?:graph|graphy|s)?|foto(?:s)?|image|images|picture|pictures|pic|video|graphic|graphics|illustration|' +
  'bild|bilder|imagen|imágenes|imagem|immagine|crédit|credit|credits|фото|照片|图片|写真)';
const CREDIT_TAIL = '(?:\\s?/\\s?\\p{L}+|\\s(?:credit|by|courtesy of|via))?\\s*[:：©]\\s*';

/** “… Photo: AFP” at the end of a line: at a sentence's start, then a name, then nothing more. */
const CREDIT_AT_END = new RegExp(
  `(?:[.!?…)\\]”"'’»。！？]\\s*|\\s[|–—-]\\s+|\\()(?:\\p{L}+\\s)?${CREDIT_WORD}${CREDIT_TAIL}(?<holder>[^.!?:]{2,80})[.)]?$`,
  'iu',
);
const CREDIT_ALONE = new RegExp(
  `^\\(?(?:\\p{L}+\\s)?${CREDIT_WORD}${CREDIT_TAIL}(?<holder>.{2,100}?)[.)]?$`,
  'iu',
);
/** “(AP Photo/Jane Smith)”, “REUTERS/Jane Smith”, “© Getty Images”, “AFP via Getty Images”. */
const AGENCY =
  '(?:\\((?:AP|AFP|EPA|PA|dpa)(?:\\s(?:Photo|Images?))?\\s?\\/[^()]{2,60}\\)|REUTERS\\s?\\/\\s?\\p{Lu}[^.!?]{1,60}|(?:©|(?:\\p{Lu}\\p{L}+\\s)?via\\s)\\s?Getty\\sImages|\\p{Lu}[^.!?]{0,60}\\/Getty\\sImages)[.)]?$';
const AGENCY_AT_END = new RegExp(`(?:^|\\s)${AGENCY}`, 'u');
const AGENCY_ALONE = new RegExp(`^${AGENCY}`, 'u');
const CAPTION_AT_START =
  /^(?:(?:photo|image|picture|caption|figure|fig\.|bild|abb(?:ildung|\.)|рис\.|图)\s*\d*\s*[:.—–-]\s|!\[[^\]]*\]\([^)]*\)$)/iu;

/** Holders that write themselves with a small letter. */
const SMALL_HOLDERS = new Set(
  'dpa epa apa imago afp ap reuters privat private archiv archive pixabay'.split(' '),
);
const RIGHTS =
  /(?:\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés|\btodos los derechos reservados\b|\btutti i diritti riservati\b|\btodos os direitos reservados\b|все права защищены)/iu;
const OWNER = /^(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|:|\d{4}))/iu;
const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
const BYLINE = new RegExp(
  `^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i)\\s+${NAME}(?:\\s+${NAME}){1,4}(?:\\s*(?:,|and|und|et|y|e)\\s*${NAME}(?:\\s+${NAME}){0,3})*$`,
  'u',
);
const MADE_BY =
  /^(?:(?:additional )?reporting|writing|editing|edited|translated|compiled|written) by\s+(?<holder>.{2,150})$/iu;

/** A photo's caption: text with its credit, or a line that begins as one. */
export function isCaption(text: string): boolean {
  const words = text.length > LONGEST ? Number.POSITIVE_INFINITY : countWords(text);
  if (words > 80) return false;
  if (CAPTION_AT_START.test(text) && words <= 60) return true;
  return AGENCY_AT_END.test(text) || isHolder(CREDIT_AT_END.exec(text)?.groups?.['holder']);
}

/** A credit alone: who took the picture, wrote or edited the page, or owns it. */
export function isCredit(text: string): boolean {
  if (text.length > LONGEST || countWords(text) > 25) return false;
  if (OWNER.test(text) || AGENCY_ALONE.test(text) || BYLINE.test(text)) return true;
  if (RIGHTS.test(text) && (hasSentenceEnd(text) ? countWords(text) <= 15 : true)) return true;
  return (
    isHolder(CREDIT_ALONE.exec(text)?.groups?.['holder']) ||
    isHolder(MADE_BY.exec(text)?.groups?.['holder'])
  );
}

/** “Photo: it was blurred” is a sentence; “Photo: Press service of the Ministry via AP” names a holder. */
function isHolder(holder: string | undefined): boolean {
  const words = (holder ?? '').split(/[\s/]+/).filter((word) => /\p{L}/u.test(word));
  const named = words.filter((word) => !/^\p{Ll}/u.test(word) || SMALL_HOLDERS.has(word)).length;
  return words.length > 0 && words.length <= 14 && named * 2 >= words.length;
}
