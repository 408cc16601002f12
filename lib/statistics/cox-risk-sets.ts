import { centreAndScale } from './cox-columns';
import type { CoxData } from './cox-data';
import { firstAtLeast, sortedDistinct } from './cox-sorted';
import { rankTimes } from './cox-times';

/**
 * The data laid out for walking backwards in time, stratum after stratum: one group per distinct time of events. Rows stand in the
 * order in which that walk meets them; those under observation at no event tell nothing and are left out.
 */
export interface RiskSets {
  /** How many covariates. */
  width: number;
  events: number;
  /** Per position, the row of the data. */
  row: Int32Array;
  /** Covariates, one row after the other: less the mean of the stratum, times `scale`. */
  x: Float64Array;
  scale: Float64Array;
  /** Group g is joined by the positions from start[g] to start[g + 1]; from firstDeath[g] on they have the event there. */
  start: Int32Array;
  firstDeath: Int32Array;
  time: Float64Array;
  /** Per group, the number of its stratum, counted from 0 in rising order of the caller's numbers. */
  stratum: Int32Array;
  /** The positions that are no longer in the risk set at a group, because they came under observation later; null when nobody did. */
  leaving: Leaving | null;
}

export interface Leaving {
  /** Per position, the first group of the walk that it is not part of any more. */
  group: Int32Array;
  /** Group g is left by the positions order[start[g]] to order[start[g + 1] - 1]. */
  start: Int32Array;
  order: Int32Array;
}

/** Sorts once; takes O(n log n) and a small multiple of the memory of the data. The data must have been checked. */
export function buildRiskSets(data: CoxData): RiskSets {
  const keys = timeKeys(data);
  const groups = sortedDistinct(keys.end.filter((_, i) => data.event[i] === 1));
  const membership = assignGroups(data, keys, groups);
  const stratum = Int32Array.from(groups, (key) => Math.floor(key / keys.perStratum));
  const laidOut = layOut(membership, data.event, groups.length);
  return {
    width: data.covariates.length,
    events: countEvents(data.event),
    ...laidOut,
    ...centreAndScale(data.covariates, laidOut.row, strataStarts(stratum, laidOut.start)),
    time: groups.map((key) => keys.distinct[keys.perStratum - 1 - (key % keys.perStratum)] ?? Number.NaN),
    stratum,
    leaving: membership.leave ? orderLeaving(membership.leave, laidOut.row, groups.length) : null,
  };
}

interface TimeKeys {
  /** One number for stratum and time: rising as the walk goes, from stratum to stratum and backwards in time. */
  end: Float64Array;
  entry: Float64Array | null;
  perStratum: number;
  distinct: Float64Array;
}

function timeKeys(data: CoxData): TimeKeys {
  const { distinct, time, entry } = rankTimes(data);
  const perStratum = distinct.length;
  const strata = data.stratum ? sortedDistinct(data.stratum) : null;
  const keysOf = (ranks: Int32Array) => {
    const keys = new Float64Array(ranks.length);
    for (let i = 0; i < ranks.length; i++) {
      const stratum = strata ? firstAtLeast(strata, data.stratum?.[i] ?? Number.NaN) : 0;
      keys[i] = (stratum + 1) * perStratum - 1 - (ranks[i] ?? 0);
    }
    return keys;
  };
  return { end: keysOf(time), entry: entry && keysOf(entry), perStratum, distinct };
}

interface Membership {
  /** Per row of the data, the first group of the walk it is part of; -1 when it is part of none. */
  join: Int32Array;
  /** Per row, the first group it is not part of any more; null when nobody leaves. */
  leave: Int32Array | null;
}

function assignGroups({ time }: CoxData, keys: TimeKeys, groups: Float64Array): Membership {
  const join = new Int32Array(time.length).fill(-1);
  const leave = keys.entry ? new Int32Array(time.length) : null;
  for (let i = 0; i < time.length; i++) {
    const end = keys.end[i] ?? Number.NaN;
    const stratumEnd = (Math.floor(end / keys.perStratum) + 1) * keys.perStratum;
    const from = firstAtLeast(groups, end);
    const to = keys.entry ? firstAtLeast(groups, keys.entry[i] ?? Number.NaN) : groups.length;
    if (leave) leave[i] = to;
    if (from < to && (groups[from] ?? Infinity) < stratumEnd) join[i] = from;
  }
  return { join, leave };
}

function countEvents(event: ArrayLike<number>): number {
  let events = 0;
  for (let i = 0; i < event.length; i++) events += event[i] ?? 0;
  return events;
}

/** A counting sort by group: first those who survive its time, then those who have the event there. */
function layOut({ join }: Membership, event: ArrayLike<number>, groups: number) {
  const bucketOf = (i: number) => 2 * (join[i] ?? 0) + (event[i] ?? 0);
  const bucketStart = new Int32Array(2 * groups + 1);
  for (let i = 0; i < join.length; i++) {
    if ((join[i] ?? -1) >= 0) bucketStart[bucketOf(i) + 1] = (bucketStart[bucketOf(i) + 1] ?? 0) + 1;
  }
  for (let b = 0; b < 2 * groups; b++) bucketStart[b + 1] = (bucketStart[b + 1] ?? 0) + (bucketStart[b] ?? 0);
  const next = bucketStart.slice();
  const row = new Int32Array(bucketStart[2 * groups] ?? 0);
  for (let i = 0; i < join.length; i++) {
    if ((join[i] ?? -1) < 0) continue;
    const position = next[bucketOf(i)] ?? 0;
    row[position] = i;
    next[bucketOf(i)] = position + 1;
  }
  return {
    row,
    start: Int32Array.from({ length: groups + 1 }, (_, g) => bucketStart[2 * g] ?? 0),
    firstDeath: Int32Array.from({ length: groups }, (_, g) => bucketStart[2 * g + 1] ?? 0),
  };
}

/** Where each stratum begins among the positions, and where the last one ends. */
function strataStarts(stratum: Int32Array, start: Int32Array): number[] {
  const starts: number[] = [];
  stratum.forEach((s, g) => {
    if (g === 0 || s !== stratum[g - 1]) starts.push(start[g] ?? 0);
  });
  return [...starts, start[stratum.length] ?? 0];
}

function orderLeaving(leave: Int32Array, row: Int32Array, groups: number): Leaving {
  const group = Int32Array.from(row, (i) => leave[i] ?? groups);
  const start = new Int32Array(groups + 2);
  group.forEach((g) => {
    start[g + 1] = (start[g + 1] ?? 0) + 1;
  });
  for (let g = 0; g <= groups; g++) start[g + 1] = (start[g + 1] ?? 0) + (start[g] ?? 0);
  const next = start.slice();
  const order = new Int32Array(group.length);
  group.forEach((g, position) => {
    order[next[g] ?? 0] = position;
    next[g] = (next[g] ?? 0) + 1;
  });
  return { group, start, order };
}
