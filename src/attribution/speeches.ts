// Everything that is said in a corpus: attributed when it is needed, kept while there is room.

import type { Corpus } from '../corpus/corpus.ts';
import type { Passage, Source } from '../corpus/source.ts';
import type { Speech } from './attribution.ts';
import { SpeakerDirectory, SpeakerGatherer } from './speaker-directory.ts';

/** Finds what is said in a source and who says it, in document order. */
export type Attribute = (source: Source, passages: readonly Passage[]) => readonly Speech[];

export interface ReadAllOptions {
  /** Called now and then with how many of how many sources are read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How long one slice of the work may hold the thread, in milliseconds; one source is never divided. */
const SLICE_MS = 20;
/** So many speeches are kept: about 10 MB. What is dropped is found again from the source. */
const MOST_KEPT = 50_000;

export class Speeches {
  readonly #corpus: Corpus;
  readonly #attribute: Attribute;
  /** By source, the longest unused first. */
  readonly #kept = new Map<string, readonly Speech[]>();
  #keptCount = 0;
  #speakers: SpeakerDirectory | null = null;
  #reading: Promise<SpeakerDirectory> | null = null;

  constructor(corpus: Corpus, attribute: Attribute) {
    this.#corpus = corpus;
    this.#attribute = attribute;
  }

  /** Everything that is said in a source, in document order; nothing for an unknown source. */
  ofSource(sourceId: string): readonly Speech[] {
    const known = this.#kept.get(sourceId);
    if (known) {
      this.#kept.delete(sourceId);
      this.#kept.set(sourceId, known);
      return known;
    }
    const source = this.#corpus.source(sourceId);
    if (!source) return [];
    const found = this.#attribute(source, this.#corpus.passagesOf(sourceId));
    this.#keep(sourceId, found);
    return found;
  }

  /** What is said in one passage, in document order. */
  ofPassage(passage: Passage): readonly Speech[] {
    const speeches = this.ofSource(passage.sourceId);
    const first = firstFrom(speeches, passage.paragraph);
    let end = first;
    while (speeches[end]?.paragraph === passage.paragraph) end++;
    return speeches.slice(first, end);
  }

  /** Who speaks in the corpus, or null as long as `readAll` has not come to its end. */
  get speakers(): SpeakerDirectory | null {
    return this.#speakers;
  }

  /**
   * Reads every source for its speakers, in slices, so that the thread goes on answering meanwhile. A small corpus
   * is read before this returns. Called again, it gives the same directory.
   */
  readAll(options: ReadAllOptions = {}): Promise<SpeakerDirectory> {
    this.#reading ??= this.#read(options);
    return this.#reading;
  }

  async #read({ onProgress }: ReadAllOptions): Promise<SpeakerDirectory> {
    const gatherer = new SpeakerGatherer();
    const { sources } = this.#corpus;
    let sliceEnd = performance.now() + SLICE_MS;
    for (const [i, source] of sources.entries()) {
      gatherer.add(this.#corpus.passagesOf(source.id), this.ofSource(source.id));
      if (performance.now() < sliceEnd) continue;
      onProgress?.(i + 1, sources.length);
      await new Promise((resume) => setImmediate(resume));
      sliceEnd = performance.now() + SLICE_MS;
    }
    onProgress?.(sources.length, sources.length);
    this.#speakers = new SpeakerDirectory(gatherer.finish());
    return this.#speakers;
  }

  #keep(sourceId: string, speeches: readonly Speech[]): void {
    this.#kept.set(sourceId, speeches);
    this.#keptCount += speeches.length;
    for (const [oldest, dropped] of this.#kept) {
      if (this.#keptCount <= MOST_KEPT || oldest === sourceId) break;
      this.#kept.delete(oldest);
      this.#keptCount -= dropped.length;
    }
  }
}

/** Index of the first speech of this paragraph or a later one: they stand in document order. */
function firstFrom(speeches: readonly Speech[], paragraph: number): number {
  let low = 0;
  let high = speeches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((speeches[middle]?.paragraph ?? 0) < paragraph) low = middle + 1;
    else high = middle;
  }
  return low;
}
