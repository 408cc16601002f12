import { expect, it } from 'vitest';
import { gridOf } from './calendar-grid';
import { type EntryHead, nextSteps, plannedCalendar } from './next-steps';

const today = '2004-03-01';
const entry = (event: string, form: string, more: Partial<EntryHead> = {}): EntryHead => ({
  event,
  form,
  repeat: 1,
  status: 'complete',
  occurredOn: null,
  hardFindings: 0,
  softFindings: 0,
  held: false,
  ...more,
});
const begun = [
  entry('SCR', 'SCR', { occurredOn: '2004-01-20' }),
  entry('SCR', 'ICF'),
  entry('SCR', 'DM', { softFindings: 2 }),
  entry('SCR', 'DX', { status: 'draft' }),
  entry('SCR', 'METS'),
  entry('MTX1', 'CYC', { occurredOn: '2004-02-09' }),
];

it('puts what is late first, then what is begun, then what is doubtful, then what is due', () => {
  const steps = nextSteps(
    plannedCalendar({ entries: begun, enrolledOn: '2004-02-01', versions: [] }, today),
    begun,
    today,
  );
  expect(steps.map(({ state, event, form }) => `${state} ${event} ${form}`)).toEqual([
    'overdue AP1 CYC',
    'draft SCR DX',
    'doubts SCR DM',
    'due IL2_1 IL2',
    'due MTX1 MTX',
  ]);
  expect(steps[2]?.doubts).toBe(2);
});

it('reminds of a draft that stands in no calendar', () => {
  const entries = [...begun, entry('ANY', 'EVT', { status: 'draft', repeat: 2 })];
  const steps = nextSteps(
    plannedCalendar({ entries: entries, enrolledOn: '2004-02-01', versions: [] }, today),
    entries,
    today,
  );
  expect(steps.find(({ event }) => event === 'ANY')).toMatchObject({ form: 'EVT', repeat: 2, state: 'draft' });
});

it('shows each entry of a form that repeats, in order, and offers the next', () => {
  const entries = [...begun, entry('SCR', 'ICF', { repeat: 2, status: 'draft' })];
  const [screening] = gridOf(
    plannedCalendar({ entries: entries, enrolledOn: '2004-02-01', versions: [] }, today),
    entries,
    today,
  );
  expect(screening?.cells.find(({ form }) => form === 'ICF')).toMatchObject({
    entries: [
      { repeat: 1, state: 'complete' },
      { repeat: 2, state: 'draft' },
    ],
    another: 3,
  });
});

it('leaves out events whose forms this casebook does not have', () => {
  const codes = plannedCalendar({ entries: begun, enrolledOn: '2004-02-01', versions: [] }, today).map(
    ({ code }) => code,
  );
  expect(codes).not.toContain('RAD_PRE');
  expect(codes).toContain('EOT');
});
