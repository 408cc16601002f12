import { expect, test } from 'vitest';
import type { OtherEntry } from '@/lib/crf/context';
import type { Answers } from '@/lib/crf/value';
import { diedSoonAfterTreatment, eventNumber, lastTreatmentDay } from './outcome';

const entry = (form: string, answers: Answers, rows: Answers[] = [], repeat = 1): OtherEntry => ({
  id: `${form}-${repeat}`,
  event: 'ANY',
  form,
  repeat,
  status: 'complete',
  answers,
  groups: { exposures: rows },
});

const treatments = {
  CYC: [entry('CYC', {}, [{ exendat: '2009-02-21' }, { exstdat: '2009-02-16' }])],
  IL2: [entry('IL2', { il2endt: '2009-03-06T08:00' })],
  SXM: [entry('SXM', { sxmdat: '2009-04-20' })],
};

test('events are numbered by date, those of one day as they were entered', () => {
  const others = [
    entry('EVT', { evtdat: '2009-02-16' }),
    entry('EVT', { evtdat: '2010-01-01' }, [], 2),
    entry('EVT', {}, [], 4),
  ];
  expect(eventNumber('2009-12-31', 3, others)).toBe(2);
  expect(eventNumber('2010-01-01', 3, others)).toBe(3);
  expect(eventNumber('2010-01-01', 1, others)).toBe(2);
  expect(eventNumber(null, 3, others)).toBeNull();
});

test('the last protocol treatment is the latest drug, IL-2, reinfusion or operation by the day', () => {
  expect(lastTreatmentDay(treatments, '2009-12-31')).toBe('2009-04-20');
  expect(lastTreatmentDay(treatments, '2009-04-19')).toBe('2009-03-06');
  expect(lastTreatmentDay({}, '2009-04-19')).toBeNull();
});

test('the operation of a relapse and the revision of an earlier one are no protocol treatment', () => {
  const later = {
    CYC: treatments.CYC,
    SXM: [entry('SXM', { sxmdat: '2010-01-11', sxmreason: 'RELAPSE_1' })],
    SXP: [entry('SXP', { sxpdone: 'DONE', sxpdat: '2010-03-08', sxptype: 'REVISION' })],
  };
  expect(lastTreatmentDay(later, '2010-12-31')).toBe('2009-02-21');
  const operated = { ...later, SXP: [entry('SXP', { sxpdone: 'DONE', sxpdat: '2009-04-06', sxptype: 'AMPUTATION' })] };
  expect(lastTreatmentDay(operated, '2010-12-31')).toBe('2009-04-06');
});

test('death within 30 days of treatment, the thirtieth included', () => {
  expect(diedSoonAfterTreatment('2009-05-20', treatments)).toBe('Y');
  expect(diedSoonAfterTreatment('2009-05-21', treatments)).toBe('N');
  expect(diedSoonAfterTreatment('2009-05-21', {})).toBe('N');
  expect(diedSoonAfterTreatment(null, treatments)).toBeNull();
});
