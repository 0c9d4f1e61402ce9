// The second stage: the candidates in the order in which they answer the question.

import type { Concept } from './concept.ts';
import { type Features, PassageJudge, type Scored } from './features.ts';
import { NearDuplicates } from './near-duplicates.ts';
import type { PassageIndex, PassageNumber } from './passage-index.ts';
import { passagesWith, phrasesIn } from './phrases.ts';
import { analyseQuestion, type QuestionForm } from './question.ts';
import { RANK_WEIGHTS } from './weights.ts';
import { QuestionWording } from './wording.ts';

export interface RankedPassage extends Scored {
  readonly number: PassageNumber;
  readonly score: number;
  /** Says the same as the first passage, in another document: no rival of it. */
  readonly repeatsFirst: boolean;
}

export interface Ranking {
  /** Best first. */
  readonly ranked: readonly RankedPassage[];
  /** The question as the first passage's language sees it; the corpus's first language if there is none. */
  readonly form: QuestionForm;
}

export interface RankOptions {
  /** How many candidates the ranker looks at. */
  readonly candidates?: number;
  readonly allowed?: (number: PassageNumber) => boolean;
  /** Added to a candidate's score, for what the caller knows of it beside its words. */
  readonly bonus?: (number: PassageNumber) => number;
}

const CANDIDATES = 50;
/**
 * A question's rarest words find nearly all candidates that all of them would. So many postings are walked for one
 * question; at 100,000 paragraphs 6,000 lose one first place in 1,000, and without a bound none more is won.
 */
const MOST_POSTINGS = 30_000;
/** So many of the next passages are looked at as reprints of the first. */
const REPRINTS = 6;
const FEATURE_NAMES = Object.keys(RANK_WEIGHTS) as readonly (keyof Features)[];
/** However common they are, this many of the rarest words are searched for. */
const FEWEST_TERMS = 2;

/**
 * Ranks the passages of an index for a question.
 * @param text the question
 */
export function rank(text: string, index: PassageIndex, options: RankOptions = {}): Ranking {
  const forms = new Map<string, QuestionForm>();
  for (const language of index.languages.values()) {
    forms.set(language.code, analyseQuestion(text, index, language));
  }
  const numbers = candidateNumbers(text, [...forms.values()], index, options);
  const ranked: RankedPassage[] = [];
  for (const [code, form] of forms) {
    const judge = new PassageJudge(form, index);
    for (const number of numbers) {
      if (index.languageOf(number)?.code !== code) continue;
      const { features, found, lacksOwnWords, lacksAskedFor, lacksAddress } = judge.judge(number);
      const score = weigh(features) + (options.bonus?.(number) ?? 0);
      // Spreading what was judged would cost a tenth of a question's time.
      ranked.push({
        number,
        score,
        features,
        found,
        lacksOwnWords,
        lacksAskedFor,
        lacksAddress,
        repeatsFirst: false,
      });
    }
  }
  ranked.sort((a, b) => b.score - a.score || a.number - b.number);
  markRepetitions(ranked, index);
  const code = ranked[0] && index.languageOf(ranked[0].number)?.code;
  const form = forms.get(code ?? '') ?? [...forms.values()][0] ?? emptyForm(index);
  return { ranked, form };
}

/** Reprints score alike, so they stand right behind the first. */
function markRepetitions(ranked: RankedPassage[], index: PassageIndex): void {
  const [first] = ranked;
  const duplicates = new NearDuplicates(index);
  for (let at = 1; first && at < Math.min(ranked.length, REPRINTS); at++) {
    const other = ranked[at];
    if (other && duplicates.areAlike(first.number, other.number)) {
      ranked[at] = { ...other, repeatsFirst: true };
    }
  }
}

function candidateNumbers(
  text: string,
  forms: readonly QuestionForm[],
  index: PassageIndex,
  options: RankOptions,
): readonly PassageNumber[] {
  const limit = options.candidates ?? CANDIDATES;
  const phrases = phrasesIn(text);
  const having = phrases.length > 0 ? passagesWith(phrases, index) : undefined;
  const allowed = (number: PassageNumber): boolean =>
    (having?.has(number) ?? true) && (options.allowed?.(number) ?? true);
  const anyAllowed = having || options.allowed ? allowed : undefined;
  const found = index.candidates(candidateTerms(forms, index), limit, anyAllowed);
  if (found.length > 0 || !having) return found;
  // A phrase of function words alone has no term to search for.
  return [...having].filter(allowed).slice(0, limit);
}

function weigh(features: Features): number {
  let score = 0;
  for (const name of FEATURE_NAMES) {
    score += RANK_WEIGHTS[name] * features[name];
  }
  return score;
}

/** The terms that MiniSearch searches for: the rarest, with their likeness as weight. */
function candidateTerms(forms: readonly QuestionForm[], index: PassageIndex): Map<string, number> {
  const chosen = new Map<string, number>();
  for (const form of forms) {
    const known = form.concepts
      .filter((concept) => concept.terms.size > 0)
      .map((concept) => ({ concept, postings: postingsOf(concept, index) }))
      .sort((a, b) => a.postings - b.postings);
    let walked = 0;
    for (const [i, { concept, postings }] of known.entries()) {
      walked += postings;
      if (i >= FEWEST_TERMS && walked > MOST_POSTINGS) break;
      for (const [term, likeness] of concept.terms) {
        const text = index.lexicon.termText(term);
        chosen.set(text, Math.max(likeness, chosen.get(text) ?? 0));
      }
    }
  }
  return chosen;
}

function postingsOf(concept: Concept, index: PassageIndex): number {
  let postings = 0;
  for (const term of concept.terms.keys()) postings += index.lexicon.frequency(term);
  return postings;
}

function emptyForm(index: PassageIndex): QuestionForm {
  return {
    language: {
      code: '',
      stem: (word) => word,
      functionWords: new Set(),
      generalWords: new Set(),
      related: new Map(),
      numberWords: new Set(),
      monthNames: new Set(),
      timeWords: new Set(),
      ageWords: new Set(),
      pronouns: new Set(),
      address: new Set(),
      placeLeads: new Set(),
      questionWords: new Set(),
      lookAlikes: null,
      points: /(?!)/,
    },
    concepts: [],
    totalWeight: 0,
    rareWords: 0,
    byTerm: new Map(),
    sequence: [],
    placesOfTerm: new Map(),
    wording: new QuestionWording([], [], new Set(), index.wordCounts),
    grams: index.letterGrams.question([]),
    forms: [],
    askedFor: 'anything',
    thingAskedFor: undefined,
    addressesReader: false,
  };
}
