import { describe, it } from 'vitest';
import { mean, medianRange, quantile, standardDeviation } from './describe';
import { meanInterval } from './means';
import { agree } from './reference/agree';
import { readExpected } from './reference/read-reference';

interface ExpectedSample extends Record<'q_type7' | 'q_type6' | 'q_type2_sas_default', [number, number]> {
  name: string;
  x: number[];
  n: number;
  mean: number;
  sd: number | null;
  median: number;
  min: number;
  max: number;
  mean_t_ci: [number, number] | null;
}

const { descriptive } = readExpected<{ tests: { descriptive: ExpectedSample[] } }>('tests').tests;

describe.each(descriptive)('$name, as in R', ({ x, ...r }) => {
  it('mean, spread and quantiles', () => {
    const { n, median, min, max } = medianRange(x);
    agree([n, median, min, max], [r.n, r.median, r.min, r.max]);
    agree([mean(x), standardDeviation(x)], [r.mean, r.sd]);
    agree([quantile(x, 0.25), quantile(x, 0.75)], r.q_type7);
    agree([quantile(x, 0.25, 6), quantile(x, 0.75, 6)], r.q_type6);
    agree([quantile(x, 0.25, 2), quantile(x, 0.75, 2)], r.q_type2_sas_default);
  });

  it('interval of the mean', () => {
    const interval = meanInterval(x);
    agree(interval ? [interval.lower, interval.upper] : [null], r.mean_t_ci ?? [null]);
  });
});
