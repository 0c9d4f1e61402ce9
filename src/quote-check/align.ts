// Lays a quotation against a source's words: the cheapest way to make the one from a stretch of the other.

import type { Token } from './tokens.ts';

/** A run of tokens, by position: `end` is exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Where the two differ: what the source has there, and what the quotation has in its place; one may be empty. */
export interface Difference {
  readonly source: Run;
  readonly quoted: Run;
}

export interface Alignment {
  /** The source's tokens that the quotation covers. */
  readonly stretch: Run;
  readonly differences: readonly Difference[];
  /** For each of the quotation's tokens whether the source has the same in its place. */
  readonly same: readonly boolean[];
  /** What the differences cost; 0 where there are none. */
  readonly cost: number;
}

/**
 * A word that only the source has costs 2; another word a little over it, so that the source's next words are looked for
 * first; one that only the post has a little more, so that at the ends, too, a word stands beside the one in its place.
 * Further words left out behind the first one cost little: whoever shortens a sentence leaves out a clause, and the
 * words on both sides of it are still the source's (affine gaps: O. Gotoh, "An improved algorithm for matching
 * biological sequences", J. Mol. Biol. 162, 1982).
 */
const LESS = 2;
const LESS_FURTHER = 0.4;
/** More words than these are no clause but a sentence: each of them costs as much as the first one. */
const LONGEST_CLAUSE = 10;
/** What the first word beyond a clause costs: all that was saved on those before it. */
const BEYOND_CLAUSE = LESS + (LONGEST_CLAUSE - 1) * (LESS - LESS_FURTHER);
const ANOTHER = 2.05;
const MORE = 2.1;
const MISSPELT = 1.5;
/** From so many cells on only a band of the source's words is looked at. */
const MOST_CELLS = 1_500_000;

type Forms = readonly string[];

/**
 * Aligns all of a quotation with the stretch of a source that it is nearest to.
 * @param among which of several equally near stretches: the first or the last
 * @returns null where they share no token
 */
export function align(
  quoted: readonly Token[],
  source: readonly Token[],
  among: 'first' | 'last' = 'first',
): Alignment | null {
  const ours = quoted.map(({ form }) => form);
  const theirs = source.map(({ form }) => form);
  const window = windowOf(ours, theirs);
  const inWindow = theirs.slice(window.start, window.end);
  const table = fill(ours, inWindow);
  const end = cheapestEnd(table.costs, inWindow.length, among);
  return traceBack(ours.length, inWindow.length, table, end, window.start);
}

/** Where the quotation most likely lies in a long source: on the diagonal with the most of its rarer words. */
function windowOf(ours: Forms, theirs: Forms): Run {
  if ((ours.length + 1) * (theirs.length + 1) <= MOST_CELLS)
    return { start: 0, end: theirs.length };
  const places = new Map<string, number[]>();
  theirs.forEach((form, at) => {
    const known = places.get(form);
    if (known) known.push(at);
    else places.set(form, [at]);
  });
  const span = Math.max(16, ours.length);
  const votes = new Map<number, number>();
  ours.forEach((form, at) => {
    const found = places.get(form) ?? [];
    for (const place of found.slice(0, 2_000)) {
      const diagonal = Math.floor((place - at) / span);
      votes.set(diagonal, (votes.get(diagonal) ?? 0) + 1 / found.length);
    }
  });
  let best = 0;
  for (const [diagonal, count] of votes) if (count > (votes.get(best) ?? 0)) best = diagonal;
  const room = Math.max(span * 3, Math.floor(MOST_CELLS / (ours.length + 1)));
  const start = Math.max(0, (best - 1) * span);
  return { start, end: Math.min(theirs.length, start + room) };
}

/** From where a cell's cheapest way comes. */
const SAME = 0;
const OTHER = 1;
const ONLY_QUOTED = 2;
const ONLY_SOURCE = 3;
/** The bits of the cheapest way that ends in no run of words that only the source has … */
const WAYS = 3;
/** … whether such a run goes on here, and was not begun here … */
const GOES_ON = 4;
/** … and whether to end in it is cheaper. */
const IN_RUN = 8;

interface Table {
  readonly from: Uint8Array;
  /** The last row's costs, by position in the source. */
  readonly costs: Float64Array;
}

/** Rows are the quotation's tokens, columns the source's. It may begin and end anywhere in the source for nothing. */
function fill(ours: Forms, theirs: Forms): Table {
  const width = theirs.length + 1;
  const from = new Uint8Array((ours.length + 1) * width);
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  const costs = new ReplacingCosts(theirs);
  for (let i = 1; i <= ours.length; i++) {
    const replacing = costs.of(ours[i - 1] ?? '');
    row[0] = i * MORE;
    from[i * width] = ONLY_QUOTED;
    const isLast = i === ours.length;
    let run = Number.POSITIVE_INFINITY;
    let length = 0;
    let besides = row[0];
    for (let j = 1; j < width; j++) {
      const change = replacing[j - 1] ?? 0;
      const isSame = change === 0;
      let cost = (above[j - 1] ?? 0) + change;
      let way = isSame ? SAME : OTHER;
      const onlyQuoted = (above[j] ?? 0) + MORE;
      if (onlyQuoted < cost) {
        cost = onlyQuoted;
        way = ONLY_QUOTED;
      }
      const begun = besides + LESS;
      run +=
        length < LONGEST_CLAUSE ? LESS_FURTHER : length === LONGEST_CLAUSE ? BEYOND_CLAUSE : LESS;
      length++;
      if (run < begun) way |= GOES_ON;
      else {
        run = begun;
        length = 1;
      }
      besides = cost;
      // After the quotation's last token the source's further words are no part of it.
      if (run < cost && !isLast) {
        cost = run;
        way |= IN_RUN;
      }
      row[j] = cost;
      from[i * width + j] = way;
    }
    [above, row] = [row, above];
  }
  return { from, costs: above };
}

function cheapestEnd(costs: Float64Array, last: number, among: 'first' | 'last'): number {
  let end = 0;
  for (let j = 1; j <= last; j++) {
    const saved = (costs[end] ?? 0) - (costs[j] ?? 0);
    if (saved > 0 || (saved === 0 && among === 'last')) end = j;
  }
  return end;
}

function traceBack(
  ours: number,
  theirs: number,
  table: Table,
  end: number,
  offset: number,
): Alignment | null {
  const width = theirs + 1;
  const same = new Array<boolean>(ours).fill(false);
  const steps: { way: number; i: number; j: number }[] = [];
  let [i, j] = [ours, end];
  let known: 'in run' | 'besides' | null = null;
  while (i > 0) {
    const cell = table.from[i * width + j] ?? 0;
    const isInRun: boolean = known === null ? (cell & IN_RUN) !== 0 : known === 'in run';
    const way = isInRun ? ONLY_SOURCE : cell & WAYS;
    if (isInRun) known = (cell & GOES_ON) !== 0 ? 'in run' : 'besides';
    else known = null;
    if (way !== ONLY_SOURCE) i--;
    if (way !== ONLY_QUOTED) j--;
    if (way === SAME) same[i] = true;
    steps.push({ way, i, j });
  }
  if (!same.includes(true)) return null;
  return {
    stretch: { start: offset + j, end: offset + end },
    differences: differencesOf(steps.reverse(), offset),
    same,
    cost: table.costs[end] ?? 0,
  };
}

function differencesOf(
  steps: readonly { readonly way: number; readonly i: number; readonly j: number }[],
  offset: number,
): Difference[] {
  const differences: { source: Run; quoted: Run }[] = [];
  let isOpen = false;
  for (const { way, i, j } of steps) {
    if (way === SAME) {
      isOpen = false;
      continue;
    }
    const at = offset + j;
    const last = isOpen ? differences.at(-1) : undefined;
    const source = { start: last?.source.start ?? at, end: at + (way === ONLY_QUOTED ? 0 : 1) };
    const quoted = { start: last?.quoted.start ?? i, end: i + (way === ONLY_SOURCE ? 0 : 1) };
    if (last) Object.assign(last, { source, quoted });
    else differences.push({ source, quoted });
    isOpen = true;
  }
  return differences;
}

/** What it costs to put a word in the place of each of the source's: worked out once for each word. */
class ReplacingCosts {
  readonly #theirs: Forms;
  readonly #known = new Map<string, Float32Array>();

  constructor(theirs: Forms) {
    this.#theirs = theirs;
  }

  of(our: string): Float32Array {
    let costs = this.#known.get(our);
    if (!costs) {
      costs = Float32Array.from(this.#theirs, (their) => costOf(our, their));
      this.#known.set(our, costs);
    }
    return costs;
  }
}

function costOf(our: string, their: string): number {
  if (our === their) return 0;
  // A sign stands for no word.
  if (isSign(our) || isSign(their)) return LESS + MORE;
  return isMisspelling(our, their) ? MISSPELT : ANOTHER;
}

function isSign(form: string): boolean {
  return !/[\p{L}\p{N}]/u.test(form);
}

/** Of some length, with the same beginning and nearly the same length: likelier the same word than another. */
function isMisspelling(one: string, other: string): boolean {
  if (one.charCodeAt(0) !== other.charCodeAt(0) || Math.abs(one.length - other.length) > 2) {
    return false;
  }
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4) return false;
  let shared = 0;
  while (shared < shorter && one[shared] === other[shared]) shared++;
  return shared * 2 >= shorter;
}
