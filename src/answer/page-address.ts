// The address of a passage in its published page: a text fragment that leads the browser to the very words.

import type { Source } from '../corpus/source.ts';
import { literally } from './literally.ts';
import type { Stretch } from './stretch.ts';

/** Passages up to this many words stand in the address whole; longer ones by their first and last words. */
const WHOLE_WORDS = 10;
/** So many words of a longer passage's ends are tried, until the beginning stands nowhere before it. */
const END_WORDS = [5, 8, 12] as const;
/** A text directive and everything else that a fragment holds for the browser alone begins with it. */
const DIRECTIVES = ':~:';
/** Beyond so many characters of the source before a passage, its beginning is taken to be its own. */
const LOOKED_AT = 2_000_000;

/**
 * The page's address with a text fragment (“URL Fragment Text Directives”, WICG) for some of its words.
 * @param stretch offsets in the source's text
 * @param max greatest length in characters; where the fragment does not fit, the plain address is given
 * @returns null where the source states no http(s) address, or even that is too long
 */
export function pageAddress(source: Source, stretch: Stretch, max: number): string | null {
  const page = source.url === null ? null : safeAddress(source.url);
  if (page === null) return null;
  for (const directive of directivesFor(source, stretch)) {
    const address = withDirective(page, directive);
    if (address.length <= max) return address;
  }
  return page.length <= max ? page : null;
}

/** The address of the published page, or null where the source states no http(s) address of that length. */
export function plainAddress({ url }: Source, max: number): string | null {
  const page = url === null ? null : safeAddress(url);
  return page !== null && page.length <= max ? page : null;
}

/** An http(s) address in characters that can't end the masked link it may stand in, or null. */
function safeAddress(url: string): string | null {
  const trimmed = url.replace(/\s+/g, ' ').trim();
  if (!URL.canParse(trimmed)) return null;
  const { href, protocol } = new URL(trimmed);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const [address, fragment] = parted(href, '#');
  const [element, directives] = parted(fragment, DIRECTIVES);
  const parts = [safe(address), fragment && `#${safe(element)}`];
  return `${parts.join('')}${directives && `${DIRECTIVES}${safe(directives)}`}`;
}

function safe(part: string): string {
  return part.replace(/[()<>[\]\\*_~|`'"{}^\s]/g, percentEncoded);
}

/** Ours comes first, because browsers scroll to the first that they find; what the address already has is kept. */
function withDirective(page: string, directive: string): string {
  const [address = '', fragment = ''] = parted(page, '#');
  const [element = '', stated = ''] = parted(fragment, DIRECTIVES);
  return `${address}#${element}${DIRECTIVES}${directive}${stated && `&${stated}`}`;
}

function parted(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** The directives that point at a stretch and at nothing before it, shortest first. */
function* directivesFor(source: Source, stretch: Stretch): Generator<string> {
  const words = wordsOf(source, stretch);
  if (words.length === 0) return;
  if (words.length <= WHOLE_WORDS) {
    if (!standsBefore(source, stretch, words)) yield `text=${encoded(words)}`;
    return;
  }
  for (const count of END_WORDS) {
    const first = words.slice(0, Math.min(count, words.length - 1));
    if (standsBefore(source, stretch, first)) continue;
    const last = words.slice(Math.max(first.length, words.length - count));
    yield `text=${encoded(first)},${encoded(last)}`;
  }
}

/** What a page shows of a stretch: without the marks of Markdown, wrapped lines joined. */
function shownText({ file, text }: Source, { start, end }: Stretch): string {
  const words = text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#{1,6} +/, '')
    .replace(/^(?:[-*+•‣◦▪●]|\d{1,3}[.)]) +/u, '');
  if (!/\.(?:md|markdown)$/i.test(file)) return words;
  return words
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '');
}

/** A word with the punctuation and the space behind it; scripts without spaces are parted by a dictionary. */
function wordsOf(source: Source, stretch: Stretch): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenterFor(source.language).segment(
    shownText(source, stretch),
  )) {
    if (isWordLike || words.length === 0) words.push(segment);
    else words[words.length - 1] += segment;
  }
  return words;
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' });
  }
}

/** Whether a reader who looks for these words from the top would find others first. */
function standsBefore(source: Source, { start }: Stretch, words: readonly string[]): boolean {
  const before = source.text.slice(Math.max(0, start - LOOKED_AT), start);
  const sought = literally(trimmed(words));
  return new RegExp(sought.replace(/ /g, '\\s+'), 'iu').test(before);
}

function trimmed(words: readonly string[]): string {
  return words.join('').trim();
}

/** All but letters and digits of ASCII: `-`, `,` and `&` have a meaning in a directive, brackets in Markdown. */
function encoded(words: readonly string[]): string {
  return encodeURIComponent(trimmed(words).replace(/\p{Cs}/gu, '')).replace(
    /[-!'()*_~]/g,
    percentEncoded,
  );
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
