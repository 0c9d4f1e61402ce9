// Each passage's words in order, for the ranker: phrases, sentences and distances.

/** A passage's words by position. */
export interface PassageWords {
  readonly length: number;
  /** The word's number in the lexicon. */
  word(position: number): number;
  startsSentence(position: number): boolean;
}

/** Every passage's words as numbers, in one array: the lowest bit says that a sentence starts here. */
export class WordSequences {
  readonly #entries: Uint32Array;
  readonly #starts: Uint32Array;

  constructor(entries: Uint32Array, starts: Uint32Array) {
    this.#entries = entries;
    this.#starts = starts;
  }

  /** Words of all passages together. */
  get total(): number {
    return this.#entries.length;
  }

  of(number: number): PassageWords {
    const from = this.#starts[number] ?? 0;
    const entries = this.#entries.subarray(from, this.#starts[number + 1] ?? from);
    return {
      length: entries.length,
      word: (position) => (entries[position] ?? 0) >>> 1,
      startsSentence: (position) => ((entries[position] ?? 0) & 1) === 1,
    };
  }
}

export class WordSequencesBuilder {
  #entries = new Uint32Array(1024);
  #length = 0;
  readonly #starts: number[] = [0];

  add(wordId: number, startsSentence: boolean): void {
    if (this.#length === this.#entries.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#entries);
      this.#entries = larger;
    }
    this.#entries[this.#length++] = (wordId << 1) | (startsSentence ? 1 : 0);
  }

  endPassage(): void {
    this.#starts.push(this.#length);
  }

  finish(): WordSequences {
    return new WordSequences(this.#entries.slice(0, this.#length), Uint32Array.from(this.#starts));
  }
}
