// Points at a passage in a few characters, so that a button still finds it after a restart, and notices
// when the source has changed.

import { createHash } from 'node:crypto';
import type { Quotation } from '../answer/answer.ts';
import { type Attributing, quotePassage } from '../answer/quote-passage.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/source.ts';

export interface PassageReference {
  /** 48 bits over the source's id and the passage's text, as 8 characters of base64url. */
  readonly fingerprint: string;
  readonly paragraph: number;
}

/** A stretch of a passage, by UTF-16 offsets within it; null is the whole passage. */
export interface QuotationReference extends PassageReference {
  readonly stretch: { readonly start: number; readonly end: number } | null;
}

type PassagesByFingerprint = ReadonlyMap<string, readonly Passage[]>;

/** Made once for each corpus, and only when a paragraph is no longer where a button says. */
const lookUps = new WeakMap<Corpus, PassagesByFingerprint>();

/** @throws when the passage is of another corpus */
export function referenceTo(corpus: Corpus, passage: Passage): PassageReference {
  return { fingerprint: fingerprint(corpus, passage), paragraph: passage.paragraph };
}

/** @throws when the quotation's passage is of another corpus */
export function referenceToQuotation(corpus: Corpus, quotation: Quotation): QuotationReference {
  const { passage } = quotation;
  const whole = quotation.start === passage.start && quotation.end === passage.end;
  const start = quotation.start - passage.start;
  const end = quotation.end - passage.start;
  return { ...referenceTo(corpus, passage), stretch: whole ? null : { start, end } };
}

/**
 * The passage referred to: the very one, or the nearest with the same words in the same source.
 * @returns null where the source has changed
 */
export function findPassage(corpus: Corpus, reference: PassageReference): Passage | null {
  const exact = corpus.passages.find(
    (passage) =>
      passage.paragraph === reference.paragraph &&
      fingerprint(corpus, passage) === reference.fingerprint,
  );
  if (exact) return exact;
  const candidates = lookUp(corpus).get(reference.fingerprint) ?? [];
  const distance = (passage: Passage) => Math.abs(passage.paragraph - reference.paragraph);
  return candidates.reduce<Passage | null>(
    (best, passage) => (best && distance(best) <= distance(passage) ? best : passage),
    null,
  );
}

/** The quotation referred to, or null where the source has changed. */
export function findQuotation(
  library: Attributing,
  reference: QuotationReference,
): Quotation | null {
  const { corpus } = library;
  const passage = findPassage(corpus, reference);
  if (!passage) return null;
  const { stretch } = reference;
  if (!stretch) return quotePassage(passage, library);
  if (!isWithin(corpus.textOf(passage), stretch)) return null;
  const start = passage.start + stretch.start;
  return quotePassage(passage, library, { start, end: passage.start + stretch.end });
}

function isWithin(
  text: string,
  stretch: { readonly start: number; readonly end: number },
): boolean {
  const { start, end } = stretch;
  if (start >= end || end > text.length) return false;
  return !splitsCharacter(text, start) && !splitsCharacter(text, end);
}

function splitsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return before >= 0xd800 && before <= 0xdbff && offset < text.length;
}

function lookUp(corpus: Corpus): PassagesByFingerprint {
  const known = lookUps.get(corpus);
  if (known) return known;
  const made = new Map<string, Passage[]>();
  for (const passage of corpus.passages) {
    const key = fingerprint(corpus, passage);
    const same = made.get(key);
    if (same) same.push(passage);
    else made.set(key, [passage]);
  }
  lookUps.set(corpus, made);
  return made;
}

function fingerprint(corpus: Corpus, passage: Passage): string {
  return fingerprintOf(`${passage.sourceId}\0${corpus.textOf(passage)}`);
}

/** 48 bits of SHA-256 as 8 characters of base64url. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, 6).toString('base64url');
}
