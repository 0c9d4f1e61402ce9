// What stands in for a word that a passage does not have: a word of the same family, the passages before, the title.

import type { Hits } from './hits.ts';
import type { PassageIndex, PassageNumber } from './passage-index.ts';
import type { Concept, QuestionForm } from './question.ts';
import type { PassageWords } from './word-sequences.ts';

/** How far back a pronoun may point, in passages, and what each step leaves. */
const CONTEXT_REACH = [0.9, 0.8, 0.6] as const;
/** A pronoun stands for a name; other words before it tell less. */
const CONTEXT_WORD = 0.5;

/** By concept: whether a word not found has a word of the same first letters here. */
export function prefixMatches(
  form: QuestionForm,
  hits: Hits,
  words: PassageWords,
  index: PassageIndex,
): readonly boolean[] {
  const wanted = new Map<number, number>();
  form.concepts.forEach((concept, i) => {
    if ((hits.likeness[i] ?? 0) === 0 && concept.prefix !== -1) wanted.set(concept.prefix, i);
  });
  const found = form.concepts.map(() => false);
  if (wanted.size === 0) return found;
  for (let at = 0; at < words.length; at++) {
    const prefix = index.lexicon.prefixOfTerm(index.lexicon.termOfWord(words.word(at)));
    const concept = prefix === -1 ? undefined : wanted.get(prefix);
    if (concept !== undefined) found[concept] = true;
  }
  return found;
}

/** A passage with “he” in it speaks of who stood in the passages before it. */
export function contextMatches(
  form: QuestionForm,
  hits: Hits,
  number: PassageNumber,
  index: PassageIndex,
): readonly number[] {
  const found = form.concepts.map(() => 0);
  if (!index.leansBack(number) || hits.likeness.every((likeness) => likeness > 0)) return found;
  const own = index.passages[number]?.sourceId;
  CONTEXT_REACH.forEach((left, back) => {
    const before = number - 1 - back;
    if (before < 0 || index.passages[before]?.sourceId !== own) return;
    likenessIn(before, form, index).forEach((likeness, i) => {
      if (likeness === 0 || (hits.likeness[i] ?? 0) > 0) return;
      const share = left * (form.concepts[i]?.isName ? 1 : CONTEXT_WORD);
      found[i] = Math.max(found[i] ?? 0, share * likeness);
    });
  });
  return found;
}

/** Candidates stand close together, so each neighbour is looked at several times in one question. */
const lookedAt = new WeakMap<QuestionForm, Map<PassageNumber, readonly number[]>>();

/** By concept: how well a passage answers to it, 0 to 1. */
function likenessIn(
  number: PassageNumber,
  form: QuestionForm,
  index: PassageIndex,
): readonly number[] {
  let known = lookedAt.get(form);
  if (!known) {
    known = new Map();
    lookedAt.set(form, known);
  }
  let likeness = known.get(number);
  if (!likeness) {
    likeness = findLikeness(number, form, index);
    known.set(number, likeness);
  }
  return likeness;
}

function findLikeness(number: PassageNumber, form: QuestionForm, index: PassageIndex): number[] {
  const likeness = form.concepts.map(() => 0);
  const words = index.words(number);
  for (let at = 0; at < words.length; at++) {
    const matches = form.byTerm.get(index.lexicon.termOfWord(words.word(at)));
    if (!matches) continue;
    for (const match of matches) {
      likeness[match.concept] = Math.max(likeness[match.concept] ?? 0, match.likeness);
    }
  }
  return likeness;
}

/** How well the title or heading answers to a concept, 0 to 1. */
export function titleLikeness(
  concept: Concept,
  number: PassageNumber,
  index: PassageIndex,
): number {
  let likeness = 0;
  for (const [term, like] of concept.terms) {
    if (index.standsInTitle(number, term)) likeness = Math.max(likeness, like);
  }
  return likeness;
}
