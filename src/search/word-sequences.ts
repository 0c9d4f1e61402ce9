// Each passage's words in order, for the ranker: phrases, sentences and distances.

import { NumberList } from './number-list.ts';

/** A passage's words by position. */
export class PassageWords {
  readonly length: number;
  readonly #entries: Uint32Array;
  readonly #from: number;

  /** @param entries word numbers shifted by one; the lowest bit says that a sentence starts here */
  constructor(entries: Uint32Array, from: number, to: number) {
    this.length = to - from;
    this.#entries = entries;
    this.#from = from;
  }

  /** The word's number in the lexicon. */
  word(position: number): number {
    return (this.#entries[this.#from + position] ?? 0) >>> 1;
  }

  startsSentence(position: number): boolean {
    return ((this.#entries[this.#from + position] ?? 0) & 1) === 1;
  }
}

/** How common each word as written is. */
export interface WordCounts {
  /** By word: how often it stands in the passages. */
  readonly counts: Uint32Array;
  readonly sentences: number;
  /** Words in a sentence on average. */
  readonly averageSentence: number;
}

/** Every passage's words as numbers, in one array. */
export class WordSequences {
  readonly entries: Uint32Array;
  /** Where each passage's words begin, and the last one's end. */
  readonly starts: Uint32Array;

  constructor(entries: Uint32Array, starts: Uint32Array) {
    this.entries = entries;
    this.starts = starts;
  }

  of(number: number): PassageWords {
    const from = this.starts[number] ?? 0;
    return new PassageWords(this.entries, from, this.starts[number + 1] ?? from);
  }

  /** @param words how many different ones there are */
  count(words: number): WordCounts {
    const counts = new Uint32Array(words);
    let sentences = 0;
    for (const entry of this.entries) {
      const word = entry >>> 1;
      counts[word] = (counts[word] ?? 0) + 1;
      sentences += entry & 1;
    }
    return { counts, sentences, averageSentence: this.entries.length / Math.max(1, sentences) };
  }
}

export class WordSequencesBuilder {
  readonly #entries = new NumberList();
  readonly #starts = new NumberList();

  constructor() {
    this.#starts.push(0);
  }

  add(wordId: number, startsSentence: boolean): void {
    this.#entries.push(wordId * 2 + (startsSentence ? 1 : 0));
  }

  endPassage(): void {
    this.#starts.push(this.#entries.length);
  }

  finish(): WordSequences {
    return new WordSequences(this.#entries.toArray(), this.#starts.toArray());
  }
}
