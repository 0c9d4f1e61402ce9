// How much of a question's concepts a passage has, each by its weight: the features that are such shares.

import type { Features } from './features.ts';
import type { Hits } from './hits.ts';
import type { QuestionForm } from './question.ts';
import type { Surroundings } from './surroundings.ts';

/** BM25's saturation and length normalisation, as for the candidates. */
const K = 0.6;
const B = 0.7;

export type ConceptShares = Pick<
  Features,
  | 'bm25'
  | 'coverage'
  | 'rareCoverage'
  | 'wordsFound'
  | 'exactForms'
  | 'names'
  | 'numbers'
  | 'prefixes'
  | 'context'
  | 'title'
>;

/**
 * @param hits what the passage has
 * @param around what stands before and above it
 * @param relativeLength the passage's length beside the average one
 */
export function conceptShares(
  form: QuestionForm,
  hits: Hits,
  around: Surroundings,
  relativeLength: number,
): ConceptShares {
  const norm = K * (1 - B + B * relativeLength);
  let [bm25, coverage, rare, squares, words] = [0, 0, 0, 0, 0];
  let [exact, prefixes, context, title] = [0, 0, 0, 0];
  const names = new Share();
  const numbers = new Share();
  for (let i = 0; i < form.concepts.length; i++) {
    const concept = form.concepts[i];
    if (!concept) continue;
    const { weight } = concept;
    const likeness = hits.likeness[i] ?? 0;
    const before = around.context[i] ?? 0;
    const frequency = hits.positions[i]?.length ?? 0;
    bm25 += weight * ((likeness * frequency) / (frequency + norm));
    coverage += weight * likeness;
    rare += weight * (weight * likeness);
    squares += weight * weight;
    if (likeness > 0) words++;
    title += weight * (1 - likeness) * (around.title.words[i] ?? 0);
    exact += weight * (hits.exact[i] ?? 0);
    prefixes += weight * (hits.prefixed[i] ?? 0);
    context += weight * before;
    if (concept.isName) names.add(weight, Math.max(likeness, before));
    if (concept.isNumber) numbers.add(weight, Math.max(likeness, before));
  }
  const total = form.totalWeight || 1;
  return {
    bm25: bm25 / total,
    coverage: coverage / total,
    rareCoverage: squares === 0 ? 0 : rare / squares,
    wordsFound: words / Math.max(1, form.concepts.length),
    exactForms: exact / total,
    names: names.value,
    numbers: numbers.value,
    prefixes: prefixes / total,
    context: context / total,
    title: title / total,
  };
}

/** The found part of a weight; 0 of nothing. */
class Share {
  #total = 0;
  #found = 0;

  add(weight: number, likeness: number): void {
    this.#total += weight;
    this.#found += weight * likeness;
  }

  get value(): number {
    return this.#total === 0 ? 0 : this.#found / this.#total;
  }
}
