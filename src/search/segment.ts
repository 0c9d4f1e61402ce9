// A segment of the documents in MiniSearch, with what it gathered laid open.

import MiniSearch from 'minisearch';

/** A document's terms by field, without the function words. */
export type FieldTerms = Readonly<Record<string, readonly string[]>>;

interface Numbered {
  readonly id: number;
  readonly terms: FieldTerms;
}

/**
 * Where MiniSearch gathers postings. Its own tree of letters can find terms by their beginnings, which nobody asks
 * a segment for; a table takes a quarter off the time of a build.
 */
class Terms<T> extends Map<string, T> {
  fetch(term: string, initial: () => T): T {
    let known = this.get(term);
    if (known === undefined) {
      known = initial();
      this.set(term, known);
    }
    return known;
  }
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
    this._index = new Terms() as unknown as typeof this._index;
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
