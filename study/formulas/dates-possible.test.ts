import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { addDays } from '@/lib/dates/calendar';
import { cannotBeInOrder, orderOf, possibleDays } from './dates-possible';

test.each([
  ['2008', '2008-01-01', '2008-12-31'],
  ['2008-02', '2008-02-01', '2008-02-29'],
  ['2009-02', '2009-02-01', '2009-02-28'],
  ['2009-12', '2009-12-01', '2009-12-31'],
  ['2009-04-03', '2009-04-03', '2009-04-03'],
])('%s means a day from %s to %s', (partial, earliest, latest) => {
  expect(possibleDays(partial)).toEqual({ earliest, latest });
});

test.each(['', '209', '2009-13', '2009-02-30', '3/4/2009', '2009-4'])('"%s" is no date', (text) => {
  expect(() => possibleDays(text)).toThrow(RangeError);
});

test.each([
  ['2009-04-03', '2009-04-03', 'CERTAIN'],
  ['2009-04-03', '2009-04-04', 'CERTAIN'],
  ['2009-04-04', '2009-04-03', 'IMPOSSIBLE'],
  ['2009', '2010', 'CERTAIN'],
  ['2009', '2009', 'POSSIBLE'],
  ['2010', '2009', 'IMPOSSIBLE'],
  ['2009-04', '2009-04', 'POSSIBLE'],
  ['2009-04', '2009-05', 'CERTAIN'],
  ['2009-05', '2009-04', 'IMPOSSIBLE'],
  ['2009-04-30', '2009-04', 'POSSIBLE'],
  ['2009-05-01', '2009-04', 'IMPOSSIBLE'],
  ['2009-04', '2009-04-01', 'POSSIBLE'],
  ['2009-04-01', '2009-04', 'CERTAIN'],
  ['2009', '2009-01-01', 'POSSIBLE'],
  ['2009', '2008-12-31', 'IMPOSSIBLE'],
  ['2009-12-31', '2009', 'POSSIBLE'],
  ['2009-04', '2009-04-30', 'CERTAIN'],
  ['2009', '2009-12-31', 'CERTAIN'],
  [null, '2009', null],
  ['2009', null, null],
])('%s to %s: %s', (start, end, order) => {
  expect(orderOf(start, end)).toBe(order);
  expect(cannotBeInOrder(start, end)).toBe(order === 'IMPOSSIBLE');
});

it('says what a look at every possible pair of days says', () => {
  const partial = fc
    .tuple(fc.integer({ min: 0, max: 800 }), fc.constantFrom(4, 7, 10))
    .map(([days, length]) => addDays('2007-11-01', days).slice(0, length));
  fc.assert(
    fc.property(partial, partial, (start, end) => {
      const pairs = daysOf(start).flatMap((from) => daysOf(end).map((to) => from <= to));
      const expected = pairs.every(Boolean) ? 'CERTAIN' : pairs.some(Boolean) ? 'POSSIBLE' : 'IMPOSSIBLE';
      expect(orderOf(start, end)).toBe(expected);
    }),
    { numRuns: 300 },
  );
});

function daysOf(partial: string): string[] {
  const days: string[] = [];
  const { earliest, latest } = possibleDays(partial);
  for (let day = earliest; day <= latest; day = addDays(day, 1)) days.push(day);
  return days;
}
