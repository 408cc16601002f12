import { expect, it } from 'vitest';
import { gridOf } from './calendar-grid';
import { type EntryHead, nextSteps, plannedCalendar, sittingsOf } from './next-steps';

const today = '2004-03-01';
const entry = (event: string, form: string, more: Partial<EntryHead> = {}): EntryHead => ({
  event,
  form,
  repeat: 1,
  status: 'complete',
  occurredOn: null,
  hardFindings: 0,
  openQueries: 0,
  mark: null,
  pendingAnswers: 0,
  held: false,
  ...more,
});
/** The other forms of the screening and of the first cycle. */
const others = [
  ...['MH', 'VS', 'LB', 'OF', 'RAD', 'IMM'].map((form) => entry('SCR', form)),
  ...['VS', 'LB'].map((form) => entry('MTX1', form)),
];
const begun = [
  entry('SCR', 'SCR', { occurredOn: '2004-01-20' }),
  entry('SCR', 'ICF'),
  entry('SCR', 'DM', { openQueries: 2 }),
  entry('SCR', 'DX', { status: 'draft' }),
  entry('SCR', 'METS'),
  entry('MTX1', 'CYC', { occurredOn: '2004-02-09' }),
];

it('puts what is late first, then what is begun, then what is asked about, then what is due', () => {
  const entries = [...begun, ...others];
  const steps = nextSteps(plannedCalendar({ entries, enrolledOn: '2004-02-01', versions: [] }, today), entries, today);
  expect(steps.map(({ state, event, form }) => `${state} ${event} ${form}`)).toEqual([
    ...['overdue AP1 VS', 'overdue AP1 LB', 'overdue AP1 OF', 'overdue AP1 CYC'],
    ...['draft SCR DX', 'queried SCR DM'],
    ...['due IL2_1 VS', 'due IL2_1 LB', 'due IL2_1 IL2', 'due IL2_1 IMM', 'due MTX1 MTX'],
  ]);
  expect(steps[5]?.queries).toBe(2);
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

it('asks no second time for a form of which a child has one', () => {
  const entries = [...begun, entry('ANY', 'CSR'), entry('CSR_EVAL', 'RAD', { occurredOn: '2004-09-01' })];
  const calendar = plannedCalendar({ entries, enrolledOn: '2004-02-01', versions: [] }, today);
  expect(calendar.find(({ code }) => code === 'CSR_EVAL')?.forms).not.toContain('CSR');
});

it('puts what is done in one sitting together, and what must be mended by itself with its sentence', () => {
  const contradicted = { status: 'draft', held: true, hardFindings: 1, contradiction: 'The child had died.' } as const;
  const entries = [...begun, entry('SCR', 'VS', contradicted), entry('SCR', 'LB', contradicted)];
  const steps = nextSteps(plannedCalendar({ entries, enrolledOn: '2004-02-01', versions: [] }, today), entries, today);
  const lines = sittingsOf(steps).map(({ state, event, steps: together }) =>
    [state, event, ...together.map(({ form }) => form)].join(' '),
  );
  expect(lines).toEqual([
    'to mend SCR VS',
    'to mend SCR LB',
    'overdue SCR MH OF RAD IMM',
    'overdue AP1 VS LB OF CYC',
    'draft SCR DX',
    'queried SCR DM',
    'due IL2_1 VS LB IL2 IMM',
    'due MTX1 VS LB MTX',
  ]);
  expect(steps[0]?.says).toBe('The child had died.');
});
