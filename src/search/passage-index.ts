// The index over passages: MiniSearch for candidates, and each passage's words in order for the ranker.

import type MiniSearch from 'minisearch';
import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/source.ts';
import { IndexBuilder, type IndexedPassage, type IndexParts } from './index-builder.ts';
import { type Language, languageCode, loadLanguage } from './languages.ts';
import type { Lexicon } from './lexicon.ts';
import type { PassageWords, WordSequences } from './word-sequences.ts';

/** Positions in the index: passages that can be answers, numbered in the corpus's order. */
export type PassageNumber = number;

export interface BuildOptions {
  /** Called now and then with how many of how many passages are indexed. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How long one slice of the build may hold the thread, in milliseconds. */
const SLICE_MS = 20;

/**
 * BM25 parameters measured on SQuAD paragraphs (k 0.6, b 0.7, no lower bound d): questions repeat a word
 * seldom, so term frequency saturates early.
 */
const BM25 = { k: 0.6, b: 0.7, d: 0 };
/** Title, heading and the names before a pronoun lead to a passage, but its own words decide. */
const FIELD_BOOST = { text: 1, heading: 0.3, title: 0.15, before: 0.4 };

export class PassageIndex {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  readonly languages: ReadonlyMap<string, Language>;
  /** The passages that can be answers. */
  readonly passages: readonly Passage[];
  /** Words in a passage on average. */
  readonly averageWords: number;
  readonly #search: MiniSearch<IndexedPassage>;
  readonly #words: WordSequences;
  readonly #titles: readonly ReadonlySet<number>[];
  readonly #leaning: readonly boolean[];

  private constructor(parts: IndexParts) {
    this.corpus = parts.corpus;
    this.lexicon = parts.lexicon;
    this.languages = parts.languages;
    this.passages = parts.passages;
    this.#search = parts.search;
    this.#words = parts.words;
    this.#titles = parts.titles;
    this.#leaning = parts.leaning;
    this.averageWords = Math.max(1, parts.words.total / Math.max(1, parts.passages.length));
  }

  /** Builds the index in slices, so that the thread goes on answering meanwhile. */
  static async build(corpus: Corpus, options: BuildOptions = {}): Promise<PassageIndex> {
    const codes = new Set(corpus.sources.map((source) => languageCode(source.language)));
    const loaded = await Promise.all([...codes].map((code) => loadLanguage(code)));
    const languages = new Map(loaded.map((language) => [language.code, language]));
    const builder = new IndexBuilder(corpus, languages);
    let sliceEnd = performance.now() + SLICE_MS;
    for (const source of corpus.sources) {
      builder.startSource(source.id);
      for (const passage of corpus.passagesOf(source.id)) {
        builder.add(passage);
        if (performance.now() < sliceEnd) continue;
        options.onProgress?.(builder.done, corpus.passages.length);
        await new Promise((resume) => setImmediate(resume));
        sliceEnd = performance.now() + SLICE_MS;
      }
    }
    options.onProgress?.(corpus.passages.length, corpus.passages.length);
    return new PassageIndex(builder.finish());
  }

  /** The language in which a passage is analysed. */
  languageOf(number: PassageNumber): Language | undefined {
    const passage = this.passages[number];
    return passage && this.languages.get(languageCode(this.corpus.sourceOf(passage).language));
  }

  /** A passage's words in order. */
  words(number: PassageNumber): PassageWords {
    return this.#words.of(number);
  }

  /** Whether a passage speaks of somebody whom the passages before it name ("He fled …"). */
  leansBack(number: PassageNumber): boolean {
    return this.#leaning[number] ?? false;
  }

  /** Whether a term stands in the passage's heading or its document's title. */
  standsInTitle(number: PassageNumber, term: number): boolean {
    return this.#titles[number]?.has(term) ?? false;
  }

  /**
   * The passages that MiniSearch ranks first for some terms.
   * @param terms stems with their weights
   * @param limit how many at most
   * @param allowed which passages count; all where it is absent
   */
  candidates(
    terms: ReadonlyMap<string, number>,
    limit: number,
    allowed?: (number: PassageNumber) => boolean,
  ): readonly PassageNumber[] {
    if (terms.size === 0) return [];
    const found = this.#search.search([...terms.keys()].join(' '), {
      boost: FIELD_BOOST,
      bm25: BM25,
      boostTerm: (term) => terms.get(term) ?? 1,
      ...(allowed && { filter: (result) => allowed(result['id']) }),
    });
    return found.slice(0, limit).map((result) => result['id']);
  }
}
