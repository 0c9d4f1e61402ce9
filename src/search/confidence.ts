// How probable it is that the first passage answers the question.

import type { AskedFor } from './asked-for.ts';
import type { QuestionForm } from './question.ts';
import type { RankedPassage, Ranking } from './rank.ts';
import { CONFIDENCE_BIAS, CONFIDENCE_WEIGHTS } from './weights.ts';

/** What the confidence is judged by: each from 0 to 1, but for `share`, from -1 to 1. */
export interface Signals {
  /** Log odds of the first passage's share of the softmax over all candidates' scores. */
  readonly share: number;
  /** The lead over the second passage, for as much of the question as the first covers. */
  readonly lead: number;
  /** The first passage's score beside the highest that a question reaches. */
  readonly score: number;
  /** A high share of a high score: neither alone is enough. */
  readonly shareOfScore: number;
  /** Neighbouring words of the question that stand side by side in the passage. */
  readonly runs: number;
  readonly exactForms: number;
  /** How much of the question's wording one sentence has. */
  readonly wording: number;
  /** Words that only the passages before or a word of the same family stand in for. */
  readonly context: number;
  readonly prefixes: number;
  /** How unlikely a passage that answers is to lack all the words that are missing. */
  readonly surprise: number;
  readonly wordsMissing: number;
  /** Share of the question's information in words that the corpus does not have at all. */
  readonly unknown: number;
  /** A name that stands nowhere in the corpus. */
  readonly unknownName: number;
  /** Share of the question's names that are missing. */
  readonly namesMissing: number;
  readonly numbersMissing: number;
  /** Nothing but names was found: a known name with an unknown fact. */
  readonly onlyNames: number;
  /** The question asks for a number, a date or a name, and the best sentence has none. */
  readonly notAskedFor: number;
  /** The whole passage has no number or date although the question asks for one. */
  readonly lacksAskedFor: number;
  /** The question asks for an age, an address or a name, and the passage has nothing that could be one. */
  readonly lacksPlainFact: number;
  /** Small talk and requests for advice speak to somebody ("should I …", "can you …"). */
  readonly addressesReader: number;
  /** Long questions cannot be covered as short ones are. */
  readonly length: number;
}

const MANY_CONCEPTS = 10;
/** Scores, log odds and leads beyond these say nothing more. */
const HIGH_SCORE = 20;
/** A rival that is always there, on the ranker's scale: where few passages have any of the words, none may answer. */
const CHANCE_SCORE = 8;
/**
 * So many rare words a question has on average. The features are shares, and a share of much information tells more;
 * measured, the root of it serves better than none of it or all of it.
 */
const USUAL_RARE_WORDS = 2.6;
const HIGH_LOG_ODDS = 6;
const LONG_LEAD = 8;
/** In nats. */
const MUCH_SURPRISE = 8;
const MANY_MISSING = 5;
const PLAIN_FACTS: ReadonlySet<AskedFor> = new Set([
  'age',
  'contact',
  'own name',
  'named place',
  'named thing',
  'calendar date',
]);
const LOOK_UP_CONFIDENCE = 0.5;
/** Whom a question means that names nobody, a passage that has all its words knows half the time at best. */
const NAMES_NOTHING = 0.5;

/**
 * The confidence of a ranking.
 * @returns a probability, 0 where nothing was found
 */
export function confidenceOf(ranking: Ranking): number {
  const signals = signalsOf(ranking);
  if (!signals || !hasOwnWords(ranking)) return 0;
  let sum = CONFIDENCE_BIAS;
  for (const name of Object.keys(CONFIDENCE_WEIGHTS) as (keyof Signals)[]) {
    sum += CONFIDENCE_WEIGHTS[name] * signals[name];
  }
  const confidence = (namesNothing(ranking.form) ? NAMES_NOTHING : 1) / (1 + Math.exp(-sum));
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
  const sharpness = Math.sqrt(form.rareWords / USUAL_RARE_WORDS);
  const unknown = form.concepts.filter((concept) => concept.terms.size === 0);
  const rivals = ranked.reduce(
    (sum, each) => sum + Math.exp(sharpness * (each.score - top.score)),
    0,
  );
  const share = 1 / (rivals + Math.exp(CHANCE_SCORE - top.score));
  const score = clamp(top.score / HIGH_SCORE);
  const covered = clamp(features.coverage + features.context + features.prefixes / 2);
  const asked = form.concepts.filter((concept) => concept.isAsked);
  const surprises = surprisesIn(top, form);
  return {
    share: Math.max(-1, Math.min(1, Math.log(share / (1 - share + 1e-9)) / HIGH_LOG_ODDS)),
    lead: covered * clamp((sharpness * (top.score - (second?.score ?? 0))) / LONG_LEAD),
    score,
    shareOfScore: share * score,
    runs: features.runs,
    exactForms: features.exactForms,
    wording: features.wording,
    context: features.context,
    prefixes: features.prefixes,
    surprise: clamp(surprises.reduce((a, b) => a + b, 0) / MUCH_SURPRISE),
    wordsMissing: clamp(
      form.concepts.filter((each, i) => each.isAsked && !top.found[i]).length / MANY_MISSING,
    ),
    unknown: unknown.reduce((sum, concept) => sum + concept.weight, 0) / total,
    unknownName: unknown.some((concept) => concept.isName) ? 1 : 0,
    namesMissing: form.concepts.some((concept) => concept.isName) ? 1 - features.names : 0,
    numbersMissing: form.concepts.some((concept) => concept.isNumber) ? 1 - features.numbers : 0,
    onlyNames: factMissing(ranking) > 0.99 ? 1 : 0,
    notAskedFor: askedFor !== 'anything' && features.askedFor === 0 ? 1 : 0,
    lacksAskedFor: top.lacksAskedFor && (askedFor === 'number' || askedFor === 'date') ? 1 : 0,
    lacksPlainFact: top.lacksAskedFor && PLAIN_FACTS.has(askedFor) ? 1 : 0,
    addressesReader: top.lacksAddress ? 1 : 0,
    length: clamp(asked.length / MANY_CONCEPTS),
  };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/**
 * By concept, how unlikely a passage that answers is to lack it, in nats: 0 where it was found. The chance that a word
 * of a question stands in the passage that answers it was learned by logistic regression on the SQuAD 1.1 development
 * set's even articles: names nearly always, general words and participles less, the first word (often the kind of thing
 * asked for) less, too.
 */
function surprisesIn(top: RankedPassage, form: QuestionForm): number[] {
  return form.concepts.map((concept, i) => {
    if (top.found[i] || !concept.isAsked) return 0;
    const logOdds =
      0.6 +
      (concept.isName ? 1.37 : 0) +
      (concept.isNumber ? 0.21 : 0) +
      0.64 * Math.min(1, concept.form.length / 10) -
      (form.language.generalWords.has(concept.form) ? 0.96 : 0) -
      (i === 0 ? 0.76 : 0) -
      (/(?:ed|ing)$/.test(concept.form) ? 0.48 : 0) -
      0.37 * Math.min(1, form.concepts.length / MANY_CONCEPTS);
    return Math.log(1 + Math.exp(logOdds));
  });
}

/** “Where did he go?”: general words about somebody who was named elsewhere. */
function namesNothing({ concepts, forms, language }: QuestionForm): boolean {
  return (
    concepts.every(({ form }) => language.generalWords.has(form)) &&
    forms.some((form) => language.pronouns.has(form))
  );
}

/** What stands before a passage or above it, and words that may stand for the question's, help it to answer, but not alone. */
function hasOwnWords({ ranked: [top] }: Ranking): boolean {
  return top !== undefined && (!top.lacksOwnWords || top.features.prefixes > 0);
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
