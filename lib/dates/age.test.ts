import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ageInMonths, completedYears } from './age';
import { writeDate } from './calendar';

it('counts completed years by month', () => {
  expect(completedYears(1987, 6, '1999-03-08')).toBe(11);
  expect(completedYears(1987, 3, '1999-03-01')).toBe(12);
  expect(completedYears(1992, 2, '1996-02-29')).toBe(4);
  expect(ageInMonths(1992, 12, '1993-01-31')).toBe(1);
});

it('agrees with year minus year of birth, less one before the month of birth', () => {
  const month = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1977, max: 2010 }),
      month,
      fc.integer({ min: 0, max: 17 }),
      month,
      (by, bm, age, m) => {
        const year = by + age + 1;
        expect(completedYears(by, bm, writeDate(year, m, 15))).toBe(year - by - (m < bm ? 1 : 0));
      },
    ),
  );
});
