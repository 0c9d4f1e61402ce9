// The ways in which the stretches of a claim may be taken from the sources, best first.

import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/source.ts';
import type { Claim, ClaimedStretch } from './claims.ts';
import type { LikelyPassages } from './likely-passages.ts';
import { nextProse, type Place, placeAround, placeBehind } from './place.ts';

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

/** The best places of the first stretch from which the others are followed. */
const MOST_BEGINNINGS = 24;
/** Stretches in the wrong order or from several documents are less like a quotation. */
const JOINED_LIKENESS = 0.95;

/** @returns best first; none where no passage shares a word with the claim */
export function readingsOf(
  claim: Claim,
  corpus: Corpus,
  likely: LikelyPassages,
): readonly Reading[] {
  const placesOf = claim.stretches.map((stretch) => placesFor(stretch.text, corpus, likely));
  const [beginnings = [], ...others] = placesOf;
  const readings = beginnings
    .slice(0, MOST_BEGINNINGS)
    .map((first) => follow(first, claim.stretches.slice(1), others, corpus))
    .map((places) => readingOf(places, claim, corpus, likely));
  const [best] = readings.length > 0 ? [...readings].sort(byLikeness) : [];
  if (others.length > 0 && (!best?.isExact || best.joined)) {
    const apart = placesOf.flatMap(([place]) => place ?? []);
    if (apart.length === placesOf.length) readings.push(readingOf(apart, claim, corpus, likely));
  }
  return readings.sort(byLikeness);
}

function placesFor(words: string, corpus: Corpus, likely: LikelyPassages): Place[] {
  const places = likely.find(words).flatMap((passage) => placeAround(words, corpus, passage) ?? []);
  const seen = new Set<string>();
  return places
    .filter(({ text, start, end }) => {
      const key = `${text.source.id} ${start} ${end}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((one, other) => one.alignment.cost - other.alignment.cost);
}

/** From the first stretch's place on, the nearest place of each further stretch behind the one before. */
function follow(
  first: Place,
  stretches: readonly ClaimedStretch[],
  others: readonly (readonly Place[])[],
  corpus: Corpus,
): Place[] {
  const places = [first];
  stretches.forEach(({ text }, i) => {
    const before = places.at(-1) ?? first;
    const behind = others[i]?.filter((place) => isBehind(place, before)) ?? [];
    const options = [placeBehind(text, before), placeInNext(text, before, corpus), ...behind];
    const best = options.reduce<Place | null>(
      (one, other) => (!other || (one && one.alignment.cost <= other.alignment.cost) ? one : other),
      null,
    );
    const fallback = others[i]?.[0];
    if (best) places.push(best);
    else if (fallback) places.push(fallback);
  });
  return places;
}

function placeInNext(words: string, { text }: Place, corpus: Corpus): Place | null {
  const last: Passage | undefined = text.passages.at(-1);
  const next = last && nextProse(corpus, last, 1);
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
    quoted.forEach((token, i) => {
      const weight = likely.weight(token, text.source.language);
      const isSame = alignment.same[i] ?? false;
      all += weight;
      count++;
      if (!isSame) return;
      same += weight;
      sameCount++;
    });
    for (const { source } of alignment.differences) count += (source.end - source.start) / 4;
  }
  return count === 0 ? 0 : (same / Math.max(all, 1e-9) + sameCount / count) / 2;
}

function byLikeness(one: Reading, other: Reading): number {
  return other.likeness - one.likeness;
}
