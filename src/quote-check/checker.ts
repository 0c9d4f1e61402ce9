// Checks words that somebody posts as a quotation against the sources.

import type { Quotation } from '../answer/answer.ts';
import type { Attributing } from '../answer/quote-passage.ts';
import { cueOf } from '../attribution/cues.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { adjoinedClaim, type Claim, type Claims, claimsIn } from './claims.ts';
import { LikelyPassages } from './likely-passages.ts';
import type { CheckedMessage, QuoteCheck, Verdict } from './quote-check.ts';
import { type Reading, readingsOf, sentenceBySentence } from './reading.ts';
import { tokensOf } from './tokens.ts';
import { judge, sentencesAround } from './verdict.ts';

export interface QuoteChecker {
  /**
   * Checks the quotations that a message makes, the first four of them.
   * @param message plain text, paragraphs parted by line breaks; without quote marks all of it is the quotation
   */
  check(message: string): CheckedMessage;
}

/** A card has room for so many verdicts; what comes after is left unchecked, and counted. */
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

function checkMessage(message: string, desk: Desk): CheckedMessage {
  const claims = claimsIn(message);
  const { whole, marked, framed } = claims;
  const all = checkClaim(whole, desk);
  if (all.likeness === 1 || isOneQuotation(claims, all)) return only(all);
  const adjoined = adjoinedClaim(claims);
  if (adjoined) return only(checkClaim(adjoined, desk));
  if (marked.length > 0) {
    const taken = marked.slice(0, MOST_CLAIMS);
    const checks = taken.map((claim) => checkClaim(claim, desk).check);
    return { checks, unchecked: marked.length - taken.length };
  }
  const rest = framed && checkClaim(framed, desk);
  return only(rest && rest.likeness > all.likeness ? rest : all);
}

function only({ check }: Checked): CheckedMessage {
  return { checks: [check], unchecked: 0 };
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
