import type { GroupedTimes, LogRank } from './log-rank';
import { partByStratum } from './ordered-strata';
import { type OrderedTimes, orderTimes } from './ordered-times';

export type LogRankSums = Pick<LogRank, 'observed' | 'expected' | 'variance'>;

/** Observed and expected events per group and their covariance, over all times and strata, weighted by survival to the power `rho`. */
export function logRankSums(data: GroupedTimes, rho: number): LogRankSums {
  const sums = emptySums(data.groups);
  const strata = partByStratum(orderTimes(data.time, data.entry), data.stratum);
  for (const rows of strata) addStratum(sums, rows, data, rho);
  return {
    observed: Array.from(sums.observed),
    expected: Array.from(sums.expected),
    variance: symmetric(sums.variance, data.groups),
  };
}

interface Sums {
  groups: number;
  observed: Float64Array;
  expected: Float64Array;
  /** Row after row; only the upper triangle is filled. */
  variance: Float64Array;
}

function emptySums(groups: number): Sums {
  return {
    groups,
    observed: new Float64Array(groups),
    expected: new Float64Array(groups),
    variance: new Float64Array(groups * groups),
  };
}

function addStratum(sums: Sums, rows: OrderedTimes, { group, event }: GroupedTimes, rho: number): void {
  const { order, time, entries } = rows;
  const risk = new Float64Array(sums.groups);
  for (let i = 0; !entries && i < order.length; i++) add(risk, group[order[i] ?? 0] ?? 0, 1);
  let [entered, atRisk, surv] = [0, entries ? 0 : order.length, 1];
  for (let start = 0, end = 0; start < time.length; start = end) {
    const now = time[start] ?? 0;
    for (; entries && (entries.time[entered] ?? Infinity) < now; entered++, atRisk++) {
      add(risk, group[entries.order[entered] ?? 0] ?? 0, 1);
    }
    const weight = surv ** rho;
    let events = 0;
    for (; time[end] === now; end++) {
      const row = order[end] ?? 0;
      if (event[row] !== 1) continue;
      add(sums.observed, group[row] ?? 0, weight);
      events++;
    }
    if (events > 0) addEvents(sums, risk, atRisk, events, weight);
    surv *= (atRisk - events) / atRisk;
    for (let i = start; i < end; i++) add(risk, group[order[i] ?? 0] ?? 0, -1);
    atRisk -= end - start;
  }
}

/** What `events` at one time add, of those at risk in each group: the mean and the covariance of a draw without putting back. */
function addEvents(sums: Sums, risk: Float64Array, atRisk: number, events: number, weight: number): void {
  const { groups, expected, variance } = sums;
  const spread = atRisk > 1 ? (weight * weight * events * (atRisk - events)) / (atRisk * (atRisk - 1)) : 0;
  for (let one = 0; one < groups; one++) {
    const ofOne = risk[one] ?? 0;
    if (ofOne === 0) continue;
    add(expected, one, (weight * events * ofOne) / atRisk);
    add(variance, one * groups + one, spread * ofOne);
    for (let other = one; other < groups; other++) {
      add(variance, one * groups + other, (-spread * ofOne * (risk[other] ?? 0)) / atRisk);
    }
  }
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}

function symmetric(upper: Float64Array, size: number): number[][] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => upper[Math.min(row, column) * size + Math.max(row, column)] ?? 0),
  );
}
