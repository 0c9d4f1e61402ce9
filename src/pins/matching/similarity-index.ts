// Finds the wordings most like a question among tens of thousands: cosine of rare words, word pairs and letters.

import type { Feature } from './wording.ts';

/** A number of the index's own for a wording. */
export type Entry = number;

export interface Similar {
  readonly entry: Entry;
  /** 0 to 1. */
  readonly similarity: number;
}

interface Indexed {
  readonly group: string;
  readonly features: Int32Array;
  norm: number;
}

interface Held {
  readonly key: string;
  readonly weight: number;
  readonly commonness: number;
  groups: number;
  entries: Entry[];
}

/**
 * Few pins say little about which words are rare. So many questions are imagined beside them, in which function
 * words are as common as their commonness says, and other words don't occur.
 */
const IMAGINED = 40;
/** Rare features first, the search looks at about so many entries, whatever the index holds. */
const MOST_LOOKS = 6_000;
/** So many of them are compared exactly. */
const MOST_COMPARED = 50;

export class SimilarityIndex {
  readonly #ids = new Map<string, number>();
  readonly #features: (Held | null)[] = [];
  readonly #entries: (Indexed | null)[] = [];
  /** Places of what was removed, for what comes next: pins are edited for years. */
  readonly #freeFeatures: number[] = [];
  readonly #freeEntries: Entry[] = [];
  readonly #groups = new Map<string, Entry[]>();
  #rarity = new Float64Array(0);
  #scores = new Float64Array(0);
  #asked = new Float64Array(0);
  #settled = true;

  /** Adds the wordings of one group (a pin). @returns their entries, in order */
  add(group: string, wordings: readonly (readonly Feature[])[]): readonly Entry[] {
    const entries = wordings.map((features) => this.#addEntry(group, features));
    this.#groups.set(group, entries);
    for (const id of this.#featuresOf(entries)) this.#feature(id).groups++;
    this.#settled = false;
    return entries;
  }

  /** Removes a group; nothing happens where there is none. */
  remove(group: string): void {
    const entries = this.#groups.get(group);
    if (!entries) return;
    for (const id of this.#featuresOf(entries)) {
      const feature = this.#feature(id);
      feature.groups--;
      feature.entries = feature.entries.filter((entry) => !entries.includes(entry));
      if (feature.entries.length > 0) continue;
      this.#ids.delete(feature.key);
      this.#features[id] = null;
      this.#freeFeatures.push(id);
    }
    for (const entry of entries) this.#entries[entry] = null;
    this.#freeEntries.push(...entries);
    this.#groups.delete(group);
    this.#settled = false;
  }

  /** Every wording of the groups that are most like these features, with its similarity; in no order. */
  similar(features: readonly Feature[]): readonly Similar[] {
    this.#settle();
    const known: { id: number; weight: number }[] = [];
    let square = 0;
    for (const feature of features) {
      const id = this.#ids.get(feature.key);
      const rarity =
        id === undefined ? this.#rarityOf(0, feature.commonness) : (this.#rarity[id] ?? 0);
      const weight = feature.weight * rarity;
      square += weight * weight;
      if (id !== undefined) known.push({ id, weight });
    }
    const groups = new Set(
      this.#candidates(known).map((entry) => this.#entries[entry]?.group ?? ''),
    );
    const norm = Math.sqrt(square);
    for (const { id, weight } of known) this.#asked[id] = weight;
    const found = [...groups].flatMap((group) =>
      (this.#groups.get(group) ?? []).map((entry) => ({
        entry,
        similarity: this.#cosine(entry, norm),
      })),
    );
    for (const { id } of known) this.#asked[id] = 0;
    return found;
  }

  /** Entries that share the question's rarest features, the most promising ones. */
  #candidates(known: readonly { readonly id: number; readonly weight: number }[]): Entry[] {
    const touched: Entry[] = [];
    const byRarity = [...known].sort(
      (a, b) => this.#feature(a.id).entries.length - this.#feature(b.id).entries.length,
    );
    let looks = 0;
    for (const { id, weight } of byRarity) {
      const { entries, weight: own } = this.#feature(id);
      looks += entries.length;
      if (looks > MOST_LOOKS && touched.length > 0) break;
      const share = weight * own * (this.#rarity[id] ?? 0);
      for (const entry of entries) {
        const before = this.#scores[entry] ?? 0;
        if (before === 0) touched.push(entry);
        this.#scores[entry] = before + share / (this.#entries[entry]?.norm ?? 1);
      }
    }
    const scores = Float64Array.from(touched, (entry) => this.#scores[entry] ?? 0).sort();
    const least = scores[scores.length - MOST_COMPARED] ?? 0;
    const best = touched.filter((entry) => (this.#scores[entry] ?? 0) >= least);
    for (const entry of touched) this.#scores[entry] = 0;
    return best.slice(0, 2 * MOST_COMPARED);
  }

  #cosine(entry: Entry, norm: number): number {
    const indexed = this.#entries[entry];
    if (!indexed || norm === 0 || indexed.norm === 0) return 0;
    let product = 0;
    for (const id of indexed.features) {
      const asked = this.#asked[id] ?? 0;
      if (asked > 0) product += asked * this.#feature(id).weight * (this.#rarity[id] ?? 0);
    }
    return product / (norm * indexed.norm);
  }

  #addEntry(group: string, features: readonly Feature[]): Entry {
    const entry = this.#freeEntries.pop() ?? this.#entries.length;
    const ids = Int32Array.from(features, (feature) => this.#idOf(feature));
    this.#entries[entry] = { group, features: ids, norm: 0 };
    for (const id of ids) this.#feature(id).entries.push(entry);
    return entry;
  }

  #idOf({ key, weight, commonness }: Feature): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#freeFeatures.pop() ?? this.#features.length;
    this.#ids.set(key, id);
    this.#features[id] = { key, weight, commonness, groups: 0, entries: [] };
    return id;
  }

  #feature(id: number): Held {
    const feature = this.#features[id];
    if (!feature) throw new RangeError(`The index has no feature ${id}.`);
    return feature;
  }

  #featuresOf(entries: readonly Entry[]): Set<number> {
    return new Set(entries.flatMap((entry) => [...(this.#entries[entry]?.features ?? [])]));
  }

  /** Rarity and norms depend on all wordings: they are reckoned once after any number of changes. */
  #settle(): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#rarity = Float64Array.from(this.#features, (held) =>
      held ? this.#rarityOf(held.groups, held.commonness) : 0,
    );
    this.#asked = new Float64Array(this.#features.length);
    this.#scores = new Float64Array(this.#entries.length);
    for (const indexed of this.#entries) {
      if (!indexed) continue;
      let square = 0;
      for (const id of indexed.features) {
        square += (this.#feature(id).weight * (this.#rarity[id] ?? 0)) ** 2;
      }
      indexed.norm = Math.sqrt(square);
    }
  }

  /** Inverse document frequency as BM25 has it (Robertson and Zaragoza 2009, 3.3), over pins. */
  #rarityOf(groups: number, commonness: number): number {
    const all = this.#groups.size + IMAGINED;
    return Math.log(1 + (all + 0.5) / (groups + IMAGINED * commonness + 0.5));
  }
}
