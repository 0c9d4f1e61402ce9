// The statistics that the measurements share.

/**
 * Area under the receiver operating characteristic: the chance that a positive scores above a negative,
 * ties counting half (Mann and Whitney's U).
 */
export function areaUnderCurve(scored: readonly { score: number; positive: boolean }[]): number {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  const positives = sorted.filter((each) => each.positive).length;
  const negatives = sorted.length - positives;
  if (positives === 0 || negatives === 0) return Number.NaN;
  let rankSum = 0;
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (end < sorted.length && sorted[end]?.score === sorted[i]?.score) end++;
    for (let at = i; at < end; at++) if (sorted[at]?.positive) rankSum += (i + 1 + end) / 2;
    i = end;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** The value below which a share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * How many answers could be given if only those above some score were, so that a share of them is right: the most
 * over all thresholds.
 * @param precision the share of the given answers that must be right, 0 to 1
 */
export function givenAtPrecision(
  scored: readonly { score: number; positive: boolean }[],
  precision: number,
): number {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  let right = 0;
  let most = 0;
  sorted.forEach(({ score, positive }, i) => {
    if (positive) right++;
    // A threshold can't part equal scores.
    if (sorted[i + 1]?.score !== score && right >= precision * (i + 1)) most = i + 1;
  });
  return most;
}

/** One tenth of the confidence's range: what it says there, and what is true. */
export interface CalibrationBin {
  readonly from: number;
  readonly answers: number;
  readonly meanConfidence: number;
  /** Share of them that is right; NaN where there are none. */
  readonly right: number;
}

/** How confidence and truth compare, in tenths. */
export function calibration(
  scored: readonly { score: number; positive: boolean }[],
): readonly CalibrationBin[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const bin = scored.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth);
    const sum = bin.reduce((total, { score }) => total + score, 0);
    const right = bin.filter(({ positive }) => positive).length;
    return {
      from: tenth / 10,
      answers: bin.length,
      meanConfidence: sum / bin.length,
      right: right / bin.length,
    };
  });
}
