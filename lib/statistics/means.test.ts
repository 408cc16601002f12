import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kruskalWallisTest } from './kruskal-wallis';
import { analysisOfVariance, meanInterval, welchTest } from './means';
import { agree } from './reference/agree';
import { readExpected } from './reference/read-reference';

interface ExpectedGroups extends Record<'H' | 'df' | 'p' | 'anova_F' | 'anova_p', number> {
  name: string;
  groups: number[][];
}

const { kruskal } = readExpected<{ tests: { kruskal: ExpectedGroups[] } }>('tests').tests;

describe.each(kruskal)('$name, as in R', ({ groups, ...r }) => {
  it('Kruskal and Wallis, analysis of variance', () => {
    const ranks = kruskalWallisTest(groups);
    agree([ranks.h, ranks.df, ranks.p], [r.H, r.df, r.p]);
    const { f, df1, df2, p } = analysisOfVariance(groups);
    agree([f, df1, p], [r.anova_F, r.df, r.anova_p]);
    expect(df1 + df2).toBe(groups.flat().length - 1);
  });
});

const sample = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 12 });

it('Welch turns round with the samples', () => {
  fc.assert(
    fc.property(sample, sample, (x, y) => {
      const [one, other] = [welchTest(x, y), welchTest(y, x)];
      expect(other.p ?? -1).toBeCloseTo(one.p ?? -1, 12);
      expect(other.lower ?? 0).toBeCloseTo(-(one.upper ?? 0), 10);
    }),
  );
});

it('the interval holds 0 when p is above 5 %, and only then', () => {
  fc.assert(
    fc.property(sample, sample, (x, y) => {
      const { p, lower, upper } = welchTest(x, y);
      fc.pre(p !== null && Math.abs(p - 0.05) > 1e-9);
      expect((lower ?? 1) <= 0 && (upper ?? -1) >= 0).toBe((p ?? 0) > 0.05);
    }),
  );
});

it('says nothing of too few numbers, or of numbers that do not vary', () => {
  const none = { t: null, df: null, p: null, lower: null, upper: null };
  expect(welchTest([1], [2, 3])).toEqual({ difference: -1.5, ...none });
  expect(welchTest([], [2, 3])).toEqual({ difference: null, ...none });
  expect(welchTest([1, 1], [2, 2])).toEqual({ difference: -1, ...none });
  expect(
    analysisOfVariance([
      [1, 1],
      [2, 2],
    ]),
  ).toEqual({ f: null, df1: 1, df2: 2, p: null });
  expect(analysisOfVariance([[1, 2], []])).toEqual({ f: null, df1: 0, df2: 1, p: null });
  expect(meanInterval([5])).toBeNull();
});

it('refuses levels outside 0 to 1', () => {
  expect(() => meanInterval([1, 2], 95)).toThrow('between 0 and 1');
  expect(() => welchTest([1, 2], [1, 2], 0)).toThrow('between 0 and 1');
});
