import { describe, expect, it } from 'vitest';
import { type CountTable, mcNemarTest, pearsonChiSquare } from './contingency';
import { fisherTest, fisherTestP } from './fisher';
import { agree } from './reference/agree';
import { readExpected } from './reference/read-reference';

interface ExpectedTable {
  name: string;
  table: CountTable;
  fisher_p: number;
  chisq: number;
  chisq_df: number;
  chisq_p: number;
  expected: number[][];
}

interface ExpectedTwoByTwo extends ExpectedTable {
  chisq_yates: number;
  chisq_yates_p: number;
  fisher_or_conditional_mle: number;
  fisher_or_ci: [number, number];
  fisher_p_greater: number;
  fisher_p_less: number;
  mcnemar_cc: { chisq: number; p: number };
}

const { contingency } = readExpected<{ tests: { contingency: (ExpectedTable | ExpectedTwoByTwo)[] } }>('tests').tests;
const twoByTwo = contingency.filter((table) => 'chisq_yates' in table);

/**
 * By R with a finer search than `fisher.test`'s: the same equations in the logarithm of the odds ratio, `uniroot(tol = 1e-15)`. Odds
 * ratio, lower and upper limit.
 */
const finely: Record<string, [number, number, number]> = {
  tea: [6.4083196581996704, 0.2117355954465785, 626.2435305888138],
  sparse: [0, 0, 0.6899033630826958],
  large: [2.206393321829346, 1.477796474459419, 3.308459286655945],
  resp: [8.182186934956663, 1.255538650604796, 73.42537793680739],
  one_each: [1, 0.006400016357911035, 156.2496006379584],
};

describe.each(contingency)('$name, as in R', ({ table, ...r }) => {
  it("chi-square and Fisher's p", () => {
    const { chisq, df, p, expected } = pearsonChiSquare(table);
    agree([chisq, df, p, fisherTestP(table)], [r.chisq, r.chisq_df, r.chisq_p, r.fisher_p]);
    agree(expected?.flat() ?? [], r.expected.flat());
  });
});

describe.each(twoByTwo)('$name, two by two, as in R', ({ name, table, ...r }) => {
  it("Yates's chi-square and McNemar's", () => {
    const { chisq, p } = pearsonChiSquare(table, 'yates');
    agree([chisq, p], [r.chisq_yates, r.chisq_yates_p]);
    const paired = mcNemarTest({ yesNo: table[0]?.[1] ?? 0, noYes: table[1]?.[0] ?? 0 });
    agree([paired.chisq, paired.p], [r.mcnemar_cc.chisq, r.mcnemar_cc.p]);
  });

  it("Fisher's exact test, to either side", () => {
    const greater = fisherTest(table, { alternative: 'greater' }).p;
    const less = fisherTest(table, { alternative: 'less' }).p;
    agree([fisherTest(table).p, greater, less], [r.fisher_p, r.fisher_p_greater, r.fisher_p_less]);
  });

  it('odds ratio and its limits, to the last digits as by a finer search', () => {
    const { oddsRatio, lower, upper } = fisherTest(table);
    agree([oddsRatio, lower, upper], finely[name] ?? []);
  });

  it('odds ratio and its limits, as far as R goes: it searches the ratio, or its inverse when above 1, to 1.2e-4', () => {
    const { oddsRatio, lower, upper } = fisherTest(table);
    const [rLower, rUpper] = r.fisher_or_ci;
    for (const [ours, theirs] of [
      [oddsRatio, r.fisher_or_conditional_mle],
      [lower, rLower],
      [upper, rUpper],
    ]) {
      expect(Math.abs(searched(ours) - searched(theirs))).toBeLessThan(1.3e-4);
    }
  });
});

function searched(ratio: number | null | undefined): number {
  const known = ratio ?? Number.NaN;
  return known > 1 ? 1 / known : known;
}
