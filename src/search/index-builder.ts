// Fills an index passage by passage: MiniSearch's postings, the lexicon and the words in order.

import MiniSearch from 'minisearch';
import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/source.ts';
import { type Language, languageCode } from './languages.ts';
import { FUNCTION_WORD, Lexicon, PRONOUN } from './lexicon.ts';
import type { PassageNumber } from './passage-index.ts';
import { type WordSequences, WordSequencesBuilder } from './word-sequences.ts';
import { wordsOf } from './words.ts';

export interface IndexedPassage {
  readonly id: PassageNumber;
  readonly text: string;
  readonly heading: string;
  readonly title: string;
  readonly before: string;
}

/** How far back a pronoun may point, in passages. */
const CONTEXT_PASSAGES = 3;

export interface IndexParts {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  readonly languages: ReadonlyMap<string, Language>;
  readonly passages: readonly Passage[];
  readonly search: MiniSearch<IndexedPassage>;
  readonly words: WordSequences;
  readonly titles: readonly ReadonlySet<number>[];
  readonly leaning: readonly boolean[];
}

interface PassageTerms {
  /** Without the function words. */
  readonly terms: readonly string[];
  readonly names: readonly string[];
  readonly leansBack: boolean;
}

export class IndexBuilder {
  done = 0;
  readonly #corpus: Corpus;
  readonly #languages: ReadonlyMap<string, Language>;
  readonly #lexicon = new Lexicon();
  readonly #passages: Passage[] = [];
  readonly #words = new WordSequencesBuilder();
  readonly #search = new MiniSearch<IndexedPassage>({
    fields: ['text', 'heading', 'title', 'before'],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
  });
  #text = '';
  #language: Language | undefined;
  #title: readonly number[] = [];
  #heading: readonly number[] = [];
  /** Shared by the passages below one heading. */
  #titleTerms: ReadonlySet<number> = new Set();
  readonly #titles: ReadonlySet<number>[] = [];
  readonly #leaning: boolean[] = [];
  /** The names in the passages just before, newest first. */
  #namesBefore: readonly (readonly string[])[] = [];

  constructor(corpus: Corpus, languages: ReadonlyMap<string, Language>) {
    this.#corpus = corpus;
    this.#languages = languages;
  }

  startSource(id: string): void {
    const source = this.#corpus.source(id);
    this.#text = source?.text ?? '';
    this.#language = this.#languages.get(languageCode(source?.language ?? ''));
    this.#title = this.#termsOf(source?.title ?? '');
    this.#underHeading([]);
    this.#namesBefore = [];
  }

  add(passage: Passage): void {
    this.done++;
    const text = this.#text.slice(passage.start, passage.end);
    if (passage.kind === 'caption') return;
    if (passage.kind === 'heading') {
      this.#underHeading(this.#termsOf(text));
      return;
    }
    const words = this.#indexWords(text);
    const before = words.leansBack ? this.#namesBefore.flat() : [];
    this.#search.add({
      id: this.#passages.length,
      text: words.terms.join(' '),
      heading: this.#spelt(this.#heading),
      title: this.#spelt(this.#title),
      before: [...new Set(before)].join(' '),
    });
    this.#leaning.push(words.leansBack);
    this.#namesBefore = [words.names, ...this.#namesBefore].slice(0, CONTEXT_PASSAGES);
    this.#titles.push(this.#titleTerms);
    this.#passages.push(passage);
  }

  finish(): IndexParts {
    return {
      corpus: this.#corpus,
      lexicon: this.#lexicon,
      languages: this.#languages,
      passages: this.#passages,
      search: this.#search,
      words: this.#words.finish(),
      titles: this.#titles,
      leaning: this.#leaning,
    };
  }

  /** Notes a passage's words in order. */
  #indexWords(text: string): PassageTerms {
    const language = this.#language;
    if (!language) return { terms: [], names: [], leansBack: false };
    const terms: string[] = [];
    const names: string[] = [];
    const distinct = new Set<number>();
    let leansBack = false;
    for (const word of wordsOf(text, language.code)) {
      const id = this.#lexicon.wordId(word.form, language);
      const isName = word.capital && !word.startsSentence;
      this.#words.add(id, word.startsSentence);
      this.#lexicon.countOccurrence(id, isName);
      const flags = this.#lexicon.flagsOfWord(id);
      if (flags & PRONOUN) leansBack = true;
      if (flags & FUNCTION_WORD) continue;
      const term = this.#lexicon.termOfWord(id);
      terms.push(this.#lexicon.termText(term));
      if (isName || (word.capital && flags === 0)) names.push(this.#lexicon.termText(term));
      distinct.add(term);
    }
    for (const term of distinct) this.#lexicon.countPassage(term);
    this.#words.endPassage();
    leansBack ||= language.points.test(text);
    return { terms, names, leansBack };
  }

  #underHeading(heading: readonly number[]): void {
    this.#heading = heading;
    this.#titleTerms = new Set([...heading, ...this.#title]);
  }

  #spelt(terms: readonly number[]): string {
    return terms.map((term) => this.#lexicon.termText(term)).join(' ');
  }

  #termsOf(text: string): number[] {
    const language = this.#language;
    if (!language) return [];
    const terms: number[] = [];
    for (const word of wordsOf(text, language.code)) {
      const id = this.#lexicon.wordId(word.form, language);
      if (!(this.#lexicon.flagsOfWord(id) & FUNCTION_WORD)) {
        terms.push(this.#lexicon.termOfWord(id));
      }
    }
    return terms;
  }
}
