// The library as the bot itself has it, over texts of a test: nothing in it is simpler than what is served.

import { createAnswerer } from '../src/answer/answerer.ts';
import type { Library } from '../src/answer/library.ts';
import { attribute } from '../src/attribution/attribute.ts';
import { Speeches } from '../src/attribution/speeches.ts';
import { createQuoteChecker } from '../src/quote-check/checker.ts';
import { PassageIndex } from '../src/search/passage-index.ts';
import { createSuggestions } from '../src/search/suggest.ts';
import { corpusOf } from './corpus-of.ts';

/** @param files texts by file name; all of their speakers are known in the library */
export async function realLibrary(files: Readonly<Record<string, string>>): Promise<Library> {
  const corpus = corpusOf(files);
  const speeches = new Speeches(corpus, attribute);
  await speeches.readAll();
  const index = await PassageIndex.build(corpus);
  return {
    corpus,
    speeches,
    answerer: createAnswerer(index, speeches),
    suggestions: createSuggestions(corpus),
    quoteChecker: createQuoteChecker(index, { corpus, speeches }),
  };
}
