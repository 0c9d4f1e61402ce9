// Fills an index passage by passage: the postings, the lexicon and the words in order.

import type { Corpus } from '../corpus/corpus.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { type Language, languageCode } from './languages.ts';
import { FUNCTION_WORD, type Lexicon, PRONOUN } from './lexicon.ts';
import { LexiconBuilder } from './lexicon-builder.ts';
import { NumberList } from './number-list.ts';
import type { Postings } from './postings.ts';
import { PostingsBuilder } from './postings-builder.ts';
import { type TitleTerms, TitleTermsBuilder } from './title-terms.ts';
import { type WordSequences, WordSequencesBuilder } from './word-sequences.ts';
import { scanWords } from './words.ts';

/** Everything that is computed from a corpus; what a snapshot holds. */
export interface IndexParts {
  readonly lexicon: Lexicon;
  readonly postings: Postings;
  readonly words: WordSequences;
  readonly titles: TitleTerms;
  /** The corpus's passages that can be answers, by their place in it. */
  readonly places: Uint32Array;
  /** 1 where a passage speaks of somebody whom the passages before it name. */
  readonly leaning: Uint8Array;
}

/** How far back a pronoun may point, in passages. */
const CONTEXT_PASSAGES = 3;

/** Builds an index in steps, each about one passage, and tells after each how many passages are done. */
export function* buildIndex(
  corpus: Corpus,
  languages: ReadonlyMap<string, Language>,
): Generator<number, IndexParts> {
  const builder = new IndexBuilder();
  let done = 0;
  for (const source of corpus.sources) {
    const language = languages.get(languageCode(source.language));
    if (!language) throw new Error(`The language “${source.language}” is not loaded.`);
    builder.startSource(source, language);
    for (const passage of corpus.passagesOf(source.id)) {
      builder.add(passage, done++);
      yield done;
    }
  }
  const steps = builder.finish();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield done;
  }
}

/** By number. */
interface PassageTerms {
  /** Without the function words. */
  readonly terms: readonly number[];
  readonly names: readonly number[];
  readonly leansBack: boolean;
}

class IndexBuilder {
  readonly #lexicon = new LexiconBuilder();
  readonly #postings = new PostingsBuilder();
  readonly #words = new WordSequencesBuilder();
  readonly #titles = new TitleTermsBuilder();
  readonly #places = new NumberList();
  readonly #leaning = new NumberList();
  #text = '';
  #language: Language | undefined;
  #title: readonly number[] = [];
  /** The names in the passages just before, newest first. */
  #namesBefore: readonly (readonly number[])[] = [];

  startSource(source: Source, language: Language): void {
    this.#text = source.text;
    this.#language = language;
    this.#title = isOpening(source) ? [] : this.#termsOf(source.title);
    this.#underHeading([]);
    this.#namesBefore = [];
  }

  add(passage: Passage, place: number): void {
    const language = this.#language;
    if (passage.kind === 'caption' || !language) return;
    const text = this.#text.slice(passage.start, passage.end);
    if (passage.kind === 'heading') {
      this.#underHeading(this.#termsOf(text));
      return;
    }
    const words = this.#indexWords(text, language);
    const before = words.leansBack ? this.#namesBefore.flat() : [];
    this.#postings.add(words.terms, [...new Set(before)]);
    this.#leaning.push(words.leansBack ? 1 : 0);
    this.#namesBefore = [words.names, ...this.#namesBefore].slice(0, CONTEXT_PASSAGES);
    this.#titles.addPassage();
    this.#places.push(place);
  }

  /** Pauses now and then. */
  *finish(): Generator<void, IndexParts> {
    const words = this.#words.finish();
    yield;
    const lexicon = this.#lexicon.finish(words);
    yield;
    const postings = yield* this.#postings.finish(lexicon.parts.terms.length);
    return {
      lexicon,
      postings,
      words,
      titles: this.#titles.finish(),
      places: this.#places.toArray(),
      leaning: Uint8Array.from(this.#leaning.toArray()),
    };
  }

  /** Notes a passage's words in order. */
  #indexWords(text: string, language: Language): PassageTerms {
    const terms: number[] = [];
    const names: number[] = [];
    const vocabulary = this.#lexicon.vocabulary(language);
    let leansBack = language.points.test(text);
    /** A word with a capital that begins a sentence: a name, perhaps. */
    let opening = -1;
    scanWords(text, language.code, (written, _, startsSentence) => {
      const { id, term, flags, capital } = vocabulary.word(written);
      const isName = capital && !startsSentence;
      this.#words.add(id, startsSentence);
      if (isName) this.#lexicon.countName(term);
      // “Artem Klyga, a lawyer, …”: a name that begins a sentence is known by the one behind it.
      if (isName && opening !== -1) this.#lexicon.countName(opening);
      opening = capital && startsSentence && flags === 0 ? term : -1;
      if (flags & PRONOUN) leansBack = true;
      if (flags & FUNCTION_WORD) return;
      terms.push(term);
      if (isName || (flags === 0 && capital)) names.push(term);
    });
    this.#words.endPassage();
    return { terms, names, leansBack };
  }

  #underHeading(heading: readonly number[]): void {
    this.#postings.startHeading(heading, this.#title);
    this.#titles.startGroup([...heading, ...this.#title]);
  }

  #termsOf(text: string): number[] {
    const language = this.#language;
    if (!language) return [];
    const vocabulary = this.#lexicon.vocabulary(language);
    const terms: number[] = [];
    scanWords(text, language.code, (written) => {
      const { term, flags } = vocabulary.word(written);
      if (!(flags & FUNCTION_WORD)) terms.push(term);
    });
    return terms;
  }
}

/** An untitled document goes by its opening words, cut short: they tell nothing of the passages below. */
function isOpening({ title, text }: Source): boolean {
  return title.endsWith(' …') && text.includes(title.slice(0, -2));
}
