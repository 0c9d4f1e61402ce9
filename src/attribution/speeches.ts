// Everything that is said in a corpus: each source is attributed once, when it is first needed.

import type { Corpus } from '../corpus/corpus.ts';
import type { Passage, Source } from '../corpus/source.ts';
import type { Speech } from './attribution.ts';
import { SpeakerDirectory, SpeakerGatherer } from './speaker-directory.ts';
import { SpeechTable } from './speech-table.ts';

/** Finds what is said in a source and who says it, in document order. */
export type Attribute = (source: Source, passages: readonly Passage[]) => readonly Speech[];

export interface ReadAllOptions {
  /** Called now and then with how many of how many sources are read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How long one slice of the work may hold the thread, in milliseconds; one source is never divided. */
const SLICE_MS = 20;

export class Speeches {
  readonly #corpus: Corpus;
  readonly #attribute: Attribute;
  readonly #tables = new Map<string, SpeechTable>();
  #speakers: SpeakerDirectory | null = null;
  #reading: Promise<SpeakerDirectory> | null = null;

  constructor(corpus: Corpus, attribute: Attribute) {
    this.#corpus = corpus;
    this.#attribute = attribute;
  }

  /** Everything that is said in a source, in document order; nothing for an unknown source. */
  ofSource(sourceId: string): readonly Speech[] {
    return this.#tableOf(sourceId)?.all() ?? [];
  }

  /** What is said in one passage, in document order. */
  ofPassage(passage: Passage): readonly Speech[] {
    return this.#tableOf(passage.sourceId)?.ofParagraph(passage.paragraph) ?? [];
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

  #tableOf(sourceId: string): SpeechTable | undefined {
    const source = this.#corpus.source(sourceId);
    let table = this.#tables.get(sourceId);
    if (source && !table) {
      const speeches = this.#attribute(source, this.#corpus.passagesOf(sourceId));
      table = new SpeechTable(sourceId, source.text, speeches);
      this.#tables.set(sourceId, table);
    }
    return table;
  }
}
