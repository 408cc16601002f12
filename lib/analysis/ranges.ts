import 'server-only';
import { roundTo } from '@/lib/crf/round';
import { type MedianRange, medianRange } from '@/lib/statistics/describe';
import type { NumberRow } from './result';

/** Median and extremes of many numbers; nulls for none. */
export function rangeOf(values: readonly number[]): MedianRange {
  const sorted = Float64Array.from(values).sort();
  const half = (sorted.length - 1) / 2;
  // The extremes and the one or two in the middle have the median and the extremes of all.
  const told = [0, Math.floor(half), Math.ceil(half), sorted.length - 1].flatMap((place) => sorted[place] ?? []);
  return { ...medianRange(told), n: values.length };
}

/** "88.3 (41.2 to 100.0)"; empty for no numbers. `times` brings them to the unit that is shown. */
export function rangeText(values: readonly number[], decimals: number, times = 1): string {
  const { median, min, max } = rangeOf(values);
  if (median === null || min === null || max === null) return '';
  const [middle, from, to] = [median, min, max].map((value) => roundTo(value * times, decimals).toFixed(decimals));
  return `${middle} (${from} to ${to})`;
}

/** Their median and extremes for the file of numbers. */
export function rangeNumbers(measure: string, group: string, values: readonly number[]): NumberRow[] {
  const { median, min, max } = rangeOf(values);
  const row = (what: string, value: number | null) => ({
    ...{ part: 'main', group, at: null, value },
    measure: `${measure}, ${what}`,
  });
  return [row('median', median), row('minimum', min), row('maximum', max)];
}

/** A count of children or cycles, what it is of, and the fraction. */
export function shareNumbers(measure: string, group: string, n: number, of: number): NumberRow[] {
  const row = (name: string, value: number | null) => ({ part: 'main', measure: name, group, at: null, value });
  return [row(measure, n), row(`${measure}, of`, of), row(`${measure}, fraction`, of === 0 ? null : n / of)];
}
