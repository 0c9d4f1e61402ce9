// A question's words, analysed as the passages of one language are.

import { type AskedFor, askedFor } from './asked-for.ts';
import type { StandIns } from './corpus-synonyms.ts';
import type { Language } from './languages.ts';
import type { QuestionGrams } from './letter-grams.ts';
import { FUNCTION_WORD, flagsOf, GENERAL_WORD, termOf } from './lexicon.ts';
import type { PassageIndex } from './passage-index.ts';
import { correct } from './spelling.ts';
import type { PlacedWord } from './word-runs.ts';
import { foldDiacritics, wordsOf } from './words.ts';

/** One word of the question that carries its subject, with the terms of the corpus that answer to it. */
export interface Concept {
  readonly form: string;
  /** Word numbers are per language; undefined where the corpus does not have the very form. */
  readonly wordId: number | undefined;
  /** Terms of the corpus by number, each with its likeness from 0 to 1. Empty: the corpus lacks the word. */
  readonly terms: ReadonlyMap<number, number>;
  /** How much the word tells, in nats: its inverse document frequency. */
  readonly weight: number;
  /** Written with a capital, or a name in the corpus. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Stands in the sentence that asks, not in a story around it. */
  readonly isAsked: boolean;
  /** Position among the question's words. */
  readonly position: number;
  /** The lexicon's number of the word's first letters, or -1. */
  readonly prefix: number;
}

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
  /** What each term of the corpus answers to. */
  readonly byTerm: ReadonlyMap<number, readonly TermMatch[]>;
  /** All words in their order, function words included. */
  readonly sequence: readonly PlacedWord[];
  /** Where each term stands in the sequence, ascending. */
  readonly placesOfTerm: ReadonlyMap<number, readonly number[]>;
  readonly grams: QuestionGrams;
  /** All words with function words, lower case, for the kind of answer asked for. */
  readonly forms: readonly string[];
  readonly askedFor: AskedFor;
  /** Has “I” or “you” in it and little else. */
  readonly addressesReader: boolean;
}

/** General words ("get", "people") tell less than their rarity in a small corpus suggests. */
const GENERAL_WEIGHT = 0.35;
/** Another spelling of a name in the corpus. */
const VARIANT_LIKENESS = 0.9;
/** Spelling is corrected for so many words of a question; more unknown words are no misspellings. */
const MOST_CORRECTIONS = 12;
/** A synonym for the word; measured from 0 to 0.7, half is the best compromise. */
const RELATED_LIKENESS = 0.5;
/** “Age” is answered by “24-year-old” and by “in his 40s”. */
const AGE_LIKENESS = 0.7;
/** Languages that write every noun with a capital: there it marks no name. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb']);
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
  const asks = questionSentences(text);
  const corrections = { left: MOST_CORRECTIONS };
  const words = wordsOf(text, language.code).map((word) => ({
    ...word,
    flags: flagsOf(word.form, language),
    term: termOf(word.form, language),
  }));
  const subjects = words.filter(({ flags }) => (flags & FUNCTION_WORD) === 0);
  const standIns = index.synonymsIn(language).standIns(subjects.map(({ term }) => term));
  for (const word of words) {
    const { flags, term } = word;
    const position = forms.length;
    forms.push(word.form);
    sequence.push(placedWord(term, flags, index));
    if ((flags & FUNCTION_WORD) !== 0 || seen.has(term)) continue;
    seen.add(term);
    concepts.push(
      makeConcept(
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
      ),
    );
  }
  const totalWeight = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  return {
    language,
    concepts,
    totalWeight,
    byTerm: matchesByTerm(concepts),
    sequence,
    placesOfTerm: placesByTerm(sequence),
    grams: index.letterGrams.question(
      concepts.map((concept) => spellingOf(concept, index, language)),
    ),
    forms,
    askedFor: askedFor(forms, language.code),
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

/** A misspelt word goes by the spelling that was probably meant. */
function spellingOf(concept: Concept, index: PassageIndex, language: Language): string {
  const [meant] = concept.terms.keys();
  return meant === undefined ? termOf(concept.form, language) : index.lexicon.termText(meant);
}

interface Analysed {
  readonly form: string;
  readonly term: string;
  readonly position: number;
  readonly flags: number;
  readonly capital: boolean;
  /** 1 in the sentence that asks, less in a story around it. */
  readonly share: number;
  /** What the corpus's keeper says stands for it. */
  readonly standIns: StandIns | undefined;
}

/** Whether an offset lies in a sentence that ends with a question mark; true everywhere where none does. */
function questionSentences(text: string): (offset: number) => boolean {
  const ranges = [...text.matchAll(/[^.!?？。！\n]+[.!?？。！\n]*/gu)]
    .filter(([sentence]) => /[?？]/u.test(sentence))
    .map((match) => [match.index, match.index + match[0].length] as const);
  if (ranges.length === 0) return () => true;
  return (offset) => ranges.some(([from, to]) => offset >= from && offset < to);
}

function makeConcept(
  word: Analysed,
  index: PassageIndex,
  language: Language,
  corrections: { left: number },
): Concept {
  const { lexicon } = index;
  const known = lexicon.term(word.term);
  const isGeneral = (word.flags & GENERAL_WORD) !== 0;
  const terms = new Map<number, number>();
  for (const [term, likeness] of word.standIns ?? []) terms.set(term, likeness);
  if (known !== undefined) terms.set(known, 1);
  else if (terms.size === 0 && corrections.left-- > 0) {
    for (const [term, likeness] of correct(word.term, isGeneral, index)) terms.set(term, likeness);
  }
  if (!isGeneral && (known === undefined || lexicon.isName(known))) {
    for (const name of lexicon.namesLike(word.term)) {
      terms.set(name, Math.max(terms.get(name) ?? 0, VARIANT_LIKENESS));
    }
  }
  const related = isGeneral ? undefined : language.related.get(word.term);
  for (const other of related ?? []) {
    const term = lexicon.term(other);
    if (term !== undefined && !terms.has(term)) terms.set(term, RELATED_LIKENESS);
  }
  if (language.ageWords.has(word.form)) {
    for (const other of language.ageWords) {
      const term = lexicon.term(termOf(other, language));
      if (term !== undefined && !terms.has(term)) terms.set(term, AGE_LIKENESS);
    }
  }
  let frequency = 0;
  const marksNames = !CAPITAL_NOUNS.has(language.code);
  let isName = marksNames && word.capital && word.position > 0;
  for (const term of terms.keys()) {
    frequency = Math.max(frequency, lexicon.frequency(term));
    isName ||= marksNames && lexicon.isName(term);
  }
  const rarity = inverseDocumentFrequency(frequency, index.passages.length);
  return {
    form: foldDiacritics(word.form),
    wordId: lexicon.knownWordId(word.form, language),
    terms,
    weight: word.share * (isGeneral ? rarity * GENERAL_WEIGHT : rarity),
    isName,
    isNumber: /\p{Nd}/u.test(word.form),
    isAsked: word.share === 1,
    position: word.position,
    prefix: lexicon.prefix(word.term),
  };
}

/**
 * Robertson and Spärck Jones's inverse document frequency in its form that is never negative,
 * ln(1 + (N − n + ½) / (n + ½)).
 * @param frequency in how many passages the term stands
 * @param passages how many passages there are
 */
export function inverseDocumentFrequency(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}
