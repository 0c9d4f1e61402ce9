// Cuts a quotation to the room there is: whole sentences, and a word only where one sentence is too long.

import type { Quotation } from '../answer/answer.ts';
import { bondsIn } from '../answer/bonds.ts';
import { sentenceSpans } from '../corpus/sentences.ts';
import { MESSAGE_LIMITS } from './message.ts';
import { quotationLine, stretchOf } from './quotation-line.ts';

/** What a text costs of a message's room. */
export interface Room {
  /** UTF-16 code units. */
  readonly text: number;
  /** Bytes of UTF-8. */
  readonly bytes: number;
}

export function costOf(markdown: string): Room {
  return { text: markdown.length, bytes: Buffer.byteLength(markdown) };
}

export function fits(markdown: string, room: Room): boolean {
  const cost = costOf(markdown);
  return cost.text <= room.text && cost.bytes <= room.bytes;
}

/**
 * The longest run of whole sentences from the quotation's start that fits, and that the next one does not turn round.
 * @returns the quotation itself where it fits, or null where not even a word does
 */
export function clip(quotation: Quotation, room: Room): Quotation | null {
  if (fits(quotationLine(quotation), room)) return quotation;
  // Nothing beyond this can be shown, and a paragraph may be megabytes long.
  const window = quotation.text.slice(0, MESSAGE_LIMITS.text);
  const sentences = sentenceSpans(window, quotation.attribution.source.language);
  const whole = window.length < quotation.text.length ? sentences.slice(0, -1) : sentences;
  const bonds = bondsIn(window, sentences);
  const sound = whole.filter((_, i) => !bonds.after(i)).map((sentence) => sentence.end);
  const cuts = whole.map((sentence) => sentence.end);
  return (
    longest(quotation, sound, room) ??
    longest(quotation, cuts, room) ??
    longest(quotation, wordEnds(window), room)
  );
}

/** @param cuts ascending lengths at which the quotation may end */
function longest(quotation: Quotation, cuts: readonly number[], room: Room): Quotation | null {
  let best: Quotation | null = null;
  let low = 0;
  let high = cuts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const tried = stretchOf(quotation, quotation.start, quotation.start + (cuts[middle] ?? 0));
    if (fits(quotationLine(tried), room)) {
      best = tried;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return best;
}

function wordEnds(text: string): number[] {
  const ends = [...text.matchAll(/\S(?=\s)/g)].map(({ index }) => index + 1);
  if (ends.length > 0 && (ends[0] ?? 0) < text.length / 4) return ends;
  // Scripts without spaces, or one endless word: after whole characters.
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...graphemes.segment(text)].map(({ segment, index }) => index + segment.length);
}
