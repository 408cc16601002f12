import { visitsOf } from '@/lib/crf/follow-up-visits';
import { entriesOf, type Facts, type FollowUp, type Schedule, type ScheduledEvent } from '@/lib/crf/schedule';
import { type CalendarEvent, calendar, followUpRules, weeksFromSurgeryToAp3, yearlyForms } from './calendar';
import { firstThoracotomyNotExpected, lakNotExpected, secondThoracotomyNotExpected } from './schedule-conditions';
import { studyEnd, treatmentEnd } from './schedule-ends';
import { settings } from './settings';

/** What the events of the calendar need besides weeks, windows and drugs. */
const particulars: Record<string, Partial<ScheduledEvent>> = {
  LAKR1: {
    notExpected: (facts) => lakNotExpected(facts, 'LAKR1'),
    happenedOn: (facts) => dateAnswer(facts, 'LAK', 'LAKH1', 'reinfdat'),
    wasOmitted: (facts) => says(facts, 'LAK', 'LAKH1', 'reinfyn', 'N'),
  },
  SX_PRIM: { wasOmitted: (facts) => says(facts, 'SXP', 'SX_PRIM', 'sxpdone', 'NOT_DONE_FINAL') },
  AP3: { after: { event: 'SX_PRIM', days: weeksFromSurgeryToAp3 * 7 } },
  SX_LUNG1: {
    notExpected: firstThoracotomyNotExpected,
    wasOmitted: (facts) => says(facts, 'SXM', 'SX_LUNG1', 'lungsxdone', 'NOT_DONE'),
  },
  SX_LUNG2: {
    notExpected: secondThoracotomyNotExpected,
    wasOmitted: (facts) => says(facts, 'SXM', 'SX_LUNG2', 'lungsxdone', 'NOT_DONE'),
  },
  // The date on the form is that of the remission, which may lie long before the statement.
  CSR_EVAL: { datedBy: 'CSR', happenedOn: () => null },
  EOT: { datedBy: 'EOT', closesTreatment: true },
};

/** The form that dates an event of its kind, and how a site says that the event was left out. */
const kinds: { form: string; treatment?: ScheduledEvent['treatment']; omitted?: [field: string, code: string] }[] = [
  { form: 'CYC', treatment: 'starts the clock', omitted: ['cycdone', 'OMITTED'] },
  { form: 'IL2', treatment: 'moves the plan', omitted: ['il2done', 'NOT_GIVEN'] },
  { form: 'SXP', treatment: 'moves the plan' },
  { form: 'SXM', treatment: 'moves the plan' },
  { form: 'LAK', omitted: ['harvyn', 'N'] },
  { form: 'SCR' },
];

const followUp: FollowUp = {
  phase: 'Follow-up',
  rules: followUpRules,
  yearly: yearlyForms,
  datedBy: 'FU',
  startsOn: (facts) => entriesOf(facts, 'EOT')[0]?.occurredOn ?? null,
};

/** The treatment calendar and the follow-up of the study, as the engine reads them. */
export const schedule: Schedule = {
  events: calendar.map(scheduled),
  followUp,
  rollForward: settings.rollForward,
  treatmentEnd,
  studyEnd,
};

/** Forms whose answers the schedule asks for; of all others it needs the date alone. */
export const scheduleForms = ['CYC', 'IL2', 'LAK', 'METS', 'SXP', 'SXM', 'ICF', 'FU', 'EOT'] as const;

/** What belongs to the child and not to a visit: what may happen on any day, and what was not planned. */
export const anyTime = {
  code: 'ANY',
  label: 'Any time',
  forms: [
    ...['ICF', 'VS', 'LB', 'OF', 'CYC', 'MTX', 'IL2', 'LAK', 'IMM', 'SXP', 'SXM', 'PATH', 'RAD'],
    ...['AE', 'SAE', 'CM', 'RT', 'EVT', 'FU', 'DTH', 'DV'],
  ],
} as const;

/** A place where forms may stand: an event of the calendar, a visit of follow-up, or any time. */
export interface EventPlace {
  code: string;
  label: string;
  forms: readonly string[];
}
const places = new Map<string, EventPlace>(
  [...schedule.events, ...visitsOf(followUp), anyTime].map((place) => [place.code, place]),
);

/** The event, visit or `ANY` with this code, or undefined when the study has none. */
export function findEvent(code: string): EventPlace | undefined {
  return places.get(code);
}

function scheduled({ code, label, phase, week, day = 0, window, forms, amended }: CalendarEvent): ScheduledEvent {
  const moved = amended?.map((change) => ({
    since: change.since,
    ...((change.week ?? change.day) !== undefined && { day: (change.week ?? week) * 7 + (change.day ?? day) }),
    ...(change.window && { window: change.window }),
    ...(change.forms && { forms: change.forms }),
  }));
  return {
    ...{ code, label, phase, day: week * 7 + day, window, forms },
    ...(moved && { amended: moved }),
    ...ofItsKind(code, forms),
    ...particulars[code],
  };
}

function ofItsKind(event: string, forms: readonly string[]): Partial<ScheduledEvent> {
  const kind = kinds.find(({ form }) => forms.includes(form));
  if (!kind) return {};
  const { form, treatment, omitted } = kind;
  return {
    datedBy: form,
    ...(treatment && { treatment }),
    ...(omitted && { wasOmitted: (facts: Facts) => says(facts, form, event, ...omitted) }),
    ...(form === 'LAK' && { notExpected: (facts: Facts) => lakNotExpected(facts, event) }),
  };
}

function says(facts: Facts, form: string, event: string, field: string, code: string): boolean {
  return entriesOf(facts, form, event).some(({ answers }) => answers?.[field] === code);
}

function dateAnswer(facts: Facts, form: string, event: string, field: string): string | null {
  const value = entriesOf(facts, form, event)[0]?.answers?.[field];
  return typeof value === 'string' ? value : null;
}
