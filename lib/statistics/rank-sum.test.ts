import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kruskalWallisTest } from './kruskal-wallis';
import { hodgesLehmann, rankSumTest } from './rank-sum';
import { midranks } from './rank-sum-ranks';

const sample = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 9 });
const method = fc.constantFrom('exact', 'normal', 'normal-corrected');

describe('the rank sum test', () => {
  it('is the same with the samples exchanged', () => {
    fc.assert(
      fc.property(sample, sample, method, (x, y, by) => {
        const [one, other] = [rankSumTest(x, y, by), rankSumTest(y, x, by)];
        expect(one.w + other.w).toBe(x.length * y.length);
        expect(other.p ?? -1).toBeCloseTo(one.p ?? -1, 12);
        expect((hodgesLehmann(x, y) ?? 0) + (hodgesLehmann(y, x) ?? 0)).toBeCloseTo(0, 12);
      }),
    );
  });

  it('counts the pairs in which the first is larger', () => {
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        const pairs = x.flatMap((one) => y.map((other) => (Math.sign(one - other) + 1) / 2));
        expect(rankSumTest(x, y, 'normal').w).toBe(pairs.reduce((sum, pair) => sum + pair, 0));
      }),
    );
  });

  it('exact, is the share of all ways to deal the ranks', () => {
    const few = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(few, few, (x, y) => {
        const { ranks } = midranks([...x, ...y]);
        const mean = (x.length * (ranks.length + 1)) / 2;
        const far = (sum: number) => Math.abs(sum - mean);
        const observed = far(ranks.slice(0, x.length).reduce((sum, rank) => sum + rank, 0));
        const sums = sumsOfSubsets(ranks, x.length);
        const share = sums.filter((sum) => far(sum) >= observed).length / sums.length;
        expect(rankSumTest(x, y, 'exact').p ?? 1).toBeCloseTo(share, 12);
      }),
    );
  });

  it('has no p where all are equal or a sample is empty', () => {
    expect(rankSumTest([2, 2], [2], 'exact')).toEqual({ w: 1, p: null });
    expect(rankSumTest([], [2, 3], 'normal')).toEqual({ w: 0, p: null });
    expect(hodgesLehmann([], [1])).toBeNull();
  });

  it('refuses what is no number, and samples too large to be exact', () => {
    expect(() => rankSumTest([Number.NaN], [1], 'normal')).toThrow('must be a number');
    const many = Array.from({ length: 600 }, (_, i) => i);
    expect(() => rankSumTest(many, many, 'exact')).toThrow('use the normal approximation');
  });
});

describe('the test of Kruskal and Wallis', () => {
  it('of two groups is the rank sum test without correction', () => {
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        expect(kruskalWallisTest([x, y]).p ?? -1).toBeCloseTo(rankSumTest(x, y, 'normal').p ?? -1, 10);
      }),
    );
  });

  it('does not count empty groups, and has nothing to say on one', () => {
    expect(kruskalWallisTest([[1, 2], [], [3, 4]])).toEqual(
      kruskalWallisTest([
        [1, 2],
        [3, 4],
      ]),
    );
    expect(kruskalWallisTest([[1, 2], []])).toEqual({ h: null, df: 0, p: null });
    expect(kruskalWallisTest([[2], [2]])).toEqual({ h: null, df: 1, p: null });
  });
});

function sumsOfSubsets(numbers: number[], size: number): number[] {
  if (size === 0) return [0];
  const [first, ...others] = numbers;
  if (first === undefined) return [];
  return [...sumsOfSubsets(others, size - 1).map((sum) => sum + first), ...sumsOfSubsets(others, size)];
}
