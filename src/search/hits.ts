// Where a question's words stand in a passage: alone, side by side, by their letters. One walk over the passage.

import { FUNCTION_WORD, type Lexicon } from './lexicon.ts';
import { NumberList } from './number-list.ts';
import type { QuestionForm, TermMatch } from './question.ts';
import type { TermRole, TermRoles } from './term-roles.ts';
import { markRuns } from './word-runs.ts';
import type { PassageWords } from './word-sequences.ts';

const NO_PLACES: readonly number[] = [];
const NO_MATCHES: readonly TermMatch[] = [];
/** The likeness of a word one slip away, and of another spelling of a name. */
const SURELY_MEANT = 0.85;
/** Few words of a question stand in a passage more often. */
const USUAL_POSITIONS = 16;

/** What one passage has of a question: filled anew for each passage. */
export class Hits {
  /** By concept: where it stands in the passage, ascending. */
  readonly positions: readonly NumberList[];
  /** By concept: how well the passage's words answer to it, 0 to 1. */
  readonly likeness: Float64Array;
  /** By concept: 1 where it stands in the question's own form. */
  readonly exact: Uint8Array;
  /** By concept: 1 where it was not found, but a word of the same first letters was. */
  readonly prefixed: Uint8Array;
  /** By place in the question's sequence: 1 where the word before it stands before it here, too. */
  readonly runs: Uint8Array;
  /** The best sentence's score by the words as written, 0 to 1. */
  wording = 0;
  /** By the question's letter grams: how many words have it. */
  readonly grams: Uint32Array;
  readonly sentenceStarts = new NumberList();
  /** By place in the question's sequence: the last sentence, counted from 1, that has the word, and what it tells there. */
  readonly #worded: Uint32Array;
  readonly #wordedWeight: Float64Array;
  /** What the words tell together in the sentence that is being read. */
  #sentenceWording = 0;
  readonly #form: QuestionForm;
  readonly #roles: TermRoles;
  readonly #lexicon: Lexicon;
  /** By first letters: 1 where the passage has a word with them. */
  readonly #openings: Uint8Array;
  readonly #openingOfConcept: Int32Array;

  constructor(form: QuestionForm, roles: TermRoles, lexicon: Lexicon) {
    const { concepts, sequence, grams } = form;
    this.#form = form;
    this.#roles = roles;
    this.#lexicon = lexicon;
    this.positions = concepts.map(() => new NumberList(USUAL_POSITIONS));
    this.likeness = new Float64Array(concepts.length);
    this.exact = new Uint8Array(concepts.length);
    this.prefixed = new Uint8Array(concepts.length);
    this.runs = new Uint8Array(sequence.length);
    this.#worded = new Uint32Array(sequence.length);
    this.#wordedWeight = new Float64Array(sequence.length);
    this.grams = new Uint32Array(grams.buckets.length);
    this.#openings = new Uint8Array(roles.openings);
    this.#openingOfConcept = Int32Array.from(concepts, ({ opening }) => roles.openingOf(opening));
  }

  /** Finds the question's words in a passage. */
  find(words: PassageWords): void {
    this.#clear();
    let before = NO_PLACES;
    for (let at = 0; at < words.length; at++) {
      if (at === 0 || words.startsSentence(at)) {
        this.#endSentence(at);
        this.sentenceStarts.push(at);
      }
      const word = words.word(at);
      const role = this.#roles.of(this.#lexicon.termOfWord(word));
      if (role) this.#note(role, word, at, before);
      before = role ? role.places : NO_PLACES;
    }
    this.#endSentence(words.length);
    this.#markPrefixed();
  }

  #endSentence(end: number): void {
    const start = this.sentenceStarts.at(this.sentenceStarts.length - 1);
    const score = this.#form.wording.score(this.#sentenceWording, end - start);
    if (score > this.wording) this.wording = score;
    this.#sentenceWording = 0;
  }

  #clear(): void {
    for (const positions of this.positions) positions.length = 0;
    this.likeness.fill(0);
    this.exact.fill(0);
    this.prefixed.fill(0);
    this.runs.fill(0);
    this.#worded.fill(0);
    this.wording = 0;
    this.#sentenceWording = 0;
    this.grams.fill(0);
    this.sentenceStarts.length = 0;
    this.#openings.fill(0);
  }

  #note(role: TermRole, word: number, at: number, before: readonly number[]): void {
    // “Cans” have the stem of “can”, which tells nothing.
    const isFunctionWord = (this.#lexicon.flagsOfWord(word) & FUNCTION_WORD) !== 0;
    for (const { concept, likeness } of isFunctionWord ? NO_MATCHES : role.matches) {
      this.positions[concept]?.push(at);
      if (likeness > (this.likeness[concept] ?? 0)) this.likeness[concept] = likeness;
      if (this.#isExact(concept, word, likeness)) this.exact[concept] = 1;
    }
    markRuns(role.places, before, this.runs);
    for (const place of role.places) this.#noteWording(place, word);
    if (role.opening !== -1) this.#openings[role.opening] = 1;
    if (isFunctionWord) return;
    for (const gram of role.grams) this.grams[gram] = (this.grams[gram] ?? 0) + 1;
  }

  #noteWording(place: number, word: number): void {
    const sentence = this.sentenceStarts.length;
    const weight = this.#form.wording.weight(place, word);
    const had = this.#worded[place] === sentence ? (this.#wordedWeight[place] ?? 0) : 0;
    if (weight <= had) return;
    this.#worded[place] = sentence;
    this.#wordedWeight[place] = weight;
    this.#sentenceWording += weight - had;
  }

  /** A misspelt word has no form of its own in the corpus: the one that was surely meant counts. */
  #isExact(number: number, word: number, likeness: number): boolean {
    const concept = this.#form.concepts[number];
    if (!concept) return false;
    return (
      concept.wordId === word || (concept.correction !== undefined && likeness >= SURELY_MEANT)
    );
  }

  /** Of several missing concepts with the same first letters, the last one has them. */
  #markPrefixed(): void {
    for (let concept = this.prefixed.length - 1; concept >= 0; concept--) {
      const opening = this.#openingOfConcept[concept] ?? -1;
      if (this.likeness[concept] !== 0 || opening === -1) continue;
      this.prefixed[concept] = this.#openings[opening] ?? 0;
      this.#openings[opening] = 0;
    }
  }
}
