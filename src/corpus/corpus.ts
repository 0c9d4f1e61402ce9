// A corpus: sources and their passages, with the look-ups that everything else needs. Frozen once built.

import type { Passage, Source } from './source.ts';
import type { SynonymEntry } from './synonyms.ts';

/** A document turned into a source and its passages. */
export interface ParsedSource {
  readonly source: Source;
  readonly passages: readonly Passage[];
  /** From its front matter. */
  readonly synonyms?: readonly SynonymEntry[];
}

export class Corpus {
  /** In the order of their files' names. */
  readonly sources: readonly Source[];
  /** Every passage, source by source, in document order. */
  readonly passages: readonly Passage[];
  /** What stands for what in a question, whichever document said so. */
  readonly synonyms: readonly SynonymEntry[];
  readonly #sourceById: ReadonlyMap<string, Source>;
  readonly #passagesBySource: ReadonlyMap<string, readonly Passage[]>;

  /**
   * @param parsed documents with unique ids
   * @param synonyms of the whole corpus, beside the documents' own
   */
  constructor(parsed: readonly ParsedSource[], synonyms: readonly SynonymEntry[] = []) {
    this.sources = parsed.map((each) => each.source);
    this.passages = parsed.flatMap((each) => each.passages);
    this.synonyms = [...synonyms, ...parsed.flatMap((each) => each.synonyms ?? [])];
    this.#sourceById = new Map(parsed.map((each) => [each.source.id, each.source]));
    this.#passagesBySource = new Map(parsed.map((each) => [each.source.id, each.passages]));
  }

  /** The source with this id, or undefined. */
  source(id: string): Source | undefined {
    return this.#sourceById.get(id);
  }

  /**
   * The source that a passage of this corpus belongs to.
   * @throws when the passage is of another corpus
   */
  sourceOf(passage: Passage): Source {
    const source = this.#sourceById.get(passage.sourceId);
    if (!source) throw new Error(`Passage ${passage.id} belongs to no source of this corpus.`);
    return source;
  }

  /** The passages of a source in document order; none for an unknown source. */
  passagesOf(sourceId: string): readonly Passage[] {
    return this.#passagesBySource.get(sourceId) ?? [];
  }

  /** The passage with this paragraph number, or undefined. */
  passageAt(sourceId: string, paragraph: number): Passage | undefined {
    return this.passagesOf(sourceId).find((passage) => passage.paragraph === paragraph);
  }

  /**
   * The passage before or after another in its document, captions and headings included.
   * @param step -1 for the one before, 1 for the one after
   */
  neighbour(passage: Passage, step: -1 | 1): Passage | undefined {
    const siblings = this.passagesOf(passage.sourceId);
    return siblings[siblings.indexOf(passage) + step];
  }

  /** The passage's words exactly as they stand in the source. */
  textOf(passage: Passage): string {
    return this.sourceOf(passage).text.slice(passage.start, passage.end);
  }
}
