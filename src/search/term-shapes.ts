// Terms by their rough shape, so that a misspelt word is compared with few of them.

export class TermShapes {
  /** By shape: the numbers of its terms, and the letters that each has, a bit each. */
  readonly #byShape = new Map<
    string,
    { readonly terms: Uint32Array; readonly letters: Int32Array }
  >();

  /** @param terms every term, in the order of their numbers */
  constructor(terms: readonly string[]) {
    const byShape = new Map<string, number[]>();
    terms.forEach((text, term) => {
      const shape = shapeOf(text.charAt(0), text.length);
      const alike = byShape.get(shape);
      if (alike) alike.push(term);
      else byShape.set(shape, [term]);
    });
    for (const [shape, alike] of byShape) {
      this.#byShape.set(shape, {
        terms: Uint32Array.from(alike),
        letters: Int32Array.from(alike, (term) => letterSet(terms[term] ?? '')),
      });
    }
  }

  /**
   * The numbers of the terms that may lie within an edit distance: the same first letter, nearly the same
   * length and letters. A wrong first letter is rare (Pollock and Zamora 1984: one misspelling in thirteen).
   */
  near(text: string, distance: number): readonly number[] {
    const near: number[] = [];
    const wanted = letterSet(text);
    for (let length = text.length - distance; length <= text.length + distance; length++) {
      const shaped = this.#byShape.get(shapeOf(text.charAt(0), length));
      if (!shaped) continue;
      const { terms, letters } = shaped;
      for (let at = 0; at < terms.length; at++) {
        // One edit takes one letter from the set and adds one at most.
        if (countBits(wanted ^ (letters[at] ?? 0)) <= 2 * distance) near.push(terms[at] ?? 0);
      }
    }
    return near;
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

/** Warren's population count ("Hacker's Delight", figure 5-2). */
function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
