// The corpus's words, numbered: what a word's stem is, how common it is, and whether it is a name.

import type { Language } from './languages.ts';
import { soundKey } from './sound-key.ts';
import { TermShapes } from './term-shapes.ts';
import { foldDiacritics } from './words.ts';

/** What is known of a word beside its stem: bits of one number. */
export const FUNCTION_WORD = 1;
export const GENERAL_WORD = 2;
export const NUMBER_WORD = 4;
export const DATE_WORD = 8;
export const PRONOUN = 16;
export const AGE_WORD = 32;

/** Terms that begin with the same letters, this many, are likely of one family ("desert", "deserter"). */
const PREFIX_LENGTH = 5;
/** Shorter names sound alike by chance. */
const SHORTEST_NAME = 5;

/** Numbers words (as written, per language) and terms (their stems, shared by all languages). */
export class Lexicon {
  readonly #wordIds = new Map<string, Map<string, number>>();
  readonly #termIds = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #termOfWord: number[] = [];
  readonly #flagsOfWord: number[] = [];
  /** In how many passages each term stands. */
  readonly #frequency: number[] = [];
  readonly #seen: number[] = [];
  readonly #capitals: number[] = [];
  readonly #prefixIds = new Map<string, number>();
  readonly #prefixOfTerm: number[] = [];
  /** Gathered at the first question, when every word has been counted. */
  #namesBySound: ReadonlyMap<string, readonly number[]> | undefined;
  #shapes: TermShapes | undefined;

  /** The number of a word as written, given one where it is new. */
  wordId(form: string, language: Language): number {
    let ids = this.#wordIds.get(language.code);
    if (!ids) {
      ids = new Map();
      this.#wordIds.set(language.code, ids);
    }
    let id = ids.get(form);
    if (id === undefined) {
      id = this.#termOfWord.length;
      ids.set(form, id);
      this.#termOfWord.push(this.#termId(termOf(form, language)));
      this.#flagsOfWord.push(flagsOf(form, language));
    }
    return id;
  }

  /** The number of a word that stands in the corpus, or undefined. */
  knownWordId(form: string, language: Language): number | undefined {
    return this.#wordIds.get(language.code)?.get(form);
  }

  /** Counts a word's occurrence; a capital inside a sentence is a sign of a name. */
  countOccurrence(wordId: number, capital: boolean): void {
    const term = this.termOfWord(wordId);
    this.#seen[term] = (this.#seen[term] ?? 0) + 1;
    if (capital) this.#capitals[term] = (this.#capitals[term] ?? 0) + 1;
  }

  /** Counts one passage more that has the term. */
  countPassage(term: number): void {
    this.#frequency[term] = (this.#frequency[term] ?? 0) + 1;
  }

  /** The number of a stem in the corpus, or undefined. */
  term(text: string): number | undefined {
    return this.#termIds.get(text);
  }

  termText(term: number): string {
    return this.#terms[term] ?? '';
  }

  termOfWord(wordId: number): number {
    return this.#termOfWord[wordId] ?? 0;
  }

  flagsOfWord(wordId: number): number {
    return this.#flagsOfWord[wordId] ?? 0;
  }

  /** In how many passages the term stands. */
  frequency(term: number): number {
    return this.#frequency[term] ?? 0;
  }

  /** True where the term is mostly written with a capital. */
  isName(term: number): boolean {
    const seen = this.#seen[term] ?? 0;
    return seen > 0 && (this.#capitals[term] ?? 0) * 2 > seen;
  }

  /** Names that are spelt otherwise but sound alike. */
  namesLike(text: string): readonly number[] {
    this.#namesBySound ??= this.#gatherNames();
    return this.#namesBySound.get(soundKey(text)) ?? [];
  }

  /** Numbers of the terms that a misspelt one may have meant, to be compared letter by letter. */
  termsNear(text: string, distance: number): Iterable<number> {
    this.#shapes ??= new TermShapes(this.#terms);
    return this.#shapes.near(text, distance);
  }

  /** The number of the term's first letters, or -1 for a short term. */
  prefixOfTerm(term: number): number {
    return this.#prefixOfTerm[term] ?? -1;
  }

  /** The number of some word's first letters, where a term of the corpus begins so, else -1. */
  prefix(text: string): number {
    return this.#prefixIds.get(text.slice(0, PREFIX_LENGTH)) ?? -1;
  }

  #gatherNames(): Map<string, number[]> {
    const names = new Map<string, number[]>();
    this.#terms.forEach((text, term) => {
      if (text.length < SHORTEST_NAME || !this.isName(term)) return;
      const key = soundKey(text);
      const alike = names.get(key);
      if (alike) alike.push(term);
      else names.set(key, [term]);
    });
    return names;
  }

  #termId(text: string): number {
    let id = this.#termIds.get(text);
    if (id === undefined) {
      id = this.#terms.length;
      this.#termIds.set(text, id);
      this.#terms.push(text);
      this.#prefixOfTerm.push(text.length < PREFIX_LENGTH ? -1 : this.#prefixId(text));
    }
    return id;
  }

  #prefixId(text: string): number {
    const prefix = text.slice(0, PREFIX_LENGTH);
    let id = this.#prefixIds.get(prefix);
    if (id === undefined) {
      id = this.#prefixIds.size;
      this.#prefixIds.set(prefix, id);
    }
    return id;
  }
}

/** A word's stem without diacritics: what the index holds. */
export function termOf(form: string, language: Language): string {
  return foldDiacritics(language.stem(form)) || form;
}

/** What is known of a word as written. */
export function flagsOf(form: string, language: Language): number {
  let flags = 0;
  if (language.functionWords.has(form)) flags |= FUNCTION_WORD;
  else if (language.generalWords.has(form)) flags |= GENERAL_WORD;
  if (/^\p{Nd}/u.test(form) || language.numberWords.has(form)) flags |= NUMBER_WORD;
  if (/^[12]\d{3}$/.test(form) || language.monthNames.has(form) || language.timeWords.has(form)) {
    flags |= DATE_WORD;
  }
  if (language.ageWords.has(form)) flags |= AGE_WORD;
  if (language.pronouns.has(form)) flags |= PRONOUN;
  return flags;
}
