import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupedTimes, type LogRank, logRank } from './log-rank';

interface Row {
  time: number;
  event: number;
  wait: number;
  group: number;
  stratum: number;
}

const row = fc.record({
  time: fc.integer({ min: 0, max: 12 }),
  event: fc.integer({ min: 0, max: 1 }),
  wait: fc.integer({ min: 1, max: 8 }),
  group: fc.integer({ min: 0, max: 2 }),
  stratum: fc.integer({ min: 0, max: 2 }),
});
const rows = fc.array(row, { maxLength: 50 });
const rho = fc.constantFrom(0, 1);

const plain = (of: Row[]): GroupedTimes => ({
  time: of.map((r) => r.time),
  event: of.map((r) => r.event),
  group: of.map((r) => r.group),
  groups: 3,
});
const stratified = (of: Row[]): GroupedTimes => ({ ...plain(of), stratum: of.map((r) => r.stratum) });
const late = (of: Row[]): GroupedTimes => ({ ...stratified(of), entry: of.map((r) => r.time - r.wait) });
const shape = fc.constantFrom(plain, stratified, late);

describe('the log-rank test', () => {
  it('observes every event, and expects as many', () => {
    fc.assert(
      fc.property(rows, shape, (of, shaped) => {
        const { observed, expected, n } = logRank(shaped(of));
        const events = of.filter(({ event }) => event === 1).length;
        expect(sum(observed)).toBe(events);
        expect(sum(expected)).toBeCloseTo(events, 9);
        expect(sum(n)).toBe(of.length);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(rows, shape, rho, (of, shaped, power) => {
        expectSame(logRank(shaped([...of].reverse()), { rho: power }), logRank(shaped(of), { rho: power }));
      }),
    );
  });

  it('does not depend on which group is called which', () => {
    fc.assert(
      fc.property(rows, shape, rho, (of, shaped, power) => {
        const turned = logRank(shaped(of.map((r) => ({ ...r, group: 2 - r.group }))), { rho: power });
        const { observed, expected, variance, n, ...rest } = logRank(shaped(of), { rho: power });
        expectSame(turned, {
          n: [...n].reverse(),
          observed: [...observed].reverse(),
          expected: [...expected].reverse(),
          variance: variance.map((line) => [...line].reverse()).reverse(),
          ...rest,
        });
      }),
    );
  });

  it('finds nothing between groups that are alike', () => {
    fc.assert(
      fc.property(rows, rho, (of, power) => {
        const twice = [0, 1].flatMap((group) => of.map((r) => ({ ...r, group })));
        const { chisq } = logRank({ ...plain(twice), groups: 2 }, { rho: power });
        if (chisq !== null) expect(chisq).toBeCloseTo(0, 12);
      }),
    );
  });

  it('with one stratum is the test without', () => {
    fc.assert(
      fc.property(rows, rho, (of, power) => {
        const one = { ...plain(of), stratum: of.map(() => 7) };
        expect(logRank(one, { rho: power })).toEqual(logRank(plain(of), { rho: power }));
      }),
    );
  });

  it('with strata adds up what the strata say', () => {
    fc.assert(
      fc.property(rows, rho, (of, power) => {
        const parts = [0, 1, 2].map((k) => logRank(plain(of.filter(({ stratum }) => stratum === k)), { rho: power }));
        const whole = logRank(stratified(of), { rho: power });
        for (const group of [0, 1, 2]) {
          expect(sum(parts.map(({ expected }) => expected[group] ?? 0))).toBeCloseTo(whole.expected[group] ?? 0, 9);
        }
      }),
    );
  });

  it('takes an entry before all times for no late entry', () => {
    fc.assert(
      fc.property(rows, rho, (of, power) => {
        const entered = { ...plain(of), entry: of.map(() => -1) };
        expect(logRank(entered, { rho: power })).toEqual(logRank(plain(of), { rho: power }));
      }),
    );
  });

  it('is as R says with late entries: the score test of coxph(method = "exact")', () => {
    const data = {
      entry: [0, 2, 0, 3, 1, 0, 4, 2],
      time: [5, 6, 6, 8, 6, 9, 7, 10],
      event: [1, 1, 1, 0, 1, 1, 0, 1],
      group: [0, 1, 0, 1, 1, 0, 1, 0],
      groups: 2,
    };
    expect(logRank(data).chisq).toBeCloseTo(0.062068965517241469, 12);
  });
});

describe('the log-rank test is not defined, and says so with nulls', () => {
  const nothing = { chisq: null, df: 0, p: null };
  it('without anybody, without events, or with one group', () => {
    expect(logRank({ time: [], event: [], group: [], groups: 2 })).toMatchObject({ n: [0, 0], ...nothing });
    expect(logRank({ time: [1, 2], event: [0, 0], group: [0, 1], groups: 2 })).toMatchObject(nothing);
    expect(logRank({ time: [1, 2], event: [1, 1], group: [0, 0], groups: 1 })).toMatchObject({
      observed: [2],
      ...nothing,
    });
  });

  it('when the groups are never at risk together', () => {
    const apart = { time: [1, 2, 3, 4], event: [1, 1, 1, 1], group: [0, 0, 1, 1], groups: 2, stratum: [0, 0, 1, 1] };
    expect(logRank(apart)).toMatchObject({ chisq: null, df: 1, p: null });
  });

  it('for a group in which no event could be expected: the others are compared', () => {
    const data = { time: [1, 5, 6, 7, 8, 9], event: [0, 1, 1, 1, 1, 1], group: [2, 0, 1, 0, 1, 1], groups: 3 };
    const others = { time: data.time.slice(1), event: data.event.slice(1), group: data.group.slice(1), groups: 2 };
    const { chisq, df, n } = logRank(data);
    expect([n, df]).toEqual([[2, 3, 1], 1]);
    expect(chisq).toBeCloseTo(logRank(others).chisq ?? Number.NaN, 12);
  });
});

it('the log-rank test refuses data that make no sense', () => {
  const data = { time: [1, 2], event: [1, 1], group: [0, 1], groups: 2 };
  expect(() => logRank({ ...data, group: [0, 2] })).toThrow('from 0 to 1, not 2');
  expect(() => logRank({ ...data, group: [0, 0.5] })).toThrow('whole number');
  expect(() => logRank({ ...data, group: [0] })).toThrow('equally many');
  expect(() => logRank({ ...data, stratum: [0] })).toThrow('equally many');
  expect(() => logRank({ ...data, event: [0, 2] })).toThrow('0 or 1');
  expect(() => logRank({ ...data, entry: [0, 2] })).toThrow('before the time');
});

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Equal but for the rounding that another order of adding brings. */
function expectSame(one: LogRank, other: LogRank): void {
  expect([one.n, one.df]).toEqual([other.n, other.df]);
  const figures = ({ observed, expected, variance, chisq }: LogRank) => [
    ...observed,
    ...expected,
    ...variance.flat(),
    chisq,
  ];
  const others = figures(other);
  for (const [i, value] of figures(one).entries()) {
    if (value === null) expect(others[i]).toBe(null);
    else expect(value).toBeCloseTo(others[i] ?? Number.NaN, 9);
  }
}
