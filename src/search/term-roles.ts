// What each term of the corpus is to one question: worked out once, however many candidates have the term.

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
/** The number of all terms that are nothing to the question. */
const NO_ROLE = 0;

/** The roles for one question. The room is shared: those of the question before hold no longer. */
export class TermRoles {
  readonly #room: TermRoleRoom;
  /** The role `NO_ROLE` is undefined. */
  readonly #roles: (TermRole | undefined)[] = [undefined];
  /** By the lexicon's number of first letters: their number here. */
  readonly #openings = new Map<number, number>();

  constructor(form: QuestionForm, room: TermRoleRoom) {
    this.#room = room;
    const { lexicon, letterGrams, termSlate } = room;
    for (const { prefix } of form.concepts) {
      if (prefix !== -1 && !this.#openings.has(prefix)) {
        this.#openings.set(prefix, this.#openings.size);
      }
    }
    letterGrams.compareWith(form.grams);
    termSlate.wipe(lexicon.parts.terms.length + 1);
    for (const term of [...form.byTerm.keys(), ...form.placesOfTerm.keys()]) {
      if (termSlate.read(term) !== -1) continue;
      this.#add(term, form.byTerm.get(term), form.placesOfTerm.get(term));
    }
  }

  /** How many different first letters the question's concepts have. */
  get openings(): number {
    return this.#openings.size;
  }

  /** The number of a concept's first letters, or -1. */
  openingOf(prefix: number): number {
    return this.#openings.get(prefix) ?? -1;
  }

  /** Undefined where the term is nothing to the question. */
  of(term: number): TermRole | undefined {
    const known = this.#room.termSlate.read(term);
    return this.#roles[known === -1 ? this.#add(term) : known];
  }

  /** The concepts that a term answers to. */
  matchesOf(term: number): readonly TermMatch[] {
    // Every term with a match has had its role from the beginning.
    const known = this.#room.termSlate.read(term);
    return (known === -1 ? undefined : this.#roles[known])?.matches ?? NO_MATCHES;
  }

  #add(term: number, matches = NO_MATCHES, places = NO_PLACES): number {
    const { lexicon, letterGrams, termSlate } = this.#room;
    const grams = letterGrams.placesIn(term);
    const prefix = lexicon.prefixOfTerm(term);
    const opening = prefix === -1 ? -1 : this.openingOf(prefix);
    const isNothing =
      matches.length === 0 && places.length === 0 && grams.length === 0 && opening === -1;
    const number = isNothing ? NO_ROLE : this.#roles.length;
    if (!isNothing) this.#roles.push({ matches, places, grams, opening });
    termSlate.write(term, number);
    return number;
  }
}
