// Which pinned question a question means, by the meaning of its words, or none.

import { type NearMiss, nearMiss, type PinWords } from './near-miss.ts';
import { type Entry, SimilarityIndex } from './similarity-index.ts';
import { type Feature, readWording, type Wording } from './wording.ts';

export interface PinnedWordings {
  readonly id: string;
  /** The question first; at least one. */
  readonly wordings: readonly string[];
}

export interface RankedPin {
  readonly id: string;
  /** 0 to 1; comparable between questions and between servers. */
  readonly score: number;
  /** Why it is another question in spite of its score, or null. */
  readonly nearMiss: NearMiss | null;
}

/**
 * A pin is given from this score on. On half of CLINC150's and StackFAQ's questions it gave fewer than 2 false pins
 * in 100 questions that belong to none (`npm run quality -- pins`).
 */
export const LEAST_SCORE = 0.33;

/** So many wordings of a pin vote, each with this share of the weight of the one before. */
const VOTERS = 3;
const NEXT_VOTE = 0.6;
/** Half of the score is the best wording's own. */
const VOTE_SHARE = 0.5;
/** Where the first is a near miss, others are looked at that come so near to it. */
const RIVALS = 0.8;
const MOST_RIVALS = 10;

interface Known {
  readonly words: PinWords;
  readonly wordings: readonly Wording[];
  readonly entries: readonly Entry[];
}

export class PinMatcher {
  readonly #index = new SimilarityIndex();
  readonly #pins = new Map<string, Known>();
  readonly #owners = new Map<Entry, string>();

  get size(): number {
    return this.#pins.size;
  }

  /** Adds a pin, or takes its new wordings in place of its old ones. */
  put({ id, wordings }: PinnedWordings): void {
    this.remove(id);
    const read = wordings.map(readWording);
    const entries = this.#index.add(
      id,
      read.map(({ features }) => features),
    );
    for (const entry of entries) this.#owners.set(entry, id);
    const known = read.map(({ wording }) => wording);
    this.#pins.set(id, { words: pinWords(known), wordings: known, entries });
  }

  remove(id: string): void {
    for (const entry of this.#pins.get(id)?.entries ?? []) this.#owners.delete(entry);
    this.#pins.delete(id);
    this.#index.remove(id);
  }

  /** The id of the pin that a question means, or null. */
  match(question: string): RankedPin | null {
    const [first] = this.#matches(question);
    return first && first.nearMiss === null && first.score >= LEAST_SCORE ? first : null;
  }

  /** Pins like the question, best first; what stands first is given only if `match` says so. */
  rank(question: string, limit: number): readonly RankedPin[] {
    return this.#matches(question).slice(0, limit);
  }

  #matches(text: string): RankedPin[] {
    const { wording, features } = readWording(text);
    const scored = this.#scored(features);
    const least = RIVALS * (scored[0]?.score ?? 0);
    const isRival = (score: number, place: number) => score >= least && place < MOST_RIVALS;
    const ranked = scored.map(({ id, score, nearest }, place): RankedPin => {
      const known = isRival(score, place) ? this.#pins.get(id) : undefined;
      return { id, score, nearMiss: known ? nearMiss(wording, nearest, known.words) : null };
    });
    const rivals = ranked.filter(({ score }, place) => isRival(score, place));
    const meant = rivals.find((rival) => rival.nearMiss === null);
    return meant ? [meant, ...ranked.filter((each) => each !== meant)] : ranked;
  }

  #scored(features: readonly Feature[]): { id: string; score: number; nearest: Wording }[] {
    const votes = new Map<string, { similarity: number; entry: Entry }[]>();
    for (const each of this.#index.similar(features)) {
      const id = this.#owners.get(each.entry);
      if (id === undefined) continue;
      const known = votes.get(id);
      if (known) known.push(each);
      else votes.set(id, [each]);
    }
    const scored = [...votes].flatMap(([id, similar]) => {
      similar.sort((a, b) => b.similarity - a.similarity);
      const known = this.#pins.get(id);
      const nearest = known?.wordings[known.entries.indexOf(similar[0]?.entry ?? -1)];
      return nearest ? [{ id, nearest, score: vote(similar.map((each) => each.similarity)) }] : [];
    });
    return scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }
}

/** @param similarities of one pin's wordings, best first */
function vote(similarities: readonly number[]): number {
  let sum = 0;
  let weights = 0;
  similarities.slice(0, VOTERS).forEach((similarity, i) => {
    sum += similarity * NEXT_VOTE ** i;
    weights += NEXT_VOTE ** i;
  });
  const best = similarities[0] ?? 0;
  return (1 - VOTE_SHARE) * best + VOTE_SHARE * (weights > 0 ? sum / weights : 0);
}

function pinWords(wordings: readonly Wording[]): PinWords {
  const union = (of: (wording: Wording) => ReadonlySet<string>): Set<string> =>
    new Set(wordings.flatMap((wording) => [...of(wording)]));
  const numbers = new Set(wordings.map((wording) => [...wording.numbers].sort().join(' ')));
  return {
    content: union((wording) => wording.content),
    numbers: union((wording) => wording.numbers),
    numbersVary: numbers.size > 1,
  };
}
