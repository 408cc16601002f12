import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outOfOrder } from './visit-order';

const days = ['2005-01-17', '2005-04-18', '2005-07-18', '2005-10-17'];

test('days that rise are in order', () => {
  expect(outOfOrder(days)).toEqual([]);
  expect(outOfOrder([])).toEqual([]);
});

test('one wrong day is one place, whether it is too early or too late', () => {
  expect(outOfOrder(days.with(1, '2015-04-18'))).toEqual([1]);
  expect(outOfOrder(days.with(2, '1995-07-18'))).toEqual([2]);
  expect(outOfOrder(days.with(0, '2015-01-17'))).toEqual([0]);
});

test('of two contacts on one day, or of two that are exchanged, one is out of order', () => {
  expect(outOfOrder(['2005-01-17', '2005-01-17'])).toEqual([1]);
  expect(outOfOrder(['2005-04-18', '2005-01-17', '2005-07-18'])).toEqual([1]);
});

test('without the places the days rise, and with any one of them they do not', () => {
  const someDays = fc.array(fc.constantFrom(...days, '2004-12-01', '2006-02-01'), { maxLength: 8 });
  const rises = (all: string[]) => all.every((day, place) => place === 0 || day > (all[place - 1] ?? ''));
  fc.assert(
    fc.property(someDays, (all) => {
      const wrong = outOfOrder(all);
      const without = (places: number[]) => all.filter((_, place) => !places.includes(place));
      expect(rises(without(wrong))).toBe(true);
      for (const place of wrong) expect(rises(without(wrong.filter((other) => other !== place)))).toBe(false);
    }),
  );
});
