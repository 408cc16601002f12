import { midranks } from './rank-sum-ranks';
import { chiSquareUpperTail } from './tails';

export interface KruskalWallisTest {
  /** Corrected for ties; null when all numbers are equal, or there are fewer than two groups. */
  h: number | null;
  df: number;
  p: number | null;
}

/**
 * Whether numbers of some group tend to be larger than those of others (Kruskal & Wallis, J Am Stat Assoc 1952;47:583), p from
 * chi-square. Empty groups do not count. Throws on what is no number.
 */
export function kruskalWallisTest(groups: readonly (readonly number[])[]): KruskalWallisTest {
  const filled = groups.filter((group) => group.length > 0);
  const { ranks, tieSum } = midranks(filled.flat());
  const n = ranks.length;
  const df = Math.max(0, filled.length - 1);
  if (df === 0 || tieSum === n ** 3 - n) return { h: null, df, p: null };
  let [start, sum] = [0, 0];
  for (const { length } of filled) {
    const rankSum = ranks.slice(start, start + length).reduce((total, rank) => total + rank, 0);
    sum += length * (rankSum / length - (n + 1) / 2) ** 2;
    start += length;
  }
  const h = ((12 / (n * (n + 1))) * sum) / (1 - tieSum / (n ** 3 - n));
  return { h, df, p: chiSquareUpperTail(h, df) };
}
