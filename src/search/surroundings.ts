// What stands in for a word that a passage does not have: the passages before, and the title.

import type { Hits } from './hits.ts';
import type { PassageIndex, PassageNumber } from './passage-index.ts';
import type { QuestionForm, TermMatch } from './question.ts';
import type { TermRoles } from './term-roles.ts';

/** How far back a pronoun may point, in passages, and what each step leaves. */
const CONTEXT_REACH = [0.9, 0.8, 0.6] as const;
/** Without a pronoun, the passage just before may still be about the same. */
const NEAR_REACH = [0.3] as const;
/** A pronoun stands for a name; other words before it tell less. */
const CONTEXT_WORD = 0.5;

/** So many postings are marked in a tenth of the time in which the neighbours are read. */
const MOST_MARKED = 10_000;

/** What a title or heading has of a question. */
export interface Title {
  /** By concept: how well it answers to it, 0 to 1. */
  readonly words: Float64Array;
  /** How like it is to the question by its letters, 0 to 1. */
  readonly likeness: number;
}

/** What surrounds one passage after another, as one question sees it. */
export class Surroundings {
  /** By concept: how well the passages before stand in for it where the passage lacks it, 0 to 1. */
  readonly context: Float64Array;
  /** The title or heading above. */
  title: Title;
  readonly #form: QuestionForm;
  readonly #roles: TermRoles;
  readonly #index: PassageIndex;
  /** Candidates stand close together, so each neighbour is looked at several times in one question. */
  readonly #likeness = new Map<PassageNumber, Float64Array>();
  /** Whether the passages with words of the question are marked; undefined until one is asked for. */
  #isMarked: boolean | undefined;
  /** By group of passages below one title. */
  readonly #titles = new Map<number, Title>();

  constructor(form: QuestionForm, roles: TermRoles, index: PassageIndex) {
    this.#form = form;
    this.#roles = roles;
    this.#index = index;
    this.context = new Float64Array(form.concepts.length);
    this.title = { words: new Float64Array(form.concepts.length), likeness: 0 };
  }

  /** Looks around a passage. */
  lookAround(number: PassageNumber, hits: Hits): void {
    this.#lookBefore(number, hits);
    this.title = this.#titleOf(number);
  }

  /** A passage goes on with the one before it; with “he” in it, it speaks of who stood in the passages before. */
  #lookBefore(number: PassageNumber, hits: Hits): void {
    this.context.fill(0);
    const index = this.#index;
    if (!hits.likeness.includes(0)) return;
    const reach = index.leansBack(number) ? CONTEXT_REACH : NEAR_REACH;
    const own = index.passages[number]?.sourceId;
    for (let back = 0; back < reach.length; back++) {
      const before = number - 1 - back;
      if (before < 0 || index.passages[before]?.sourceId !== own) return;
      if (this.#mayAnswer(before)) this.#standIn(before, reach[back] ?? 0, hits);
    }
  }

  /** @param left what the way back to that passage leaves of a word's likeness */
  #standIn(before: PassageNumber, left: number, hits: Hits): void {
    const { context } = this;
    const likeness = this.#likenessIn(before);
    for (let i = 0; i < context.length; i++) {
      const like = likeness[i] ?? 0;
      if (like === 0 || (hits.likeness[i] ?? 0) > 0) continue;
      const share = left * (this.#form.concepts[i]?.isName ? 1 : CONTEXT_WORD);
      context[i] = Math.max(context[i] ?? 0, share * like);
    }
  }

  #titleOf(number: PassageNumber): Title {
    const group = this.#index.titleGroup(number);
    const known = this.#titles.get(group);
    if (known) return known;
    const words = new Float64Array(this.#form.concepts.length);
    for (const term of this.#index.titleTerms(number)) {
      addMatches(this.#form.byTerm.get(term) ?? [], words);
    }
    const { letterGrams } = this.#index;
    const likeness = letterGrams.likenessTo(this.#form.grams, this.#index.titleGrams(number));
    const title = { words, likeness };
    this.#titles.set(group, title);
    return title;
  }

  /** Whether a passage may have any word of the question: most neighbours have none, and need not be read. */
  #mayAnswer(number: PassageNumber): boolean {
    this.#isMarked ??= this.#markAnswering();
    return !this.#isMarked || this.#index.passageSlate.read(number) !== -1;
  }

  /** Marks the passages that the question's terms lead to, unless they are too many to be worth it. */
  #markAnswering(): boolean {
    const { lexicon, passageSlate } = this.#index;
    let count = 0;
    for (const term of this.#form.byTerm.keys()) count += lexicon.frequency(term);
    if (count > MOST_MARKED) return false;
    passageSlate.wipe(1);
    for (const term of this.#form.byTerm.keys()) {
      for (const passage of this.#index.passagesWithTerm(term)) passageSlate.write(passage, 0);
    }
    return true;
  }

  /** By concept: how well a passage answers to it, 0 to 1. */
  #likenessIn(number: PassageNumber): Float64Array {
    const known = this.#likeness.get(number);
    if (known) return known;
    const likeness = new Float64Array(this.#form.concepts.length);
    const words = this.#index.words(number);
    const { lexicon } = this.#index;
    for (let at = 0; at < words.length; at++) {
      const matches = this.#roles.matchesOf(lexicon.termOfWord(words.word(at)));
      if (matches) addMatches(matches, likeness);
    }
    this.#likeness.set(number, likeness);
    return likeness;
  }
}

function addMatches(matches: readonly TermMatch[], likenesses: Float64Array): void {
  for (const { concept, likeness } of matches) {
    if (likeness > (likenesses[concept] ?? 0)) likenesses[concept] = likeness;
  }
}
