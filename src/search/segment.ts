// A segment of the documents in MiniSearch, with what it gathered laid open.

import MiniSearch from 'minisearch';

/** A document's terms by field, without the function words. */
export type FieldTerms = Readonly<Record<string, readonly string[]>>;

interface Numbered {
  readonly id: number;
  readonly terms: FieldTerms;
}

export class Segment extends MiniSearch<Numbered> {
  constructor(fields: readonly string[]) {
    let terms: FieldTerms = {};
    super({
      fields: [...fields],
      // The terms are made already: no text is joined only to be split again.
      extractField: (document, name) => {
        terms = document.terms;
        return name === 'id' ? document.id : name;
      },
      tokenize: (name) => terms[name] as string[],
      processTerm: (term) => term,
    });
  }

  /** By term, field and document: how often. */
  get postings() {
    return this._index;
  }

  /** By document and field: how many different terms. */
  get lengths() {
    return this._fieldLength;
  }
}
