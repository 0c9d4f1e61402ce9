// A paragraph as words and punctuation, in which everything between two quote marks counts as one token.

import type { MarkedSpan, Range } from './marks.ts';

export type TokenKind =
  | 'word'
  | 'number'
  | 'quote'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'open'
  | 'close'
  | 'other';

export interface Token extends Range {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, without a possessive ending. */
  readonly lower: string;
  /** Where the word ends without its possessive ending. */
  readonly bareEnd: number;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** A possessive or a word of grammar that belongs to a name: "Lloyd's of London", "Doctors Without Borders". */
  readonly inName?: boolean;
  /** The marked span that the token stands for; null but for quotes. */
  readonly span: MarkedSpan | null;
}

const TOKEN =
  /\p{N}{1,3}(?:,\p{N}{3})+(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:[’'.@_&/‐‑-][\p{L}\p{M}\p{N}]+)*|\.{2,}|[^\s]/gu;
const POSSESSIVE = /(?:[’']s|(?<=s)[’'])$/iu;
/** "he's", "they’ve": a pronoun and its verb. */
const CONTRACTED = /^(?:i|you|he|she|it|we|they|who|that|there|what)([’'](?:s|d|ve|ll|re|m))$/iu;
const KINDS: Readonly<Record<string, TokenKind>> = {
  ',': 'comma',
  '،': 'comma',
  '.': 'stop',
  '?': 'stop',
  '!': 'stop',
  '…': 'stop',
  '。': 'stop',
  ':': 'colon',
  ';': 'semicolon',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '―': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
};

/** Shortened words whose full stop belongs to them. */
const SHORTENED = new Set(
  (
    'mr mrs ms dr prof st gen col sgt lt capt maj cmdr adm gov sen sens rep reps rev hon jr sr pres messrs mme mlle ' +
    'no vs inc ltd co corp bros jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev ' +
    'okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
);

/**
 * Splits a paragraph.
 * @param text the source's text
 * @param range the paragraph
 * @param spans the paragraph's marked spans, in order
 */
export function tokenize(text: string, range: Range, spans: readonly MarkedSpan[]): Token[] {
  const tokens: Token[] = [];
  let from = range.start;
  for (const span of spans) {
    pushWords(tokens, text, from, span.outerStart);
    tokens.push({
      kind: 'quote',
      text: '',
      lower: '',
      start: span.outerStart,
      end: span.outerEnd,
      bareEnd: span.outerEnd,
      capital: false,
      possessive: false,
      span,
    });
    from = span.outerEnd;
  }
  pushWords(tokens, text, from, range.end);
  return tokens;
}

function pushWords(tokens: Token[], text: string, from: number, to: number): void {
  TOKEN.lastIndex = from;
  for (let found = TOKEN.exec(text); found && found.index < to; found = TOKEN.exec(text)) {
    let word = found[0];
    const start = found.index;
    if (text.charAt(start + word.length) === '.' && isShortened(word)) {
      word += '.';
      TOKEN.lastIndex = start + word.length;
    }
    tokens.push(wordToken(word, start));
  }
}

/** The party and state of a member of Congress: "R-Pa.", "D-N.Y." */
const OF_PARTY = /^[DIR]-\p{Lu}[\p{L}.]*$/u;

function isShortened(word: string): boolean {
  return (
    SHORTENED.has(word.toLowerCase()) ||
    /^\p{Lu}$/u.test(word) ||
    /^(?:\p{L}\.)+\p{L}$/u.test(word) ||
    OF_PARTY.test(word)
  );
}

function wordToken(word: string, start: number): Token {
  const contracted = CONTRACTED.exec(word)?.[1];
  const ending = contracted ? contracted.length : (POSSESSIVE.exec(word)?.[0].length ?? 0);
  const bare = word.slice(0, word.length - ending);
  return {
    kind: kindOf(word),
    text: word,
    lower: bare.toLowerCase(),
    start,
    end: start + word.length,
    bareEnd: start + bare.length,
    capital: /^\p{Lu}/u.test(word),
    possessive: ending > 0 && !contracted,
    span: null,
  };
}

function kindOf(word: string): TokenKind {
  const kind = KINDS[word];
  if (kind) return kind;
  if (/^\p{L}/u.test(word)) return 'word';
  if (/^\p{N}/u.test(word)) return 'number';
  return word.startsWith('..') ? 'stop' : 'other';
}
