import 'server-only';
import { type CoxFit, coxRegression } from '@/lib/statistics/cox';
import type { Curve } from '@/lib/statistics/kaplan-meier';
import { type LogRank, logRank } from '@/lib/statistics/log-rank';
import { proportionalHazardsTest } from '@/lib/statistics/proportional-hazards';
import type { Factor } from '@/study/analyses/analysis';
import { settings } from '@/study/settings';
import { studyCurve } from '../survival-curve';
import type { Span } from './spans';

/** A group with somebody in it. */
export interface ComparedGroup {
  /** Its place among the groups of the factor. */
  place: number;
  label: string;
  spans: Span[];
  curve: Curve;
  children: number;
  events: number;
}

/** Groups side by side. What groups are too small for is not worked out at all. */
export interface Compared {
  groups: ComparedGroup[];
  /** Null when it would say too little: see `hidden`. */
  tests: Tests | null;
  /** Why there is no test, in a sentence; null when there is one. */
  hidden: string | null;
}

export interface Tests {
  logRank: LogRank;
  /** Hazards of the groups after the first, against the first; Efron's ties. */
  cox: CoxFit;
  /** P of the test that the hazard ratios do not change with time; null where it is not defined. */
  proportional: number | null;
}

/** Compares the groups of a factor by the spans of their children. */
export function compare(factor: Factor, spans: readonly Span[]): Compared {
  const groups = factor.groups
    .map(({ label }, place) =>
      groupOf(
        place,
        label,
        spans.filter(({ group }) => group === place),
      ),
    )
    .filter(({ children }) => children > 0);
  const hidden = whyHidden(groups);
  return { groups, hidden, tests: hidden === null ? testsOf(groups) : null };
}

function groupOf(place: number, label: string, spans: Span[]): ComparedGroup {
  const curve = studyCurve(timesOf(spans));
  return {
    place,
    label,
    spans,
    curve,
    children: new Set(spans.map(({ number }) => number)).size,
    events: curve.events,
  };
}

function timesOf(spans: readonly Span[]) {
  const isLate = spans.some(({ from }) => from > 0);
  return {
    time: spans.map(({ to }) => to),
    event: spans.map(({ event }) => (event ? 1 : 0)),
    ...(isLate ? { entry: spans.map(({ from }) => from) } : {}),
  };
}

function whyHidden(groups: readonly ComparedGroup[]): string | null {
  const { smallestGroup, fewestEvents } = settings;
  if (groups.length < 2) return 'There is nobody to compare with: all children are in one group.';
  const small = groups.filter(({ children, events }) => children < smallestGroup || events < fewestEvents);
  if (small.length === 0) return null;
  const told = small.map(({ label, children, events }) => `${label} (${children}, ${events})`).join('; ');
  return `No p value and no hazard ratio is given: with fewer than ${smallestGroup} children or ${fewestEvents} events in a group they mislead. Too small, with children and events: ${told}.`;
}

function testsOf(groups: readonly ComparedGroup[]): Tests {
  const spans = groups.flatMap((group) => group.spans);
  const group = groups.flatMap((one, i) => one.spans.map(() => i));
  const times = timesOf(spans);
  const covariates = groups
    .slice(1)
    .map(({ label }, i) => ({ name: label, values: group.map((at) => (at === i + 1 ? 1 : 0)) }));
  const data = { ...times, covariates };
  return {
    logRank: logRank({ ...times, group, groups: groups.length }),
    cox: coxRegression(data, { ties: 'efron', level: settings.confLevel }),
    proportional: proportionalHazardsTest(data, { ties: 'efron' }).global.p,
  };
}
