// Numbers the corpus's words and terms while it is read, and counts them at the end.

import type { Language } from './languages.ts';
import { FUNCTION_WORD, flagsOf, Lexicon, termOf } from './lexicon.ts';
import { NumberList } from './number-list.ts';
import type { WordSequences } from './word-sequences.ts';
import { isCapital, wordForm } from './words.ts';

/** A word as written. */
export interface KnownWord {
  readonly id: number;
  readonly term: number;
  readonly flags: number;
  readonly capital: boolean;
}

/** The words of one language, as written. */
export interface Vocabulary {
  /** What is known of a word, which is numbered where it is new. */
  word(written: string): KnownWord;
}

export class LexiconBuilder {
  readonly #languages: string[] = [];
  readonly #vocabularies = new Map<string, Vocabulary>();
  readonly #words: string[] = [];
  readonly #languageOfWord = new NumberList();
  readonly #termOfWord = new NumberList();
  readonly #flagsOfWord = new NumberList();
  readonly #termIds = new Map<string, number>();
  readonly #terms: string[] = [];
  /** By term: how often it is written as a name. */
  readonly #named = new NumberList();

  vocabulary(language: Language): Vocabulary {
    let vocabulary = this.#vocabularies.get(language.code);
    if (!vocabulary) {
      vocabulary = this.#makeVocabulary(language);
      this.#vocabularies.set(language.code, vocabulary);
    }
    return vocabulary;
  }

  /** Counts an occurrence as a name: a capital inside a sentence is a sign of one. */
  countName(term: number): void {
    this.#named.add(term, 1);
  }

  /** @param sequences every passage's words */
  finish(sequences: WordSequences): Lexicon {
    const termOfWord = this.#termOfWord.toArray();
    const flagsOfWord = Uint8Array.from(this.#flagsOfWord.toArray());
    const { seen, frequency } = countTerms(sequences, termOfWord, flagsOfWord, this.#terms.length);
    return new Lexicon({
      languages: this.#languages,
      words: this.#words,
      languageOfWord: Uint8Array.from(this.#languageOfWord.toArray()),
      termOfWord,
      flagsOfWord,
      terms: this.#terms,
      frequency,
      names: Uint8Array.from(seen, (count, term) => (this.#named.at(term) * 2 > count ? 1 : 0)),
    });
  }

  #makeVocabulary(language: Language): Vocabulary {
    const known = new Map<string, KnownWord>();
    const place = this.#languages.push(language.code) - 1;
    const learn = (written: string): KnownWord => {
      const form = wordForm(written);
      let word = known.get(form) ?? this.#number(form, language, place);
      known.set(form, word);
      if (isCapital(written)) {
        const { id, term, flags } = word;
        word = { id, term, flags, capital: true };
      }
      known.set(written, word);
      return word;
    };
    return { word: (written) => known.get(written) ?? learn(written) };
  }

  #number(form: string, language: Language, place: number): KnownWord {
    const term = this.#termId(termOf(form, language));
    const flags = flagsOf(form, language);
    const id = this.#words.push(form) - 1;
    this.#languageOfWord.push(place);
    this.#termOfWord.push(term);
    this.#flagsOfWord.push(flags);
    return { id, term, flags, capital: false };
  }

  /** The number of a stem, given one where it is new. */
  #termId(text: string): number {
    let id = this.#termIds.get(text);
    if (id === undefined) {
      id = this.#terms.length;
      this.#termIds.set(text, id);
      this.#terms.push(text);
    }
    return id;
  }
}

/** By term: how often it stands in the passages, and in how many of them as more than a function word. */
function countTerms(
  { entries, starts }: WordSequences,
  termOfWord: Uint32Array,
  flagsOfWord: Uint8Array,
  terms: number,
): { seen: Uint32Array; frequency: Uint32Array } {
  const seen = new Uint32Array(terms);
  const frequency = new Uint32Array(terms);
  /** By term: 1 more than the last passage that has it. */
  const last = new Uint32Array(terms);
  let at = 0;
  for (let passage = 1; passage < starts.length; passage++) {
    for (const end = starts[passage] ?? 0; at < end; at++) {
      const word = (entries[at] ?? 0) >>> 1;
      const term = termOfWord[word] ?? 0;
      seen[term] = (seen[term] ?? 0) + 1;
      if ((flagsOfWord[word] ?? 0) & FUNCTION_WORD || last[term] === passage) continue;
      last[term] = passage;
      frequency[term] = (frequency[term] ?? 0) + 1;
    }
  }
  return { seen, frequency };
}
