import 'server-only';
import { monthsBetween } from '@/lib/dates/calendar';
import type { Child } from '@/study/analyses/child';
import type { SwimmerAnalysis } from '@/study/analyses/observation-analyses';
import type { SiteRecord, TreatmentsRecord } from '@/study/analyses/records/observations';
import type { AnalysisSet } from '../analysis-set';
import type { Definitions } from '../derive-child';
import { isUsed } from '../until-cut-off';

type Mark = SwimmerAnalysis['marks'][number]['what'];

/** A child with its place in the picture. */
export interface Lane {
  child: Child;
  site: string;
  timeZero: string;
  /** Months since time zero. */
  until: number;
  group: string | null;
}

/** A lane with what lies on it, in months since time zero. */
export interface Course extends Lane {
  spans: { what: TreatmentsRecord['spans'][number]['what']; from: number; to: number }[];
  marks: { what: Mark; at: number }[];
}

/** The lanes of the children that have a time zero and are observed after it, not yet in order. */
export function lanesOf(
  children: readonly Child[],
  sites: readonly SiteRecord[],
  groupOf: (child: Child) => string | null,
): Lane[] {
  const names = new Map(sites.map(({ code, name }) => [code, name]));
  return children.flatMap((child) => {
    const { timeZero, overallSurvival } = child;
    if (timeZero === null || overallSurvival === null) return [];
    const site = names.get(child.site) ?? child.site;
    return [{ child, site, timeZero, until: overallSurvival.months, group: groupOf(child) }];
  });
}

/** What lies on a lane; worked out for those alone that are shown. */
export function courseReader({
  records,
  definitions,
}: Pick<AnalysisSet, 'records' | 'definitions'>): (lane: Lane) => Course {
  const byChild = new Map(records.treatments.map((record) => [record.child, record]));
  return (lane) => {
    const record = byChild.get(lane.child.number);
    return { ...lane, spans: spansOf(lane, record, definitions), marks: marksOf(lane, record, definitions) };
  };
}

function spansOf({ timeZero }: Lane, record: TreatmentsRecord | undefined, definitions: Definitions): Course['spans'] {
  return (
    (record?.spans ?? [])
      .filter(({ from }) => isUsed(from, definitions))
      .map(({ what, from, to }) => ({ what, from: monthsBetween(timeZero, from), to: monthsBetween(timeZero, to) }))
      // What came before time zero is not on the axis.
      .flatMap((span) => (span.to < 0 ? [] : [{ ...span, from: Math.max(0, span.from) }]))
  );
}

function marksOf(
  { child, timeZero }: Lane,
  record: TreatmentsRecord | undefined,
  definitions: Definitions,
): Course['marks'] {
  const remissionOn = child.completeRemission === true ? child.remissionOn : null;
  const lostOn = child.status === 'LOST' ? child.lastKnownAliveOn : null;
  const own: { what: Mark; on: string | null }[] = [
    { what: 'REMISSION', on: remissionOn },
    { what: 'DEATH', on: child.diedOn },
    { what: 'LOST', on: lostOn },
  ];
  return [...(record?.marks ?? []), ...own]
    .flatMap(({ what, on }) =>
      on === null || !isUsed(on, definitions) ? [] : [{ what, at: monthsBetween(timeZero, on) }],
    )
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
}

const orders: Readonly<Record<string, (one: Lane, other: Lane) => number>> = {
  length: (one, other) => other.until - one.until || byNumber(one, other),
  number: (one, other) => byNumber(one, other),
  site: (one, other) => compare(one.site, other.site) || byNumber(one, other),
};

const byNumber = (one: Lane, other: Lane) => compare(one.child.number, other.child.number);
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** The lanes group by group, and in each in the order that was chosen; those of no group come last. */
export function inOrder(lanes: readonly Lane[], groups: readonly string[], sort: string): Lane[] {
  const placeOf = ({ group }: Lane) => (group === null ? groups.length : groups.indexOf(group));
  const order = orders[sort] ?? byNumber;
  return [...lanes].sort((one, other) => placeOf(one) - placeOf(other) || order(one, other));
}
