// Checks words that somebody posts as a quotation against the sources.

import type { Quotation } from '../answer/answer.ts';
import { type Attributing, quotePassage } from '../answer/quote-passage.ts';
import { voiceOf } from '../attribution/voice.ts';
import { sentenceSpans } from '../corpus/sentences.ts';
import type { Passage } from '../corpus/source.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { compareSpeaker, type SpeakerFinding } from './claimed-speaker.ts';
import { type Claim, claimsIn } from './claims.ts';
import { compared, losesNegation } from './comparison.ts';
import { whatIsCut } from './cut.ts';
import { LikelyPassages } from './likely-passages.ts';
import type { Place } from './place.ts';
import type { QuoteCheck, Verdict } from './quote-check.ts';
import { type Reading, readingsOf } from './reading.ts';
import { QUESTION } from './tokens.ts';

export interface QuoteChecker {
  /**
   * Checks every quotation that a message makes, in its order.
   * @param message plain text, paragraphs parted by line breaks; without quote marks all of it is the quotation
   * @returns at least one check
   */
  check(message: string): readonly QuoteCheck[];
}

/** A message that quotes more is a collection; what comes after is left unchecked. */
export const MOST_CLAIMS = 8;
/** Below this share of its words in order a post is not taken for an altered quotation of the place. */
export const LEAST_LIKENESS = 0.6;
/** All of a message is one quotation where this much of it stands in the source, quote marks inside or not. */
const WHOLE_LIKENESS = 0.8;

/** A checker over an index and what is said in its corpus. */
export function createQuoteChecker(index: PassageIndex, library: Attributing): QuoteChecker {
  const desk = { library, likely: new LikelyPassages(index) };
  return { check: (message) => checkMessage(message, desk) };
}

interface Desk {
  readonly library: Attributing;
  readonly likely: LikelyPassages;
}

function checkMessage(message: string, desk: Desk): readonly QuoteCheck[] {
  const { whole, marked, framed } = claimsIn(message);
  const first = checkClaim(whole, desk);
  if (first.likeness === 1) return [first.check];
  if (marked.length > 0) {
    const isWhole = first.likeness >= WHOLE_LIKENESS && coverage(marked, whole) < WHOLE_LIKENESS;
    if (isWhole) return [first.check];
    return marked.slice(0, MOST_CLAIMS).map((claim) => checkClaim(claim, desk).check);
  }
  const second = framed && checkClaim(framed, desk);
  if (second && second.likeness > first.likeness) return [second.check];
  return [first.check];
}

/** How much of a message stands in its quote marks. */
function coverage(marked: readonly Claim[], { text }: Claim): number {
  const within = marked.reduce((sum, claim) => sum + claim.text.length, 0);
  return within / Math.max(1, text.length);
}

interface Checked {
  readonly check: QuoteCheck;
  /** 0 to 1; 1 where the very words stand in the sources. */
  readonly likeness: number;
}

function checkClaim(claim: Claim, desk: Desk): Checked {
  if (claim.stretches.length === 0) return { check: nothing(claim, 'too short', []), likeness: 0 };
  const readings = readingsOf(claim, desk.library.corpus, desk.likely);
  const [best] = readings;
  if (!best) return { check: nothing(claim, 'not found', []), likeness: 0 };
  if (best.likeness < LEAST_LIKENESS) {
    const nearest = best.places
      .slice(0, 1)
      .flatMap((place) => sentencesAround(place, desk.library));
    return { check: nothing(claim, 'not found', nearest), likeness: best.likeness };
  }
  const equals = readings.filter(({ likeness }) => likeness === best.likeness);
  const judged = equals.map((reading) => judge(claim, reading, desk.library));
  // The same words may stand in several places: the one that bears the post out counts.
  const check = judged.reduce((one, other) =>
    SEVERITY[other.verdict] < SEVERITY[one.verdict] ? other : one,
  );
  const elsewhere = best.isExact ? equals.length - 1 : 0;
  return { check: { ...check, elsewhere }, likeness: best.likeness };
}

const SEVERITY: Readonly<Record<Verdict, number>> = {
  'word for word': 0,
  'another speaker': 1,
  cut: 2,
  altered: 3,
  'not found': 4,
  'too short': 5,
};

function judge(claim: Claim, reading: Reading, library: Attributing): QuoteCheck {
  const { places, isExact, joined } = reading;
  const exact = places.flatMap((place) => quotationsOf(place, library));
  const speaker = speakerFinding(claim, exact, library);
  const comparison = isExact ? [] : compared(claim, places);
  const missing = isExact ? missingBeside(places, claim) : null;
  const [first] = exact;
  const voice = first && voiceOf(first.attribution, first.start, first.end);
  return {
    text: claim.text,
    claimedSpeaker: claim.speaker,
    verdict: verdictOf(reading, missing, speaker),
    quotations: places.flatMap((place) => sentencesAround(place, library)).filter(isFirstOfKind),
    exact,
    comparison,
    joined,
    missing,
    speaker,
    speakers: voice?.kind === 'spoken' ? voice.speakers : [],
    elsewhere: 0,
  };
}

function verdictOf(
  { places, isExact, joined }: Reading,
  missing: string | null,
  speaker: SpeakerFinding,
): Verdict {
  if (!isExact && !joined && losesNegation(places)) return 'cut';
  if (!isExact || joined) return 'altered';
  if (missing !== null) return 'cut';
  return speaker === 'another' ? 'another speaker' : 'word for word';
}

/** The claimed name must be that of all the stretches. */
function speakerFinding(
  { speaker }: Claim,
  exact: readonly Quotation[],
  { speeches }: Attributing,
): SpeakerFinding {
  const findings = exact.map((each) => compareSpeaker(speaker, each, speeches.speakers));
  for (const finding of ['another', 'not stated', 'same'] as const) {
    if (findings.includes(finding)) return finding;
  }
  return 'not claimed';
}

/** What stands beside the words in their sentences and turns them round. */
function missingBeside(places: readonly Place[], claim: Claim): string | null {
  const isQuestion = places.some(({ quoted }) => quoted.at(-1)?.form === QUESTION);
  const byPassage = new Map<Passage, Place[]>();
  for (const place of places) {
    const passage = place.text.passages.find(
      ({ start, end }) => place.start >= start && place.end <= end,
    );
    if (!passage) continue;
    byPassage.set(passage, [...(byPassage.get(passage) ?? []), place]);
  }
  for (const [passage, stretches] of byPassage) {
    const source = stretches[0]?.text.source;
    if (!source) continue;
    const cut = whatIsCut(source, passage, merged(stretches, claim), isQuestion);
    if (cut) return source.text.slice(cut.start, cut.end).trim();
  }
  return null;
}

/** Stretches that follow one another without a gap are one. */
function merged(places: readonly Place[], claim: Claim): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end, text } of places) {
    const last = stretches.at(-1);
    const gap = last ? text.source.text.slice(last.end, start) : '';
    if (last && claim.stretches.length > 1 && !/[\p{L}\p{N}]/u.test(gap)) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches;
}

/** The words of a place, one quotation for each paragraph that they run over. */
function quotationsOf({ text, start, end }: Place, library: Attributing): Quotation[] {
  return text.passages.flatMap((passage) => {
    const from = Math.max(start, passage.start);
    const to = Math.min(end, passage.end);
    return from < to ? [quotePassage(passage, library, { start: from, end: to })] : [];
  });
}

/** The whole sentences of a place. */
function sentencesAround(place: Place, library: Attributing): Quotation[] {
  return quotationsOf(place, library).map(({ passage, start, end, attribution }) => {
    const { source } = attribution;
    const sentences = sentenceSpans(source.text.slice(passage.start, passage.end), source.language);
    const touched = sentences.filter(
      (each) => passage.start + each.end > start && passage.start + each.start < end,
    );
    const from = passage.start + (touched[0]?.start ?? 0);
    const to = passage.start + (touched.at(-1)?.end ?? passage.end - passage.start);
    return quotePassage(passage, library, { start: from, end: to });
  });
}

function isFirstOfKind(quotation: Quotation, at: number, all: readonly Quotation[]): boolean {
  return (
    all.findIndex(
      ({ passage, start, end }) =>
        passage === quotation.passage && start <= quotation.start && end >= quotation.end,
    ) === at
  );
}

function nothing(claim: Claim, verdict: Verdict, quotations: readonly Quotation[]): QuoteCheck {
  return {
    text: claim.text,
    claimedSpeaker: claim.speaker,
    verdict,
    quotations,
    exact: [],
    comparison: [],
    joined: false,
    missing: null,
    speaker: 'not claimed',
    speakers: [],
    elsewhere: 0,
  };
}
