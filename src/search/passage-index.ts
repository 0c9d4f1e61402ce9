// The index over passages: postings for candidates, and each passage's words in order for the ranker.

import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/source.ts';
import { CorpusSynonyms } from './corpus-synonyms.ts';
import { buildIndex, type IndexParts } from './index-builder.ts';
import { type Language, languageCode, loadLanguage } from './languages.ts';
import { LetterGrams, type TermsGrams } from './letter-grams.ts';
import type { Lexicon } from './lexicon.ts';
import { Slate } from './slate.ts';
import { inSlices } from './slices.ts';
import type { PassageWords, WordCounts } from './word-sequences.ts';

/** Positions in the index: passages that can be answers, numbered in the corpus's order. */
export type PassageNumber = number;

export interface BuildOptions {
  /** Called now and then with how many of how many passages are indexed. */
  readonly onProgress?: (done: number, total: number) => void;
}

export class PassageIndex {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  readonly languages: ReadonlyMap<string, Language>;
  /** The passages that can be answers. */
  readonly passages: readonly Passage[];
  /** Words in a passage on average. */
  readonly averageWords: number;
  readonly parts: IndexParts;
  /** Which runs of four letters each term has, and how common they are. */
  readonly letterGrams: LetterGrams;
  /** How common each word as written is. */
  readonly wordCounts: WordCounts;
  /** By term: what the question that is being answered notes of it. */
  readonly termSlate: Slate;
  /** By passage: the same. */
  readonly passageSlate: Slate;
  /** By group of passages below one title; each made when it is first looked at. */
  readonly #titleGrams = new Map<number, TermsGrams>();
  /** By language; made at the first question. */
  readonly #synonyms = new Map<Language, CorpusSynonyms>();
  readonly #languageOfSource: ReadonlyMap<string, Language | undefined>;

  /** @param parts as built from this very corpus */
  constructor(corpus: Corpus, languages: ReadonlyMap<string, Language>, parts: IndexParts) {
    this.corpus = corpus;
    this.languages = languages;
    this.parts = parts;
    this.lexicon = parts.lexicon;
    this.passages = Array.from(parts.places, (place) => passageAt(corpus, place));
    this.averageWords = Math.max(1, parts.words.entries.length / Math.max(1, this.passages.length));
    this.letterGrams = new LetterGrams(this.lexicon, this.passages.length);
    this.wordCounts = parts.words.count(this.lexicon.parts.words.length);
    this.termSlate = new Slate(this.lexicon.parts.terms.length);
    this.passageSlate = new Slate(this.passages.length);
    this.#languageOfSource = new Map(
      corpus.sources.map(({ id, language }) => [id, languages.get(languageCode(language))]),
    );
  }

  /** Builds the index in slices, so that the thread goes on answering meanwhile. */
  static async build(corpus: Corpus, options: BuildOptions = {}): Promise<PassageIndex> {
    const languages = await languagesOf(corpus);
    const total = corpus.passages.length;
    const parts = await inSlices(buildIndex(corpus, languages), (done) =>
      options.onProgress?.(done, total),
    );
    options.onProgress?.(total, total);
    return new PassageIndex(corpus, languages, parts);
  }

  /** The language in which a passage is analysed. */
  languageOf(number: PassageNumber): Language | undefined {
    return this.#languageOfSource.get(this.passages[number]?.sourceId ?? '');
  }

  /** What the corpus's keeper says stands for what, in the terms of a language. */
  synonymsIn(language: Language): CorpusSynonyms {
    let synonyms = this.#synonyms.get(language);
    if (!synonyms) {
      const { corpus, lexicon, passages } = this;
      synonyms = new CorpusSynonyms(corpus.synonyms, language, lexicon, passages.length);
      this.#synonyms.set(language, synonyms);
    }
    return synonyms;
  }

  /** A passage's words in order. */
  words(number: PassageNumber): PassageWords {
    return this.parts.words.of(number);
  }

  /** The passages that a term leads to, by their own words or what stands above them; some may come twice. */
  passagesWithTerm(term: number): Iterable<PassageNumber> {
    return this.parts.postings.passagesOf(term);
  }

  /** Whether a passage speaks of somebody whom the passages before it name ("He fled …"). */
  leansBack(number: PassageNumber): boolean {
    return this.parts.leaning[number] === 1;
  }

  /** The terms of the passage's heading and its document's title, each once. */
  titleTerms(number: PassageNumber): Uint32Array {
    return this.parts.titles.of(number);
  }

  /** What the passage's heading and its document's title are compared with questions by. */
  titleGrams(number: PassageNumber): TermsGrams {
    const group = this.titleGroup(number);
    let grams = this.#titleGrams.get(group);
    if (!grams) {
      grams = this.letterGrams.ofTerms(this.titleTerms(number));
      this.#titleGrams.set(group, grams);
    }
    return grams;
  }

  /** Passages with the same number stand below the same heading and title. */
  titleGroup(number: PassageNumber): number {
    return this.parts.titles.parts.groups[number] ?? 0;
  }

  /**
   * The passages that rank first for some terms by MiniSearch's scores.
   * @param terms stems with their weights
   * @param limit how many at most
   * @param allowed which passages count; all where it is absent
   */
  candidates(
    terms: ReadonlyMap<string, number>,
    limit: number,
    allowed?: (number: PassageNumber) => boolean,
  ): readonly PassageNumber[] {
    const known: [number, number][] = [];
    for (const [text, weight] of terms) {
      const term = this.lexicon.term(text);
      if (term !== undefined) known.push([term, weight]);
    }
    return this.parts.postings.best(known, limit, allowed);
  }
}

/** What is known of the languages of a corpus, by their codes. */
export async function languagesOf(corpus: Corpus): Promise<ReadonlyMap<string, Language>> {
  const codes = new Set(corpus.sources.map((source) => languageCode(source.language)));
  const loaded = await Promise.all([...codes].map((code) => loadLanguage(code)));
  return new Map(loaded.map((language) => [language.code, language]));
}

function passageAt(corpus: Corpus, place: number): Passage {
  const passage = corpus.passages[place];
  if (!passage)
    throw new Error(`The index knows a passage ${place} that the corpus does not have.`);
  return passage;
}
