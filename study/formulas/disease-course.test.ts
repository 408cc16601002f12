import { expect, test } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { contextOf } from '../check-cases';
import { diseaseCourse, hadRemissionBefore, wasInRemission } from './disease-course';

function courseOf(statement: Answers | null, ...events: Answers[]) {
  const { others } = contextOf({ answers: {}, others: { CSR: statement ? [statement] : [], EVT: events } });
  return diseaseCourse(others.CSR?.[0], others.EVT ?? []);
}

const remission = { csr: 'Y', csrdat: '2004-07-26' };
const relapse = { evtdat: '2005-09-05', evtcr2: 'Y', evtcr2d: '2005-10-03' };

test('a child is in remission from its day to the next event, and again after a new one', () => {
  const course = courseOf(remission, relapse);
  const states = ['2004-07-25', '2004-07-26', '2005-09-05', '2005-09-06', '2005-10-03', '2006-01-02'];
  expect(states.map((day) => wasInRemission(day, course))).toEqual([false, true, true, false, true, true]);
});

test('a child that never reached remission was never in it', () => {
  const course = courseOf({ csr: 'N', csrdat: null }, { evtdat: '2004-09-06', evtcr2: 'N' });
  expect(course).toEqual({ remissions: [], events: ['2004-09-06'] });
  expect(wasInRemission('2010-01-01', course)).toBe(false);
  expect(hadRemissionBefore('2010-01-01', courseOf(null))).toBe(false);
});

test('a remission counts from the day after it', () => {
  expect(hadRemissionBefore('2004-07-26', courseOf(remission))).toBe(false);
  expect(hadRemissionBefore('2004-07-27', courseOf(remission))).toBe(true);
});
