// The `source` option: what autocomplete fills in for a source, and which sources a typed text means.

import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { CHOICE_LIMITS } from './choices.ts';
import { oneLine } from './line.ts';
import { fingerprintOf } from './passage-reference.ts';

/** Stands before the fingerprint of an id that is too long for an autocomplete value. */
const FINGERPRINT_MARK = '#';

/** The value that stands for a source: its id, or a fingerprint where the id is over 100 characters. */
export function sourceValue(source: Source): string {
  return source.id.length <= CHOICE_LIMITS.value
    ? source.id
    : `${FINGERPRINT_MARK}${fingerprintOf(source.id)}`;
}

/**
 * The sources that a value or a freely typed text means: by id, else by whole title, else by a part
 * of the title. Empty where none matches.
 */
export function sourcesMeant(typed: string, corpus: Corpus): readonly Source[] {
  const byId = corpus.source(typed) ?? corpus.sources.find((each) => sourceValue(each) === typed);
  if (byId) return [byId];
  const wanted = folded(typed);
  if (wanted === '') return [];
  const whole = corpus.sources.filter((source) => folded(source.title) === wanted);
  if (whole.length > 0) return whole;
  return corpus.sources.filter((source) => folded(source.title).includes(wanted));
}

function folded(text: string): string {
  return oneLine(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
