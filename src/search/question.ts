// A question's words, analysed as the passages of one language are.

import { type AskedFor, askedFor, thingAskedFor } from './asked-for.ts';
import { type Concept, makeConcept, spellingOf } from './concept.ts';
import { inverseDocumentFrequency } from './inverse-document-frequency.ts';
import type { Language } from './languages.ts';
import type { QuestionGrams } from './letter-grams.ts';
import { FUNCTION_WORD, flagsOf, termOf } from './lexicon.ts';
import type { PassageIndex } from './passage-index.ts';
import { meantFunctionWord } from './spelling.ts';
import type { PlacedWord } from './word-runs.ts';
import { QuestionWording } from './wording.ts';
import { wordsOf } from './words.ts';

/** A term of the corpus that answers to a concept. */
export interface TermMatch {
  /** Index into the question form's concepts. */
  readonly concept: number;
  readonly likeness: number;
}

/** A question as seen by one language. */
export interface QuestionForm {
  readonly language: Language;
  /** In the question's order, each term once. */
  readonly concepts: readonly Concept[];
  /** The sum of the concepts' weights. */
  readonly totalWeight: number;
  /** The same in words of the rarest kind: what a question tells, whatever the size of the corpus. */
  readonly rareWords: number;
  /** What each term of the corpus answers to. */
  readonly byTerm: ReadonlyMap<number, readonly TermMatch[]>;
  /** All words in their order, function words included. */
  readonly sequence: readonly PlacedWord[];
  /** Where each term stands in the sequence, ascending. */
  readonly placesOfTerm: ReadonlyMap<number, readonly number[]>;
  /** The words of the sequence as they are written. */
  readonly wording: QuestionWording;
  readonly grams: QuestionGrams;
  /** All words with function words, lower case, for the kind of answer asked for. */
  readonly forms: readonly string[];
  readonly askedFor: AskedFor;
  /** The word for the thing whose name is asked for. */
  readonly thingAskedFor: string | undefined;
  /** Has “I” or “you” in it and little else. */
  readonly addressesReader: boolean;
}

/** Spelling is corrected for so many words of a question; more unknown words are no misspellings. */
const MOST_CORRECTIONS = 12;
/** In a story before the question there may well be an “I”. */
const SHORT_QUESTION = 4;
/** What a story before the question tells, beside the question itself. */
const STORY_SHARE = 0.4;

/**
 * Analyses a question for one language of the corpus.
 * @param text the question without its quoted phrases' marks
 */
export function analyseQuestion(
  text: string,
  index: PassageIndex,
  language: Language,
): QuestionForm {
  const concepts: Concept[] = [];
  const forms: string[] = [];
  const sequence: PlacedWord[] = [];
  const seen = new Set<string>();
  const corrected = new Set<number>();
  const asks = questionSentences(text);
  const corrections = { left: MOST_CORRECTIONS };
  const words = wordsOf(text, language.code).map((word, at) => {
    const form = meantFunctionWord(word, at === 0, language, index.lexicon);
    return { ...word, form, flags: flagsOf(form, language), term: termOf(form, language) };
  });
  const subjects = words.filter(({ flags }) => (flags & FUNCTION_WORD) === 0);
  const standIns = index.synonymsIn(language).standIns(subjects.map(({ term }) => term));
  for (const word of words) {
    const { flags, term } = word;
    const position = forms.length;
    forms.push(word.form);
    sequence.push(placedWord(term, flags, index));
    if ((flags & FUNCTION_WORD) !== 0 || seen.has(term)) continue;
    seen.add(term);
    const concept = makeConcept(
      {
        form: word.form,
        term,
        position,
        flags,
        capital: word.capital,
        share: asks(word.start) ? 1 : STORY_SHARE,
        standIns: standIns.get(term),
      },
      index,
      language,
      corrections,
    );
    concepts.push(concept);
    const [meant] = concept.terms.keys();
    if (meant === undefined || sequence[position]?.term !== -1) continue;
    sequence[position] = placedTerm(meant, index);
    if (concept.correction !== undefined) corrected.add(position);
  }
  const firstPlaces = new Map<string, number>();
  const repeats = forms.map((form, place) => {
    const first = firstPlaces.get(form) ?? place;
    firstPlaces.set(form, first);
    // A misspelt word that stands there again is meant as it was the first time.
    const meant = corrected.has(first) ? sequence[first] : undefined;
    if (meant) sequence[place] = meant;
    return first < place;
  });
  const totalWeight = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  return {
    language,
    concepts,
    totalWeight,
    rareWords: totalWeight / inverseDocumentFrequency(0, index.passages.length),
    byTerm: matchesByTerm(concepts),
    sequence,
    placesOfTerm: placesByTerm(sequence),
    wording: new QuestionWording(
      forms.map((form) => index.lexicon.knownWordId(form, language)),
      words.map(
        ({ flags }, at) =>
          repeats[at] === true || (sequence[at]?.term === -1 && (flags & FUNCTION_WORD) !== 0),
      ),
      corrected,
      index.wordCounts,
    ),
    grams: index.letterGrams.question(
      concepts.map((concept) => spellingOf(concept, index, language)),
    ),
    forms,
    askedFor: askedFor(forms, language.code),
    thingAskedFor: thingAskedFor(forms, language.code),
    addressesReader:
      concepts.length <= SHORT_QUESTION && forms.some((form) => language.address.has(form)),
  };
}

function matchesByTerm(concepts: readonly Concept[]): Map<number, TermMatch[]> {
  const byTerm = new Map<number, TermMatch[]>();
  concepts.forEach((concept, i) => {
    for (const [term, likeness] of concept.terms) {
      const matches = byTerm.get(term);
      if (matches) matches.push({ concept: i, likeness });
      else byTerm.set(term, [{ concept: i, likeness }]);
    }
  });
  return byTerm;
}

/** What a function word in a run tells, in nats. */
const FUNCTION_WORD_WEIGHT = 0.3;

function placedWord(text: string, flags: number, index: PassageIndex): PlacedWord {
  const term = index.lexicon.term(text) ?? -1;
  if (flags & FUNCTION_WORD) return { term, weight: FUNCTION_WORD_WEIGHT };
  return placedTerm(term, index);
}

function placedTerm(term: number, index: PassageIndex): PlacedWord {
  const frequency = term === -1 ? 0 : index.lexicon.frequency(term);
  return { term, weight: inverseDocumentFrequency(frequency, index.passages.length) };
}

function placesByTerm(sequence: readonly PlacedWord[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  sequence.forEach(({ term }, place) => {
    if (term === -1) return;
    const known = places.get(term);
    if (known) known.push(place);
    else places.set(term, [place]);
  });
  return places;
}

/** Whether an offset lies in a sentence that ends with a question mark; true everywhere where none does. */
function questionSentences(text: string): (offset: number) => boolean {
  const ranges = [...text.matchAll(/[^.!?？。！\n]+[.!?？。！\n]*/gu)]
    .filter(([sentence]) => /[?？]/u.test(sentence))
    .map((match) => [match.index, match.index + match[0].length] as const);
  if (ranges.length === 0) return () => true;
  return (offset) => ranges.some(([from, to]) => offset >= from && offset < to);
}
