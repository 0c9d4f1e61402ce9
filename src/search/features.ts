// What speaks for a passage as the answer to a question: named numbers from 0 to 1.

import { bestSentence, bm25, findHits, type Hits, pairs, sum } from './hits.ts';
import { AGE_WORD, DATE_WORD, NUMBER_WORD } from './lexicon.ts';
import type { PassageIndex, PassageNumber } from './passage-index.ts';
import type { Concept, QuestionForm } from './question.ts';
import { contextMatches, prefixMatches, titleLikeness } from './surroundings.ts';
import type { PassageWords } from './word-sequences.ts';

/** Each is 0 where nothing speaks for the passage, and at most about 1. */
export interface Features {
  /** BM25 beside the score of a passage that had every word of the question. */
  readonly bm25: number;
  /** Share of the question's information (inverse document frequencies) found in the passage. */
  readonly coverage: number;
  /** The same within the best sentence. */
  readonly sentenceCoverage: number;
  /** The best sentence's own BM25: short and full of the question's words. */
  readonly sentenceScore: number;
  /** Neighbouring words of the question that stand in the same order and close together. */
  readonly orderedPairs: number;
  /** The same in any order, within a window. */
  readonly nearPairs: number;
  /** Words found in the very form of the question. */
  readonly exactForms: number;
  /** Names of the question found. */
  readonly names: number;
  /** Numbers and years of the question found. */
  readonly numbers: number;
  /** Words not found whose first letters were: "desertion" for "deserter". */
  readonly prefixes: number;
  /** Words not found here but just before, where the passage goes on with a pronoun. */
  readonly context: number;
  /** Words not found here but in the document's title or the heading. */
  readonly title: number;
  /** The best sentence has the kind of thing asked for: a number, a date, a name. */
  readonly askedFor: number;
}

export interface Scored {
  readonly features: Features;
  /** Which concepts were found, at least by their first letters; by position in the question form. */
  readonly found: readonly boolean[];
  /** No sentence at all has the kind of thing asked for. */
  readonly lacksAskedFor: boolean;
  /** The weight of the rarest concept found nowhere, beside the total. */
  readonly rarestMissing: number;
}

/** Looks at one passage with a question's eyes. */
export function featuresOf(form: QuestionForm, number: PassageNumber, index: PassageIndex): Scored {
  const words = index.words(number);
  const hits = findHits(form, words, index);
  const total = form.totalWeight || 1;
  const sentence = bestSentence(form, hits, words.length);
  const prefixes = prefixMatches(form, hits, words, index);
  const context = contextMatches(form, hits, number, index);
  const found = form.concepts.map((_, i) => (hits.likeness[i] ?? 0) > 0);
  const missing = form.concepts.filter(
    (_, i) => !found[i] && (context[i] ?? 0) === 0 && !prefixes[i],
  );
  return {
    features: {
      bm25: bm25(form, hits, words.length, index.averageWords) / total,
      coverage: sum(form, (_, i) => hits.likeness[i] ?? 0) / total,
      sentenceCoverage: sentence.coverage / total,
      sentenceScore: sentence.score / total,
      orderedPairs: pairs(form, hits, 'ordered'),
      nearPairs: pairs(form, hits, 'near'),
      exactForms: sum(form, (_, i) => (hits.exact[i] ? 1 : 0)) / total,
      names: shareOf(form, hits, context, (concept) => concept.isName),
      numbers: shareOf(form, hits, context, (concept) => concept.isNumber),
      prefixes: sum(form, (_, i) => (prefixes[i] ? 1 : 0)) / total,
      context: sum(form, (_, i) => context[i] ?? 0) / total,
      title:
        sum(form, (concept, i) => (found[i] ? 0 : titleLikeness(concept, number, index))) / total,
      askedFor: hasAskedFor(form, ...sentenceRange(sentence.number, hits, words), words, index)
        ? 1
        : 0,
    },
    found: found.map((each, i) => each || (prefixes[i] ?? false)),
    lacksAskedFor:
      form.askedFor !== 'anything' && !hasAskedFor(form, 0, words.length, words, index),
    rarestMissing: Math.max(0, ...missing.map((concept) => concept.weight)) / total,
  };
}

function shareOf(
  form: QuestionForm,
  hits: Hits,
  context: readonly number[],
  counts: (concept: Concept) => boolean,
): number {
  let total = 0;
  let found = 0;
  form.concepts.forEach((concept, i) => {
    if (!counts(concept)) return;
    total += concept.weight;
    found += concept.weight * Math.max(hits.likeness[i] ?? 0, context[i] ?? 0);
  });
  return total === 0 ? 0 : found / total;
}

function sentenceRange(sentence: number, hits: Hits, words: PassageWords): [number, number] {
  return [hits.sentenceStarts[sentence] ?? 0, hits.sentenceStarts[sentence + 1] ?? words.length];
}

function hasAskedFor(
  form: QuestionForm,
  from: number,
  to: number,
  words: PassageWords,
  index: PassageIndex,
): boolean {
  const { askedFor } = form;
  if (askedFor === 'anything') return false;
  for (let at = from; at < to; at++) {
    const word = words.word(at);
    const term = index.lexicon.termOfWord(word);
    const flags = index.lexicon.flagsOfWord(word);
    if (askedFor === 'age' && flags & AGE_WORD) return true;
    if (form.byTerm.has(term)) continue;
    if (askedFor === 'number' && flags & NUMBER_WORD) return true;
    if (askedFor === 'date' && flags & DATE_WORD) return true;
    if (askedFor === 'name' && index.lexicon.isName(term)) return true;
  }
  return false;
}
