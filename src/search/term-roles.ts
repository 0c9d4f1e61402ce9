// What each term of the corpus is to one question: worked out once, however many candidates have the term.

import { openingOf } from './concept.ts';
import type { LetterGrams } from './letter-grams.ts';
import type { Lexicon } from './lexicon.ts';
import type { QuestionForm, TermMatch } from './question.ts';
import type { Slate } from './slate.ts';

export interface TermRole {
  /** The concepts that the term answers to. */
  readonly matches: readonly TermMatch[];
  /** Where it stands in the question's sequence, ascending. */
  readonly places: readonly number[];
  /** The places of the question's letter grams in it. */
  readonly grams: readonly number[];
  /** The number of its first letters among those of the question's concepts, or -1. */
  readonly opening: number;
}

/** What the terms of an index share from question to question. */
export interface TermRoleRoom {
  readonly lexicon: Lexicon;
  readonly letterGrams: LetterGrams;
  /** By term: room for its role's number. */
  readonly termSlate: Slate;
}

const NO_MATCHES: readonly TermMatch[] = [];
const NO_PLACES: readonly number[] = [];
/** The number of roles that are made when they are asked for: most terms with some letters of a question are never met. */
const TO_BE_MADE = 0;

/** The roles for one question. The room is shared: those of the question before hold no longer. */
export class TermRoles {
  readonly #form: QuestionForm;
  readonly #room: TermRoleRoom;
  /** By term: its role's number; every term without one is nothing to the question. */
  readonly #slate: Slate;
  /** By number from 1 on, those with matches first. */
  readonly #roles: (TermRole | undefined)[] = [undefined];
  readonly #lastWithMatches: number;
  /** By first letters: their number. */
  readonly #openings = new Map<string, number>();

  constructor(form: QuestionForm, room: TermRoleRoom) {
    this.#form = form;
    this.#room = room;
    this.#slate = room.termSlate;
    this.#slate.wipe(room.lexicon.parts.terms.length + 1);
    for (const term of form.placesOfTerm.keys()) this.#slate.write(term, TO_BE_MADE);
    this.#markLikeLetters();
    for (const term of form.byTerm.keys()) this.#make(term);
    this.#lastWithMatches = form.byTerm.size;
  }

  /** How many different first letters the question's concepts have. */
  get openings(): number {
    return this.#openings.size;
  }

  /** The number of some first letters that concepts have, or -1. */
  openingOf(letters: string | undefined): number {
    return letters === undefined ? -1 : (this.#openings.get(letters) ?? -1);
  }

  /** Undefined where the term is nothing to the question. */
  of(term: number): TermRole | undefined {
    const number = this.#slate.read(term);
    if (number === -1) return undefined;
    return number === TO_BE_MADE ? this.#make(term) : this.#roles[number];
  }

  /** The concepts that a term answers to; undefined where there are none. */
  matchesOf(term: number): readonly TermMatch[] | undefined {
    const number = this.#slate.read(term);
    if (number < 1 || number > this.#lastWithMatches) return undefined;
    return this.#roles[number]?.matches;
  }

  #markLikeLetters(): void {
    const { lexicon, letterGrams } = this.#room;
    letterGrams.compareWith(this.#form.grams);
    for (const bucket of this.#form.grams.buckets) {
      for (const term of letterGrams.termsIn(bucket)) this.#slate.write(term, TO_BE_MADE);
    }
    for (const { opening } of this.#form.concepts) {
      if (opening === undefined || this.#openings.has(opening)) continue;
      this.#openings.set(opening, this.#openings.size);
      for (const term of letterGrams.termsWithRun(opening)) {
        if (lexicon.termText(term).startsWith(opening)) this.#slate.write(term, TO_BE_MADE);
      }
    }
  }

  #make(term: number): TermRole {
    const text = this.#room.lexicon.termText(term);
    const role = {
      matches: this.#form.byTerm.get(term) ?? NO_MATCHES,
      places: this.#form.placesOfTerm.get(term) ?? NO_PLACES,
      grams: this.#room.letterGrams.placesIn(text),
      opening: this.openingOf(openingOf(text)),
    };
    this.#slate.write(term, this.#roles.length);
    this.#roles.push(role);
    return role;
  }
}
