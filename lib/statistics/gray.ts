import type { GroupedCompetingTimes } from './competing-risks-times';
import { type GrayMoment, grayMoments } from './gray-moments';
import { groupSizes } from './group-sizes';
import { factorise, solve } from './linear-cholesky';
import { chiSquareUpperTail } from './tails';

export interface GrayTest {
  /** Null where the test is not defined: no events of this cause, or fewer than two groups in which there could be any. */
  chisq: number | null;
  /** Groups with rows, less one. */
  df: number;
  p: number | null;
}

/**
 * Compares the cumulative incidence of one cause between groups (Gray, Ann Stat 1988;16:1141, with rho 0), the variance corrected for
 * ties, as R's `cmprsk::cuminc`. Empty groups take no part. Takes O(n log n) for few groups.
 * Throws a RangeError when the columns are not equally long, or a time, cause or group is none.
 */
export function grayTest(data: GroupedCompetingTimes, cause: number): GrayTest {
  const taking = groupsTaking(data);
  const df = Math.max(0, taking.length - 1);
  if (df === 0) return { chisq: null, df, p: null };
  const score = new Float64Array(data.groups);
  const variance = new Float64Array(data.groups * data.groups);
  for (const moments of grayMoments(data, cause)) addStratum(score, variance, moments);
  // The scores add up to 0: the first says nothing that the others do not.
  const chisq = quadraticForm(score, variance, taking.slice(1));
  return { chisq, df, p: chisq === null ? null : chiSquareUpperTail(chisq, df) };
}

function groupsTaking(data: GroupedCompetingTimes): number[] {
  return groupSizes(data).flatMap((size, one) => (size > 0 ? [one] : []));
}

/**
 * Adds the score, and its variance: the sum over groups and times of what one event would have changed the score by (at once, and later
 * through the estimates it enters), squared, times the variance of the number of events.
 */
function addStratum(score: Float64Array, variance: Float64Array, moments: GrayMoment[]): void {
  const atEnd = moments.at(-1)?.slope;
  if (!atEnd) return;
  for (const { excess, at, slope, sources } of moments) {
    for (const [i, value] of excess.entries()) score[i] = (score[i] ?? 0) + value;
    for (const { group, own, later, variance: spread } of sources) {
      const changes = score.map((_, i) => {
        const cell = i * score.length + group;
        return own * (at[cell] ?? 0) + later * ((atEnd[cell] ?? 0) - (slope[cell] ?? 0));
      });
      addOuter(variance, changes, spread);
    }
  }
}

function addOuter(matrix: Float64Array, vector: Float64Array, weight: number): void {
  for (let i = 0; i < vector.length; i++) {
    for (let j = 0; j < vector.length; j++) {
      const cell = i * vector.length + j;
      matrix[cell] = (matrix[cell] ?? 0) + weight * (vector[i] ?? 0) * (vector[j] ?? 0);
    }
  }
}

/** A pivot below this share of the largest variance is rounding error, and the covariance singular. */
const SINGULAR = 1e-12;

/** x' V^-1 x over these groups; null when V is singular. */
function quadraticForm(score: Float64Array, variance: Float64Array, groups: number[]): number | null {
  const own = groups.map((group) => score[group] ?? 0);
  const matrix = groups.flatMap((i) => groups.map((j) => variance[i * score.length + j] ?? 0));
  const factor = factorise(Float64Array.from(matrix), groups.length, SINGULAR);
  if (factor.pivots.includes(0)) return null;
  return solve(factor, own).reduce((sum, value, i) => sum + value * (own[i] ?? 0), 0);
}
