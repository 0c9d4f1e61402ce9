// One word of a question that carries its subject, and what of the corpus answers to it.

import type { StandIns } from './corpus-synonyms.ts';
import { inverseDocumentFrequency } from './inverse-document-frequency.ts';
import type { Language } from './languages.ts';
import { GENERAL_WORD, termOf } from './lexicon.ts';
import type { PassageIndex } from './passage-index.ts';
import { correct } from './spelling.ts';
import { foldDiacritics } from './words.ts';

/** One word of the question that carries its subject, with the terms of the corpus that answer to it. */
export interface Concept {
  readonly form: string;
  /** Word numbers are per language; undefined where the corpus does not have the very form. */
  readonly wordId: number | undefined;
  /** Terms of the corpus by number, each with its likeness from 0 to 1. Empty: the corpus lacks the word. */
  readonly terms: ReadonlyMap<number, number>;
  /** The term that it was probably meant to be, where the corpus lacks the word: a misspelling, or another spelling of a name. */
  readonly correction: number | undefined;
  /** Terms up to this likeness only may stand for the word; those above are taken for it. */
  readonly standIn: number;
  /** How much the word tells, in nats: its inverse document frequency. */
  readonly weight: number;
  /** Written with a capital, or a name in the corpus. */
  readonly isName: boolean;
  /** Written with a capital, though it does not begin the question. */
  readonly hasCapital: boolean;
  readonly isNumber: boolean;
  /** Stands in the sentence that asks, not in a story around it. */
  readonly isAsked: boolean;
  /** Position among the question's words. */
  readonly position: number;
  /** The word's first letters; undefined where it is short. */
  readonly opening: string | undefined;
}

/** A word of the question before it is looked up. */
export interface Analysed {
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

/** General words ("get", "people") tell less than their rarity in a small corpus suggests. */
const GENERAL_WEIGHT = 0.35;
/** Another spelling of a name in the corpus. */
const VARIANT_LIKENESS = 0.9;
/** A synonym for the word; measured from 0 to 0.7, half is the best compromise. */
const RELATED_LIKENESS = 0.5;
/** “Age” is answered by “24-year-old” and by “in his 40s”. */
const AGE_LIKENESS = 0.7;
/** Languages that write every noun with a capital: there it marks no name. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb']);

/**
 * What a word of the question means in the corpus.
 * @param corrections how many misspelt words of the question may still be corrected; counted down
 */
export function makeConcept(
  word: Analysed,
  index: PassageIndex,
  language: Language,
  corrections: { left: number },
): Concept {
  const { lexicon } = index;
  const isGeneral = (word.flags & GENERAL_WORD) !== 0;
  const { terms, correction } = termsFor(word, index, language, corrections);
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
    correction,
    standIn: standInLikeness(correction, word.standIns),
    weight: word.share * (isGeneral ? rarity * GENERAL_WEIGHT : rarity),
    isName,
    hasCapital: word.capital && word.position > 0,
    isNumber: /\p{Nd}/u.test(word.form),
    isAsked: word.share === 1,
    position: word.position,
    opening: openingOf(word.term),
  };
}

/** Of a keeper's phrase with many words, each alone is little like the word: the most telling one is taken for it. */
function standInLikeness(correction: number | undefined, standIns: StandIns | undefined): number {
  if (correction !== undefined) return 0;
  if (!standIns) return RELATED_LIKENESS;
  return Math.min(RELATED_LIKENESS, 0.99 * Math.max(...standIns.values()));
}

/** Terms that begin with the same letters, this many, are likely of one family ("desert", "deserter"). */
const OPENING_LENGTH = 5;

/** A term's first letters, which it shares with its family; undefined for a short one. */
export function openingOf(term: string): string | undefined {
  return term.length < OPENING_LENGTH ? undefined : term.slice(0, OPENING_LENGTH);
}

/** A misspelt word goes by the spelling that was probably meant. */
export function spellingOf(
  { form, terms }: Concept,
  { lexicon }: PassageIndex,
  language: Language,
): string {
  const [meant] = terms.keys();
  return meant === undefined ? termOf(form, language) : lexicon.termText(meant);
}

/** The terms of the corpus that answer to a word: itself, what it was meant to be, other spellings, synonyms. */
function termsFor(
  word: Analysed,
  index: PassageIndex,
  language: Language,
  corrections: { left: number },
): { readonly terms: ReadonlyMap<number, number>; readonly correction: number | undefined } {
  const { lexicon } = index;
  const known = lexicon.term(word.term);
  const isGeneral = (word.flags & GENERAL_WORD) !== 0;
  const terms = new Map<number, number>();
  for (const [term, likeness] of word.standIns ?? []) terms.set(term, likeness);
  if (known !== undefined) terms.set(known, 1);
  else if (terms.size === 0 && corrections.left-- > 0) {
    for (const [term, likeness] of correct(word.term, word.form, isGeneral, index))
      terms.set(term, likeness);
  }
  if (!isGeneral && (known === undefined || lexicon.isName(known))) {
    for (const name of lexicon.namesLike(word.term)) {
      terms.set(name, Math.max(terms.get(name) ?? 0, VARIANT_LIKENESS));
    }
  }
  const [correction] = known === undefined && !word.standIns ? terms.keys() : [];
  const related = language.related.get(word.term);
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
  return { terms, correction };
}
