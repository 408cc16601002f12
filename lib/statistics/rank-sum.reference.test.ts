import { describe, expect, it } from 'vitest';
import { welchTest } from './means';
import { hodgesLehmann, rankSumTest } from './rank-sum';
import { agree } from './reference/agree';
import { readExpected } from './reference/read-reference';

interface ExpectedSamples {
  name: string;
  x: number[];
  y: number[];
  W: number;
  has_ties: boolean;
  p_exact: number | null;
  p_normal_cc: number;
  p_normal_nocc: number;
  p_exact_ties_coin: number;
  welch_t: number;
  welch_df: number;
  welch_p: number;
  welch_ci: [number, number];
  hodges_lehmann: number;
}

const { wilcoxon } = readExpected<{ tests: { wilcoxon: ExpectedSamples[] } }>('tests').tests;

describe.each(wilcoxon)('$name, as in R', ({ x, y, ...r }) => {
  it('rank sum test', () => {
    const exact = rankSumTest(x, y, 'exact');
    const corrected = rankSumTest(x, y, 'normal-corrected');
    const uncorrected = rankSumTest(x, y, 'normal');
    agree([exact.w, exact.p], [r.W, r.p_exact_ties_coin]);
    agree([corrected.w, corrected.p, uncorrected.p], [r.W, r.p_normal_cc, r.p_normal_nocc]);
    // R's own exact test is for samples without ties only, and equal to this one there.
    expect(r.has_ties).toBe(new Set([...x, ...y]).size < x.length + y.length);
    agree([r.has_ties ? null : exact.p], [r.p_exact]);
  });

  it("Welch's t test", () => {
    const { t, df, p, lower, upper } = welchTest(x, y);
    agree([t, df, p, lower, upper], [r.welch_t, r.welch_df, r.welch_p, ...r.welch_ci]);
  });

  it('Hodges and Lehmann: R searches it to 1e-4, anywhere between the two middle differences', () => {
    const differences = x.flatMap((one) => y.map((other) => one - other)).sort((a, b) => a - b);
    const middle = (differences.length - 1) / 2;
    const [low = 0, high = 0] = [differences[Math.floor(middle)], differences[Math.ceil(middle)]];
    expect(hodgesLehmann(x, y)).toBe((low + high) / 2);
    expect(r.hodges_lehmann).toBeGreaterThan(low - 1e-4);
    expect(r.hodges_lehmann).toBeLessThan(high + 1e-4);
  });
});

it('Hodges and Lehmann is the estimate of R where R has it exactly', () => {
  // R: wilcox.test(x, y, conf.int = TRUE)$estimate, without ties.
  const [{ x = [], y = [] } = {}] = wilcoxon;
  agree([hodgesLehmann(x, y)], [0.305]);
});
