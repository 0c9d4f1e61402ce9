// The sentence of a passage that has most of a question, alone and with the one after it.

import type { Hits } from './hits.ts';
import type { QuestionForm } from './question.ts';

/** BM25's saturation and length normalisation, as for the candidates. */
const K = 0.6;
const B = 0.7;
const AVERAGE_SENTENCE_WORDS = 22;
const SECOND_SENTENCE = 0.8;

export interface BestSentence {
  readonly number: number;
  /** The weight of the words found in one sentence, at most. */
  readonly coverage: number;
  /** The same in two sentences in a row, what only the second has counting a little less. */
  readonly twoSentences: number;
}

/** @param length of the passage in words */
export function bestSentence(form: QuestionForm, hits: Hits, length: number): BestSentence {
  const { sentenceStarts } = hits;
  const count = sentenceStarts.length;
  const coverage = new Float64Array(count);
  /** What each sentence adds to the one before it. */
  const added = new Float64Array(count);
  for (let concept = 0; concept < form.concepts.length; concept++) {
    addConcept(concept, form, hits, coverage, added);
  }
  let number = 0;
  let [score, most, twoSentences] = [0, 0, 0];
  for (let sentence = 0; sentence < count; sentence++) {
    const covered = coverage[sentence] ?? 0;
    const end = sentence + 1 < count ? sentenceStarts.at(sentence + 1) : length;
    const words = end - sentenceStarts.at(sentence);
    const own = covered / (1 + K * (1 - B + (B * words) / AVERAGE_SENTENCE_WORDS));
    most = Math.max(most, covered);
    twoSentences = Math.max(twoSentences, covered + (added[sentence + 1] ?? 0));
    if (own > score) [number, score] = [sentence, own];
  }
  return { number, coverage: most, twoSentences };
}

function addConcept(
  concept: number,
  form: QuestionForm,
  hits: Hits,
  coverage: Float64Array,
  added: Float64Array,
): void {
  const positions = hits.positions[concept];
  if (!positions || positions.length === 0) return;
  const weight = (form.concepts[concept]?.weight ?? 0) * (hits.likeness[concept] ?? 0);
  const { sentenceStarts } = hits;
  let last = -1;
  let sentence = 0;
  for (let at = 0; at < positions.length; at++) {
    const position = positions.at(at);
    while (sentence + 1 < sentenceStarts.length && sentenceStarts.at(sentence + 1) <= position) {
      sentence++;
    }
    if (sentence === last) continue;
    coverage[sentence] = (coverage[sentence] ?? 0) + weight;
    if (sentence !== last + 1 || last === -1) {
      added[sentence] = (added[sentence] ?? 0) + SECOND_SENTENCE * weight;
    }
    last = sentence;
  }
}
