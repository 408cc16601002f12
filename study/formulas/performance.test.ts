import { expect, test } from 'vitest';
import { karnofsky, lansky } from '../codelists/performance';
import { performanceScale, performanceText } from './performance';

test.each([
  [1990, 6, '2006-06-14', 'LANSKY'],
  [1990, 6, '2006-06-15', 'KARNOFSKY'],
  [1990, 6, '1994-01-01', 'LANSKY'],
  [1990, 6, '2012-01-01', 'KARNOFSKY'],
  [null, 6, '2006-06-15', null],
  [1990, null, '2006-06-15', null],
  [1990, 6, null, null],
])('a child born in %s-%s is judged on %s by %s', (year, month, on, scale) => {
  expect(performanceScale(year, month, on)).toBe(scale);
});

test('both scales have a text of their own for every score from 0 to 100 in tens', () => {
  const scores = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map(String);
  expect(Object.keys(lansky)).toEqual(scores);
  expect(Object.keys(karnofsky)).toEqual(scores);
  expect(new Set([...Object.values(lansky), ...Object.values(karnofsky)]).size).toBe(22);
});

test.each([
  ['LANSKY', 100, 'Fully active, normal'],
  ['LANSKY', '90', 'Minor restrictions in strenuous activity'],
  ['LANSKY', '50', 'Gets dressed but lies around much of the day, no active play'],
  ['LANSKY', 0, 'Unresponsive'],
  ['KARNOFSKY', '70', 'Cares for self, unable to carry on normal activity or to do active work'],
  ['KARNOFSKY', 0, 'Dead'],
  ['KARNOFSKY', 75, null],
  ['LANSKY', 'toString', null],
  ['LANSKY', null, null],
  [null, 90, null],
] as const)('%s %s reads "%s"', (scale, score, text) => {
  expect(performanceText(scale, score)).toBe(text);
});
