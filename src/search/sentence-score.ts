// How much of a question one sentence holds, for choosing which sentences of a long passage to quote.

import type { Language } from './languages.ts';
import { termOf } from './lexicon.ts';
import type { PassageIndex } from './passage-index.ts';
import type { QuestionForm } from './question.ts';
import { wordsOf } from './words.ts';

/**
 * A function that scores sentences for a question.
 * @returns the weight of the question's words that a sentence has, in nats
 */
export function sentenceScorer(
  form: QuestionForm,
  index: PassageIndex,
): (sentence: string) => number {
  return (sentence) => {
    const found = new Map<number, number>();
    for (const word of wordsOf(sentence, form.language.code)) {
      const term = termOfForm(word.form, form.language, index);
      for (const match of term === undefined ? [] : (form.byTerm.get(term) ?? [])) {
        found.set(match.concept, Math.max(found.get(match.concept) ?? 0, match.likeness));
      }
    }
    let score = 0;
    for (const [concept, likeness] of found)
      score += (form.concepts[concept]?.weight ?? 0) * likeness;
    return score;
  };
}

/** Nearly every word of a passage is known and need not be stemmed again. */
function termOfForm(
  form: string,
  language: Language,
  { lexicon }: PassageIndex,
): number | undefined {
  const known = lexicon.knownWordId(form, language);
  return known === undefined ? lexicon.term(termOf(form, language)) : lexicon.termOfWord(known);
}
