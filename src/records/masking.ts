// Takes what points at a person out of a question before it is kept: mentions, addresses, numbers to call.

/** In this order: an e-mail address holds what looks like a name, a link may hold anything. */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/<(?:@[!&]?|#|@)\d{1,20}>/g, '[mention]'],
  [/<id:\w+>/g, '[mention]'],
  [/\b(?:https?:\/\/|www\.)\S+/giu, '[link]'],
  // “t.me/mira”: an address on a telephone is written without its beginning.
  [/(?<![\p{L}\p{N}.@-])(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{Ll}{2,24}\/[\p{L}\p{N}]\S*/gu, '[link]'],
  [/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu, '[e-mail address]'],
  [/(?<![\p{L}\p{N}_])@[\p{L}\p{N}_.]{2,32}/gu, '[mention]'],
];

/** Digits with what stands between those of a number to call; what it means is decided by `isCallable`. */
const NUMBER =
  /(?<![\p{L}\p{N}])(?:\+|00|\()?\d(?:[\s\u00a0\u202f()./–-]{0,2}\d){5,}(?![\p{L}\p{N}])/gu;

/** Whoever writes more than this has asked before here. */
const LONGEST = 2_000;

/** A question without what points at a person; each such part is replaced by what it was, in brackets. */
export function maskPersonal(question: string): string {
  const masked = MASKS.reduce(
    (text, [pattern, word]) => text.replace(pattern, word),
    cut(question),
  );
  return masked.replace(NUMBER, (number) => (isCallable(number) ? '[number]' : number));
}

/** E.164 allows 15 digits, few numbers have fewer than 7; ids of accounts and cards have more. */
function isCallable(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (/^(?:\+|00)/.test(text)) return digits.length >= 7;
  if (isDate(text) || isGrouped(text)) return false;
  return digits.length >= 7;
}

/** “2022-09-21”, “21.09.2022”, “1914–1918 2022” */
function isDate(text: string): boolean {
  const parts = text.split(/\D+/).filter((part) => part !== '');
  return (
    parts.length > 1 &&
    parts.every((part) => /^(?:\d{1,2}|1\d{3}|20\d{2})$/.test(part)) &&
    parts.some((part) => part.length === 4)
  );
}

/** “300 000”, “1.200.000” */
function isGrouped(text: string): boolean {
  return /^\d{1,3}(?:([\s\u00a0\u202f.])\d{3})(?:\1\d{3})*$/.test(text);
}

/** At a word: half an address would not be recognised. */
function cut(question: string): string {
  if (question.length <= LONGEST) return question;
  const start = question.slice(0, LONGEST);
  const space = start.search(/\s\S*$/);
  return space > 0 ? start.slice(0, space) : start;
}
