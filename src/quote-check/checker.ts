// Checks words that somebody posts as a quotation against the sources.

import type { Quotation } from '../answer/answer.ts';
import { type Attributing, quotePassage } from '../answer/quote-passage.ts';
import { cueOf } from '../attribution/cues.ts';
import { voiceOf } from '../attribution/voice.ts';
import { sentenceSpans } from '../corpus/sentences.ts';
import type { Passage } from '../corpus/source.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { compareSpeaker, type SpeakerFinding } from './claimed-speaker.ts';
import { type Claim, type Claims, claimsIn } from './claims.ts';
import { compared, losesNegation } from './comparison.ts';
import { whatIsCut } from './cut.ts';
import { LikelyPassages } from './likely-passages.ts';
import type { Place } from './place.ts';
import type { QuoteCheck, Verdict } from './quote-check.ts';
import { type Reading, readingsOf, sentenceBySentence } from './reading.ts';
import { QUESTION, tokensOf } from './tokens.ts';

export interface QuoteChecker {
  /**
   * Checks every quotation that a message makes, in its order.
   * @param message plain text, paragraphs parted by line breaks; without quote marks all of it is the quotation
   * @returns at least one check
   */
  check(message: string): readonly QuoteCheck[];
}

/** A message that quotes more is a collection; what comes after is left unchecked. */
const MOST_CLAIMS = 4;
/** Below this share of its words in order a post is not taken for an altered quotation of the place. */
const LEAST_LIKENESS = 0.6;
/** All of a message is one quotation where this much of it stands in the source, quote marks inside or not. */
const WHOLE_LIKENESS = 0.8;

/** Shorter words than this are articles, pronouns and the like. */
const LONGEST_LITTLE_WORD = 4;

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
  const claims = claimsIn(message);
  const { whole, marked, framed } = claims;
  const all = checkClaim(whole, desk);
  if (all.likeness === 1 || isOneQuotation(claims, all)) return [all.check];
  if (marked.length > 0) {
    return marked.slice(0, MOST_CLAIMS).map((claim) => checkClaim(claim, desk).check);
  }
  const rest = framed && checkClaim(framed, desk);
  return [rest && rest.likeness > all.likeness ? rest.check : all.check];
}

/**
 * Whether a message that is not the source's to the word is one quotation all the same, its “he said” included, rather
 * than words of the poster around a quotation.
 */
function isOneQuotation({ whole, marked, framed, frame }: Claims, all: Checked): boolean {
  if (all.likeness < WHOLE_LIKENESS) return false;
  const around = formsOf(frame);
  if (marked.length === 0) {
    return framed !== null && !all.onlyOmits && around.some((form) => all.same.has(form));
  }
  const names = new Set(marked.flatMap(({ speaker }) => formsOf(speaker ?? '')));
  const others = around.filter((form) => !names.has(form) && !isIntroduction(form));
  if (others.length === 0) return false;
  if (coverage(marked, whole) < WHOLE_LIKENESS) return true;
  return others.some((form) => all.same.has(form) || all.replaced.has(form));
}

/** Words with which anybody introduces a quotation. */
function isIntroduction(form: string): boolean {
  return form.length <= LONGEST_LITTLE_WORD || cueOf(form) !== undefined;
}

function formsOf(text: string): string[] {
  return tokensOf(text, 'en').map(({ form }) => form);
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
  /** Words of the post that the source has in their place, and those in whose place it has others. */
  readonly same: ReadonlySet<string>;
  readonly replaced: ReadonlySet<string>;
  /** The post has no word that the source does not have there. */
  readonly onlyOmits: boolean;
}

function checkClaim(claim: Claim, desk: Desk): Checked {
  if (claim.stretches.length === 0) return checked(nothing(claim, 'too short', []), null);
  const [taken, readings] = bestReadings(claim, desk);
  const [best] = readings;
  if (!best) return checked(nothing(claim, 'not found', []), null);
  if (best.likeness < LEAST_LIKENESS) {
    const nearest = best.places
      .slice(0, 1)
      .flatMap((place) => sentencesAround(place, desk.library));
    return checked(nothing(claim, 'not found', nearest), best);
  }
  const equals = readings.filter(({ likeness }) => likeness === best.likeness);
  const judged = equals.map((reading) => judge(taken, reading, desk.library));
  // The same words may stand in several places: the one that bears the post out counts.
  const check = judged.reduce((one, other) =>
    SEVERITY[other.verdict] < SEVERITY[one.verdict] ? other : one,
  );
  const elsewhere = best.isExact ? equals.length - 1 : 0;
  return checked({ ...check, elsewhere }, best);
}

/** Where the words are not the source's in one piece, their sentences may be, apart or in another order. */
function bestReadings(
  claim: Claim,
  { library, likely }: Desk,
): readonly [Claim, readonly Reading[]] {
  const readings = readingsOf(claim, library.corpus, likely);
  const likeness = readings[0]?.likeness ?? 0;
  const parted = likeness < WHOLE_LIKENESS ? sentenceBySentence(claim) : null;
  if (!parted) return [claim, readings];
  const others = readingsOf(parted, library.corpus, likely);
  return (others[0]?.likeness ?? 0) > likeness ? [parted, others] : [claim, readings];
}

function checked(check: QuoteCheck, reading: Reading | null): Checked {
  const same = new Set<string>();
  const replaced = new Set<string>();
  for (const { alignment, quoted } of reading?.places ?? []) {
    quoted.forEach(({ form }, i) => {
      if (alignment.same[i]) same.add(form);
    });
    for (const { source, quoted: ours } of alignment.differences) {
      if (source.start === source.end) continue;
      for (const { form } of quoted.slice(ours.start, ours.end)) replaced.add(form);
    }
  }
  const differences = reading?.places.flatMap(({ alignment }) => alignment.differences) ?? [];
  const onlyOmits = differences.every(({ quoted }) => quoted.start === quoted.end);
  return { check, likeness: reading?.likeness ?? 0, same, replaced, onlyOmits };
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
