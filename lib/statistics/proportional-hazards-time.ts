import type { CoxData } from './cox-data';
import type { RiskSets } from './cox-risk-sets';
import { firstAtLeast, lastAtMost } from './cox-sorted';
import { rankTimes } from './cox-times';
import { kaplanMeier } from './kaplan-meier';

/** How time is stretched: by the Kaplan-Meier curve of all, not at all, by rank, or by logarithm. */
export type TimeTransform = 'km' | 'identity' | 'rank' | 'log';

/** Per group of events, its time as transformed. Throws for a time of 0 or less with 'log'. */
export function eventTimes(data: CoxData, sets: RiskSets, transform: TimeTransform): Float64Array {
  return sets.time.map(TRANSFORMS[transform](data));
}

const TRANSFORMS: Record<TimeTransform, (data: CoxData) => (time: number) => number> = {
  km: lostBefore,
  identity: () => (time) => time,
  rank: averageRank,
  log: () => (time) => {
    if (time <= 0) throw new RangeError(`The logarithm of time needs times above 0, not ${time}.`);
    return Math.log(time);
  },
};

/** One minus the Kaplan-Meier curve just before a time, strata and all covariates disregarded. */
function lostBefore(data: CoxData): (time: number) => number {
  const { distinct, time, entry } = rankTimes(data);
  const { steps } = kaplanMeier({ time, event: data.event, ...(entry && { entry }) });
  const before = new Map(steps.map((step, k) => [step.time, steps[k - 1]?.surv ?? 1]));
  return (at) => 1 - (before.get(lastAtMost(distinct, at)) ?? 1);
}

/** The rank of a time among all ends of observation, the mean of the ranks for those that are equal. */
function averageRank(data: CoxData): (time: number) => number {
  const { distinct, time } = rankTimes(data);
  const sorted = Float64Array.from(time, (rank) => distinct[rank] ?? Number.NaN).sort();
  return (at) => (firstAtLeast(sorted, at) + lastAtMost(sorted, at)) / 2 + 1;
}
