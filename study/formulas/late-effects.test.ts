import { expect, test } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { contextOf } from '../check-cases';
import { isHeartReduced, kidneyClass, lastHearingGrade, recentTests } from './late-effects';

const tests = (...answers: Answers[]) => contextOf({ answers: {}, others: { OF: answers } }).others.OF ?? [];

test.each([
  [29.9, '<30'],
  [30, '30-59'],
  [59.9, '30-59'],
  [60, '60-89'],
  [89.9, '60-89'],
  [90, '>=90'],
])('an eGFR of %d is of class %s', (filtration, kind) => {
  expect(kidneyClass(filtration)).toBe(kind);
});

test('tests count for twelve months up to the evaluation, the latest first', () => {
  const all = tests(
    { ofdat: '2005-01-15' },
    { ofdat: '2005-01-16' },
    { ofdat: '2006-01-16' },
    { ofdat: '2006-01-17' },
    { ofdat: null },
  );
  const recent = recentTests(all, 'ofdat', '2006-01-16').map(({ answers }) => answers.ofdat);
  expect(recent).toEqual(['2006-01-16', '2005-01-16']);
});

test('the heart is reduced when one of its values is below the limit', () => {
  expect(isHeartReduced({ lvef: 49, shortf: 35 })).toBe(true);
  expect(isHeartReduced({ lvef: 60, shortf: 27 })).toBe(true);
  expect(isHeartReduced({ lvef: 50, shortf: 28 })).toBe(false);
  expect(isHeartReduced({ lvef: null, shortf: 28 })).toBe(false);
  expect(isHeartReduced({ lvef: null, shortf: null })).toBeNull();
});

test('hearing is that of the worse ear on the last day', () => {
  const ears = tests(
    { ofdat: '2006-01-09', siopoto: '1' },
    { ofdat: '2006-01-09', siopoto: '2' },
    { ofdat: '2005-06-09', siopoto: '4' },
  );
  expect(lastHearingGrade(ears)).toBe(2);
  expect(lastHearingGrade(tests({ ofdat: '2006-01-09', siopoto: 0 }))).toBe(0);
  expect(lastHearingGrade(tests({ ofdat: '2006-01-09', siopoto: null }))).toBeNull();
  expect(lastHearingGrade([])).toBeNull();
});
