// Where a question's words stand in a passage, and how well: alone, in sentences and in pairs.

import type { PassageIndex } from './passage-index.ts';
import type { Concept, QuestionForm } from './question.ts';
import type { PassageWords } from './word-sequences.ts';

/** BM25's saturation and length normalisation, as for the candidates. */
const K = 0.6;
const B = 0.7;
const AVERAGE_SENTENCE_WORDS = 22;

export interface Hits {
  /** By concept: positions in the passage, and whether the form is the question's own. */
  readonly positions: readonly number[][];
  readonly likeness: readonly number[];
  readonly exact: readonly boolean[];
  /** By word position: the sentence's number. */
  readonly sentences: Uint32Array;
  readonly sentenceStarts: readonly number[];
}

/** Finds the question's words in a passage. */
export function findHits(form: QuestionForm, words: PassageWords, index: PassageIndex): Hits {
  const { lexicon } = index;
  const positions: number[][] = form.concepts.map(() => []);
  const likeness = form.concepts.map(() => 0);
  const exact = form.concepts.map(() => false);
  const sentences = new Uint32Array(words.length);
  const sentenceStarts: number[] = [];
  for (let at = 0; at < words.length; at++) {
    if (at === 0 || words.startsSentence(at)) sentenceStarts.push(at);
    sentences[at] = sentenceStarts.length - 1;
    const word = words.word(at);
    const term = lexicon.termOfWord(word);
    const matches = form.byTerm.get(term);
    if (!matches) continue;
    for (const match of matches) {
      positions[match.concept]?.push(at);
      likeness[match.concept] = Math.max(likeness[match.concept] ?? 0, match.likeness);
      if (form.concepts[match.concept]?.wordId === word) exact[match.concept] = true;
    }
  }
  return { positions, likeness, exact, sentences, sentenceStarts };
}

/** The concepts' weights, each times a share of it. */
export function sum(form: QuestionForm, share: (concept: Concept, i: number) => number): number {
  return form.concepts.reduce((total, concept, i) => total + concept.weight * share(concept, i), 0);
}

/** BM25 beside the most that one occurrence of every word could give; to be divided by the total weight. */
export function bm25(form: QuestionForm, hits: Hits, relativeLength: number): number {
  const norm = K * (1 - B + B * relativeLength);
  return sum(form, (_, i) => {
    const frequency = hits.positions[i]?.length ?? 0;
    return ((hits.likeness[i] ?? 0) * frequency) / (frequency + norm);
  });
}

/** Share of the question's squared weights found: one rare word counts for several common ones. */
export function rareCoverage(form: QuestionForm, hits: Hits): number {
  const total = sum(form, ({ weight }) => weight);
  return total === 0 ? 0 : sum(form, ({ weight }, i) => weight * (hits.likeness[i] ?? 0)) / total;
}

export interface BestSentence {
  readonly number: number;
  /** The weight of the words found in one sentence, at most. */
  readonly coverage: number;
  readonly score: number;
  /** The same in two sentences in a row, what only the second has counting a little less. */
  readonly twoSentences: number;
}

const SECOND_SENTENCE = 0.8;

export function bestSentence(form: QuestionForm, hits: Hits, length: number): BestSentence {
  const count = hits.sentenceStarts.length;
  const coverage = new Float64Array(count);
  /** What each sentence adds to the one before it. */
  const added = new Float64Array(count);
  form.concepts.forEach((concept, i) => {
    const weight = concept.weight * (hits.likeness[i] ?? 0);
    let last = -1;
    for (const position of hits.positions[i] ?? []) {
      const sentence = hits.sentences[position] ?? 0;
      if (sentence === last) continue;
      coverage[sentence] = (coverage[sentence] ?? 0) + weight;
      if (sentence !== last + 1 || last === -1) {
        added[sentence] = (added[sentence] ?? 0) + SECOND_SENTENCE * weight;
      }
      last = sentence;
    }
  });
  let best = { number: 0, score: 0 };
  let [most, twoSentences] = [0, 0];
  coverage.forEach((covered, sentence) => {
    const end = hits.sentenceStarts[sentence + 1] ?? length;
    const words = end - (hits.sentenceStarts[sentence] ?? 0);
    const score = covered / (1 + K * (1 - B + (B * words) / AVERAGE_SENTENCE_WORDS));
    most = Math.max(most, covered);
    twoSentences = Math.max(twoSentences, covered + (added[sentence + 1] ?? 0));
    if (score > best.score) best = { number: sentence, score };
  });
  return { ...best, coverage: most, twoSentences };
}
