/**
 * How a quantile is read between two neighbours (numbers of Hyndman & Fan, Am Stat 1996;50:361). 7: R's and Excel's default. 6: SPSS's
 * and Minitab's. 2: SAS's default (PCTLDEF=5), the mean of the two at a step.
 */
export type QuantileDefinition = 2 | 6 | 7;

/**
 * The value below which a share `p` (0-1) of the numbers lies, in their unit; by default interpolated as R does. Null for no numbers.
 * Throws when `p` lies outside 0 to 1.
 */
export function quantile(values: readonly number[], p: number, definition: QuantileDefinition = 7): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A share lies between 0 and 1, not ${p}.`);
  const sorted = [...values].sort((a, b) => a - b);
  const last = sorted.length - 1;
  const position = Math.min(Math.max(positionOf(p, sorted.length, definition), 0), last);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}

/** A product such as 0.1 x 30 may miss its whole number by this much. */
const ROUNDING = 4 * Number.EPSILON;

/** Where the quantile lies among the sorted numbers, counted from 0; not yet kept within them. */
function positionOf(p: number, n: number, definition: QuantileDefinition): number {
  if (definition === 7) return (n - 1) * p;
  if (definition === 6) return (n + 1) * p - 1;
  const nearest = Math.round(n * p);
  const isWhole = Math.abs(n * p - nearest) <= ROUNDING * Math.max(1, nearest);
  return isWhole ? nearest - 0.5 : Math.ceil(n * p) - 1;
}

/** The middle of the numbers; null for none. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/** The arithmetic mean, in the unit of the numbers; null for none. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The sum of squared distances from the mean, which keeps its digits when the numbers are large and close together; 0 for none. */
export function squaresAroundMean(values: readonly number[]): number {
  const centre = mean(values) ?? 0;
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}

/** The standard deviation of a sample (divided by n - 1), in the unit of the numbers; null for fewer than two. */
export function standardDeviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  return Math.sqrt(squaresAroundMean(values) / (values.length - 1));
}

export interface MedianRange {
  n: number;
  median: number | null;
  min: number | null;
  max: number | null;
}

/** Median and extremes; nulls for no numbers. */
export function medianRange(values: readonly number[]): MedianRange {
  return { n: values.length, median: median(values), min: quantile(values, 0), max: quantile(values, 1) };
}
