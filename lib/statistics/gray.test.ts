import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupedCompetingTimes } from './competing-risks-times';
import { grayTest } from './gray';
import { agree } from './reference/agree';
import { readData, readExpected } from './reference/read-reference';

const mgus = readData('cr_mgus2');
const data: GroupedCompetingTimes = {
  time: mgus.map((row) => Number(row.time)),
  cause: mgus.map((row) => Number(row.cause)),
  group: mgus.map((row) => (row.sex === 'M' ? 1 : 0)),
  groups: 2,
};

describe('as in R', () => {
  const { gray } = readExpected<{ gray: { cause: string; chisq: number; p: number; df: number }[] }>('cr_mgus2');
  it.each(gray)('cmprsk::cuminc of cause $cause', ({ cause, chisq, p, df }) => {
    const ours = grayTest(data, Number(cause));
    agree([ours.chisq, ours.p, ours.df], [chisq, p, df]);
  });

  it('for three groups, and within strata', () => {
    // R, cmprsk 2.2-11: cuminc(time, cause, age %/% 10 %% 3)$Tests, and with strata = sex.
    const group = mgus.map((row) => Math.floor(Number(row.age) / 10) % 3);
    const stratum = mgus.map((row) => (row.sex === 'M' ? 1 : 0));
    const ours = [1, 2].map((cause) => grayTest({ ...data, group, groups: 3 }, cause).chisq);
    const within = [1, 2].map((cause) => grayTest({ ...data, group, groups: 3, stratum }, cause).chisq);
    agree(ours, [4.83166338031798, 48.01860599377216]);
    agree(within, [4.02416492921623, 49.43972431285187]);
  });
});

const cohort = fc.array(
  fc.record({
    time: fc.integer({ min: 0, max: 15 }),
    cause: fc.integer({ min: 0, max: 2 }),
    group: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 50 },
);
type Rows = { time: number; cause: number; group: number }[];

function grouped(rows: Rows, groups = 3): GroupedCompetingTimes {
  return { time: rows.map((r) => r.time), cause: rows.map((r) => r.cause), group: rows.map((r) => r.group), groups };
}

it('finds nothing between identical groups', () => {
  fc.assert(
    fc.property(cohort, (rows) => {
      const twice = [...rows.map((r) => ({ ...r, group: 0 })), ...rows.map((r) => ({ ...r, group: 1 }))];
      expect(grayTest(grouped(twice, 2), 1).chisq ?? 0).toBeCloseTo(0, 12);
    }),
  );
});

it('depends neither on the order of the rows nor on the numbers of the groups', () => {
  fc.assert(
    fc.property(cohort, (rows) => {
      const { chisq } = grayTest(grouped(rows), 1);
      const others = [rows.toReversed(), rows.map((r) => ({ ...r, group: 2 - r.group }))];
      for (const other of others) expect(grayTest(grouped(other), 1).chisq ?? -1).toBeCloseTo(chisq ?? -1, 6);
    }),
  );
});

it('is null or a probability', () => {
  fc.assert(
    fc.property(cohort, fc.constantFrom(1, 2), (rows, cause) => {
      const { p, chisq } = grayTest(grouped(rows), cause);
      expect(p === null ? chisq === null : p >= 0 && p <= 1).toBe(true);
    }),
  );
});

it('compares only groups with rows', () => {
  const rows = [1, 2, 3, 4, 5, 6].map((time) => ({ time, cause: time % 2, group: time % 3 === 0 ? 2 : 0 }));
  expect(grayTest(grouped(rows, 5), 1).df).toBe(1);
  expect(
    grayTest(
      grouped(
        rows.map((r) => ({ ...r, group: 0 })),
        5,
      ),
      1,
    ),
  ).toEqual({ chisq: null, df: 0, p: null });
});

it('refuses what cannot be', () => {
  expect(() => grayTest({ time: [1], cause: [1], group: [2], groups: 2 }, 1)).toThrow('from 0 to 1, not 2');
  expect(() => grayTest({ time: [1], cause: [1], group: [], groups: 2 }, 1)).toThrow('equally many');
  expect(() => grayTest({ time: [1, 2], cause: [1, 1], group: [0, 1], groups: 2 }, 0)).toThrow('from 1');
});
