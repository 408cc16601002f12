import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks, logTicks, monthTicks, tickOf } from './ticks';

describe('ticks of months', () => {
  it('are distances of the calendar, and end past the last observation', () => {
    expect(monthTicks(228, 11)).toEqual([0, 24, 48, 72, 96, 120, 144, 168, 192, 216, 240]);
    expect(monthTicks(228, 6)).toEqual([0, 60, 120, 180, 240]);
    expect(monthTicks(12, 11)).toEqual([0, 2, 4, 6, 8, 10, 12]);
    expect(monthTicks(0.5, 11)).toEqual([0, 1]);
  });

  it('are found for follow-up longer than a life', () => {
    expect(monthTicks(5000, 6).length).toBeLessThanOrEqual(6);
  });
});

it('counts hours by the half day, and begins before 0 where the points do', () => {
  expect(axisTicks([0, 96], 'Hours since the infusion', 9)).toEqual([0, 12, 24, 36, 48, 60, 72, 84, 96]);
  expect(axisTicks([-3, 24], 'Months', 6)).toEqual([-6, 0, 6, 12, 18, 24]);
});

it('has ticks around any range, not more than there is room for', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(value, value, fc.integer({ min: 3, max: 12 }), (a, b, most) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b, Math.min(a, b) + 1e-3)];
      const ticks = axisTicks([from, to], '', most);
      const slack = (to - from) * 1e-6;
      return (
        ticks.length >= 2 &&
        ticks.length <= most &&
        (ticks[0] ?? 0) <= from + slack &&
        (ticks.at(-1) ?? 0) >= to - slack
      );
    }),
  );
});

describe('ticks of a logarithmic axis', () => {
  it('are 1, 2 and 5 of each power of ten where there is room', () => {
    expect(logTicks([0.4, 3], 8)).toEqual([0.2, 0.5, 1, 2, 5]);
    expect(logTicks([1, 1], 8)).toEqual([1, 2]);
  });

  it('are powers of ten, or every second of them, where there is not', () => {
    expect(logTicks([0.03, 800], 7)).toEqual([0.01, 0.1, 1, 10, 100, 1000]);
    expect(logTicks([0.03, 800], 4)).toEqual([0.01, 1, 100, 10_000]);
  });
});

it('writes numbers without the noise of their representation', () => {
  expect([0.1 + 0.2, 10_000, 0.002, -5].map((value) => tickOf(value).text)).toEqual(['0.3', '10,000', '0.002', '-5']);
});
