import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import fQuantile from '@stdlib/stats-base-dists-f-quantile';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile, fUpperTail, studentQuantile, studentTwoSided } from './distributions';
import { agree } from './reference/agree';
import { readExpected } from './reference/read-reference';
import { chiSquareUpperTail } from './tails';

type Quantiles = Record<'p' | 'qnorm' | 'qt_df5' | 'qchisq_df3' | 'qf_3_20' | 'qbeta_2_5', number[]>;
const { distributions: r } = readExpected<{
  tests: { distributions: Quantiles & { pchisq_tail: Record<'x' | 'df1' | 'df3', number[]> } };
}>('tests').tests;

describe('as in R', () => {
  it('quantiles, those taken straight from the library too', () => {
    agree(
      r.p.map((p) => normalQuantile(p, 0, 1)),
      r.qnorm,
    );
    agree(
      r.p.map((p) => studentQuantile(p, 5)),
      r.qt_df5,
    );
    agree(
      r.p.map((p) => chiSquareQuantile(p, 3)),
      r.qchisq_df3,
    );
    agree(
      r.p.map((p) => fQuantile(p, 3, 20)),
      r.qf_3_20,
    );
    agree(
      r.p.map((p) => betaQuantile(p, 2, 5)),
      r.qbeta_2_5,
    );
  });

  it('tails', () => {
    agree(
      r.pchisq_tail.x.map((x) => chiSquareUpperTail(x, 1)),
      r.pchisq_tail.df1,
    );
    agree(
      r.pchisq_tail.x.map((x) => chiSquareUpperTail(x, 3)),
      r.pchisq_tail.df3,
    );
    agree(
      r.qf_3_20.map((f) => fUpperTail(f, 3, 20)),
      r.p.map((p) => 1 - p),
    );
    // R: 2 * pt(-40, 5), pf(1e4, 3, 20, lower.tail = FALSE)
    agree([studentTwoSided(40, 5), fUpperTail(1e4, 3, 20)], [1.841196217177295e-7, 6.37205408584167e-32]);
  });
});

it('takes a quantile back to its probability', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 0.9999, noNaN: true }), fc.integer({ min: 1, max: 300 }), (p, df) => {
      expect(1 - studentTwoSided(studentQuantile(p, df), df) / 2).toBeCloseTo(p, 10);
    }),
  );
});

it('keeps to the ends of the scales, and refuses what is not defined', () => {
  expect([
    studentTwoSided(Infinity, 3),
    studentTwoSided(0, 3),
    fUpperTail(-1, 2, 3),
    fUpperTail(Infinity, 2, 3),
  ]).toEqual([0, 1, 1, 0]);
  expect(() => studentTwoSided(1, 0)).toThrow('above 0, not 0');
  expect(() => studentTwoSided(Number.NaN, 2)).toThrow('not NaN');
  expect(() => fUpperTail(Number.NaN, 1, 1)).toThrow('not NaN');
  expect(() => fUpperTail(1, 0, 1)).toThrow('above 0');
  expect(() => betaQuantile(2, 1, 1)).toThrow('No quantile is defined at 2');
});
