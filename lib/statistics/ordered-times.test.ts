import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascendingOrder } from './ascending-order';
import { alignTimes, orderTimes } from './ordered-times';

describe('the ascending order', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true }),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(-0, 0, Infinity, -Infinity, Number.MIN_VALUE, -Number.MIN_VALUE),
  );

  it.each([
    ['few', 50],
    ['many', 5000],
  ])('of %s numbers is that of comparing them, equal ones as they came', (_, size) => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 50 }), (some) => {
        const values = Float64Array.from({ length: size }, (_, i) => some[i % some.length] ?? 0);
        const compared = Array.from(values, (_, i) => i).sort((a, b) =>
          isBefore(values, a, b) ? -1 : isBefore(values, b, a) ? 1 : 0,
        );
        expect(Array.from(ascendingOrder(values))).toEqual(compared);
      }),
      { numRuns: 30 },
    );
  });
});

describe('ordered times', () => {
  it('become one when rounding alone tells them apart, one after the other', () => {
    expect(Array.from(orderTimes([0.1 + 0.2, 5, 0.3]).time)).toEqual([0.3, 0.3, 5]);
    expect(Array.from(orderTimes([1, 1 + 1e-8, 1 + 2e-8]).time)).toEqual([1, 1, 1]);
    expect(Array.from(alignTimes([5, 0.1 + 0.2, 0.3]))).toEqual([5, 0.3, 0.3]);
  });

  it('keep apart what is more than 1.5e-8 of the mean of the distinct times apart', () => {
    const near = 1000 + 2e-5;
    expect(new Set(orderTimes([1000, near]).time).size).toBe(2);
    // The many rows at 1000 count once: R's mean is of the distinct times.
    expect(new Set(orderTimes([near, ...new Array(20).fill(1000), 2500]).time).size).toBe(2);
  });

  it('put entries in order on their own, aligned with the times', () => {
    const { order, time, entries } = orderTimes([0.3, 2, 1], [0.1, 0.1 + 0.2, 0]);
    expect([Array.from(order), Array.from(time)]).toEqual([
      [0, 2, 1],
      [0.3, 1, 2],
    ]);
    expect([Array.from(entries?.order ?? []), Array.from(entries?.time ?? [])]).toEqual([
      [2, 0, 1],
      [0, 0.1, 0.3],
    ]);
  });

  it('refuse what cannot be put in order', () => {
    expect(() => orderTimes([1, Number.NaN])).toThrow('finite');
    expect(() => orderTimes([1], [Number.NEGATIVE_INFINITY])).toThrow('finite');
    expect(() => orderTimes([1], [1])).toThrow('before the time');
    expect(() => orderTimes([0.3], [0.1 + 0.2])).toThrow('before the time');
    expect(() => orderTimes([0.1 + 0.2], [0.3])).toThrow('before the time');
  });
});

function isBefore(values: Float64Array, a: number, b: number): boolean {
  return (values[a] ?? 0) < (values[b] ?? 0);
}
