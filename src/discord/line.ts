// Foreign text (titles, names, questions) made fit for one line of a message.

import { escapeMarkdown } from './markdown.ts';

/** Marks that turn the direction of all that follows; a title must not reorder its neighbours. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROL_OR_SPACE = /[\p{Cc}\s]+/gu;
/** Letters of any script, digits, punctuation, symbols: something a person sees. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text on one line, without control characters or marks that turn its direction. */
export function oneLine(text: string): string {
  return text.replace(DIRECTION_MARKS, '').replace(CONTROL_OR_SPACE, ' ').trim();
}

/**
 * Shortens visibly, at a word where there is one.
 * @param max greatest length in UTF-16 code units, the `…` included
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = wholeCharacters(text, max - 1);
  const space = room.lastIndexOf(' ');
  const kept = space > max / 2 ? room.slice(0, space) : room;
  return `${kept.trimEnd()}…`;
}

/** One line, shortened, for where Markdown does not count: code blocks, autocomplete. */
export function plainLine(text: string, max: number): string {
  return shorten(oneLine(text), max);
}

/** One line, shortened, and escaped so that Discord displays exactly it. */
export function shownLine(text: string, max: number): string {
  return escapeMarkdown(plainLine(text, max));
}

/** Whether a person would see anything of this text. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

function wholeCharacters(text: string, max: number): string {
  let end = 0;
  for (const { segment } of graphemes.segment(text.slice(0, max + 64))) {
    if (end + segment.length > max) break;
    end += segment.length;
  }
  // One character alone can be longer than the room: a letter under hundreds of accents.
  return text.slice(0, end > 0 ? end : max).replace(/[\ud800-\udbff]$/, '');
}
