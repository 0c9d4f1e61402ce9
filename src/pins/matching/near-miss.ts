// Says why a question that looks like a pinned one is another question. Precision comes before reach: a question
// that gets no pin is searched in the sources all the same.

import { stem } from 'porter2';
import { CONTRARY, SAME } from './word-lists.ts';
import type { AskedFor, Wording } from './wording.ts';

/** What all wordings of a pin have between them. */
export interface PinWords {
  readonly content: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Its wordings have different numbers: then the number is not what it is about. */
  readonly numbersVary: boolean;
}

export type NearMiss =
  | 'negated'
  | 'asks for something else'
  | 'another number'
  | 'another name'
  | 'the contrary'
  | 'one thing replaced'
  | 'half of it new'
  | 'too general';

/** So many words in a row may be one thing: “New York” for “Oslo”. */
const LONGEST_SLOT = 2;

/** @param nearest the pin's wording that is most like the question */
export function nearMiss(question: Wording, nearest: Wording, pin: PinWords): NearMiss | null {
  if (question.negated !== nearest.negated) return 'negated';
  if (!compatible(question.askedFor, nearest.askedFor)) return 'asks for something else';
  if (!pin.numbersVary && !sameNumbers(question, nearest, pin)) return 'another number';
  const fresh = unmatched(question.content, pin.content);
  if (fresh.some((each) => question.names.has(each))) return 'another name';
  if (fresh.some((each) => isContraryOfAny(each, nearest.content))) return 'the contrary';
  const left = unmatched(nearest.content, question.content);
  if (isReplacement(question, fresh, nearest, left)) return 'one thing replaced';
  if (isHalfNew(question, fresh, nearest, left)) return 'half of it new';
  return isTooGeneral(question, fresh, nearest, left) ? 'too general' : null;
}

/** None is new, and none of the nearest wording's is missing. */
function sameNumbers(question: Wording, nearest: Wording, pin: PinWords): boolean {
  return (
    [...question.numbers].every((each) => pin.numbers.has(each)) &&
    [...nearest.numbers].every((each) => question.numbers.has(each))
  );
}

function compatible(one: ReadonlySet<AskedFor>, other: ReadonlySet<AskedFor>): boolean {
  if (one.size === 0 || other.size === 0) return true;
  return [...one].some((a) => [...other].some((b) => meet(a, b)));
}

/** “Is there a way to …?”, “How do I …?” and “What must I do to …?” may want the same. */
const OPEN: ReadonlySet<AskedFor> = new Set(['how', 'yes or no', 'what']);

function meet(a: AskedFor, b: AskedFor): boolean {
  return a === b || (OPEN.has(a) && OPEN.has(b));
}

function unmatched(words: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...words].filter((word) => !others.has(word) && ![...others].some((b) => alike(word, b)));
}

/** Both have something of their own, and it stands in the same place: one thing was put for another. */
function isReplacement(
  question: Wording,
  fresh: readonly string[],
  nearest: Wording,
  left: readonly string[],
): boolean {
  if (fresh.length === 0 || left.length === 0) return false;
  if (fresh.length > LONGEST_SLOT || left.length > LONGEST_SLOT) return false;
  const here = neighbours(question.stems, fresh);
  const there = neighbours(nearest.stems, left);
  if (!here || !there) return false;
  return here.before === there.before || here.after === there.after;
}

/** The stems around a run of words, or null where they stand apart. */
function neighbours(
  stems: readonly string[],
  run: readonly string[],
): { readonly before: string; readonly after: string } | null {
  const first = stems.findIndex((each) => run.includes(each));
  const last = stems.findLastIndex((each) => run.includes(each));
  if (last - first + 1 > run.length + 1) return null;
  return { before: stems[first - 1] ?? '^', after: stems[last + 1] ?? '$' };
}

/**
 * Half of what the question speaks of is not in the pin, and half of what the pin speaks of is not in the question, or
 * all of it is and the new half asks for something particular: “the email address of …” for “What does … do?”.
 */
function isHalfNew(
  { content }: Wording,
  fresh: readonly string[],
  nearest: Wording,
  left: readonly string[],
): boolean {
  if (fresh.length < 2 || fresh.length * 2 < content.size) return false;
  return left.length === 0 || left.length * 2 >= nearest.content.size;
}

/** A name alone, or half of what the pin speaks of, and nothing new: a question about more than the pin. */
function isTooGeneral(
  { content, stems }: Wording,
  fresh: readonly string[],
  nearest: Wording,
  left: readonly string[],
): boolean {
  // “What about it?” means nothing without what was said before.
  if (content.size === 0) return stems.join(' ') !== nearest.stems.join(' ');
  if (left.length === 0 || nearest.content.size < 2) return false;
  if (content.size === 1) return true;
  return fresh.length === 0 && nearest.content.size >= 4 && left.length * 2 >= nearest.content.size;
}

const sameStems = stemmed(SAME);
const contraryStems = stemmed(CONTRARY);

function isContraryOfAny(word: string, others: ReadonlySet<string>): boolean {
  return contraryStems.get(word)?.some((each) => others.has(each)) ?? false;
}

/** Synonyms, or forms of one word: “Russia” and “Russian”. Never two numbers. */
function alike(a: string, b: string): boolean {
  if (sameStems.get(a)?.includes(b)) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || /\p{Nd}/u.test(a + b)) return false;
  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  return common >= Math.max(4, Math.max(a.length, b.length) - 3);
}

function stemmed(words: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> {
  return new Map(
    [...words].map(([word, others]) => [stem(word), others.map((each) => stem(each))]),
  );
}
