// A group's counters never fall: those of a shard's earlier processes, and of one that gives no answer, still count.

import { type CountedMetrics, countersOf, summed } from './metrics.ts';

interface Kept {
  /** Which process the last figures are of. */
  readonly process: object;
  readonly last: CountedMetrics;
  /** What processes before this one counted. */
  readonly before: CountedMetrics | null;
}

/** Prometheus takes a counter that falls for one that began anew, and adds all of it once more. */
export class KeptFigures {
  readonly #kept = new Map<number, Kept>();

  /**
   * The figures of a shard, its earlier processes included. What one of them counted since it was last asked is lost.
   * @param process the one that runs now, or null
   * @param counted what it says, or null where it gives no answer
   */
  async ofShard(
    shard: number,
    process: object | null,
    counted: CountedMetrics | null,
  ): Promise<readonly CountedMetrics[]> {
    const known = this.#kept.get(shard);
    if (!process || !counted) {
      return known ? [countersOf(known.last), ...(known.before ? [known.before] : [])] : [];
    }
    const isSame = known === undefined || known.process === process;
    const before = isSame ? (known?.before ?? null) : await withLast(known);
    this.#kept.set(shard, { process, last: counted, before });
    return before ? [counted, before] : [counted];
  }
}

function withLast({ last, before }: Kept): Promise<CountedMetrics> {
  return summed([countersOf(last), ...(before ? [before] : [])]);
}
