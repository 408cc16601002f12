import fc from 'fast-check';
import { expect, it } from 'vitest';
import { landmark } from './landmark';

const cohort = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 1 })), { maxLength: 40 })
  .map((rows) => ({ time: rows.map(([time]) => time), event: rows.map(([, event]) => event) }));

it('keeps those at risk after it, their times counted from it, by their group then', () => {
  // Anna relapses before day 90, Ben is last seen on it, Carla responded by then, Dilan later, Eva was not assessed.
  const respondedOn = [null, 30, 80, 120, undefined];
  const groupAt = (row: number) => {
    const day = respondedOn[row];
    return day === undefined ? null : day !== null && day <= 90 ? 'responder' : 'other';
  };
  expect(landmark({ time: [50, 90, 200, 150, 300], event: [1, 0, 1, 0, 1], groupAt }, 90)).toEqual({
    rows: [2, 3],
    time: [110, 60],
    event: [1, 0],
    group: ['responder', 'other'],
    leftOut: { withEvent: 1, endedBefore: 1, withoutGroup: 1 },
  });
});

it('at 0 keeps all', () => {
  fc.assert(
    fc.property(cohort, (data) => {
      const { time, event, leftOut } = landmark({ ...data, groupAt: () => 'all' }, 0);
      expect({ time, event }).toEqual(data);
      expect(leftOut).toEqual({ withEvent: 0, endedBefore: 0, withoutGroup: 0 });
    }),
  );
});

it('counts everyone once, and takes the time up to it from each', () => {
  fc.assert(
    fc.property(cohort, fc.integer({ min: 0, max: 45 }), (data, at) => {
      const { rows, time, event, group, leftOut } = landmark(
        { ...data, groupAt: (row) => (row % 5 === 0 ? null : row) },
        at,
      );
      expect(rows.length + leftOut.withEvent + leftOut.endedBefore + leftOut.withoutGroup).toBe(data.time.length);
      expect(group).toEqual(rows);
      expect(time).toEqual(rows.map((row) => (data.time[row] ?? 0) - at));
      expect(event).toEqual(rows.map((row) => data.event[row]));
    }),
  );
});

it('refuses what cannot be', () => {
  const groupAt = () => 0;
  expect(() => landmark({ time: [1], event: [1], groupAt }, Number.NaN)).toThrow('landmark must be a finite time');
  expect(() => landmark({ time: [Number.NaN], event: [1], groupAt }, 0)).toThrow('finite number');
  expect(() => landmark({ time: [1], event: [2], groupAt }, 0)).toThrow('0 or 1');
});
