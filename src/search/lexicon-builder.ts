// Numbers the corpus's words and terms while it is read, and counts them.

import type { Language } from './languages.ts';
import { flagsOf, Lexicon, termOf } from './lexicon.ts';
import { NumberList } from './number-list.ts';

/** Of each term, side by side: occurrences, those as a name, passages, and 1 more than the last passage. */
const SEEN = 0;
const NAMED = 1;
const PASSAGES = 2;
const LAST = 3;
const COUNTS = 4;

export class LexiconBuilder {
  readonly #languages: string[] = [];
  readonly #wordIds = new Map<string, Map<string, number>>();
  readonly #words: string[] = [];
  readonly #languageOfWord = new NumberList();
  readonly #termOfWord = new NumberList();
  readonly #flagsOfWord = new NumberList();
  readonly #termIds = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #counts = new NumberList();

  /** The number of a word as written, given one where it is new. */
  wordId(form: string, language: Language): number {
    let ids = this.#wordIds.get(language.code);
    if (!ids) {
      ids = new Map();
      this.#wordIds.set(language.code, ids);
      this.#languages.push(language.code);
    }
    let id = ids.get(form);
    if (id === undefined) {
      id = this.#words.length;
      ids.set(form, id);
      this.#words.push(form);
      this.#languageOfWord.push(this.#languages.indexOf(language.code));
      this.#termOfWord.push(this.termId(termOf(form, language)));
      this.#flagsOfWord.push(flagsOf(form, language));
    }
    return id;
  }

  /** The number of a stem, given one where it is new. */
  termId(text: string): number {
    let id = this.#termIds.get(text);
    if (id === undefined) {
      id = this.#terms.length;
      this.#termIds.set(text, id);
      this.#terms.push(text);
    }
    return id;
  }

  termText(term: number): string {
    return this.#terms[term] ?? '';
  }

  termOfWord(wordId: number): number {
    return this.#termOfWord.at(wordId);
  }

  flagsOfWord(wordId: number): number {
    return this.#flagsOfWord.at(wordId);
  }

  /** Counts a term's occurrence; a capital inside a sentence is a sign of a name. */
  countOccurrence(term: number, isName: boolean): void {
    this.#counts.add(term * COUNTS + SEEN, 1);
    if (isName) this.#counts.add(term * COUNTS + NAMED, 1);
  }

  /**
   * Counts a passage that has the term, once.
   * @param passage its number; they come one after another
   */
  countPassage(term: number, passage: number): void {
    if (this.#counts.at(term * COUNTS + LAST) === passage + 1) return;
    this.#counts.set(term * COUNTS + LAST, passage + 1);
    this.#counts.add(term * COUNTS + PASSAGES, 1);
  }

  finish(): Lexicon {
    const { length } = this.#terms;
    return new Lexicon({
      languages: this.#languages,
      words: this.#words,
      languageOfWord: Uint8Array.from(this.#languageOfWord.toArray()),
      termOfWord: this.#termOfWord.toArray(),
      flagsOfWord: Uint8Array.from(this.#flagsOfWord.toArray()),
      terms: this.#terms,
      frequency: Uint32Array.from({ length }, (_, term) =>
        this.#counts.at(term * COUNTS + PASSAGES),
      ),
      names: Uint8Array.from({ length }, (_, term) => (this.#isName(term) ? 1 : 0)),
    });
  }

  #isName(term: number): boolean {
    const seen = this.#counts.at(term * COUNTS + SEEN);
    return seen > 0 && this.#counts.at(term * COUNTS + NAMED) * 2 > seen;
  }
}
