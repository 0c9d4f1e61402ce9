// What speaks for a passage as the answer to a question: named numbers from 0 to 1.

import type { AskedFor } from './asked-for.ts';
import { AGE_WORD, DATE_WORD, NUMBER_WORD } from './lexicon.ts';
import type { PassageIndex, PassageNumber } from './passage-index.ts';
import type { Concept, QuestionForm } from './question.ts';
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

const K = 0.6;
const B = 0.7;
const AVERAGE_SENTENCE_WORDS = 22;
/** How many more words than in the question may stand between two in order. */
const PAIR_SLACK = 2;
const WINDOW = 8;
/** How far back a pronoun may point, in passages, and what each step leaves. */
const CONTEXT_REACH = [0.9, 0.8, 0.6] as const;
/** A pronoun stands for a name; other words before it tell less. */
const CONTEXT_WORD = 0.5;

interface Hits {
  /** By concept: positions in the passage, and whether the form is the question's own. */
  readonly positions: readonly number[][];
  readonly likeness: readonly number[];
  readonly exact: readonly boolean[];
  /** By word position: the sentence's number. */
  readonly sentences: Uint16Array;
  readonly sentenceStarts: readonly number[];
}

/**
 * Looks at one passage with a question's eyes.
 * @param askedFor the kind of answer that the question asks for
 */
export function featuresOf(
  form: QuestionForm,
  askedFor: AskedFor,
  number: PassageNumber,
  index: PassageIndex,
): Scored {
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
      bm25: bm25(form, hits, words.length, index.averageWords) / ((K + 1) * total),
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
      askedFor: hasAskedFor(
        askedFor,
        form,
        ...sentenceRange(sentence.number, hits, words),
        words,
        index,
      )
        ? 1
        : 0,
    },
    found: found.map((each, i) => each || (prefixes[i] ?? false)),
    lacksAskedFor:
      askedFor !== 'anything' && !hasAskedFor(askedFor, form, 0, words.length, words, index),
    rarestMissing: Math.max(0, ...missing.map((concept) => concept.weight)) / total,
  };
}

function sum(form: QuestionForm, share: (concept: Concept, i: number) => number): number {
  return form.concepts.reduce((total, concept, i) => total + concept.weight * share(concept, i), 0);
}

function findHits(form: QuestionForm, words: PassageWords, index: PassageIndex): Hits {
  const { lexicon } = index;
  const positions: number[][] = form.concepts.map(() => []);
  const likeness = form.concepts.map(() => 0);
  const exact = form.concepts.map(() => false);
  const sentences = new Uint16Array(words.length);
  const sentenceStarts: number[] = [];
  for (let at = 0; at < words.length; at++) {
    if (at === 0 || words.startsSentence(at)) sentenceStarts.push(at);
    sentences[at] = sentenceStarts.length - 1;
    const word = words.word(at);
    const term = lexicon.termOfWord(word);
    for (const match of form.byTerm.get(term) ?? []) {
      positions[match.concept]?.push(at);
      likeness[match.concept] = Math.max(likeness[match.concept] ?? 0, match.likeness);
      if (form.concepts[match.concept]?.wordId === word) exact[match.concept] = true;
    }
  }
  return { positions, likeness, exact, sentences, sentenceStarts };
}

function bm25(form: QuestionForm, hits: Hits, length: number, average: number): number {
  const norm = K * (1 - B + (B * length) / average);
  return sum(form, (_, i) => {
    const frequency = hits.positions[i]?.length ?? 0;
    return ((hits.likeness[i] ?? 0) * (frequency * (K + 1))) / (frequency + norm);
  });
}

interface BestSentence {
  readonly number: number;
  readonly coverage: number;
  readonly score: number;
}

function bestSentence(form: QuestionForm, hits: Hits, length: number): BestSentence {
  const coverage = hits.sentenceStarts.map(() => 0);
  form.concepts.forEach((concept, i) => {
    let last = -1;
    for (const position of hits.positions[i] ?? []) {
      const sentence = hits.sentences[position] ?? 0;
      if (sentence === last) continue;
      last = sentence;
      coverage[sentence] = (coverage[sentence] ?? 0) + concept.weight * (hits.likeness[i] ?? 0);
    }
  });
  let best: BestSentence = { number: 0, coverage: 0, score: 0 };
  let most = 0;
  coverage.forEach((covered, sentence) => {
    const end = hits.sentenceStarts[sentence + 1] ?? length;
    const words = end - (hits.sentenceStarts[sentence] ?? 0);
    const score = covered / (1 + K * (1 - B + (B * words) / AVERAGE_SENTENCE_WORDS));
    most = Math.max(most, covered);
    if (score > best.score) best = { number: sentence, coverage: covered, score };
  });
  return { ...best, coverage: most };
}

/** Weighted share of the question's neighbouring words that stand together in the passage as well. */
function pairs(form: QuestionForm, hits: Hits, how: 'ordered' | 'near'): number {
  let total = 0;
  let found = 0;
  for (let i = 0; i + 1 < form.concepts.length; i++) {
    const [first, second] = [form.concepts[i], form.concepts[i + 1]];
    if (!first || !second) continue;
    const weight = first.weight + second.weight;
    total += weight;
    const reach = how === 'near' ? WINDOW : second.position - first.position + PAIR_SLACK;
    if (standTogether(hits.positions[i] ?? [], hits.positions[i + 1] ?? [], reach, how)) {
      found += weight;
    }
  }
  return total === 0 ? 0 : found / total;
}

function standTogether(
  first: readonly number[],
  second: readonly number[],
  reach: number,
  how: 'ordered' | 'near',
): boolean {
  for (const a of first) {
    for (const b of second) {
      const distance = how === 'near' ? Math.abs(b - a) : b - a;
      if (distance > 0 && distance <= reach) return true;
    }
  }
  return false;
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

function prefixMatches(
  form: QuestionForm,
  hits: Hits,
  words: PassageWords,
  index: PassageIndex,
): readonly boolean[] {
  const wanted = new Map<number, number>();
  form.concepts.forEach((concept, i) => {
    if ((hits.likeness[i] ?? 0) === 0 && concept.prefix !== -1) wanted.set(concept.prefix, i);
  });
  const found = form.concepts.map(() => false);
  if (wanted.size === 0) return found;
  for (let at = 0; at < words.length; at++) {
    const prefix = index.lexicon.prefixOfTerm(index.lexicon.termOfWord(words.word(at)));
    const concept = prefix === -1 ? undefined : wanted.get(prefix);
    if (concept !== undefined) found[concept] = true;
  }
  return found;
}

/** A passage with “he” in it speaks of who stood in the passages before it. */
function contextMatches(
  form: QuestionForm,
  hits: Hits,
  number: PassageNumber,
  index: PassageIndex,
): readonly number[] {
  const found = form.concepts.map(() => 0);
  if (!index.leansBack(number)) return found;
  const own = index.passages[number]?.sourceId;
  CONTEXT_REACH.forEach((left, back) => {
    const before = number - 1 - back;
    if (before < 0 || index.passages[before]?.sourceId !== own) return;
    const neighbour = index.words(before);
    for (let at = 0; at < neighbour.length; at++) {
      const term = index.lexicon.termOfWord(neighbour.word(at));
      for (const match of form.byTerm.get(term) ?? []) {
        if ((hits.likeness[match.concept] ?? 0) > 0) continue;
        const share = left * (form.concepts[match.concept]?.isName ? 1 : CONTEXT_WORD);
        found[match.concept] = Math.max(found[match.concept] ?? 0, share * match.likeness);
      }
    }
  });
  return found;
}

function titleLikeness(concept: Concept, number: PassageNumber, index: PassageIndex): number {
  let likeness = 0;
  for (const [term, like] of concept.terms) {
    if (index.standsInTitle(number, term)) likeness = Math.max(likeness, like);
  }
  return likeness;
}

function sentenceRange(sentence: number, hits: Hits, words: PassageWords): [number, number] {
  return [hits.sentenceStarts[sentence] ?? 0, hits.sentenceStarts[sentence + 1] ?? words.length];
}

function hasAskedFor(
  askedFor: AskedFor,
  form: QuestionForm,
  from: number,
  to: number,
  words: PassageWords,
  index: PassageIndex,
): boolean {
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
