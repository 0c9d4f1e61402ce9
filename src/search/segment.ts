// A segment of the passages in MiniSearch, with what it gathered laid open.

import MiniSearch from 'minisearch';

/** A passage's terms by field, without the function words. */
export interface PassageFields {
  readonly text: readonly string[];
  readonly heading: readonly string[];
  readonly title: readonly string[];
  /** The names just before, where the passage speaks of “he” or “she”. */
  readonly before: readonly string[];
}

export const FIELDS = ['text', 'heading', 'title', 'before'] as const;
/** One term's postings in one segment: by field and passage, how often. */
export type FieldPostings = ReadonlyMap<number, ReadonlyMap<number, number>>;

export class Segment extends MiniSearch<PassageFields & { id: number }> {
  constructor() {
    let fields: PassageFields;
    super({
      fields: [...FIELDS],
      // The terms are made already: no text is joined only to be split again.
      extractField: (passage, name) => {
        fields = passage;
        return name === 'id' ? passage.id : name;
      },
      tokenize: (name) => fields[name as keyof PassageFields] as string[],
      processTerm: (term) => term,
    });
  }

  get postings() {
    return this._index;
  }

  /** By passage and field: how many different terms. */
  get lengths() {
    return this._fieldLength;
  }
}
