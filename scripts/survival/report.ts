import { kaplanMeier, reverseFollowUp, type SurvivalTimes } from '@/lib/statistics/kaplan-meier';
import { logRank } from '@/lib/statistics/log-rank';
import { alignTimes } from '@/lib/statistics/ordered-times';
import { survivalAt } from '@/lib/statistics/survival-at';
import { medianSurvival, survivalQuantile } from '@/lib/statistics/survival-quantile';
import { type Column, refuseManyLevels } from './columns';
import { type CoxReport, coxReport } from './cox-report';
import type { SurvivalOptions } from './options';
import type { Table } from './read-table';

/** One entry for each distinct time; NaN, printed as null, where a figure is not defined. */
type Figures = Float64Array | Uint32Array;

type FigureName = 'time' | 'nRisk' | 'nEvent' | 'nCensor' | 'surv' | 'stdErr' | 'lower' | 'upper';

export interface GroupReport extends Record<FigureName, Figures> {
  group: string;
  median: number | null;
  medianLower: number | null;
  medianUpper: number | null;
  /** The times by which a quarter and three quarters have had the event. */
  q25: number | null;
  q75: number | null;
  at: { time: number; surv: number; lower: number | null; upper: number | null; nRisk: number }[];
}

export interface SurvivalReport {
  n: number;
  events: number;
  /** Rows left out because something that is used was missing. */
  dropped: number;
  km: GroupReport[];
  followUp: { median: number | null; lower: number | null; upper: number | null };
  logrank?: { chisq: number | null; df: number; p: number | null; observed: number[]; expected: number[] };
  cox?: CoxReport;
}

/** Everything that the command prints. Throws a Problem when a column of groups has too many of them. */
export function survivalReport(table: Table, options: SurvivalOptions): SurvivalReport {
  for (const column of [table.by, ...table.covariates]) if (column) refuseManyLevels(column);
  const { by, strata, covariates } = table;
  // Aligned before the groups part, as in R.
  const all = { time: by ? alignTimes(table.time) : table.time, event: table.event };
  return {
    n: all.time.length,
    events: all.event.reduce((sum, event) => sum + event, 0),
    dropped: table.dropped,
    km: groupsOf(all, by).map(([name, times]) => groupReport(name, times, options)),
    followUp: followUp(all, options),
    ...(by && { logrank: comparison(all, by, strata) }),
    ...((by || covariates.length > 0) && { cox: coxReport(table, options.ties) }),
  };
}

function groupsOf(all: SurvivalTimes, by: Column | null): [string, SurvivalTimes][] {
  if (!by?.levels) return [['All', all]];
  return by.levels.map((level, group) => [
    level,
    { time: ofGroup(all.time, by, group), event: ofGroup(all.event, by, group) },
  ]);
}

function ofGroup(values: ArrayLike<number>, { values: groups }: Column, group: number): Float64Array {
  let size = 0;
  const members = new Float64Array(groups.length);
  for (let i = 0; i < groups.length; i++) if (groups[i] === group) members[size++] = values[i] ?? 0;
  return members.slice(0, size);
}

function groupReport(group: string, times: SurvivalTimes, { confidence, at }: SurvivalOptions): GroupReport {
  const curve = kaplanMeier(times, { confidence });
  const { logVariance, lower, upper, ...columns } = curve.columns;
  const median = medianSurvival(curve);
  return {
    group,
    ...columns,
    stdErr: logVariance.map((variance, i) => (columns.surv[i] ?? 0) * Math.sqrt(variance)),
    lower,
    upper,
    median: median.value,
    medianLower: median.lower,
    medianUpper: median.upper,
    q25: survivalQuantile(curve, 0.25).value,
    q75: survivalQuantile(curve, 0.75).value,
    at: survivalAt(curve, at).map(({ time, surv, lower, upper, nRisk }) => ({ time, surv, lower, upper, nRisk })),
  };
}

function followUp(all: SurvivalTimes, { confidence }: SurvivalOptions): SurvivalReport['followUp'] {
  const { value, lower, upper } = medianSurvival(kaplanMeier(reverseFollowUp(all), { confidence }));
  return { median: value, lower, upper };
}

function comparison(all: SurvivalTimes, by: Column, strata: Column | null): SurvivalReport['logrank'] {
  const groups = { group: by.values, groups: by.levels?.length ?? 0, stratum: strata?.values };
  const { chisq, df, p, observed, expected } = logRank({ ...all, ...groups });
  return { chisq, df, p, observed, expected };
}
