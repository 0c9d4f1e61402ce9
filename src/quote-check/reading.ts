// The ways in which the stretches of a claim may be taken from the sources, best first.

import type { Corpus } from '../corpus/corpus.ts';
import { sentenceSpans } from '../corpus/sentences.ts';
import type { Passage } from '../corpus/source.ts';
import type { Claim, ClaimedStretch } from './claims.ts';
import type { LikelyPassages } from './likely-passages.ts';
import { nextProse, type Place, placeAhead, placeAround, placeBehind } from './place.ts';

/** One place for each stretch of a claim, in the order of the claim. */
export interface Reading {
  readonly places: readonly Place[];
  /** How much of the claim the source has in this order, 0 to 1; 1 only where it has the very words. */
  readonly likeness: number;
  /** Every stretch is the source's to the word. */
  readonly isExact: boolean;
  /** The stretches stand in several documents, in another order, or apart without a mark of it. */
  readonly joined: boolean;
}

/** Passages are laid against the words one by one, which takes time by the product of their lengths. */
const MOST_ALIGNED = 12;
/** The best places of the longest stretch from which the others are followed. */
const MOST_BEGINNINGS = 24;
/** So many different stretches are searched for everywhere, the longest ones. */
const MOST_SEARCHED = 40;
/** So many stretches are followed in all: of a post that is nothing but omissions, from one place only. */
const MOST_FOLLOWED = 240;
/** A word that the stretch has in another place counts so much. */
const MOVED = 0.5;
/** Stretches in the wrong order or from several documents are less like a quotation. */
const JOINED_LIKENESS = 0.95;

/** @returns best first; none where no passage shares a word with the claim */
export function readingsOf(
  claim: Claim,
  corpus: Corpus,
  likely: LikelyPassages,
): readonly Reading[] {
  const { stretches } = claim;
  const anchor = longest(stretches);
  // Of the short ones many places may be found: what counts is those around the longest.
  const known = new Map<string, Place[]>();
  for (const text of longestTexts(stretches)) known.set(text, placesFor(text, corpus, likely));
  const placesOf = stretches.map(({ text }) => known.get(text) ?? []);
  const beginnings = Math.max(1, Math.floor(MOST_FOLLOWED / stretches.length));
  const begun = (placesOf[anchor] ?? []).slice(0, Math.min(beginnings, MOST_BEGINNINGS));
  const readings = begun.map((place) => {
    const places = around(place, anchor, stretches, placesOf, corpus);
    return readingOf(places, claim, corpus, likely);
  });
  const best = readings.reduce<Reading | null>(
    (one, other) => (one && one.likeness >= other.likeness ? one : other),
    null,
  );
  if (stretches.length > 1 && (!best?.isExact || best.joined)) {
    const apart = placesOf.flatMap(([place]) => place ?? []);
    if (apart.length === stretches.length) readings.push(readingOf(apart, claim, corpus, likely));
  }
  return readings.sort(byLikeness);
}

/** The others are looked for beside these alone. */
function longestTexts(stretches: readonly ClaimedStretch[]): readonly string[] {
  const texts = [...new Set(stretches.map(({ text }) => text))];
  return texts.sort((one, other) => other.length - one.length).slice(0, MOST_SEARCHED);
}

function longest(stretches: readonly ClaimedStretch[]): number {
  const lengths = stretches.map(({ text }) => text.length);
  return lengths.indexOf(Math.max(...lengths));
}

/** The claim with every sentence as a stretch of its own: sentences may have been left out or moved. */
export function sentenceBySentence(claim: Claim): Claim | null {
  const stretches = claim.stretches.flatMap(({ text, afterOmission }) =>
    sentenceSpans(text, 'en').map(
      ({ start, end }, i): ClaimedStretch => ({
        text: text.slice(start, end),
        afterOmission: i === 0 && afterOmission,
      }),
    ),
  );
  const worded = stretches.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return worded.length > claim.stretches.length ? { ...claim, stretches: worded } : null;
}

function placesFor(words: string, corpus: Corpus, likely: LikelyPassages): Place[] {
  const placed = (passages: readonly Passage[]) =>
    passages.flatMap((passage) => placeAround(words, corpus, passage) ?? []);
  const exact = placed(likely.having(words)).filter(({ alignment }) => alignment.cost === 0);
  const places = exact.length > 0 ? exact : placed(likely.sharing(words).slice(0, MOST_ALIGNED));
  const seen = new Set<string>();
  return places
    .filter(({ text, start, end }) => {
      const key = `${text.source.id} ${start} ${end}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((one, other) => one.alignment.cost - other.alignment.cost);
}

/** From the place of one stretch outwards, the nearest place of each other one on its side. */
function around(
  anchor: Place,
  at: number,
  stretches: readonly ClaimedStretch[],
  placesOf: readonly (readonly Place[])[],
  corpus: Corpus,
): Place[] {
  const places: (Place | undefined)[] = stretches.map(() => undefined);
  places[at] = anchor;
  for (let i = at + 1; i < stretches.length; i++) {
    const words = stretches[i]?.text ?? '';
    const before = places[i - 1] ?? anchor;
    const behind = (placesOf[i] ?? []).filter((place) => isBehind(place, before));
    const near = [placeBehind(words, before), placeInNext(words, before, corpus, 1)];
    places[i] = cheapest([...near, ...behind]) ?? placesOf[i]?.[0];
  }
  for (let i = at - 1; i >= 0; i--) {
    const words = stretches[i]?.text ?? '';
    const after = places[i + 1] ?? anchor;
    const ahead = (placesOf[i] ?? []).filter((place) => isBehind(after, place)).reverse();
    const near = [placeAhead(words, after), placeInNext(words, after, corpus, -1)];
    places[i] = cheapest([...near, ...ahead]) ?? placesOf[i]?.[0];
  }
  return places.filter((place) => place !== undefined);
}

/** Among equals the first. */
function cheapest(places: readonly (Place | null)[]): Place | null {
  return places.reduce<Place | null>(
    (one, other) => (!other || (one && one.alignment.cost <= other.alignment.cost) ? one : other),
    null,
  );
}

function placeInNext(words: string, { text }: Place, corpus: Corpus, step: 1 | -1): Place | null {
  const edge = text.passages.at(step === 1 ? -1 : 0);
  const next = edge && nextProse(corpus, edge, step);
  return next ? placeAround(words, corpus, next) : null;
}

function isBehind(place: Place, before: Place): boolean {
  return place.text.source === before.text.source && place.start >= before.end;
}

function readingOf(
  places: readonly Place[],
  claim: Claim,
  corpus: Corpus,
  likely: LikelyPassages,
): Reading {
  const isWhole = places.length === claim.stretches.length;
  const isExact = isWhole && places.every(({ alignment }) => alignment.cost === 0);
  const joined =
    !isWhole || places.some((place, i) => i > 0 && isJoined(place, i, places, claim, corpus));
  const likeness = likenessOf(places, likely) * (joined ? JOINED_LIKENESS : 1);
  return { places, likeness: isExact ? likeness : Math.min(likeness, 0.999), isExact, joined };
}

function isJoined(
  place: Place,
  at: number,
  places: readonly Place[],
  claim: Claim,
  corpus: Corpus,
): boolean {
  const before = places[at - 1];
  if (!before || !isBehind(place, before)) return true;
  return !claim.stretches[at]?.afterOmission && !isNextTo(before, place, corpus);
}

/** No word stands between them, save captions and headings between paragraphs. */
function isNextTo(before: Place, place: Place, corpus: Corpus): boolean {
  const text = (from: number, to: number) => place.text.source.text.slice(from, to);
  const here = before.text.passages.find(
    ({ start, end }) => before.end > start && before.end <= end,
  );
  const there = place.text.passages.find(
    ({ start, end }) => place.start >= start && place.start < end,
  );
  if (!here || !there) return false;
  const hasWords = (words: string) => /[\p{L}\p{N}]/u.test(words);
  if (here.id === there.id) return !hasWords(text(before.end, place.start));
  const isNext = nextProse(corpus, here, 1)?.id === there.id;
  return (
    isNext && !hasWords(text(before.end, here.end)) && !hasWords(text(there.start, place.start))
  );
}

/** The share of the claim's words that are the source's, weighed by how much each tells, less what is left out. */
function likenessOf(places: readonly Place[], likely: LikelyPassages): number {
  let all = 0;
  let same = 0;
  let count = 0;
  let sameCount = 0;
  for (const { quoted, alignment, text } of places) {
    const { start, end } = alignment.stretch;
    const near = new Set(text.tokens.slice(start, end).map(({ form }) => form));
    quoted.forEach((token, i) => {
      const weight = likely.weight(token, text.source.language);
      const share = alignment.same[i] ? 1 : near.has(token.form) ? MOVED : 0;
      all += weight;
      count++;
      same += weight * share;
      sameCount += share;
    });
    for (const { source } of alignment.differences) count += (source.end - source.start) / 4;
  }
  return count === 0 ? 0 : (same / Math.max(all, 1e-9) + sameCount / count) / 2;
}

function byLikeness(one: Reading, other: Reading): number {
  return other.likeness - one.likeness;
}
