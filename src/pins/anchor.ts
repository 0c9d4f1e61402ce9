// Finds pinned words again in a source that may have changed, or says that they are gone.

import type { Corpus } from '../corpus/corpus.ts';
import { sentenceSpans } from '../corpus/sentences.ts';
import type { Passage, Source } from '../corpus/source.ts';
import type { Selector } from './pin.ts';

/** Where a selector's words stand now. */
export interface Anchor {
  readonly source: Source;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** As long as in the examples of the Web Annotation Data Model, 4.2.4. */
const CONTEXT = 32;
/** A source that repeats a sentence more often than this is not worth weighing every place. */
const MOST_PLACES = 1_000;

/** The selector for a stretch of a source. */
export function selectorFor(source: Source, start: number, end: number): Selector {
  const { text, id, sha256 } = source;
  return {
    sourceId: id,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
    sha256,
  };
}

/**
 * Finds a selector's words: where they were, else moved, else with other white space.
 * @returns null where the source no longer says them, or says them only inside another sentence
 */
export function anchor(selector: Selector, corpus: Corpus): Anchor | null {
  const source = corpus.source(selector.sourceId);
  if (!source || selector.exact.trim() === '') return null;
  if (isWhereItWas(selector, source)) return within(selector, source, corpus);
  const exact = bestPlace(placesOf(selector.exact, source.text), selector, source, corpus);
  return exact ?? bestPlace(reflowedPlaces(selector.exact, source.text), selector, source, corpus);
}

/** Whether a selector describes its place as it is now, context and position included. */
export function describes(selector: Selector, { source, start, end }: Anchor): boolean {
  return selector.sha256 === source.sha256 && selector.start === start && selector.end === end;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function isWhereItWas(selector: Selector, { text, sha256 }: Source): boolean {
  const { start, end, exact, prefix, suffix } = selector;
  if (text.slice(start, end) !== exact) return false;
  if (sha256 === selector.sha256) return true;
  return text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, end);
}

function bestPlace(
  places: Iterable<Place>,
  selector: Selector,
  source: Source,
  corpus: Corpus,
): Anchor | null {
  let best: {
    readonly anchor: Anchor;
    readonly context: number;
    readonly distance: number;
  } | null = null;
  for (const place of places) {
    const anchored = within(place, source, corpus);
    if (!anchored) continue;
    const context = contextAround(place, selector, source.text);
    const kept = context === selector.prefix.length + selector.suffix.length;
    if (!kept && !isWholeSentences(anchored)) continue;
    const distance = Math.abs(place.start - selector.start);
    if (!best || context > best.context || (context === best.context && distance < best.distance)) {
      best = { anchor: anchored, context, distance };
    }
  }
  return best?.anchor ?? null;
}

/** The place in the passage that holds all of it; words that now run over two paragraphs are not one quotation. */
function within({ start, end }: Place, source: Source, corpus: Corpus): Anchor | null {
  const passages = corpus.passagesOf(source.id);
  let low = 0;
  let high = passages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const passage = passages[middle];
    if (!passage) return null;
    if (passage.end < end) low = middle + 1;
    else if (passage.start > start) high = middle - 1;
    else return { source, passage, start, end };
  }
  return null;
}

/** How many characters next to the place are those of the selector's prefix and suffix. */
function contextAround(place: Place, { prefix, suffix }: Selector, text: string): number {
  let before = 0;
  while (before < prefix.length && text[place.start - 1 - before] === prefix.at(-1 - before))
    before++;
  let after = 0;
  while (after < suffix.length && text[place.end + after] === suffix[after]) after++;
  return before + after;
}

/** Inside a longer sentence the same words can mean the contrary: “They deny that the harbour was closed.” */
function isWholeSentences({ source, passage, start, end }: Anchor): boolean {
  if (start === passage.start && end === passage.end) return true;
  const text = source.text.slice(passage.start, passage.end);
  const sentences = sentenceSpans(text, source.language);
  const begins = sentences.some((sentence) => passage.start + sentence.start === start);
  return begins && sentences.some((sentence) => passage.start + sentence.end === end);
}

function* placesOf(exact: string, text: string): Generator<Place> {
  let found = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    yield { start: at, end: at + exact.length };
    if (++found === MOST_PLACES) return;
  }
}

/** The places of the same words with other white space between them: a text that was wrapped anew. */
function* reflowedPlaces(exact: string, text: string): Generator<Place> {
  const { flat, offsets } = flatText(text);
  const wanted = flatText(exact).flat;
  if (wanted === '') return;
  for (const { start, end } of placesOf(wanted, flat)) {
    const first = offsets[start];
    const last = offsets[end - 1];
    if (first !== undefined && last !== undefined) yield { start: first, end: last + 1 };
  }
}

/** The text with one space for all white space between words, and for each code unit where it stood. */
function flatText(text: string): { flat: string; offsets: Uint32Array } {
  const offsets = new Uint32Array(text.length + 1);
  const words: string[] = [];
  let length = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (words.length > 0) offsets[length++] = index - 1;
    words.push(word);
    for (let i = 0; i < word.length; i++) offsets[length++] = index + i;
  }
  return { flat: words.join(' '), offsets };
}
