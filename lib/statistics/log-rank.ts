import { countEvents } from './count-at-times';
import { groupSizes } from './group-sizes';
import type { SurvivalTimes } from './kaplan-meier';
import { factorise, solve } from './linear-cholesky';
import { type LogRankSums, logRankSums } from './log-rank-sums';
import { chiSquareUpperTail } from './tails';

export interface GroupedTimes extends SurvivalTimes {
  /** The group of each row: a whole number from 0 to `groups - 1`. */
  group: ArrayLike<number>;
  /** How many groups there are. */
  groups: number;
  /** Rows with the same number are compared with one another only. */
  stratum?: ArrayLike<number>;
}

export interface LogRankOptions {
  /** 0: log-rank. 1: Peto & Peto's modification of Gehan-Wilcoxon. Events weigh by survival before them to this power. Default: 0. */
  rho?: number;
}

export interface LogRank {
  /** Rows in each group. */
  n: number[];
  /** Events in each group, weighted when rho is not 0, over all strata. */
  observed: number[];
  /** Events to be expected in each group if all groups were alike, weighted likewise. */
  expected: number[];
  /** The covariance of observed minus expected. */
  variance: number[][];
  /** Null where the test is not defined: no events, or fewer than two groups in which any could be expected. */
  chisq: number | null;
  /** Groups in which events could be expected, less one. */
  df: number;
  p: number | null;
}

/**
 * Compares the survival of groups (Mantel 1966; with weights Harrington & Fleming, Biometrika 1982;69:553), with the hypergeometric
 * variance for ties, as R's `survdiff`; with late entries too, which `survdiff` refuses. A group in which no event can be expected
 * takes no part in the test.
 * Throws on times that are not finite, events other than 0 and 1, entries that do not come before their time, and groups out of range.
 */
export function logRank(data: GroupedTimes, { rho = 0 }: LogRankOptions = {}): LogRank {
  countEvents(data);
  const n = groupSizes(data);
  const sums = logRankSums(data, rho);
  return { n, ...sums, ...test(sums) };
}

function test({ observed, expected, variance }: LogRankSums): Pick<LogRank, 'chisq' | 'df' | 'p'> {
  const taking = expected.flatMap((events, group) => (events > 0 ? [group] : []));
  const df = Math.max(0, taking.length - 1);
  if (df === 0) return { chisq: null, df, p: null };
  // The differences add up to 0: the first says nothing that the others do not.
  const others = taking.slice(1);
  const differences = others.map((group) => (observed[group] ?? 0) - (expected[group] ?? 0));
  const covariance = others.map((row) => others.map((column) => variance[row]?.[column] ?? 0));
  const chisq = quadraticForm(covariance, differences);
  return { chisq, df, p: chisq === null ? null : chiSquareUpperTail(chisq, df) };
}

/** A pivot below this share of the largest variance is rounding error, and the covariance singular. */
const SINGULAR = 1e-13;

/** x' V^-1 x; null when V is singular: groups that are never at risk together cannot be compared. */
function quadraticForm(matrix: readonly (readonly number[])[], vector: readonly number[]): number | null {
  const factor = factorise(Float64Array.from(matrix.flat()), vector.length, SINGULAR);
  if (factor.pivots.includes(0)) return null;
  return solve(factor, vector).reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0);
}
