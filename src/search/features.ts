// What speaks for a passage as the answer to a question: named numbers from 0 to 1.

import { hasAskedFor, lacksAskedFor } from './asked-for-there.ts';
import { bestSentence } from './best-sentence.ts';
import { conceptShares } from './concept-shares.ts';
import { Hits } from './hits.ts';
import { ADDRESS_WORD } from './lexicon.ts';
import type { PassageIndex, PassageNumber } from './passage-index.ts';
import type { QuestionForm } from './question.ts';
import { Surroundings } from './surroundings.ts';
import { TermRoles } from './term-roles.ts';
import { sharedRuns } from './word-runs.ts';
import type { PassageWords } from './word-sequences.ts';

/** Each is 0 where nothing speaks for the passage, and at most about 1. */
export interface Features {
  /** BM25 beside the score of a passage that had every word of the question. */
  readonly bm25: number;
  /** Share of the question's information (inverse document frequencies) found in the passage. */
  readonly coverage: number;
  /** The same with the frequencies squared: its rare words. */
  readonly rareCoverage: number;
  /** Share of the question's words found, rare or not. */
  readonly wordsFound: number;
  /** Share of the question's information within the best sentence. */
  readonly sentenceCoverage: number;
  /** The best sentence's BM25 by the words as written, function words included. */
  readonly wording: number;
  /** Share of the information within two sentences in a row. */
  readonly twoSentences: number;
  /** Neighbouring words of the question, function words included, that stand side by side. */
  readonly runs: number;
  /** The question's words by their letters, four at a time: other forms and compounds. */
  readonly letters: number;
  /** Words found in the very form of the question. */
  readonly exactForms: number;
  /** Names of the question found. */
  readonly names: number;
  /** Numbers and years of the question found. */
  readonly numbers: number;
  /** Words not found whose first letters were: "desertion" for "deserter". */
  readonly prefixes: number;
  /** Words not found here but just before: the more where the passage goes on with a pronoun. */
  readonly context: number;
  /** Words not found here but in the document's title or the heading. */
  readonly title: number;
  /** How like the title is to the question by their letters: a title that is itself the question. */
  readonly titleLikeness: number;
  /** The best sentence has the kind of thing asked for: a number, a date, a name. */
  readonly askedFor: number;
  /** Nothing in the whole passage can be the kind of thing asked for; a name stands nearly everywhere, and is not looked for. */
  readonly lacksKind: number;
  /** Logarithm of the length beside the average one: long passages have many words by chance. */
  readonly length: number;
}

export interface Scored {
  readonly features: Features;
  /** Which concepts were found, at least by their first letters; by position in the question form. */
  readonly found: readonly boolean[];
  /** Has none of the question's own words, only others that may stand for them. */
  readonly lacksOwnWords: boolean;
  /** No sentence at all has the kind of thing asked for. */
  readonly lacksAskedFor: boolean;
  /** The question speaks to somebody ("should I …") and the passage does not. */
  readonly lacksAddress: boolean;
}

/** Only a pronoun carries a name over from the passages before; without one, less of it is left. */
const CARRIED = 0.5;
/** Keeps the logarithm of a very short passage's length from falling without bound. */
const LEAST_LENGTH = 0.1;

/**
 * Looks at passages with one question's eyes. What it notes stands in room that the index's questions share, so it
 * serves until the next one is made.
 */
export class PassageJudge {
  readonly #form: QuestionForm;
  readonly #index: PassageIndex;
  readonly #hits: Hits;
  readonly #surroundings: Surroundings;

  constructor(form: QuestionForm, index: PassageIndex) {
    const roles = new TermRoles(form, index);
    this.#form = form;
    this.#index = index;
    this.#hits = new Hits(form, roles, index.lexicon);
    this.#surroundings = new Surroundings(form, roles, index);
  }

  judge(number: PassageNumber): Scored {
    const [form, index, hits] = [this.#form, this.#index, this.#hits];
    const words = index.words(number);
    hits.find(words);
    this.#surroundings.lookAround(number, hits);
    const lacks = lacksAskedFor(form, hits, words, index);
    return {
      features: this.#features(words, lacks),
      found: this.#found(),
      lacksOwnWords: !form.concepts.some(({ standIn }, i) => (hits.likeness[i] ?? 0) > standIn),
      lacksAskedFor: lacks,
      lacksAddress: form.addressesReader && !hasWord(ADDRESS_WORD, words, index),
    };
  }

  #features(words: PassageWords, lacks: boolean): Features {
    const [form, index, hits] = [this.#form, this.#index, this.#hits];
    const total = form.totalWeight || 1;
    const relativeLength = words.length / index.averageWords;
    const sentence = bestSentence(form, hits, words.length);
    const shares = conceptShares(form, hits, this.#surroundings, relativeLength);
    const hasKind = hasAskedFor(form, ...sentenceRange(sentence.number, hits, words), words, index);
    // Spreading the shares would cost as much as finding them.
    return {
      bm25: shares.bm25,
      coverage: shares.coverage,
      rareCoverage: shares.rareCoverage,
      wordsFound: shares.wordsFound,
      sentenceCoverage: sentence.coverage / total,
      wording: hits.wording,
      twoSentences: sentence.twoSentences / total,
      runs: sharedRuns(form, hits.runs),
      letters: form.grams.score(hits.grams, relativeLength),
      exactForms: shares.exactForms,
      names: shares.names,
      numbers: shares.numbers,
      prefixes: shares.prefixes,
      context: shares.context,
      title: shares.title,
      titleLikeness: this.#surroundings.title.likeness,
      askedFor: hasKind ? 1 : 0,
      lacksKind: lacks && form.askedFor !== 'name' ? 1 : 0,
      length: Math.log(relativeLength + LEAST_LENGTH),
    };
  }

  /** A name is found, too, where somebody who was named just before is spoken of. */
  #found(): boolean[] {
    const { likeness, prefixed } = this.#hits;
    const { context } = this.#surroundings;
    const found: boolean[] = [];
    for (let i = 0; i < likeness.length; i++) {
      const isCarried = this.#form.concepts[i]?.isName && (context[i] ?? 0) > CARRIED;
      found.push(likeness[i] !== 0 || prefixed[i] === 1 || isCarried === true);
    }
    return found;
  }
}

function sentenceRange(sentence: number, hits: Hits, words: PassageWords): [number, number] {
  const { sentenceStarts } = hits;
  const isLast = sentence + 1 >= sentenceStarts.length;
  return [sentenceStarts.at(sentence), isLast ? words.length : sentenceStarts.at(sentence + 1)];
}

function hasWord(flag: number, words: PassageWords, index: PassageIndex): boolean {
  for (let at = 0; at < words.length; at++) {
    if (index.lexicon.flagsOfWord(words.word(at)) & flag) return true;
  }
  return false;
}
