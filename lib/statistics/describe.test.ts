import { expect, it } from 'vitest';
import { median, medianRange, quantile } from './describe';

it('has no median of nothing', () => {
  expect(median([])).toBeNull();
  expect(medianRange([])).toEqual({ n: 0, median: null, min: null, max: null });
});

it('interpolates as R does', () => {
  // R: quantile(c(1, 3, 4, 10), c(.25, .5, .9)) = 2.5, 3.5, 8.2
  expect([0.25, 0.5, 0.9].map((p) => quantile([10, 1, 4, 3], p))).toEqual([2.5, 3.5, expect.closeTo(8.2, 12)]);
});

it('tells median and extremes', () => {
  expect(medianRange([228, 77, 130])).toEqual({ n: 3, median: 130, min: 77, max: 228 });
});

it('refuses shares outside 0 to 1', () => {
  expect(() => quantile([1], 25)).toThrow('between 0 and 1');
});
