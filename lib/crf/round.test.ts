import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundTo } from './round';

it.each([
  [1.005, 2, 1.01],
  [1.45, 1, 1.5],
  [8.345, 2, 8.35],
  [-2.5, 0, -3],
  [-1.005, 2, -1.01],
  [0.1 + 0.2, 1, 0.3],
  [1.15 * 100, 0, 115],
  [1e-9, 2, 0],
  [-0.001, 2, 0],
  [123456789.125, 2, 123456789.13],
  [1.5e21, 2, 1.5e21],
])('%d to %d decimals is %d', (value, decimals, rounded) => {
  expect(Object.is(roundTo(value, decimals), rounded)).toBe(true);
});

it('leaves what is no number as it is', () => {
  expect(roundTo(Number.NaN, 2)).toBeNaN();
  expect(roundTo(-Infinity, 2)).toBe(-Infinity);
});

it('rounds every tie away from zero, and what is rounded stays', () => {
  const property = fc.property(fc.nat(9_999_999), fc.integer({ min: 0, max: 4 }), (n, decimals) => {
    const tie = Number(`${n}5e-${decimals + 1}`);
    const expected = Number(`${n + 1}e-${decimals}`);
    expect(roundTo(tie, decimals)).toBe(expected);
    expect(roundTo(-tie, decimals)).toBe(-expected);
    expect(roundTo(expected, decimals)).toBe(expected);
  });
  fc.assert(property);
});
