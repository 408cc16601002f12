import { describe, expect, it, test } from 'vitest';
import type { OtherEntry } from '@/lib/crf/context';
import type { Answers } from '@/lib/crf/value';
import { isCtcaeTerm, socOf, termList } from '@/lib/ctcae/terms';
import {
  beganWithin,
  daysOfEvent,
  gradeOf,
  isBloodCount,
  isPossible,
  needsReasonNotSerious,
  wasPresent,
  worstGrade,
} from './adverse-events';

const event = (answers: Answers): OtherEntry => ({
  id: 'AE-1',
  event: 'ANY',
  form: 'AE',
  repeat: 1,
  status: 'complete',
  groups: {},
  answers,
});
const graded = (aestdat: string, aetoxgr: string | null, aectcae: string) =>
  event({ aestdat, aetoxgr, aectcae, aesoc: socOf(aectcae) });

describe('the worst grade of a cycle', () => {
  const cycle = ['2009-02-16', '2009-03-16'] as const;

  it('is that of the events which began in it, both days included', () => {
    const events = [
      graded('2009-02-15', '5', 'Cardiac arrest'),
      graded('2009-02-16', '2', 'Nausea'),
      graded('2009-03-16', '3', 'Mucositis oral'),
      graded('2009-03-17', '4', 'Sepsis'),
    ];
    expect(worstGrade(events, ...cycle)).toBe(3);
  });

  it('leaves out blood counts and disorders of the blood, but no other laboratory value', () => {
    const counts = [
      graded('2009-02-20', '4', 'Neutrophil count decreased'),
      graded('2009-02-20', '3', 'Anemia'),
      graded('2009-02-20', '3', 'Febrile neutropenia'),
    ];
    expect(worstGrade(counts, ...cycle)).toBeNull();
    expect(worstGrade([...counts, graded('2009-02-20', '2', 'Creatinine increased')], ...cycle)).toBe(2);
  });

  it('is not known without a graded event', () => {
    expect(worstGrade([graded('2009-02-20', null, 'Nausea')], ...cycle)).toBeNull();
    expect(worstGrade([event({ aetoxgr: '3' })], ...cycle)).toBeNull();
    expect(worstGrade([], ...cycle)).toBeNull();
    expect(worstGrade(undefined, ...cycle)).toBeNull();
  });
});

test('the blood counts are terms of CTCAE, each of its own words', () => {
  const counts = termList.filter((term) => isBloodCount(term));
  expect(counts).toHaveLength(10);
  expect(counts.every(isCtcaeTerm)).toBe(true);
  expect(isBloodCount('Febrile neutropenia')).toBe(false);
  expect(isBloodCount(null)).toBe(false);
});

describe('a reason is needed for an event that is not serious', () => {
  const needs = (aetoxgr: string | null, aectcae: string, exempt = true, aeser: string | null = 'N') =>
    needsReasonNotSerious({ aetoxgr, aectcae, aeser }, { exempt });

  it.each(['4', '5'])('of grade %s', (grade) => {
    expect(needs(grade, 'Sepsis')).toBe(true);
  });

  it('but not of a lower grade, nor while something is open', () => {
    expect(needs('3', 'Sepsis')).toBe(false);
    expect(needs(null, 'Sepsis')).toBe(false);
    expect(needs('4', 'Sepsis', true, null)).toBe(false);
    expect(needs('4', 'Sepsis', true, 'Y')).toBe(false);
  });

  it('nor for a blood count of grade 4, unless the study group wants one', () => {
    expect(needs('4', 'Platelet count decreased')).toBe(false);
    expect(needs('4', 'Platelet count decreased', false)).toBe(true);
    expect(needs('5', 'Anemia')).toBe(true);
    expect(needs('4', 'Febrile neutropenia')).toBe(true);
  });
});

test('an event without an end goes on', () => {
  expect(daysOfEvent({ aestdat: '2009-02-16', aeendat: null })).toEqual({ from: '2009-02-16', to: '9999-12-31' });
  expect(daysOfEvent({ aestdat: '2009-02-16', aeendat: '2009-02-17' })?.to).toBe('2009-02-17');
  expect(daysOfEvent({ aestdat: null, aeendat: '2009-02-17' })).toBeNull();
});

test('an event is present on its first and on its last day', () => {
  const fever = { aestdat: '2009-02-16', aeendat: '2009-02-18' };
  expect(wasPresent(fever, '2009-02-10', '2009-02-16')).toBe(true);
  expect(wasPresent(fever, '2009-02-18', '2009-02-20')).toBe(true);
  expect(wasPresent(fever, '2009-02-19', '2009-02-20')).toBe(false);
  expect(wasPresent(fever, '2009-02-10', '2009-02-15')).toBe(false);
  expect(beganWithin(fever, '2009-02-17', '2009-02-18')).toBe(false);
  expect(beganWithin(fever, '2009-02-16', '2009-02-16')).toBe(true);
});

test('grades are read as numbers, relations from possible on', () => {
  expect([gradeOf({ aetoxgr: '3' }), gradeOf({ aetoxgr: 3 }), gradeOf({ aetoxgr: null }), gradeOf({})]).toEqual([
    3,
    3,
    null,
    null,
  ]);
  expect(['UNRELATED', 'UNLIKELY', 'POSSIBLE', 'PROBABLE', 'DEFINITE', 'NA', null].map(isPossible)).toEqual([
    ...[false, false, true, true, true],
    ...[false, false],
  ]);
});
