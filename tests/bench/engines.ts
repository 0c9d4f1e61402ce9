// What is measured side by side: Verbatim's whole answer and the peers' plain searches.

import { createAnswerer } from '../../src/answer/answerer.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { createQuoteChecker } from '../../src/quote-check/checker.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { openIndex, saveIndex } from '../../src/snapshot/open-index.ts';
import { PEERS, type PeerDocument, type PeerName } from '../peers/peers.ts';

/** Verbatim builds its index and saves it to a file, or reads it from there. */
export type EngineName = 'Verbatim' | 'Verbatim from its snapshot' | PeerName;

export interface Engine {
  /** What goes on behind the first answers, so that later ones find it done: who speaks where. */
  settle?(): Promise<unknown>;
  /** The first passage's id, or undefined when nothing was found. */
  ask(question: string): string | undefined;
  /** Checks a posted quotation; only Verbatim can. */
  check?(post: string): void;
  /** Saves what was built to the snapshot's file. */
  save?(): Promise<void>;
}

/**
 * Builds an engine over a corpus; the caller measures how long it takes and how much it keeps.
 * @param snapshot the file from which Verbatim reads its index
 */
export async function buildEngine(
  name: EngineName,
  corpus: Corpus,
  snapshot: string,
): Promise<Engine> {
  switch (name) {
    case 'Verbatim': {
      const index = await PassageIndex.build(corpus);
      return { ...answering(index), save: () => saveIndex(index, snapshot) };
    }
    case 'Verbatim from its snapshot': {
      const { index, origin } = await openIndex(corpus, { snapshot });
      if (origin.kind !== 'snapshot') throw new Error(`No snapshot: ${origin.reason}.`);
      return answering(index);
    }
    default: {
      const search = await PEERS[name](paragraphs(corpus), ['text'], 'en');
      return { ask: (text) => corpus.passages[search(text, 10)[0]?.id ?? -1]?.id };
    }
  }
}

function answering(index: PassageIndex): Engine {
  const speeches = new Speeches(index.corpus, attribute);
  const answerer = createAnswerer(index, speeches);
  const checker = createQuoteChecker(index, { corpus: index.corpus, speeches });
  return {
    ask: (text) => answerer.answer({ text }).nearest[0]?.passage.id,
    check: (post) => {
      checker.check(post);
    },
    settle: () => speeches.readAll(),
  };
}

function* paragraphs(corpus: Corpus): Generator<PeerDocument> {
  for (const [id, passage] of corpus.passages.entries()) {
    if (passage.kind === 'paragraph') yield { id, title: '', text: corpus.textOf(passage) };
  }
}
