import type { CoxData } from './cox-data';
import { lastAtMost, sortedDistinct } from './cox-sorted';

export interface RankedTimes {
  /** The distinct times of entry and end together, in rising order; those that rounding error alone keeps apart are one. */
  distinct: Float64Array;
  /** Per row, where its end stands in `distinct`. */
  time: Int32Array;
  /** Per row, where its entry stands in `distinct`; null when all are under observation from the start. */
  entry: Int32Array | null;
}

const SQUARE_ROOT_OF_EPSILON = Math.sqrt(Number.EPSILON);

/**
 * Ranks the times of entry and end on one scale. Times that differ by rounding error only are one time, as in R's `aeqSurv`.
 * Throws when an interval is no longer than rounding error.
 */
export function rankTimes({ time, entry }: Pick<CoxData, 'time' | 'entry'>): RankedTimes {
  const distinct = mergeNearTies(sortedDistinct(entry ? joined(time, entry) : time));
  const ranked = { distinct, time: ranks(distinct, time), entry: entry ? ranks(distinct, entry) : null };
  ranked.entry?.forEach((rank, i) => {
    if (rank === ranked.time[i]) {
      throw new RangeError(`Entry (${entry?.[i]}) must come before the time (${time[i]}) in row ${i + 1}.`);
    }
  });
  return ranked;
}

function joined(time: ArrayLike<number>, entry: ArrayLike<number>): Float64Array {
  const both = new Float64Array(time.length + entry.length);
  both.set(time);
  both.set(entry, time.length);
  return both;
}

function mergeNearTies(distinct: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < distinct.length; i++) sum += Math.abs(distinct[i] ?? 0);
  const tolerance = SQUARE_ROOT_OF_EPSILON * Math.max(1, sum / Math.max(1, distinct.length));
  return distinct.filter((value, i) => i === 0 || value - (distinct[i - 1] ?? Number.NaN) > tolerance);
}

function ranks(distinct: Float64Array, values: ArrayLike<number>): Int32Array {
  const result = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) result[i] = lastAtMost(distinct, values[i] ?? Number.NaN);
  return result;
}
