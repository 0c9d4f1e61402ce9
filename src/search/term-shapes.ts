// Terms by their rough shape, so that a misspelt word is compared with few of them.

interface ShapedTerm {
  readonly term: number;
  /** The letters it has, a bit each. */
  readonly letters: number;
}

export class TermShapes {
  readonly #byShape = new Map<string, ShapedTerm[]>();

  /** @param terms every term, in the order of their numbers */
  constructor(terms: readonly string[]) {
    terms.forEach((text, term) => {
      const shape = shapeOf(text.charAt(0), text.length);
      const shaped = { term, letters: letterSet(text) };
      const alike = this.#byShape.get(shape);
      if (alike) alike.push(shaped);
      else this.#byShape.set(shape, [shaped]);
    });
  }

  /**
   * The numbers of the terms that may lie within an edit distance: the same first letter, nearly the same
   * length and letters. A wrong first letter is rare (Pollock and Zamora 1984: one misspelling in thirteen).
   */
  *near(text: string, distance: number): Generator<number> {
    const letters = letterSet(text);
    for (let length = text.length - distance; length <= text.length + distance; length++) {
      for (const shaped of this.#byShape.get(shapeOf(text.charAt(0), length)) ?? []) {
        // One edit takes one letter from the set and adds one at most.
        if (countBits(letters ^ shaped.letters) <= 2 * distance) yield shaped.term;
      }
    }
  }
}

function shapeOf(first: string, length: number): string {
  return `${first}${length}`;
}

function letterSet(text: string): number {
  let set = 0;
  for (let at = 0; at < text.length; at++) set |= 1 << (text.charCodeAt(at) & 31);
  return set;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
