import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoxData, type CoxFit, coxRegression, type Ties } from './cox';

interface Row {
  time: number;
  before: number;
  event: number;
  x: number;
  z: number;
  stratum: number;
}

const row = fc.record<Row>({
  time: fc.integer({ min: 1, max: 30 }),
  before: fc.integer({ min: 1, max: 30 }),
  event: fc.constantFrom(0, 1, 1),
  x: fc.integer({ min: -5, max: 5 }),
  z: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => Math.round(value * 100)),
  stratum: fc.constantFrom(1, 2, 5),
});
const rows = fc.array(row, { minLength: 30, maxLength: 60 });
const ties = fc.constantFrom<Ties>('efron', 'breslow');

const dataOf = (of: Row[]): CoxData => ({
  time: of.map(({ time }) => time),
  entry: of.map(({ time, before }) => time - before),
  event: of.map(({ event }) => event),
  stratum: of.map(({ stratum }) => stratum),
  covariates: [
    { name: 'x', values: of.map(({ x }) => x) },
    { name: 'z', values: of.map(({ z }) => z) },
  ],
});

const figures = ({ terms, loglik, lr, score, concordance, concordanceStdErr }: CoxFit) => [
  ...terms.flatMap(({ coef, se }) => [coef, se]),
  ...[...loglik, lr.chisq, score.chisq, concordance, concordanceStdErr],
];

/** Within 1e-7, relative to 1 for small figures: rounding in another order. */
function same(ours: (number | null)[], theirs: (number | null)[]): void {
  expect(ours.map((value) => value === null)).toEqual(theirs.map((value) => value === null));
  for (const [i, value] of ours.entries()) {
    expect(Math.abs((value ?? 0) - (theirs[i] ?? 0))).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(theirs[i] ?? 0)));
  }
}

describe('a Cox regression', () => {
  it('does not depend on the order of the rows', () => {
    const shuffled = rows.chain((of) => fc.tuple(fc.constant(of), fc.shuffledSubarray(of, { minLength: of.length })));
    fc.assert(
      fc.property(shuffled, ties, ([of, permuted], by) => {
        same(figures(coxRegression(dataOf(permuted), { ties: by })), figures(coxRegression(dataOf(of), { ties: by })));
      }),
    );
  });

  it('does not see a constant added to a covariate', () => {
    fc.assert(
      fc.property(rows, ties, (of, by) => {
        const moved = of.map((each) => ({ ...each, x: each.x + 1000 }));
        same(figures(coxRegression(dataOf(moved), { ties: by })), figures(coxRegression(dataOf(of), { ties: by })));
      }),
    );
  });

  it('divides the coefficient of a covariate by what the covariate is multiplied with', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(-1, 0.001, 12, 365.25), (of, factor) => {
        const [fit, scaled] = [of, of.map((each) => ({ ...each, z: each.z * factor }))].map((each) =>
          coxRegression(dataOf(each)),
        );
        const [term, scaledTerm] = [fit?.terms[1], scaled?.terms[1]];
        fc.pre(term?.problem === null);
        same([(scaledTerm?.coef ?? 0) * factor, (scaledTerm?.se ?? 0) * Math.abs(factor)], [term.coef, term.se]);
        same([scaledTerm?.p ?? 0, scaled?.lr.chisq ?? 0], [term.p, fit?.lr.chisq ?? 0]);
      }),
    );
  });

  it('keeps its coefficients when every row comes twice, with ties by Breslow', () => {
    fc.assert(
      fc.property(rows, (of) => {
        const once = coxRegression(dataOf(of), { ties: 'breslow' });
        const twice = coxRegression(dataOf([...of, ...of]), { ties: 'breslow' });
        fc.pre(once.terms.every(({ problem }) => problem === null));
        same(
          twice.terms.flatMap(({ coef, se }) => [coef, (se ?? 0) * Math.SQRT2]),
          once.terms.flatMap(({ coef, se }) => [coef, se]),
        );
      }),
    );
  });

  it('does not see a stratum without events', () => {
    fc.assert(
      fc.property(rows, rows, ties, (of, others, by) => {
        const silent = others.map((each) => ({ ...each, event: 0, stratum: 3 }));
        const [without, with_] = [of, [...of, ...silent]].map((each) => coxRegression(dataOf(each), { ties: by }));
        if (without && with_) same(figures(with_), figures(without));
      }),
    );
  });

  it('splits nothing that one interval or two adjoining ones could say', () => {
    fc.assert(
      fc.property(rows, ties, (of, by) => {
        const halves = of.flatMap((each) => {
          if (each.before < 2) return [each];
          const middle = Math.floor(each.before / 2);
          return [
            { ...each, time: each.time - middle, before: each.before - middle, event: 0 },
            { ...each, before: middle },
          ];
        });
        const withoutJackknife = (fit: CoxFit) => figures(fit).slice(0, -1);
        same(
          withoutJackknife(coxRegression(dataOf(halves), { ties: by })),
          withoutJackknife(coxRegression(dataOf(of), { ties: by })),
        );
      }),
    );
  });

  it('has the log-rank test as its score test, for two groups and without ties', () => {
    const untied = fc.uniqueArray(row, { selector: ({ time }) => time, minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(untied, (of) => {
        const group = of.map(({ x }) => Number(x > 0));
        const data = { ...dataOf(of), covariates: [{ name: 'group', values: group }] };
        const { score } = coxRegression({ time: data.time, event: data.event, covariates: data.covariates });
        const expected = logRank(of, group);
        if (expected === null) expect(score.chisq).toBeNull();
        else same([score.chisq], [expected]);
      }),
    );
  });
});

function logRank(of: Row[], group: number[]): number | null {
  let [difference, variance] = [0, 0];
  of.forEach(({ time, event }, i) => {
    if (!event) return;
    const atRisk = group.filter((_, j) => (of[j]?.time ?? 0) >= time);
    const share = atRisk.reduce((sum, value) => sum + value, 0) / atRisk.length;
    difference += (group[i] ?? 0) - share;
    variance += share * (1 - share);
  });
  return variance > 0 ? difference ** 2 / variance : null;
}
