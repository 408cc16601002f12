import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CountTable, mcNemarTest, pearsonChiSquare } from './contingency';
import { fisherTest, fisherTestP } from './fisher';
import { fisherTableP } from './fisher-table';
import { agree } from './reference/agree';

const count = fc.nat({ max: 12 });
const twoByTwo = fc.tuple(fc.tuple(count, count), fc.tuple(count, count));
const table = fc
  .record({
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 4 }),
    counts: fc.array(fc.nat({ max: 5 }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ rows, columns, counts }) =>
    Array.from({ length: rows }, (_, r) => counts.slice(r * columns, (r + 1) * columns)),
  );

function transposed(of: CountTable): number[][] {
  return (of[0] ?? []).map((_, c) => of.map((row) => row[c] ?? 0));
}

it('is the same with rows and columns exchanged', () => {
  fc.assert(
    fc.property(table, (counts) => {
      expect(fisherTestP(transposed(counts))).toBeCloseTo(fisherTestP(counts), 10);
    }),
  );
  fc.assert(
    fc.property(twoByTwo, (counts) => {
      const [one, other] = [fisherTest(counts), fisherTest(transposed(counts))];
      expect(other.oddsRatio).toEqual(one.oddsRatio === null ? null : expect.closeTo(one.oddsRatio, 8));
      expect(other.p).toBeCloseTo(one.p, 12);
    }),
  );
});

it('is the same by columns as by the first cell', () => {
  fc.assert(
    fc.property(twoByTwo, (counts) => {
      expect(fisherTableP(counts)).toBeCloseTo(fisherTest(counts).p, 12);
    }),
  );
});

it('turns the odds ratio upside down with the rows', () => {
  fc.assert(
    fc.property(twoByTwo, ([first, second]) => {
      const [one, other] = [fisherTest([first, second]), fisherTest([second, first])];
      const turned = [one.oddsRatio, one.upper, one.lower].map((ratio) => ratio && Math.log(ratio));
      for (const [i, ratio] of [other.oddsRatio, other.lower, other.upper].entries()) {
        const [ours, theirs] = [ratio, turned[i] ?? null];
        if (ours === null || theirs === null) expect(ours).toBe(theirs);
        else if (ours > 0 && ours < Infinity) expect(-Math.log(ours)).toBeCloseTo(theirs, 8);
        else expect(ours === 0 ? Infinity : 0).toBe(theirs);
      }
    }),
  );
});

it('agrees with R on larger tables', () => {
  // R 4.2.2: fisher.test(rbind(…), workspace = 2e8)$p.value
  const five = [
    [1, 0, 3, 1, 1],
    [1, 2, 0, 2, 2],
    [2, 1, 1, 2, 0],
    [0, 1, 2, 0, 3],
    [1, 1, 2, 0, 2],
  ];
  agree([fisherTestP(five)], [0.585790564299498]);
  agree(
    [
      fisherTestP([
        [10, 20, 30],
        [20, 10, 40],
        [30, 30, 10],
      ]),
    ],
    [6.13932911172473e-8],
  );
  agree(
    [
      fisherTestP([
        [100, 50, 75],
        [60, 80, 90],
      ]),
    ],
    [0.000106811918153455],
  );
  agree(
    [
      fisherTestP([
        [8, 1, 2, 0, 3, 1],
        [3, 4, 0, 5, 1, 2],
        [0, 2, 6, 1, 3, 0],
      ]),
    ],
    [0.000512495708668094],
  );
});

it('has no odds ratio, and a p of 1, when the margins leave no choice', () => {
  expect(
    fisherTest([
      [0, 0],
      [3, 4],
    ]),
  ).toEqual({ p: 1, oddsRatio: null, lower: null, upper: null });
  expect(
    fisherTestP([
      [0, 0, 0],
      [3, 4, 1],
    ]),
  ).toBe(1);
  expect(fisherTestP([])).toBe(1);
});

it('has limits without end where nobody is in a cell', () => {
  expect(
    fisherTest([
      [5, 0],
      [2, 7],
    ]),
  ).toMatchObject({ oddsRatio: Infinity, upper: Infinity });
});

it('refuses tables that it cannot serve, in words', () => {
  const large = Array.from({ length: 6 }, (_, r) => Array.from({ length: 6 }, (_, c) => 10 + ((r * c) % 7)));
  expect(() => fisherTestP(large)).toThrow(new RangeError('The table is too large for an exact test: use chi-square.'));
  expect(() => fisherTest([[1, 2, 3]])).toThrow('two rows and two columns');
  expect(() => fisherTestP([[1, 2], [3]])).toThrow('equally long');
  expect(() =>
    fisherTestP([
      [1, 2],
      [3, -1],
    ]),
  ).toThrow('whole number from 0, not -1');
  expect(() =>
    fisherTest(
      [
        [1, 2],
        [3, 4],
      ],
      { level: 95 },
    ),
  ).toThrow('between 0 and 1');
});

it('leaves chi-square without a figure where there is nothing to compare', () => {
  expect(
    pearsonChiSquare([
      [0, 0],
      [3, 4],
    ]),
  ).toMatchObject({ chisq: null, df: 1, p: null });
  expect(
    pearsonChiSquare([
      [0, 0],
      [0, 0],
    ]),
  ).toEqual({ chisq: null, df: 1, p: null, expected: null });
  expect(pearsonChiSquare([[1, 2, 3]])).toMatchObject({ chisq: null, df: 0, p: null });
  expect(() =>
    pearsonChiSquare(
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      'yates',
    ),
  ).toThrow('two rows and two columns');
  expect(mcNemarTest({ yesNo: 0, noYes: 0 })).toEqual({ chisq: null, p: null });
  expect(mcNemarTest({ yesNo: 9, noYes: 1 }, 'none').chisq).toBeCloseTo(6.4, 12);
});
