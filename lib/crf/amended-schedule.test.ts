import { expect, it } from 'vitest';
import { amendedParts } from './amendment';
import { integer, text } from './fields';
import { defineForm } from './form';
import { planEvents, plannedDayOf } from './plan-events';
import type { EntryFact, Schedule } from './schedule';
import { entry, smallProtocol } from './testing/small-protocol';

/** The small protocol, of which version 2.0 brings imaging forward by a week. */
const amended: Schedule = {
  ...smallProtocol,
  events: smallProtocol.events.map((event) =>
    event.code === 'RAD' ? { ...event, amended: [{ since: '2.0', day: 14, window: [-2, 2] }] } : event,
  ),
};
const versions = (from: string | null) => [
  { version: '1.0', from: '2000-01-01' },
  { version: '2.0', from },
];
const imaging = (entries: EntryFact[], from: string | null, today = '2009-01-10') => {
  const facts = { entries, enrolledOn: '2009-01-01', versions: versions(from) };
  expect(plannedDayOf('RAD', amended, facts, today)).toBe(
    planEvents(amended, facts, today).find(({ code }) => code === 'RAD')?.plannedDate ?? null,
  );
  return planEvents(amended, facts, today).find(({ code }) => code === 'RAD');
};
const first = entry('A', '2009-01-05');

it('moves an event that is planned on or after the day from which the version holds', () => {
  expect(imaging([first], null)).toMatchObject({ plannedDate: '2009-01-26', windowEnd: '2009-02-02' });
  expect(imaging([first], '2009-01-26')).toMatchObject({ plannedDate: '2009-01-19', windowEnd: '2009-01-21' });
  expect(imaging([first], '2009-01-27')).toMatchObject({ plannedDate: '2009-01-26' });
});

it('leaves what took place before in the calendar of its time', () => {
  const done = entry('RAD', '2009-01-20', { form: 'RAD' });
  expect(imaging([first, done], '2009-01-21')).toMatchObject({ plannedDate: '2009-01-26', timing: 'on time' });
  expect(imaging([first, done], '2009-01-20')).toMatchObject({ plannedDate: '2009-01-19', offsetDays: 1 });
});

it('goes by today for what cannot be planned yet', () => {
  expect(imaging([], '2009-01-10')?.plannedDate).toBeNull();
});

it('tells in words what a version changed', () => {
  const form = defineForm({
    code: 'VIS',
    name: 'visit',
    title: 'Visit',
    fields: {
      score: integer('Score', { since: '2.0', unit: 'points' }),
      kit: text('Kit', { until: '2.0' }),
      lvef: integer('Ejection fraction', { softMin: 50, amended: [{ since: '2.0', softMin: 55, max: 85 }] }),
      other: text('Other', { since: '3.0' }),
    },
  });
  expect(amendedParts('2.0', { VIS: form }, amended.events).map(({ kind, says }) => `${kind}: ${says}`)).toEqual([
    'added: New question “Score” in points.',
    'retired: “Kit” is no longer asked; what was answered stays.',
    'limits: “Ejection fraction”: doubted below 55 instead of 50, highest value accepted 85 instead of no limit.',
    'moved: RAD: week 3 becomes week 2; its window is now from -2 to 2 days around the planned day.',
  ]);
});
