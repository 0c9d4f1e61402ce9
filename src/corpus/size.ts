// How long a source is, counted once for each source when it is first asked for.

import type { Corpus } from './corpus.ts';
import { countWords } from './line-shapes.ts';
import type { Source } from './source.ts';

export interface Size {
  readonly passages: number;
  /** Of its passages; see `countWords` for scripts without spaces. */
  readonly words: number;
}

const counted = new WeakMap<Source, Size>();

export function sizeOf(source: Source, corpus: Corpus): Size {
  const known = counted.get(source);
  if (known) return known;
  const passages = corpus.passagesOf(source.id);
  const words = passages.reduce((sum, passage) => sum + countWords(corpus.textOf(passage)), 0);
  const size = { passages: passages.length, words };
  counted.set(source, size);
  return size;
}
