// Text to the words and signs that must be the same for a quotation to be word for word.

import { scanWords } from '../search/words.ts';

/** A word, or a sign that changes what is said. UTF-16 offsets in the text that was given. */
export interface Token {
  /** How it is compared: letter case, the style of apostrophes and thousands separators aside. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Currencies, per cent and degrees, a question's mark, and a minus before a number. */
const SIGN = /[\p{Sc}%‰°？?؟]|(?<![\p{L}\p{N}\s])[−-](?=\p{N})|(?<=^|\s)[−-](?=\p{N})/gu;
/** Scripts without spaces are compared letter by letter: where their words end depends on what stands around them. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const QUESTION_MARK = /[？؟]/u;
/** Languages that write 8,600 for eight thousand six hundred, where a comma is never a decimal one. */
const COMMA_PARTS_THOUSANDS = new Set(['en', 'zh', 'ja', 'th', 'he', 'hi']);

/** The form of a question mark's token, whatever the script. */
export const QUESTION = '?';

/**
 * The tokens of a text in order. Quote marks, dashes, brackets, full stops, commas and white space are none.
 * @param code primary language subtag of the text
 */
export function tokensOf(text: string, code: string): readonly Token[] {
  const tokens: Token[] = [];
  scanWords(text, code, (written, start) => {
    if (SPACELESS.test(written)) addLetters(written, start, tokens);
    else tokens.push({ form: formOf(written, code), start, end: start + written.length });
  });
  const words = tokens.length;
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    tokens.push({ form: signForm(sign), start: index, end: index + sign.length });
  }
  return tokens.length === words ? tokens : tokens.sort((a, b) => a.start - b.start);
}

function addLetters(written: string, start: number, tokens: Token[]): void {
  let at = start;
  for (const letter of written) {
    tokens.push({ form: letter.normalize('NFC'), start: at, end: at + letter.length });
    at += letter.length;
  }
}

function formOf(written: string, code: string): string {
  if (/^[A-Za-z]+$/.test(written)) return written.toLowerCase();
  const form = written.normalize('NFC').toLowerCase().replace(/[’‘ʼ]/g, "'");
  if (!/^\p{Nd}/u.test(form)) return form;
  const separators = COMMA_PARTS_THOUSANDS.has(code) ? "[,' \\u00a0\\u202f]" : "[' \\u00a0\\u202f]";
  return new RegExp(`^\\d{1,3}(?:${separators}\\d{3})+$`).test(form)
    ? form.replace(/[^\d]/g, '')
    : form;
}

function signForm(sign: string): string {
  if (QUESTION_MARK.test(sign)) return QUESTION;
  return sign === '−' ? '-' : sign;
}
