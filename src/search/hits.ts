// Where a question's words stand in a passage, and how well: alone, in sentences and in pairs.

import type { PassageIndex } from './passage-index.ts';
import type { Concept, QuestionForm } from './question.ts';
import type { PassageWords } from './word-sequences.ts';

/** BM25's saturation and length normalisation, as for the candidates. */
const K = 0.6;
const B = 0.7;
const AVERAGE_SENTENCE_WORDS = 22;
/** How many more words than in the question may stand between two in order. */
const PAIR_SLACK = 2;
const WINDOW = 8;

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
export function bm25(form: QuestionForm, hits: Hits, length: number, average: number): number {
  const norm = K * (1 - B + (B * length) / average);
  return sum(form, (_, i) => {
    const frequency = hits.positions[i]?.length ?? 0;
    return ((hits.likeness[i] ?? 0) * frequency) / (frequency + norm);
  });
}

export interface BestSentence {
  readonly number: number;
  readonly coverage: number;
  readonly score: number;
}

export function bestSentence(form: QuestionForm, hits: Hits, length: number): BestSentence {
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
export function pairs(form: QuestionForm, hits: Hits, how: 'ordered' | 'near'): number {
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
