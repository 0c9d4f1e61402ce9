// The few passages of a large corpus in which a quotation may stand.

import type { Passage } from '../corpus/source.ts';
import { inverseDocumentFrequency } from '../search/inverse-document-frequency.ts';
import { languageCode } from '../search/languages.ts';
import { FUNCTION_WORD, flagsOf, termOf } from '../search/lexicon.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { passagesWith } from '../search/phrases.ts';
import { wordForm, wordsOf } from '../search/words.ts';
import { type Token, tokensOf } from './tokens.ts';

/** The rarest words lead to a quotation; more of them only take time. */
const MOST_TERMS = 16;
const MOST_LIKELY = 24;
/** A sentence that stands in more passages is a phrase of everybody's. */
const MOST_EXACT = 40;

export class LikelyPassages {
  readonly #index: PassageIndex;
  /** Headings and captions, which the index leaves out: their tokens between spaces. Made at the first check. */
  #others: readonly { readonly passage: Passage; readonly forms: string }[] | null = null;

  constructor(index: PassageIndex) {
    this.#index = index;
  }

  /** Passages that have some words in this order, or nearly so: a comma in a number may still part them. */
  having(words: string): readonly Passage[] {
    const numbers = [...passagesWith([words], this.#index)].slice(0, MOST_EXACT);
    return [...this.#passages(numbers), ...this.#othersWith(words)];
  }

  /** Passages that share the rarest of some words, likeliest first. */
  sharing(words: string): readonly Passage[] {
    return this.#passages(this.#sharing(words));
  }

  /** How much a token tells by how rare it is; a word that no passage has tells most. */
  weight({ form }: Token, language: string): number {
    const known = this.#index.languages.get(languageCode(language));
    if (!known) return 1;
    if (flagsOf(form, known) & FUNCTION_WORD) return 0.5;
    const { lexicon, passages } = this.#index;
    const term = lexicon.term(termOf(wordForm(form), known));
    const frequency = term === undefined ? 0 : lexicon.frequency(term);
    return Math.max(0.5, inverseDocumentFrequency(frequency, passages.length));
  }

  #passages(numbers: Iterable<number>): Passage[] {
    return [...numbers].flatMap((number) => this.#index.passages[number] ?? []);
  }

  #sharing(words: string): Set<number> {
    const { languages, lexicon, passages } = this.#index;
    const numbers = new Set<number>();
    for (const language of languages.values()) {
      const terms = new Map<string, number>();
      for (const { form } of wordsOf(words, language.code)) {
        if (flagsOf(form, language) & FUNCTION_WORD) continue;
        const text = termOf(form, language);
        const term = lexicon.term(text);
        if (term === undefined) continue;
        terms.set(text, inverseDocumentFrequency(lexicon.frequency(term), passages.length));
      }
      const rarest = [...terms].sort(([, one], [, other]) => other - one).slice(0, MOST_TERMS);
      for (const number of this.#index.candidates(new Map(rarest), MOST_LIKELY))
        numbers.add(number);
    }
    return numbers;
  }

  #othersWith(words: string): Passage[] {
    this.#others ??= this.#gatherOthers();
    const wanted = new Map<string, string>();
    return this.#others
      .filter(({ passage, forms }) => {
        const code = this.#codeOf(passage);
        let sought = wanted.get(code);
        if (sought === undefined) {
          sought = formsOf(words, code);
          wanted.set(code, sought);
        }
        return sought.trim() !== '' && forms.includes(sought);
      })
      .slice(0, MOST_EXACT)
      .map(({ passage }) => passage);
  }

  #gatherOthers() {
    const { corpus } = this.#index;
    return corpus.passages
      .filter(({ kind }) => kind === 'heading' || kind === 'caption')
      .map((passage) => ({
        passage,
        forms: formsOf(corpus.textOf(passage), this.#codeOf(passage)),
      }));
  }

  #codeOf(passage: Passage): string {
    return languageCode(this.#index.corpus.sourceOf(passage).language);
  }
}

function formsOf(text: string, code: string): string {
  return ` ${tokensOf(text, code)
    .map(({ form }) => form)
    .join(' ')} `;
}
