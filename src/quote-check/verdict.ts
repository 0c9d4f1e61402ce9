// What is found of a claim in its place: the verdict, the source's words, and what is missing beside them.

import type { Quotation } from '../answer/answer.ts';
import { type Attributing, quotePassage } from '../answer/quote-passage.ts';
import { voiceOf } from '../attribution/voice.ts';
import { sentenceSpans } from '../corpus/sentences.ts';
import type { Passage } from '../corpus/source.ts';
import { compareSpeaker, type SpeakerFinding } from './claimed-speaker.ts';
import type { Claim } from './claims.ts';
import { compared, losesNegation } from './comparison.ts';
import { whatIsCut } from './cut.ts';
import { withIntroduction } from './introduced.ts';
import type { Place } from './place.ts';
import type { QuoteCheck, Verdict } from './quote-check.ts';
import type { Reading } from './reading.ts';
import { QUESTION } from './tokens.ts';

/** The verdict on a claim that is taken from the sources in this way, and what is shown for it. */
export function judge(claim: Claim, reading: Reading, library: Attributing): QuoteCheck {
  const { places, isExact, joined } = reading;
  const exact = places.flatMap((place) => quotationsOf(place, library));
  const speaker = speakerFinding(claim, exact, library);
  const comparison = isExact ? [] : compared(claim, places);
  const missing = isExact ? missingBeside(places, claim) : null;
  const [first] = exact.map((each) => withIntroduction(each, library));
  const voice = first && voiceOf(first.attribution, first.start, first.end);
  return {
    text: claim.text,
    claimedSpeaker: claim.speaker,
    verdict: verdictOf(reading, missing, speaker),
    quotations: places
      .flatMap((place) => sentencesAround(place, library))
      .map((quotation) => withIntroduction(quotation, library))
      .filter(isFirstOfKind),
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
  library: Attributing,
): SpeakerFinding {
  const findings = exact.map((each) =>
    compareSpeaker(speaker, withIntroduction(each, library), library.speeches.speakers),
  );
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
export function sentencesAround(place: Place, library: Attributing): Quotation[] {
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
