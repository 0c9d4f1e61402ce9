// A corpus from texts written in a test.

import { createHash } from 'node:crypto';
import { Corpus, type ParsedSource } from '../src/corpus/corpus.ts';
import { parseSource } from '../src/corpus/parse.ts';

/** @param texts file names and their texts */
export function corpusOf(texts: Readonly<Record<string, string>>): Corpus {
  return new Corpus(
    Object.entries(texts).map(([file, text]): ParsedSource => {
      const result = parseSource(file, text, createHash('sha256').update(text).digest('hex'));
      if (!result.ok) throw new Error(`${file}: ${result.reason}`);
      return result.parsed;
    }),
  );
}
