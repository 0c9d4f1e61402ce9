// How probable it is that the first passage answers the question.

import type { Ranking } from './rank.ts';
import { CONFIDENCE_BIAS, CONFIDENCE_WEIGHTS } from './weights.ts';

/** What the confidence is judged by: each from 0 to 1. */
export interface Signals {
  /** The first passage's share of the softmax over all candidates' scores. */
  readonly topShare: number;
  /** The lead over the second passage, levelling off. */
  readonly lead: number;
  /** The first passage's BM25 beside that of a passage with every word. */
  readonly ideal: number;
  readonly coverage: number;
  readonly sentenceCoverage: number;
  /** Neighbouring words of the question that stand together in the passage. */
  readonly pairs: number;
  readonly exactForms: number;
  /** The weight of the rarest word that is missing, beside the whole question's. */
  readonly rarestMissing: number;
  /** Share of the question's information in words that the corpus does not have at all. */
  readonly unknown: number;
  /** Share of the question's names that are missing. */
  readonly namesMissing: number;
  /** Share of the other words that are missing: a known name with an unknown fact. */
  readonly factMissing: number;
  readonly numbersMissing: number;
  /** The question asks for a number, a date or a name, and the best sentence has none. */
  readonly notAskedFor: number;
  /** The whole passage has no number, age or date although the question asks for one. */
  readonly lacksAskedFor: number;
  /** Nothing but names was found. */
  readonly onlyNames: number;
  /** A name that stands nowhere in the corpus. */
  readonly unknownName: number;
  /** Small talk and requests for advice speak to somebody ("should I …", "can you …"). */
  readonly addressesReader: number;
  /** Long questions cannot be covered as short ones are. */
  readonly length: number;
}

const MANY_CONCEPTS = 10;
const SHORT_QUESTION = 4;
const LOOK_UP_CONFIDENCE = 0.5;

/**
 * The confidence of a ranking.
 * @returns a probability, 0 where nothing was found
 */
export function confidenceOf(ranking: Ranking): number {
  const signals = signalsOf(ranking);
  if (!signals) return 0;
  let sum = CONFIDENCE_BIAS;
  for (const name of Object.keys(CONFIDENCE_WEIGHTS) as (keyof Signals)[]) {
    sum += CONFIDENCE_WEIGHTS[name] * signals[name];
  }
  const confidence = 1 / (1 + Math.exp(-sum));
  return isLookUp(ranking) ? Math.max(confidence, LOOK_UP_CONFIDENCE) : confidence;
}

/** The signals of a ranking, or undefined where nothing was found. */
export function signalsOf(ranking: Ranking): Signals | undefined {
  const { form } = ranking;
  const { askedFor } = form;
  const ranked = ranking.ranked.filter(({ repeatsFirst }) => !repeatsFirst);
  const [top, second] = ranked;
  if (!top) return undefined;
  const { features } = top;
  const total = form.totalWeight || 1;
  const unknown = form.concepts.filter((concept) => concept.terms.size === 0);
  return {
    topShare: 1 / ranked.reduce((sum, each) => sum + Math.exp(each.score - top.score), 0),
    lead: 1 - Math.exp(-(top.score - (second?.score ?? 0)) / 2),
    ideal: features.bm25,
    coverage: Math.min(1, features.coverage + features.context + features.prefixes / 2),
    sentenceCoverage: features.sentenceCoverage,
    pairs: features.orderedPairs,
    exactForms: features.exactForms,
    rarestMissing: top.rarestMissing,
    unknown: unknown.reduce((sum, concept) => sum + concept.weight, 0) / total,
    namesMissing: form.concepts.some((concept) => concept.isName) ? 1 - features.names : 0,
    factMissing: factMissing(ranking),
    numbersMissing: form.concepts.some((concept) => concept.isNumber) ? 1 - features.numbers : 0,
    notAskedFor: askedFor !== 'anything' && features.askedFor === 0 ? 1 : 0,
    lacksAskedFor: top.lacksAskedFor && askedFor !== 'name' ? 1 : 0,
    onlyNames: factMissing(ranking) > 0.99 ? 1 : 0,
    unknownName: unknown.some((concept) => concept.isName) ? 1 : 0,
    addressesReader: addressesReader(ranking),
    length: Math.min(1, form.concepts.length / MANY_CONCEPTS),
  };
}

function factMissing({ ranked, form }: Ranking): number {
  const top = ranked[0];
  let total = 0;
  let missing = 0;
  form.concepts.forEach((concept, i) => {
    if (concept.isName) return;
    total += concept.weight;
    if (!top?.found[i]) missing += concept.weight;
  });
  return total === 0 ? 0 : missing / total;
}

/** A bare name or subject (“Kazakhstan”), all of it found in one sentence: the passage speaks of it. */
function isLookUp({ ranked, form }: Ranking): boolean {
  const covered = ranked[0]?.features.sentenceCoverage ?? 0;
  return form.concepts.length === form.forms.length && covered > 0.99;
}

/** In a short question only: a story before the question may well have an “I” in it. */
function addressesReader({ form }: Ranking): number {
  if (form.concepts.length > SHORT_QUESTION) return 0;
  return form.forms.some((each) => form.language.address.has(each)) ? 1 : 0;
}
