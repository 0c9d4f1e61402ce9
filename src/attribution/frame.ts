// A paragraph taken apart: its tokens, its sentences, and the quotations in each of them.

import type { Passage } from '../corpus/source.ts';
import { withChineseWords } from './chinese.ts';
import { findMarkedSpans, type MarkedSpan } from './marks.ts';
import { withNameWords } from './name-words.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { type Token, tokenize } from './tokens.ts';

export interface Frame {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** One quotation in its place. */
export interface Place {
  readonly frame: Frame;
  readonly sentence: Sentence;
  /** Index of the quotation's token. */
  readonly at: number;
  readonly span: MarkedSpan;
  /** True where its sentence holds nothing but quotations and punctuation. */
  readonly alone: boolean;
}

/** Takes the passages apart that may hold speech: no captions, no headings. */
export function framesOf(text: string, passages: readonly Passage[]): Frame[] {
  const spoken = passages.filter((each) => each.kind === 'paragraph' || each.kind === 'list item');
  const own: MarkedSpan[][] = spoken.map(() => []);
  for (const span of findMarkedSpans(text, spoken)) own[span.paragraph]?.push(span);
  return spoken.map((passage, index) => {
    const tokens = withChineseWords(text, withNameWords(tokenize(text, passage, own[index] ?? [])));
    return { passage, tokens, sentences: splitSentences(text, tokens) };
  });
}

/** The quotations of a frame's sentence. */
export function placesIn(frame: Frame, sentence: Sentence): Place[] {
  const places: Place[] = [];
  const alone = standsAlone(frame, sentence);
  for (let at = sentence.start; at < sentence.end; at++) {
    const span = frame.tokens[at]?.span;
    if (span) places.push({ frame, sentence, at, span, alone });
  }
  return places;
}

function standsAlone(frame: Frame, sentence: Sentence): boolean {
  for (let i = sentence.start; i < sentence.end; i++) {
    const kind = frame.tokens[i]?.kind;
    if (kind === 'word' || kind === 'number') return false;
  }
  return true;
}
