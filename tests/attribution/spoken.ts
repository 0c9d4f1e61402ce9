// What the engine finds in a text, in the few words that a test compares.

import { attribute } from '../../src/attribution/attribute.ts';
import type { Speech } from '../../src/attribution/attribution.ts';
import { corpusOf } from '../corpus-of.ts';

/** Every speech of a text, with its words. */
export function speechesOf(text: string): readonly (Speech & { readonly text: string })[] {
  const corpus = corpusOf({ 'source.txt': text });
  const source = corpus.sources[0];
  if (!source) throw new Error('The text became no source.');
  return attribute(source, corpus.passagesOf(source.id)).map((speech) => ({
    ...speech,
    text: source.text.slice(speech.start, speech.end),
  }));
}
