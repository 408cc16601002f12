import { planEvents } from '../plan-events';
import {
  type EntryFact,
  entriesOf,
  type Facts,
  type PlannedEvent,
  type Schedule,
  type ScheduledEvent,
} from '../schedule';

/** A small protocol: three cycles, an operation among them, imaging that follows, a close. */
const cycle = (code: string, day: number): ScheduledEvent => ({
  code,
  label: code,
  phase: 'Treatment',
  day,
  window: [-1, 3],
  forms: ['CYC', 'VS'],
  datedBy: 'CYC',
  treatment: 'starts the clock',
  wasOmitted: (facts) => entriesOf(facts, 'CYC', code).some(({ answers }) => answers?.cycdone === 'OMITTED'),
});
const other = (code: string, day: number, more: Partial<ScheduledEvent>): ScheduledEvent => ({
  code,
  label: code,
  phase: 'Treatment',
  day,
  window: [-7, 7],
  forms: [code],
  ...more,
});

export const smallProtocol: Schedule = {
  events: [
    other('SCR', -28, { window: [-14, 27], datedBy: 'SCR' }),
    cycle('A', 0),
    cycle('B', 14),
    other('RAD', 21, {}),
    other('SX', 28, { treatment: 'moves the plan', datedBy: 'SX' }),
    { ...cycle('C', 42), after: { event: 'SX', days: 10 } },
    other('LUNG', 49, {
      notExpected: (facts) => (entriesOf(facts, 'SCR')[0]?.answers?.lung === 'N' ? 'No lung metastases.' : null),
    }),
    cycle('D', 56),
    other('END', 70, { datedBy: 'END', closesTreatment: true }),
  ],
  followUp: {
    phase: 'Follow-up',
    rules: [
      { fromMonth: 0, toMonth: 12, everyMonths: 3, windowDays: 21, forms: ['FU'] },
      { fromMonth: 12, toMonth: 24, everyMonths: 4, windowDays: 28, forms: ['FU'] },
    ],
    yearly: ['LE'],
    datedBy: 'FU',
    startsOn: (facts) => entriesOf(facts, 'END')[0]?.occurredOn ?? null,
  },
  rollForward: true,
  treatmentEnd: (facts) => endOn(facts, 'END', 'Treatment ended.') ?? endOn(facts, 'DTH', 'The child died.'),
  studyEnd: (facts) => endOn(facts, 'DTH', 'The child died.'),
};

function endOn(facts: Facts, form: string, why: string) {
  const on = entriesOf(facts, form)[0]?.occurredOn;
  return on ? { on, why } : null;
}

/** One entry of an event, complete unless the rest says otherwise. */
export const entry = (event: string, occurredOn: string | null, more: Partial<EntryFact> = {}): EntryFact => ({
  event,
  form: /^[ABCD]$/.test(event) ? 'CYC' : event.startsWith('FU') ? 'FU' : event,
  repeat: 1,
  status: 'complete',
  occurredOn,
  ...more,
});
/** What has been entered for a child enrolled on 1 January 2009. */
export const facts = (...entries: EntryFact[]): Facts => ({ entries, enrolledOn: '2009-01-01' });

/** The plan of these entries by event code. */
export function planned(
  entries: EntryFact[],
  today = '2009-03-01',
  schedule: Schedule = smallProtocol,
): Record<string, PlannedEvent> {
  return Object.fromEntries(planEvents(schedule, facts(...entries), today).map((event) => [event.code, event]));
}
