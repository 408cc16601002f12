import { type GroupedCompetingTimes, momentsOf } from './competing-risks-times';

/** What one distinct time with events adds to Gray's score. Matrices hold a row and a column for each group. */
export interface GrayMoment {
  /** Events of the cause less those to be expected, per group. */
  excess: Float64Array;
  /** How the score of the row's group changes at once with the hazard of the cause in the column's group. */
  at: Float64Array;
  /** The same, summed up to and with this time, per unit of the column's group's incidence: for what changes later. */
  slope: Float64Array;
  /** Where chance enters: the events of the cause, and those of other causes, of each group. */
  sources: Source[];
}

interface Source {
  group: number;
  /** 1 for events of the cause, which count at once; 0 for the others. */
  own: 0 | 1;
  /** How much an event changes what comes later. */
  later: number;
  variance: number;
}

/** The moments of each stratum. Throws as `momentsOf`, or when the cause is not a whole number from 1. */
export function grayMoments(data: GroupedCompetingTimes, cause: number): GrayMoment[][] {
  if (!Number.isInteger(cause) || cause < 1) throw new RangeError(`A cause is a whole number from 1, not ${cause}.`);
  return strataOf(data).map((rows) => stratumMoments(rows, data.groups, cause));
}

type Rows = Record<'time' | 'cause' | 'group', number[]>;

function strataOf({ time, cause, group, stratum }: GroupedCompetingTimes): Rows[] {
  const strata = new Map<number, Rows>();
  for (let i = 0; i < time.length; i++) {
    const number = stratum?.[i] ?? 0;
    const rows = strata.get(number) ?? { time: [], cause: [], group: [] };
    strata.set(number, rows);
    rows.time.push(time[i] ?? Number.NaN);
    rows.cause.push(cause[i] ?? Number.NaN);
    rows.group.push(group[i] ?? Number.NaN);
  }
  return [...strata.values()];
}

/** A group just before a time. */
interface GroupState {
  risk: number;
  eventFree: number;
  incidence: number;
}

function stratumMoments(rows: Rows, groups: number, cause: number): GrayMoment[] {
  const causes = rows.cause.reduce((most, one) => Math.max(most, one), cause);
  const states: GroupState[] = Array.from({ length: groups }, () => ({ risk: 0, eventFree: 1, incidence: 0 }));
  for (const one of rows.group) risk(states, one, 1);
  const sums = { pooled: 0, slope: new Float64Array(groups * groups) };
  const moments: GrayMoment[] = [];
  for (const { nCensor, leaving } of momentsOf(rows, causes)) {
    if (nCensor < leaving.length) moments.push(momentOf(states, countEvents(rows, leaving, groups, cause), sums));
    for (const row of leaving) risk(states, rows.group[row] ?? 0, -1);
  }
  return moments;
}

function risk(states: GroupState[], group: number, change: number): void {
  const state = states[group];
  if (state) state.risk += change;
}

interface EventCounts {
  ofCause: number;
  ofOthers: number;
}

function countEvents(rows: Rows, leaving: Uint32Array, groups: number, cause: number): EventCounts[] {
  const counts = Array.from({ length: groups }, () => ({ ofCause: 0, ofOthers: 0 }));
  for (const row of leaving) {
    const [own, happened] = [counts[rows.group[row] ?? 0], rows.cause[row] ?? 0];
    if (!own || happened === 0) continue;
    if (happened === cause) own.ofCause++;
    else own.ofOthers++;
  }
  return counts;
}

interface Sums {
  /** The incidence estimated from all groups together, as if they were alike in it. */
  pooled: number;
  slope: Float64Array;
}

/** Takes one time's part of the score and its variance, and moves states and sums on past it. */
function momentOf(states: GroupState[], counts: EventCounts[], sums: Sums): GrayMoment {
  const before = states.map((state) => ({ ...state }));
  const events = counts.reduce((sum, { ofCause }) => sum + ofCause, 0);
  // Those at risk, with those who would still be were it not for other causes: the risk sets of Gray 1988.
  const present = before.map(({ risk, eventFree }) => (risk > 0 ? risk / eventFree : 0));
  const shares = present.map((size, i) => size * (1 - (before[i]?.incidence ?? 0)));
  const [all, allShares] = [sumOf(present), sumOf(shares)];
  const at = spread(present, all);
  if (events > 0) addTo(sums.slope, at, events / (all * (1 - sums.pooled)));
  sums.pooled += events / all;
  states.forEach((state, i) => {
    passEvents(state, counts[i] ?? { ofCause: 0, ofOthers: 0 });
  });
  const excess = Float64Array.from(counts, ({ ofCause }, i) => ofCause - (events * (shares[i] ?? 0)) / allShares);
  const totals = { events, all, pooledFree: 1 - sums.pooled };
  return { excess, at, slope: sums.slope.slice(), sources: sourcesOf(before, states, counts, totals) };
}

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** diag(present) - present present' / all. */
function spread(present: number[], all: number): Float64Array {
  return Float64Array.from(
    present.flatMap((one, i) => present.map((other, j) => (i === j ? one : 0) - (one * other) / all)),
  );
}

function addTo(sum: Float64Array, matrix: Float64Array, weight: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + weight * (matrix[i] ?? 0);
}

function passEvents(state: GroupState, { ofCause, ofOthers }: EventCounts): void {
  if (state.risk === 0) return;
  state.incidence += (state.eventFree * ofCause) / state.risk;
  state.eventFree *= (state.risk - ofCause - ofOthers) / state.risk;
}

interface Totals {
  events: number;
  all: number;
  pooledFree: number;
}

function sourcesOf(before: GroupState[], after: GroupState[], counts: EventCounts[], totals: Totals): Source[] {
  return before.flatMap((state, group) => {
    if (state.risk === 0) return [];
    const left = after[group]?.eventFree ?? 0;
    const sources: Source[] = [];
    if (totals.events > 0) sources.push(causeSource(state, left, group, totals));
    const { ofOthers } = counts[group] ?? { ofOthers: 0 };
    if (ofOthers > 0 && left > 0) sources.push(othersSource(state, left, group, ofOthers, totals.pooledFree));
    return sources;
  });
}

/** The variance that the pooled hazard gives the events of the cause, less what ties take. */
function causeSource({ risk, eventFree }: GroupState, left: number, group: number, totals: Totals): Source {
  const { events, all, pooledFree } = totals;
  const ties = events > 1 ? 1 - (events - 1) / (all * eventFree - 1) : 1;
  const variance = (ties * eventFree * events) / (all * risk);
  return { group, own: 1, later: left > 0 ? 1 - pooledFree / left : 1, variance };
}

/** The variance of the events of other causes, less what ties take. */
function othersSource(state: GroupState, left: number, group: number, events: number, pooledFree: number): Source {
  const { risk, eventFree } = state;
  const ties = events > 1 ? 1 - (events - 1) / (risk - 1) : 1;
  return { group, own: 0, later: -pooledFree / left, variance: (ties * eventFree ** 2 * events) / risk ** 2 };
}
