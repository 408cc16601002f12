import { exactRankSumP } from './rank-sum-exact';
import { midranks } from './rank-sum-ranks';
import { normalTwoSided } from './tails';

/**
 * Exact: from all ways to deal the ranks to the samples, ties included (as R's `coin`). Normal: the approximation, its variance less what
 * ties take, without or with continuity correction.
 */
export type RankSumMethod = 'exact' | 'normal' | 'normal-corrected';

export interface RankSumTest {
  /** Mann & Whitney's count of pairs in which the first sample is larger, ties counting a half: the W of R and U of others. */
  w: number;
  /** Two-sided; null when a sample is empty or all numbers are equal. */
  p: number | null;
}

/**
 * Whether numbers of one sample tend to be larger than those of the other (Wilcoxon 1945; Mann & Whitney 1947).
 * Throws on what is no number; `exact` throws a RangeError for samples too large for it (see `exactRankSumP`).
 */
export function rankSumTest(x: readonly number[], y: readonly number[], method: RankSumMethod): RankSumTest {
  const { ranks, tieSum } = midranks([...x, ...y]);
  const rankSum = ranks.slice(0, x.length).reduce((sum, rank) => sum + rank, 0);
  const w = rankSum - (x.length * (x.length + 1)) / 2;
  const variance = varianceOfRankSum(x.length, y.length, tieSum);
  if (!(variance > 0)) return { w, p: null };
  if (method === 'exact') return { w, p: exactRankSumP(ranks, x.length) };
  const distance = Math.abs(w - (x.length * y.length) / 2);
  const correction = method === 'normal-corrected' ? Math.min(0.5, distance) : 0;
  return { w, p: normalTwoSided((distance - correction) / Math.sqrt(variance)) };
}

/** Lehmann, Nonparametrics, 1975, chapter 1. Not above 0 when a sample is empty or all are tied. */
function varianceOfRankSum(m: number, n: number, tieSum: number): number {
  const all = m + n;
  return all < 2 ? 0 : ((m * n) / 12) * (all + 1 - tieSum / (all * (all - 1)));
}

/**
 * By how much the first sample lies above the second: the median of all differences between one of the first and one of the second, in
 * the unit of the numbers (Hodges & Lehmann, Ann Math Stat 1963;34:598). Null when a sample is empty. Takes memory for every pair.
 */
export function hodgesLehmann(x: readonly number[], y: readonly number[]): number | null {
  if (x.length * y.length === 0) return null;
  const differences = Float64Array.from({ length: x.length * y.length }, (_, pair) => {
    return (x[Math.floor(pair / y.length)] ?? 0) - (y[pair % y.length] ?? 0);
  }).sort();
  const middle = (differences.length - 1) / 2;
  return ((differences[Math.floor(middle)] ?? 0) + (differences[Math.ceil(middle)] ?? 0)) / 2;
}
