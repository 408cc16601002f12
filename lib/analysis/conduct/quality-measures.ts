import 'server-only';
import { monthsBetween } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import type { Child } from '@/study/analyses/child';
import type { QualityRecord } from '@/study/analyses/records/observations';
import { counted, months } from '../words';

/** A child with what is left to do with its data. */
export interface QualityChild {
  child: Child;
  record: QualityRecord | undefined;
}

/** Something of which there is too much or too little. */
export interface QualityMeasure {
  /** In keys of lists. */
  name: string;
  /** Column of its table, and title of its list. */
  label: string;
  /** Those who could have it at all; all children where there is none. */
  among?(one: QualityChild): boolean;
  /** How many of it a child has: 0 or 1 where the children are counted. */
  count(one: QualityChild): number;
  /** What a child with it adds to the list. */
  says(one: QualityChild): string;
  /** The things are told, and the children behind them; else the children with their denominator. */
  countsThings?: true;
}

export interface QualityTheme {
  caption: string;
  measures: QualityMeasure[];
}

/** The measures table by table. `until` is the day from which the time since the last contact is told. */
export function qualityThemes(until: string, lostAfterMonths: number): QualityTheme[] {
  return [
    { caption: 'Forms', measures: formMeasures },
    { caption: 'Queries and findings', measures: findingMeasures },
    { caption: 'What the analysis needs', measures: analysisMeasures(until, lostAfterMonths) },
  ];
}

const formMeasures: QualityMeasure[] = [
  {
    ...{ name: 'overdue', label: 'With an overdue form' },
    count: ({ record }) => (record?.overdueSince ? 1 : 0),
    says: ({ record }) => (record?.overdueSince ? `overdue since ${shortDate(record.overdueSince)}` : ''),
  },
  things('draft', 'Drafts', ({ child }) => child.drafts, 'draft'),
  things('pending', 'Pending answers', ({ record }) => record?.pendingAnswers ?? 0, 'pending answer'),
];

const findingMeasures: QualityMeasure[] = [
  things('open', 'Open queries', ({ record }) => record?.openQueries ?? 0, 'open query'),
  things('answered', 'Answered queries, waiting', ({ record }) => record?.answeredQueries ?? 0, 'answered query'),
  things('hard', 'Answers to mend', ({ record }) => record?.hardFindings ?? 0, 'answer to mend'),
  things('soft', 'Doubted answers', ({ record }) => record?.softFindings ?? 0, 'doubted answer'),
];

function analysisMeasures(until: string, lostAfterMonths: number): QualityMeasure[] {
  return [
    things('unverified', 'Values not verified', ({ child }) => child.unverified, 'value'),
    {
      ...{ name: 'remission', label: 'Remission not stated' },
      count: ({ child }) => (child.completeRemission === null ? 1 : 0),
      says: () => '',
    },
    {
      ...{ name: 'necrosis', label: 'Necrosis not stated' },
      among: ({ child }) => child.primarySurgeryOn !== null,
      count: ({ child }) => (child.response === null ? 1 : 0),
      says: ({ child }) => (child.primarySurgeryOn ? `operated on ${shortDate(child.primarySurgeryOn)}` : ''),
    },
    {
      ...{ name: 'contact', label: `Not heard of for more than ${lostAfterMonths} months` },
      among: ({ child }) => child.status === 'ALIVE',
      count: ({ child }) => (monthsSilent(child, until) > lostAfterMonths ? 1 : 0),
      says: ({ child }) =>
        child.lastKnownAliveOn === null
          ? 'never heard of'
          : `last known alive on ${shortDate(child.lastKnownAliveOn)}, ${months(monthsBetween(child.lastKnownAliveOn, until))} months ago`,
    },
  ];
}

/** Months since the child was last known alive, or since enrolment where nothing is known of it. */
function monthsSilent({ lastKnownAliveOn, enrolledOn }: Child, until: string): number {
  const last = lastKnownAliveOn ?? enrolledOn;
  return last === null ? 0 : monthsBetween(last, until);
}

function things(name: string, label: string, count: QualityMeasure['count'], noun: string): QualityMeasure {
  return { name, label, count, says: (one) => counted(count(one), noun), countsThings: true };
}
