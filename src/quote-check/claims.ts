// What a message claims to quote: the words, where it marks omissions, and whose words it says they are.

import { attribute } from '../attribution/attribute.ts';
import type { Speech } from '../attribution/attribution.ts';
import { findMarkedSpans, type MarkedSpan } from '../attribution/marks.ts';
import { isName } from '../attribution/names.ts';
import type { Passage, Source } from '../corpus/source.ts';

/** Words that somebody says are quoted. */
export interface Claim {
  /** As posted, without the outer marks. */
  readonly text: string;
  /** `text` parted where it marks an omission or begins a paragraph; in order, none is empty. */
  readonly stretches: readonly ClaimedStretch[];
  /** As the message names whoever is quoted, or null. */
  readonly speaker: string | null;
}

export interface ClaimedStretch {
  readonly text: string;
  /** Whether words may be missing between this and the stretch before it. */
  readonly afterOmission: boolean;
}

/** The ways to read a message. */
export interface Claims {
  /** All of it as one quotation, less a name below it (“— Artur Alkhastov”). */
  readonly whole: Claim;
  /** What stands in quote marks. */
  readonly marked: readonly Claim[];
  /** What follows “Alkhastov said”, or null. */
  readonly framed: Claim | null;
  /** What stands outside the quote marks of `marked`, or before the words of `framed`. */
  readonly frame: string;
}

/** Longer messages can't be posted: Discord's limit is 4,000, for those who pay. */
const LONGEST = 4_000;
/** Fewer words in marks are hardly a quotation. */
const FEWEST_WORDS = 3;
const OMISSION = /\s*(?:\[\s*(?:…|\.{2,})\s*\]|\(\s*(?:…|\.{2,})\s*\)|…|\.{3,})\s*/gu;
const PARAGRAPH_BREAK = /\s*\n\s*/u;
const NAME_BELOW =
  /(?:^|\n|[”"»’.!?…]\s*)\s*(?:[—–]|-{1,2}(?=\s))\s*(?<name>(?:the |an? )?\p{L}[^\n,(]{1,79}?)(?:\s*[,(][^\n]{0,120})?\s*$/u;
const SAYS =
  'said|says|say|told|claims|claimed|writes|wrote|stated|states|explained|explains|added|warned|recalled|recalls|argued|reported|sagte?|dit|a dit|dijo|dice|сказала?|говорит';
const NAME = "(?<name>\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: [\\p{L}\\p{M}.'’-]+){0,4}?)";
const ACCORDING = new RegExp(
  `^(?:according to|laut|selon|d['’]après|según)\\s+(?:the )?${NAME}\\s*[,:]\\s*(?<rest>.+)$`,
  'isu',
);
const SAYING = new RegExp(
  `^(?:the )?${NAME} (?:once |also |has |had )?(?:${SAYS})\\b(?: that\\b)?\\s*[,:]?\\s*(?<rest>.+)$`,
  'isu',
);
const LABELLED = new RegExp(`^${NAME}\\s*:\\s*(?<rest>.+)$`, 'su');
const FRAMES: readonly RegExp[] = [ACCORDING, SAYING, LABELLED];

/** @param message plain text, paragraphs parted by line breaks; what is longer than any message is cut */
export function claimsIn(message: string): Claims {
  const text = message.slice(0, LONGEST).trim();
  const below = NAME_BELOW.exec(text);
  const named = below?.groups?.['name']?.trim() ?? null;
  const speaker = named !== null && namesSomebody(named) ? named : null;
  const dash = below && speaker ? below.index + below[0].search(/[—–-]/u) : text.length;
  const body = text.slice(0, dash).trim();
  const marked = markedClaims(body, speaker);
  const framed = framedClaim(body);
  const frame = marked.length > 0 ? unmarked(body) : (framed?.frame ?? '');
  const whole = claimOf(withoutOuterMarks(body), speaker);
  return { whole, marked, framed: framed?.claim ?? null, frame };
}

/**
 * Several marked quotations on one line with no word between them, read as the one passage that they make; null where
 * words or a line break part them.
 */
export function adjoinedClaim({ whole, marked, frame }: Claims): Claim | null {
  if (marked.length < 2 || /[\p{L}\p{N}\n]/u.test(frame)) return null;
  const afterOmission = frame.search(OMISSION) >= 0;
  const stretches = marked.flatMap((claim, at) =>
    claim.stretches.map((each, i) => (at > 0 && i === 0 ? { ...each, afterOmission } : each)),
  );
  return { ...whole, stretches };
}

/** Words as a claim of their own. */
export function claimOf(text: string, speaker: string | null): Claim {
  return { text, stretches: stretchesOf([text]), speaker };
}

function stretchesOf(texts: readonly string[]): ClaimedStretch[] {
  const stretches: ClaimedStretch[] = [];
  for (const text of texts) {
    let afterOmission = stretches.length > 0;
    for (const part of text.split(OMISSION)) {
      for (const paragraph of part.split(PARAGRAPH_BREAK)) {
        if (!/[\p{L}\p{N}]/u.test(paragraph)) continue;
        stretches.push({ text: paragraph, afterOmission });
        afterOmission = false;
      }
      afterOmission = true;
    }
  }
  return stretches;
}

function markedClaims(text: string, below: string | null): Claim[] {
  const passages = paragraphsOf(text);
  const spans = findMarkedSpans(text, passages).filter(
    ({ start, end }) => wordsIn(text.slice(start, end)) > 0,
  );
  if (spans.length === 0) return [];
  const speeches = attribute(sourceOf(text), passages);
  const statements = new Map<string, MarkedSpan[]>();
  spans.forEach((span, i) => {
    const speech = speechAt(span, speeches);
    const key = speech ? `s${speech.statement}` : `m${i}`;
    const known = statements.get(key);
    if (known) known.push(span);
    else statements.set(key, [span]);
  });
  const claims = [...statements.values()].map((parts): Claim => {
    const texts = parts.map(({ start, end }) => text.slice(start, end));
    const [first] = parts;
    const speech = first && speechAt(first, speeches);
    return {
      text: texts.join(' … '),
      stretches: stretchesOf(texts),
      speaker: speakerOf(speech) ?? below,
    };
  });
  const longer = claims.filter((claim) => wordsIn(claim.text) >= FEWEST_WORDS);
  // A word or two in marks are a title or a scare quote, unless somebody is said to have said them.
  return longer.length > 0 ? longer : claims.filter((claim) => claim.speaker !== null);
}

function speechAt({ start, end }: MarkedSpan, speeches: readonly Speech[]): Speech | undefined {
  return speeches.find((speech) => speech.start < end && speech.end > start);
}

/** “He said” names nobody; several are named as one text. */
function speakerOf(speech: Speech | undefined): string | null {
  const names = speech?.speakers.flatMap((speaker) => speaker?.name ?? []).filter(namesSomebody);
  return names && names.length > 0 ? names.join(' and ') : null;
}

function unmarked(text: string): string {
  let from = 0;
  let outside = '';
  for (const { outerStart, outerEnd } of findMarkedSpans(text, paragraphsOf(text))) {
    outside += `${text.slice(from, outerStart)} `;
    from = outerEnd;
  }
  return outside + text.slice(from);
}

function framedClaim(
  text: string,
  forms = FRAMES,
): { readonly claim: Claim; readonly frame: string } | null {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    const name = groups?.['name']?.trim();
    const rest = groups?.['rest']?.trim();
    if (!name || !rest || !namesSomebody(name)) continue;
    const frame = text.slice(0, text.length - rest.length);
    // “According to the Post, Brandt said: …” claims Brandt's words.
    const inner = form === ACCORDING ? framedClaim(rest, [SAYING]) : null;
    if (inner) return { claim: inner.claim, frame: frame + inner.frame };
    return { claim: claimOf(withoutOuterMarks(rest), name), frame };
  }
  return null;
}

function namesSomebody(name: string): boolean {
  return (
    isName(name) || /^(?:the|der|die|das|le|la|el)\s+\p{L}/iu.test(name) || /^\p{Lu}/u.test(name)
  );
}

function withoutOuterMarks(text: string): string {
  const inner = /^["“„«‟'‘]\s*(.*?)\s*["”“»’']\s*[.,;!]?$/su.exec(text)?.[1];
  return inner !== undefined && !/["“”„«»]/u.test(inner) ? inner : text;
}

/** Blank lines part paragraphs; a single line break may stand inside one. */
function paragraphsOf(text: string): Passage[] {
  const passages: Passage[] = [];
  for (const { 0: block, index } of text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/gu)) {
    const paragraph = passages.length + 1;
    passages.push({
      id: `message#${paragraph}`,
      sourceId: 'message',
      paragraph,
      start: index,
      end: index + block.trimEnd().length,
      kind: 'paragraph',
    });
  }
  return passages;
}

function sourceOf(text: string): Source {
  return {
    id: 'message',
    file: 'message',
    title: '',
    author: null,
    publisher: null,
    date: null,
    url: null,
    language: 'en',
    text,
    sha256: '',
  };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
