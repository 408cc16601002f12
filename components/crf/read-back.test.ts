import { expect, it } from 'vitest';
import { date, dateTime, decimal, partialDate } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import type { Answers } from '@/lib/crf/value';
import { readBack } from './read-back';

const fields = {
  on: date('Day 1'),
  ended: date('End'),
  born: partialDate('Born'),
  at: dateTime('At'),
  weight: decimal('Weight', 1),
};
const cycle = defineForm({ code: 'CYC', name: 'cycle', title: 'Chemotherapy cycle', datedBy: 'on', fields });
const visit = defineForm({ code: 'VS', name: 'visit', title: 'Vital signs', datedBy: 'on', fields });
const around = (answers: Answers, plannedDate: string | null = null) => ({
  reading: { content: { answers } },
  context: {
    today: '2009-05-01',
    participant: { number: null, screeningNumber: 'MI01-S001', site: 'MI01' },
    event: { code: 'MTX1', label: 'HD-methotrexate 1', plannedDate },
    repeat: 1,
    others: {},
  },
});

it('says a date back with its day of the cycle', () => {
  expect(readBack(cycle, 'ended', fields.ended, '2009-04-14', around({ on: '2009-04-03' }))).toBe(
    'Tuesday 14 April 2009, day 12 of cycle',
  );
  expect(readBack(cycle, 'ended', fields.ended, '2009-04-02', around({ on: '2009-04-03' }))).toBe(
    'Thursday 2 April 2009',
  );
  expect(readBack(visit, 'ended', fields.ended, '2009-04-14', around({ on: '2009-04-03' }))).toBe(
    'Tuesday 14 April 2009',
  );
});

it('says how far day 1 is from the plan', () => {
  const day1 = (planned: string | null) => readBack(cycle, 'on', fields.on, '2009-04-03', around({}, planned));
  expect(day1('2009-04-01')).toBe('Friday 3 April 2009, 2 days after the planned 1 Apr 2009');
  expect(day1('2009-04-04')).toBe('Friday 3 April 2009, 1 day before the planned 4 Apr 2009');
  expect(day1('2009-04-03')).toBe('Friday 3 April 2009, as planned');
  expect(day1(null)).toBe('Friday 3 April 2009');
});

it('says back what else can be misread, and nothing more', () => {
  expect(readBack(visit, 'born', fields.born, '1999-04', around({}))).toBe('April 1999');
  expect(readBack(visit, 'at', fields.at, '2009-04-03T09:30', around({}))).toBe('Friday 3 April 2009, 09:30');
  expect(readBack(visit, 'weight', fields.weight, 31.5, around({}))).toBe('');
  expect(readBack(visit, 'on', fields.on, null, around({}))).toBe('');
});
