// The corpus's words, numbered: what a word's stem is, how common it is, and whether it is a name. Frozen.

import { GroupedNumbers } from './grouped-numbers.ts';
import type { Language } from './languages.ts';
import { soundKey } from './sound-key.ts';
import { TermShapes } from './term-shapes.ts';
import { foldDiacritics } from './words.ts';

/** Parts of web and mail addresses. */
const CONTACT_WORDS: ReadonlySet<string> = new Set(['www', 'http', 'https', 'com', 'org', 'net']);

/** What is known of a word beside its stem: bits of one number. */
export const FUNCTION_WORD = 1;
export const GENERAL_WORD = 2;
export const NUMBER_WORD = 4;
export const DATE_WORD = 8;
export const PRONOUN = 16;
export const AGE_WORD = 32;
export const CONTACT_WORD = 64;
export const ADDRESS_WORD = 128;

/** Shorter names sound alike by chance. */
const SHORTEST_NAME = 5;

/** What a lexicon is made of, by word number (words as written, per language) or term number (their stems). */
export interface LexiconParts {
  /** Language codes; `languageOfWord` counts in them. */
  readonly languages: readonly string[];
  readonly words: readonly string[];
  readonly languageOfWord: Uint8Array;
  readonly termOfWord: Uint32Array;
  readonly flagsOfWord: Uint8Array;
  readonly terms: readonly string[];
  /** In how many passages each term stands. */
  readonly frequency: Uint32Array;
  /** 1 where the term is mostly written with a capital. */
  readonly names: Uint8Array;
}

export class Lexicon {
  readonly parts: LexiconParts;
  readonly #wordIds: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly #termIds: ReadonlyMap<string, number>;
  readonly #termOfWord: Uint32Array;
  readonly #flagsOfWord: Uint8Array;
  readonly #namesBySound: ReadonlyMap<string, readonly number[]>;
  readonly #shapes: TermShapes;
  /** Made when a misspelling is first looked at. */
  #wordsOfTerm: GroupedNumbers | undefined;

  constructor(parts: LexiconParts) {
    this.parts = parts;
    this.#termOfWord = parts.termOfWord;
    this.#flagsOfWord = parts.flagsOfWord;
    this.#termIds = new Map(parts.terms.map((text, term) => [text, term]));
    this.#wordIds = wordIds(parts);
    this.#namesBySound = this.#gatherNames();
    this.#shapes = new TermShapes(parts.terms);
  }

  /** The number of a word that stands in the corpus, or undefined. */
  knownWordId(form: string, language: Language): number | undefined {
    return this.#wordIds.get(language.code)?.get(form);
  }

  /** The number of a stem in the corpus, or undefined. */
  term(text: string): number | undefined {
    return this.#termIds.get(text);
  }

  termText(term: number): string {
    return this.parts.terms[term] ?? '';
  }

  termOfWord(wordId: number): number {
    return this.#termOfWord[wordId] ?? 0;
  }

  flagsOfWord(wordId: number): number {
    return this.#flagsOfWord[wordId] ?? 0;
  }

  wordText(wordId: number): string {
    return this.parts.words[wordId] ?? '';
  }

  /** The words as written that have a stem. */
  formsOf(term: number): string[] {
    this.#wordsOfTerm ??= new GroupedNumbers(this.#termOfWord, this.parts.terms.length);
    return Array.from(this.#wordsOfTerm.of(term), (word) => this.wordText(word));
  }

  /** In how many passages the term stands. */
  frequency(term: number): number {
    return this.parts.frequency[term] ?? 0;
  }

  /** True where the term is mostly written with a capital. */
  isName(term: number): boolean {
    return this.parts.names[term] === 1;
  }

  /** Names that are spelt otherwise but sound alike. */
  namesLike(text: string): readonly number[] {
    return this.#namesBySound.get(soundKey(text)) ?? [];
  }

  /** Numbers of the terms that a misspelt one may have meant, to be compared letter by letter. */
  termsNear(text: string, distance: number): Iterable<number> {
    return this.#shapes.near(text, distance);
  }

  #gatherNames(): Map<string, number[]> {
    const names = new Map<string, number[]>();
    this.parts.terms.forEach((text, term) => {
      if (text.length < SHORTEST_NAME || !this.isName(term)) return;
      const key = soundKey(text);
      const alike = names.get(key);
      if (alike) alike.push(term);
      else names.set(key, [term]);
    });
    return names;
  }
}

function wordIds(parts: LexiconParts): Map<string, Map<string, number>> {
  const maps = parts.languages.map(() => new Map<string, number>());
  parts.words.forEach((form, id) => {
    maps[parts.languageOfWord[id] ?? 0]?.set(form, id);
  });
  return new Map(parts.languages.map((code, i) => [code, maps[i] ?? new Map()]));
}

/** A word's stem without diacritics: what the index holds. */
export function termOf(form: string, language: Language): string {
  return foldDiacritics(language.stem(form)) || form;
}

/** What is known of a word as written. */
export function flagsOf(form: string, language: Language): number {
  let table = flagTables.get(language);
  if (!table) {
    table = flagTable(language);
    flagTables.set(language, table);
  }
  const flags = table.get(form) ?? 0;
  // Most words begin with an ASCII letter.
  if (/^[a-z]/.test(form) || !/^\p{Nd}/u.test(form)) return flags;
  const isDate = /^[12]\d{3}s?$|^\d{1,2}\.(?:0?[1-9]|1[0-2])\.[12]\d{3}$/.test(form);
  const canBeDialled = /^\d{5,}$/.test(form);
  return flags | NUMBER_WORD | (isDate ? DATE_WORD : 0) | (canBeDialled ? CONTACT_WORD : 0);
}

/** One look-up in place of seven, for every new word of a corpus. */
const flagTables = new WeakMap<Language, ReadonlyMap<string, number>>();

function flagTable(language: Language): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  const mark = (words: ReadonlySet<string>, flag: number): void => {
    for (const word of words) table.set(word, (table.get(word) ?? 0) | flag);
  };
  mark(language.functionWords, FUNCTION_WORD);
  for (const word of language.generalWords) {
    if (!language.functionWords.has(word)) table.set(word, GENERAL_WORD);
  }
  mark(language.numberWords, NUMBER_WORD);
  mark(language.monthNames, DATE_WORD);
  mark(language.timeWords, DATE_WORD);
  mark(language.ageWords, AGE_WORD);
  mark(language.pronouns, PRONOUN);
  mark(language.address, ADDRESS_WORD);
  mark(CONTACT_WORDS, CONTACT_WORD);
  return table;
}
