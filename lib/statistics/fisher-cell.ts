import gammaln from '@stdlib/math-base-special-gammaln';

/** What the first cell of a 2 by 2 table can hold when its margins are given: the hypergeometric distribution. */
export interface CellDistribution {
  lowest: number;
  /** The logarithm of each count's number of ways, from the lowest count up. */
  logWays: number[];
}

/** The distribution of the first cell, from the sums of the two rows and the two columns. */
export function cellDistribution(
  rows: readonly [number, number],
  columns: readonly [number, number],
): CellDistribution {
  const lowest = Math.max(0, columns[0] - rows[1]);
  const highest = Math.min(rows[0], columns[0]);
  const logWays = Array.from(
    { length: highest - lowest + 1 },
    (_, i) => logChoose(rows[0], lowest + i) + logChoose(rows[1], columns[0] - lowest - i),
  );
  return { lowest, logWays };
}

/**
 * The probability of each count, from the lowest up, when the odds ratio has this logarithm: the noncentral hypergeometric distribution
 * (Fisher 1935). They sum to 1.
 */
export function cellProbabilities({ logWays }: CellDistribution, logOddsRatio: number): number[] {
  const logs = logWays.map((ways, i) => ways + i * logOddsRatio);
  const top = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  const weights = logs.map((log) => Math.exp(log - top));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

function logChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}
