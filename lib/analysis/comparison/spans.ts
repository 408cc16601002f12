import 'server-only';
import { monthsBetween } from '@/lib/dates/calendar';
import { landmark } from '@/lib/statistics/landmark';
import { splitAtSwitch } from '@/lib/statistics/split-at-switch';
import type { ComparisonAnalysis, Factor } from '@/study/analyses/analysis';
import type { Child, TimeToEvent } from '@/study/analyses/child';

/** A child under observation in one group: from a time to a time, in months, ended by the event or not. */
export interface Span {
  number: string;
  /** Place of the group in the factor's list. */
  group: number;
  from: number;
  to: number;
  event: boolean;
  what: string | null;
}

/** The spans of a comparison, and how many children have none in it. */
export interface Spans {
  spans: Span[];
  leftOut: number;
}

interface Known {
  number: string;
  outcome: TimeToEvent;
  group: number | null;
  /** Months from time zero to the day the group became known; null without such a day. */
  knownAt: number | null;
}

/** Every child in the group it turned out to belong to, from time zero on. */
export function fromTheStart(analysis: ComparisonAnalysis, children: readonly Child[]): Spans {
  const all = knownOf(analysis, children);
  return told(
    all,
    all.flatMap((known) => (known.group === null ? [] : [whole(known, known.group, 0)])),
  );
}

/**
 * From a landmark on, the children still under observation without the event, each in the group it was in by then. Time runs from the
 * landmark.
 * @param at months from time zero
 */
export function fromLandmark(analysis: ComparisonAnalysis, children: readonly Child[], at: number): Spans {
  const all = knownOf(analysis, children);
  const groupAt = (row: number) => groupBy(analysis.factor, all[row], at);
  const { rows, time, group } = landmark({ ...timesOf(all), groupAt }, at);
  return told(
    all,
    rows.flatMap((row, i) => {
      const known = all[row];
      return known ? [{ ...whole(known, group[i] ?? 0, 0), to: time[i] ?? 0 }] : [];
    }),
  );
}

/**
 * Every child in the group it was in at the time: one that passes on a day counts in the first group until then and in the other after
 * (Mantel & Byar 1974); one whose group shows on a day is under observation from then on. An event on the day of the passage counts in
 * the group before it, as a treatment begun that day did not cause it.
 */
export function inTime(analysis: ComparisonAnalysis, children: readonly Child[]): Spans {
  const { factor } = analysis;
  const all = knownOf(analysis, children);
  return told(all, factor.later?.how === 'passes' ? passing(all, intoOf(factor)) : shown(all));
}

/** @param into place of the group into which children pass */
function passing(all: readonly Known[], into: number): Span[] {
  const { intervals } = splitAtSwitch({ ...timesOf(all), switchAt: all.map(({ knownAt }) => knownAt) });
  return intervals.flatMap(({ row, start, stop, event, on }) => {
    const known = all[row];
    if (!known) return [];
    const what = event === 1 ? known.outcome.what : null;
    return [{ ...whole(known, on === 1 ? into : otherThan(into), start), to: stop, event: event === 1, what }];
  });
}

function shown(all: readonly Known[]): Span[] {
  return all.flatMap((known) => {
    const { group, knownAt, outcome } = known;
    if (group === null || knownAt === null) return [];
    const from = Math.max(0, knownAt);
    return from < outcome.months ? [whole(known, group, from)] : [];
  });
}

function whole({ number, outcome }: Known, group: number, from: number): Span {
  return { number, group, from, to: outcome.months, event: outcome.event, what: outcome.what };
}

function told(all: readonly Known[], spans: Span[]): Spans {
  return { spans, leftOut: all.length - new Set(spans.map(({ number }) => number)).size };
}

function timesOf(all: readonly Known[]) {
  return { time: all.map(({ outcome }) => outcome.months), event: all.map(({ outcome }) => (outcome.event ? 1 : 0)) };
}

/** The group as it was known at a time. */
function groupBy(factor: Factor, known: Known | undefined, at: number): number | null {
  if (!known) return null;
  if (!factor.later) return known.group;
  const isKnown = known.knownAt !== null && known.knownAt <= at;
  if (factor.later.how === 'shows') return isKnown ? known.group : null;
  return isKnown ? intoOf(factor) : otherThan(intoOf(factor));
}

function intoOf({ later, groups }: Factor): number {
  return later?.how === 'passes' ? groups.findIndex(({ code }) => code === later.into) : -1;
}

/** Of the two groups of a passage the one a child is in before. */
const otherThan = (group: number) => (group === 0 ? 1 : 0);

function knownOf({ of, factor }: ComparisonAnalysis, children: readonly Child[]): Known[] {
  return children.flatMap((child) => {
    const outcome = of.outcome(child);
    if (!outcome) return [];
    const place = factor.groups.findIndex(({ code }) => code === factor.groupOf(child));
    return [{ number: child.number, outcome, group: place < 0 ? null : place, knownAt: knownAt(factor, child) }];
  });
}

function knownAt({ later }: Factor, child: Child): number | null {
  const on = later?.on(child) ?? null;
  return on === null || child.timeZero === null ? null : monthsBetween(child.timeZero, on);
}
