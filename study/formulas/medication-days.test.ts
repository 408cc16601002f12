import { describe, expect, test } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { firstDayIn, isSystemicSteroid, isTakenIn, mayBeTakenIn } from './medication-days';

const span = { from: '2004-05-08', to: '2004-05-20' };
const taken = (cmstdat: string | null, cmendat: string | null = null, cmongo: string | null = null): Answers => ({
  cmstdat,
  cmendat,
  cmongo,
});

describe('a medication and the days from 8 to 20 May 2004', () => {
  test.each([
    ['from and to days within', taken('2004-05-10', '2004-05-12'), true, true],
    ['to the first day', taken('2004-04-01', '2004-05-08'), true, true],
    ['to the day before', taken('2004-04-01', '2004-05-07'), false, false],
    ['from the last day', taken('2004-05-20', '2004-06-01'), true, true],
    ['from the day after', taken('2004-05-21', '2004-06-01'), false, false],
    ['ongoing since long before', taken('2003-12', null, 'Y'), true, true],
    ['with an end that is not told', taken('2004-04-01', null), true, false],
    ['begun within, with an end that is not told', taken('2004-05-10', null), true, true],
    ['sometime in May', taken('2004-05', '2004-05'), true, false],
    ['sometime in the year', taken('2004', '2004'), true, false],
    ['from April to sometime in June', taken('2004-04', '2004-06'), true, true],
    ['from April to sometime in May', taken('2004-04', '2004-05'), true, false],
    ['begun within, to sometime in May', taken('2004-05-10', '2004-05'), true, true],
    ['from sometime in May to a day within', taken('2004-05', '2004-05-12'), true, true],
    ['from sometime in May to a day after', taken('2004-05', '2004-05-25'), true, false],
    ['sometime in June', taken('2004-06', '2004-06'), false, false],
    ['without a start', taken(null, '2004-05-10'), false, false],
  ])('%s', (_, medication, mayBe, isSure) => {
    expect(mayBeTakenIn(medication, span)).toBe(mayBe);
    expect(isTakenIn(medication, span)).toBe(isSure);
  });
});

test.each([
  ['2004-05-10', '2004-05-10'],
  ['2004-04-01', '2004-05-08'],
  ['2004-04', null],
  [null, null],
])('a start of %s is first taken in the span on %s', (start, expected) => {
  expect(firstDayIn(taken(start), span)).toBe(expected);
});

test.each([
  ['STEROID', 'IV', true],
  ['STEROID', null, true],
  ['STEROID', 'INH', false],
  ['STEROID', 'TOP', false],
  ['ANTIEMETIC', 'IV', false],
])('%s given %s is a systemic steroid: %s', (cmcat, cmroute, expected) => {
  expect(isSystemicSteroid({ cmcat, cmroute })).toBe(expected);
});
