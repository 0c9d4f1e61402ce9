// Text to words: the tokenizer that index, question and ranking share.

/** One word of a text in the form in which words are compared. */
export interface Word {
  /** Lower case, Unicode-normalised, straight apostrophes; not stemmed. */
  readonly form: string;
  /** Offset in the text given, in UTF-16 code units. */
  readonly start: number;
  readonly capital: boolean;
  /** A sentence ended between the word before and this one. */
  readonly startsSentence: boolean;
}

/** Numbers with separators stay one word ("8,600", "3.14"); words keep inner apostrophes ("don't"). */
const WORD =
  /\p{Nd}+(?:[.,’'\u00a0\u202f]\p{Nd}+)+(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** French, Italian and Catalan write articles and pronouns onto the word: “l’armée”. */
const ELIDING = new Set(['fr', 'it', 'ca']);
const SENTENCE_END = /[.!?…。！？।؟]["”»’)\]]*\s|[。！？]|\n\s*\n/u;

/** Words that are never parted: nothing but ASCII letters and digits. */
const PLAIN = /^[A-Za-z0-9]+$/;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Splits a text into words. Scripts without spaces are segmented with the Unicode dictionaries.
 * @param text any text
 * @param code primary language subtag
 */
export function wordsOf(text: string, code: string): readonly Word[] {
  const words: Word[] = [];
  scanWords(text, code, (written, start, startsSentence) => {
    words.push({ form: wordForm(written), start, capital: isCapital(written), startsSentence });
  });
  return words;
}

/**
 * Calls a function with each word as written, its offset and whether a sentence ended before it: for whoever
 * needs no object a word.
 */
export function scanWords(
  text: string,
  code: string,
  visit: (written: string, start: number, startsSentence: boolean) => void,
): void {
  let before = 0;
  // Nothing is replaced: the call is V8's fastest way to visit all matches, without an object for each.
  text.replace(WORD, (raw: string, start: number) => {
    let startsSentence = before === 0 || endsSentence(text, before, start);
    before = start + raw.length;
    if (PLAIN.test(raw)) visit(raw, start, startsSentence);
    else {
      for (const part of parts(raw, code)) {
        visit(part.text, start + part.offset, startsSentence);
        startsSentence = false;
      }
    }
    return '';
  });
}

/** Whether a word begins with a capital letter. */
export function isCapital(written: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(written);
}

function endsSentence(text: string, from: number, to: number): boolean {
  // Nearly every gap between words is one space.
  if (to - from === 1 && text.charCodeAt(from) === 32) return false;
  return SENTENCE_END.test(text.slice(from, to));
}

/**
 * The form in which words are compared: compatibility forms, case and apostrophes made alike, thousands
 * separators dropped ("8,600" is "8600").
 */
export function wordForm(raw: string): string {
  if (/^[A-Za-z]+$/.test(raw)) return raw.toLowerCase();
  const form = raw.normalize('NFKC').toLowerCase().replace(/[’‘ʼ]/g, "'");
  if (!/^\p{Nd}/u.test(form)) return form;
  if (/^\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+$/.test(form)) return form.replace(/[^\d]/g, '');
  return form.replace(/,/g, '.');
}

/** A stem or word without diacritics, and with the letters that Unicode does not decompose spelt out. */
export function foldDiacritics(text: string): string {
  // Most words are plain ASCII and have nothing to fold.
  if (/^[a-z0-9'.]*$/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßøłđæœı]/g, (letter) => LETTERS[letter] ?? letter);
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

interface Part {
  readonly text: string;
  readonly offset: number;
}

function parts(raw: string, code: string): readonly Part[] {
  if (SPACELESS.test(raw)) return segmented(raw, code);
  const apostrophe = ELIDING.has(code) ? raw.search(/['’ʼ]/) : -1;
  if (apostrophe < 1) return [{ text: raw, offset: 0 }];
  return [
    { text: raw.slice(0, apostrophe), offset: 0 },
    { text: raw.slice(apostrophe + 1), offset: apostrophe + 1 },
  ];
}

function segmented(raw: string, code: string): Part[] {
  let segmenter = segmenters.get(code);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(code, { granularity: 'word' });
    segmenters.set(code, segmenter);
  }
  return [...wordsIn(raw, segmenter)];
}

/** Each segment keeps a copy of the whole text, so that a long one takes time and memory by the square of its length. */
const WINDOW = 1024;

/** The segments of a text, window by window. */
function* wordsIn(text: string, segmenter: Intl.Segmenter): Generator<Part> {
  let from = 0;
  while (from < text.length) {
    const window = text.slice(from, from + WINDOW);
    const isLast = from + window.length === text.length;
    let reached = 0;
    for (const { segment, index } of segmenter.segment(window)) {
      // The window's own end may cut a word.
      if (!isLast && reached > 0 && index + segment.length === window.length) break;
      yield { text: segment, offset: from + index };
      reached = index + segment.length;
    }
    from += reached;
  }
}
