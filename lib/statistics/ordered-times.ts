import { ascendingOrder } from './ascending-order';

/** Rows in order of time. */
export interface OrderedTimes {
  /** The rows' positions, from the earliest time to the latest. */
  order: Uint32Array;
  /** Their times, in that order; those that differed by rounding error only are equal. */
  time: Float64Array;
  /** The same for the moments of entry; null when everybody was there from the beginning. */
  entries: { order: Uint32Array; time: Float64Array } | null;
}

/**
 * Puts rows in order of their times, in any one unit. Times and entries that lie no farther apart than rounding error (1.5e-8 of
 * their mean, or of 1) become the smallest of them, as in R's `survfit(timefix = TRUE)`, which calls `aeqSurv`.
 * Throws on times that are not finite, and on an entry that does not come before its time.
 */
export function orderTimes(time: ArrayLike<number>, entry?: ArrayLike<number>): OrderedTimes {
  const all = new Float64Array(time.length + (entry?.length ?? 0));
  all.set(time);
  if (entry) all.set(entry, time.length);
  for (const value of all) {
    if (!Number.isFinite(value)) throw new RangeError(`A time must be a finite number, not ${value}.`);
  }
  const order = ascendingOrder(all);
  const sorted = all.slice();
  for (let i = 0; i < order.length; i++) sorted[i] = all[order[i] ?? 0] ?? 0;
  alignNeighbours(sorted);
  return entry ? apart(order, sorted, time.length) : { order, time: sorted, entries: null };
}

/**
 * The times in the order given, those that differ by rounding error only made equal: for groups that are told apart afterwards, as R
 * aligns times before it parts the groups. Throws on times that are not finite.
 */
export function alignTimes(time: ArrayLike<number>): Float64Array {
  const { order, time: sorted } = orderTimes(time);
  const aligned = new Float64Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) aligned[order[i] ?? 0] = sorted[i] ?? 0;
  return aligned;
}

const SQUARE_ROOT_OF_EPSILON = Math.sqrt(Number.EPSILON);

function alignNeighbours(sorted: Float64Array): void {
  const tolerance = SQUARE_ROOT_OF_EPSILON * Math.max(1, meanOfDistinct(sorted));
  let before = Number.NaN;
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i] ?? 0;
    if (value - before <= tolerance) sorted[i] = sorted[i - 1] ?? 0;
    before = value;
  }
}

function meanOfDistinct(sorted: Float64Array): number {
  let [sum, distinct, before] = [0, 0, Number.NaN];
  for (const value of sorted) {
    if (value === before) continue;
    sum += Math.abs(value);
    distinct++;
    before = value;
  }
  return distinct === 0 ? 0 : sum / distinct;
}

/** Parts the common order of `n` times and the `n` entries that follow them into one of each. */
function apart(order: Uint32Array, sorted: Float64Array, n: number): OrderedTimes {
  const times = { order: new Uint32Array(n), time: new Float64Array(n) };
  const entries = { order: new Uint32Array(n), time: new Float64Array(n) };
  const entered = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  let [t, e] = [0, 0];
  for (let i = 0; i < order.length; i++) {
    const value = sorted[i] ?? 0;
    const row = order[i] ?? 0;
    if (row >= n) {
      entries.order[e] = row - n;
      entries.time[e++] = value;
      entered[row - n] = value;
    } else {
      if (!((entered[row] ?? 0) < value)) throw new RangeError(`Entry must come before the time (${value}).`);
      times.order[t] = row;
      times.time[t++] = value;
    }
  }
  return { ...times, entries };
}
