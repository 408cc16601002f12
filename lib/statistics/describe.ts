/**
 * The value below which a share `p` (0-1) of the numbers lies, interpolated between neighbours as R does by default (type 7 of
 * Hyndman & Fan 1996). Null for no numbers.
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A share lies between 0 and 1, not ${p}.`);
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}

/** The middle of the numbers; null for none. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
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
