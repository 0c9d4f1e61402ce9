// The corpus keeper's synonyms in the terms of one language: what a question's words may stand for.

import type { SynonymEntry } from '../corpus/synonyms.ts';
import type { Language } from './languages.ts';
import { FUNCTION_WORD, flagsOf, type Lexicon, termOf } from './lexicon.ts';
import { wordsOf } from './words.ts';

/** Terms of the corpus by number, each with its likeness from 0 to 1. */
export type StandIns = ReadonlyMap<number, number>;

/** A keeper's synonym is nearly as good as the word: surer than a general one, which may be of another sense. */
const LIKENESS = 0.9;

interface Rule {
  /** The stems that must stand in the question in this order. */
  readonly stems: readonly string[];
  readonly standIns: StandIns;
}

/** An entry works both ways between its word and each synonym, but not from one synonym to another. */
export class CorpusSynonyms {
  readonly #rulesByFirst = new Map<string, Rule[]>();

  /** @param passages how many the corpus has, to tell rare words from common ones */
  constructor(
    entries: readonly SynonymEntry[],
    language: Language,
    lexicon: Lexicon,
    passages: number,
  ) {
    for (const { term, synonyms } of entries) {
      const word = stemsOf(term, language);
      for (const synonym of synonyms) {
        const other = stemsOf(synonym, language);
        this.#addRule(word, likenesses(other, lexicon, passages));
        this.#addRule(other, likenesses(word, lexicon, passages));
      }
    }
  }

  /**
   * What stands in for the words of a question.
   * @param stems the question's stems in order, without the function words
   * @returns by stem; a phrase of the keeper's counts only where all of its words stand together
   */
  standIns(stems: readonly string[]): ReadonlyMap<string, StandIns> {
    const found = new Map<string, Map<number, number>>();
    stems.forEach((first, at) => {
      for (const { stems: wanted, standIns } of this.#rulesByFirst.get(first) ?? []) {
        if (!wanted.every((stem, i) => stems[at + i] === stem)) continue;
        for (const stem of wanted) {
          const known = found.get(stem) ?? new Map<number, number>();
          for (const [term, likeness] of standIns) {
            known.set(term, Math.max(known.get(term) ?? 0, likeness));
          }
          found.set(stem, known);
        }
      }
    });
    return found;
  }

  #addRule(stems: readonly string[], standIns: StandIns): void {
    const [first] = stems;
    if (first === undefined || standIns.size === 0) return;
    const rules = this.#rulesByFirst.get(first) ?? [];
    rules.push({ stems, standIns });
    this.#rulesByFirst.set(first, rules);
  }
}

/**
 * Each word of a phrase is like the whole by the square root of its share in the phrase's rarity: the telling word
 * ("unauthorized") nearly as much as all, a common one ("leave") little.
 */
function likenesses(stems: readonly string[], lexicon: Lexicon, passages: number): StandIns {
  const terms = stems.map((stem) => lexicon.term(stem));
  const rarities = terms.map((term) =>
    term === undefined ? 0 : Math.log(1 + passages / Math.max(1, lexicon.frequency(term))),
  );
  const total = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const found = new Map<number, number>();
  terms.forEach((term, i) => {
    // A phrase of which the corpus lacks a word does not stand in it.
    if (term === undefined || terms.includes(undefined) || total === 0) return;
    found.set(term, LIKENESS * Math.sqrt((rarities[i] ?? 0) / total));
  });
  return found;
}

function stemsOf(text: string, language: Language): readonly string[] {
  return wordsOf(text, language.code)
    .filter(({ form }) => !(flagsOf(form, language) & FUNCTION_WORD))
    .map(({ form }) => termOf(form, language));
}
