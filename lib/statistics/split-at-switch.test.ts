import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coxRegression } from './cox';
import { splitAtSwitch } from './split-at-switch';

it('is off until the switch, and on after it', () => {
  expect(splitAtSwitch({ time: [50, 20], event: [1, 0], switchAt: [30, null] }).intervals).toEqual([
    { row: 0, start: 0, stop: 30, event: 0, on: 0 },
    { row: 0, start: 30, stop: 50, event: 1, on: 1 },
    { row: 1, start: 0, stop: 20, event: 0, on: 0 },
  ]);
});

it('is on from the start by a switch at 0, never by one at or after the end', () => {
  const { intervals } = splitAtSwitch({ time: [9, 9, 9], event: [1, 1, 1], switchAt: [0, 9, 12] });
  expect(intervals.map(({ start, stop, event, on }) => [start, stop, event, on])).toEqual([
    [0, 9, 1, 1],
    [0, 9, 1, 0],
    [0, 9, 1, 0],
  ]);
});

const row = fc.record({
  time: fc.integer({ min: 1, max: 40 }),
  event: fc.integer({ min: 0, max: 1 }),
  switchAt: fc.option(fc.integer({ min: -5, max: 50 })),
});

it('keeps the time under observation and the events of each', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const { intervals, leftOut } = split(rows);
      expect(leftOut).toBe(0);
      for (const [i, { time, event, switchAt }] of rows.entries()) {
        const own = intervals.filter((interval) => interval.row === i);
        expect(own.reduce((sum, { start, stop }) => sum + stop - start, 0)).toBe(time);
        expect(own.map((interval): number => interval.event)).toEqual([...own.slice(1).map(() => 0), event]);
        const timeOn = own.filter(({ on }) => on === 1).reduce((sum, { start, stop }) => sum + stop - start, 0);
        expect(timeOn).toBe(switchAt === null ? 0 : Math.max(0, time - Math.max(0, switchAt)));
      }
    }),
  );
});

it('gives Cox what tmerge gives R', () => {
  // R, survival 3.5-3: tmerge(d, d, id, death = event(time, event), on = tdc(switch)), coxph(Surv(tstart, tstop, death) ~ on)
  const time = [5, 8, 12, 12, 15, 20, 21, 25, 30, 33];
  const event = [1, 1, 0, 1, 1, 0, 1, 1, 0, 1];
  const switchAt = [2, null, 4, 12, null, 10, 21, 3, 6, null];
  const { intervals } = splitAtSwitch({ time, event, switchAt });
  const { terms } = coxRegression({
    entry: intervals.map(({ start }) => start),
    time: intervals.map(({ stop }) => stop),
    event: intervals.map((interval) => interval.event),
    covariates: [{ name: 'on', values: intervals.map(({ on }) => on) }],
  });
  expect([terms[0]?.coef, terms[0]?.se]).toEqual([
    expect.closeTo(-0.5936827119828645, 7),
    expect.closeTo(0.8904042629076213, 7),
  ]);
});

it('leaves out those without any time, and refuses what cannot be', () => {
  expect(splitAtSwitch({ time: [0], event: [1], switchAt: [null] })).toEqual({ intervals: [], leftOut: 1 });
  expect(() => splitAtSwitch({ time: [-1], event: [1], switchAt: [null] })).toThrow('from 0, not -1');
  expect(() => splitAtSwitch({ time: [1], event: [1], switchAt: [] })).toThrow('equally many');
  expect(() => splitAtSwitch({ time: [1], event: [1], switchAt: [Number.NaN] })).toThrow('NaN');
  expect(() => splitAtSwitch({ time: [1], event: [3], switchAt: [1] })).toThrow('0 or 1');
});

function split(rows: { time: number; event: number; switchAt: number | null }[]) {
  return splitAtSwitch({
    time: rows.map(({ time }) => time),
    event: rows.map(({ event }) => event),
    switchAt: rows.map(({ switchAt }) => switchAt),
  });
}
