// The two things that are measured side by side: Verbatim's whole answer and MiniSearch's plain search.

import MiniSearch from 'minisearch';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';

export const ENGINE_NAMES = ['verbatim', 'minisearch'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** What a question leads to: the first passage's id, or undefined when nothing was found. */
export type Engine = (question: string) => string | undefined;

/** Builds an engine over a corpus; the caller measures how long it takes and how much it keeps. */
export async function buildEngine(name: EngineName, corpus: Corpus): Promise<Engine> {
  switch (name) {
    case 'verbatim': {
      const index = await PassageIndex.build(corpus);
      const answerer = createAnswerer(index, new Speeches(corpus, attribute));
      return (text) => answerer.answer({ text }).nearest[0]?.passage.id;
    }
    case 'minisearch':
      return plainMiniSearch(corpus);
    default:
      return name satisfies never;
  }
}

/** MiniSearch as its documentation shows it: one field, nothing set. */
function plainMiniSearch(corpus: Corpus): Engine {
  const search = new MiniSearch({ fields: ['text'] });
  for (const passage of corpus.passages) {
    if (passage.kind === 'paragraph') search.add({ id: passage.id, text: corpus.textOf(passage) });
  }
  return (text) => search.search(text)[0]?.id;
}
