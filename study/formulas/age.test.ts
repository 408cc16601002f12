import { expect, test } from 'vitest';
import { ageInMonthsOn, ageInYearsOn } from './age';

test.each([
  [2000, 6, '2010-06-14', 119],
  [2000, 6, '2010-06-15', 120],
  [2000, 6, '2010-07-01', 120],
  [2000, 6, '2000-06-15', 0],
  [2000, 6, '2000-06-14', -1],
  [2003, 5, '2008-02-18', 57],
])('a child born in %i-%i is on %s %i months old', (year, month, on, months) => {
  expect(ageInMonthsOn(year, month, on)).toBe(months);
});

test('completed years change in the middle of the month of birth', () => {
  expect(ageInYearsOn(1983, 6, '2001-06-14')).toBe(17);
  expect(ageInYearsOn(1983, 6, '2001-06-15')).toBe(18);
});

test('age is unknown while a part is', () => {
  expect(ageInYearsOn(null, 6, '2001-06-15')).toBeNull();
  expect(ageInYearsOn(1983, null, '2001-06-15')).toBeNull();
  expect(ageInYearsOn(1983, 6, null)).toBeNull();
});
