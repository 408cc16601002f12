import { describe, expect, it } from 'vitest';
import { binomialTest } from './proportion-binomial';
import { type IntervalMethod, proportionInterval } from './proportion-interval';
import { agree } from './reference/agree';
import { readExpected } from './reference/read-reference';
import { wilson } from './wilson';

type Pair = [lower: number, upper: number];
interface ExpectedProportion extends Record<'x' | 'n' | 'estimate' | 'binom_p_vs_half', number> {
  clopper_pearson: Pair;
  clopper_pearson_90: Pair;
  wilson: Pair;
  wilson_cc: Pair;
  agresti_coull: Pair;
  jeffreys: Pair;
  wald: Pair;
}

const { proportions } = readExpected<{ tests: { proportions: ExpectedProportion[] } }>('tests').tests;

describe.each(proportions)('$x of $n, as in R', ({ x, n, ...r }) => {
  const limits = (method: IntervalMethod, level?: number) => {
    const { value, lower, upper } = proportionInterval(x, n, method, level);
    return [value, lower, upper];
  };

  it('intervals', () => {
    agree(limits('wilson'), [r.estimate, ...r.wilson]);
    agree(limits('wilson-corrected'), [r.estimate, ...r.wilson_cc]);
    agree(limits('clopper-pearson'), [r.estimate, ...r.clopper_pearson]);
    agree(limits('clopper-pearson', 0.9), [r.estimate, ...r.clopper_pearson_90]);
    agree(limits('agresti-coull'), [r.estimate, ...r.agresti_coull]);
    agree(limits('jeffreys'), [r.estimate, ...r.jeffreys]);
    agree(limits('wald'), [r.estimate, ...r.wald]);
    expect(wilson(x, n)).toEqual(proportionInterval(x, n, 'wilson'));
  });

  it('exact test against a half', () => {
    agree([binomialTest(x, n)], [r.binom_p_vs_half]);
  });
});
