import { normalDeviate } from './confidence';
import { mean, squaresAroundMean, standardDeviation } from './describe';
import { fUpperTail, studentQuantile, studentTwoSided } from './distributions';

export interface MeanInterval {
  lower: number;
  upper: number;
}

/**
 * The confidence interval of a mean by Student's t, in the unit of the numbers, for any `level` between 0 and 1. Null for fewer than two
 * numbers, whose spread is not known. Throws on a level outside 0 to 1.
 */
export function meanInterval(values: readonly number[], level = 0.95): MeanInterval | null {
  const half = halfOutside(level);
  const [centre, spread] = [mean(values), standardDeviation(values)];
  if (centre === null || spread === null) return null;
  const distance = (studentQuantile(1 - half, values.length - 1) * spread) / Math.sqrt(values.length);
  return { lower: centre - distance, upper: centre + distance };
}

export interface WelchTest {
  /** Mean of the first less mean of the second. */
  difference: number | null;
  t: number | null;
  /** Satterthwaite's degrees of freedom, seldom whole. */
  df: number | null;
  /** Two-sided. */
  p: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * The difference of two means, the variances not taken as equal (Welch, Biometrika 1947;34:28), with its confidence interval in the unit
 * of the numbers. All but the difference is null for fewer than two numbers in a sample, or when no number differs from its mean.
 * Throws on a level outside 0 to 1.
 */
export function welchTest(x: readonly number[], y: readonly number[], level = 0.95): WelchTest {
  const half = halfOutside(level);
  const [meanX, meanY] = [mean(x), mean(y)];
  const difference = meanX === null || meanY === null ? null : meanX - meanY;
  const [errorX, errorY] = [squaredError(x), squaredError(y)];
  if (difference === null || errorX === null || errorY === null || errorX + errorY === 0)
    return { difference, t: null, df: null, p: null, lower: null, upper: null };
  const error = Math.sqrt(errorX + errorY);
  const df = error ** 4 / (errorX ** 2 / (x.length - 1) + errorY ** 2 / (y.length - 1));
  const t = difference / error;
  const distance = studentQuantile(1 - half, df) * error;
  return { difference, t, df, p: studentTwoSided(t, df), lower: difference - distance, upper: difference + distance };
}

function squaredError(values: readonly number[]): number | null {
  const spread = standardDeviation(values);
  return spread === null ? null : spread ** 2 / values.length;
}

/** What a level leaves on either side; the level is checked where that of the normal limits is. */
function halfOutside(level: number): number {
  normalDeviate(level);
  return (1 - level) / 2;
}

export interface VarianceAnalysis {
  f: number | null;
  df1: number;
  df2: number;
  p: number | null;
}

/**
 * One-way analysis of variance: whether the means of the groups differ, the variances taken as equal (Fisher 1925). Empty groups do not
 * count. F and p are null with fewer than two groups, or when nothing varies within them.
 */
export function analysisOfVariance(groups: readonly (readonly number[])[]): VarianceAnalysis {
  const filled = groups.filter((group) => group.length > 0);
  const values = filled.flat();
  const [df1, df2] = [Math.max(0, filled.length - 1), values.length - filled.length];
  const within = filled.reduce((sum, group) => sum + squaresAroundMean(group), 0);
  if (df1 === 0 || df2 === 0 || within === 0) return { f: null, df1, df2, p: null };
  const centre = mean(values) ?? 0;
  const between = filled.reduce((sum, group) => sum + group.length * ((mean(group) ?? 0) - centre) ** 2, 0);
  const f = between / df1 / (within / df2);
  return { f, df1, df2, p: fUpperTail(f, df1, df2) };
}
