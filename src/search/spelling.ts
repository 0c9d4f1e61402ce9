// Words that the corpus does not know: the terms that were probably meant.

import type { Language } from './languages.ts';
import { type Lexicon, termOf } from './lexicon.ts';
import type { PassageIndex } from './passage-index.ts';
import { foldDiacritics, type Word } from './words.ts';

/** Likeness of a term one edit and two edits away. */
const LIKENESS = [1, 0.85, 0.6] as const;
/** Shorter words have too many neighbours ("hour", "four"). */
const SHORTEST = 5;
const SHORTEST_FUNCTION_WORD = 3;
const LONGEST_FUNCTION_WORD = 12;
/** Longer ones are no words, and cost much to compare. */
const LONGEST = 40;

/**
 * Terms of the corpus that a word unknown to it may have meant: misspelt names above all, and words
 * written as one or as two ("antiwar").
 * @param term the stem that the corpus does not have
 * @param form the word as it is written: stems are cut short, and lie nearer to each other than the words do
 * @param isGeneral general words are spelt right; they are just absent
 * @returns term numbers with their likeness, 0 to 1; empty where nothing is like it
 */
export function correct(
  term: string,
  form: string,
  isGeneral: boolean,
  index: PassageIndex,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (isGeneral || term.length < SHORTEST || term.length > LONGEST || /\d/.test(term)) return found;
  const { lexicon } = index;
  const furthest = term.length >= 6 ? 2 : 1;
  let best = 3;
  for (const number of lexicon.termsNear(term, furthest)) {
    const other = lexicon.termText(number);
    const distance = editDistance(term, other, furthest);
    if (!isPlausible(term, other, distance, lexicon.isName(number))) continue;
    best = Math.min(best, distance);
    found.set(number, LIKENESS[distance] ?? 0);
  }
  for (const [number, likeness] of found) {
    const isFurther = likeness < (LIKENESS[best] ?? 0);
    const isFar = best === 2 && !isLikeAnyForm(form, number, best, lexicon);
    if (isFurther || isFar) found.delete(number);
  }
  return found.size > 0 ? found : compound(term, index);
}

/**
 * The function word that a word was meant to be: any with two letters swapped (“thier”), and at a question's beginning the question
 * word that is one slip away (“wen did …”). A capital inside a question marks a name.
 * @returns the word's form where it stands in the corpus, is a word of its own or like no such word
 */
export function meantFunctionWord(
  { form, capital }: Pick<Word, 'form' | 'capital'>,
  opensQuestion: boolean,
  language: Language,
  lexicon: Lexicon,
): string {
  const { functionWords, questionWords, lookAlikes } = language;
  if (form.length < SHORTEST_FUNCTION_WORD || form.length > LONGEST_FUNCTION_WORD) return form;
  if (!lookAlikes || lookAlikes.has(form) || (capital && !opensQuestion)) return form;
  if (functionWords.has(form) || lexicon.term(termOf(form, language)) !== undefined) return form;
  for (let at = 1; at < form.length; at++) {
    const [one, other] = [form.charAt(at - 1), form.charAt(at)];
    const swapped = form.slice(0, at - 1) + other + one + form.slice(at + 1);
    if (functionWords.has(swapped)) return swapped;
  }
  if (!opensQuestion) return form;
  return [...questionWords].find((word) => editDistance(form, word, 1) === 1) ?? form;
}

/** Ordinary words are only one slip away; names are spelt in many ways, but begin alike. */
function isPlausible(term: string, other: string, distance: number, isName: boolean): boolean {
  if (other.length < 4) return false;
  if (distance === 1) return true;
  if (distance > 2) return false;
  return isName ? term.length >= 6 : term.length >= 8;
}

/** Whether a word is as near to one of a term's own forms as the stems are to each other. */
function isLikeAnyForm(form: string, term: number, distance: number, lexicon: Lexicon): boolean {
  return lexicon
    .formsOf(term)
    .some(
      (other) => editDistance(foldDiacritics(form), foldDiacritics(other), distance) <= distance,
    );
}

/** “antiwar” for “anti-war”: two terms that the corpus has, written as one. */
function compound(term: string, index: PassageIndex): Map<number, number> {
  const { lexicon } = index;
  for (let cut = 3; cut <= term.length - 3; cut++) {
    const first = lexicon.term(term.slice(0, cut));
    const second = lexicon.term(term.slice(cut));
    if (first === undefined || second === undefined) continue;
    if (lexicon.frequency(first) > 0 && lexicon.frequency(second) > 0) {
      return new Map([
        [first, 0.5],
        [second, 0.5],
      ]);
    }
  }
  return new Map();
}

/**
 * Damerau's distance with adjacent transpositions (optimal string alignment).
 * @param most where every path is longer than this, the result is some number above it
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let previous: number[] = [];
  let current = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (current[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (current[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (previous[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return most + 1;
    previous = current;
    current = next;
  }
  return current[b.length] ?? 0;
}
