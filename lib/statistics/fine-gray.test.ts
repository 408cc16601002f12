import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coxRegression } from './cox';
import { type FineGrayData, fineGray } from './fine-gray';
import { agree } from './reference/agree';
import { readData, readExpected } from './reference/read-reference';

const mgus = readData('cr_mgus2');
const isMale = { name: 'male', values: mgus.map((row) => (row.sex === 'M' ? 1 : 0)) };
const age = { name: 'age', values: mgus.map((row) => Number(row.age)) };
const data = (covariates: FineGrayData['covariates']): FineGrayData => ({
  time: mgus.map((row) => Number(row.time)),
  cause: mgus.map((row) => Number(row.cause)),
  covariates,
});

describe('as in R', () => {
  const { fine_gray_c1: r } = readExpected<{
    fine_gray_c1: {
      survival_finegray_breslow: { coef: number[]; se_naive: number[] };
      cmprsk_crr: { coef: number[]; se: number[] };
    };
  }>('cr_mgus2');

  it('survival::finegray with coxph', () => {
    const [sex] = fineGray(data([isMale]), { cause: 1, censoringRisk: 'survival' }).terms;
    agree([sex?.coef, sex?.naiveSe], [r.survival_finegray_breslow.coef, r.survival_finegray_breslow.se_naive].flat());
  });

  it('cmprsk::crr, which stops its iterations early', () => {
    const [sex] = fineGray(data([isMale]), { cause: 1 }).terms;
    expect(Math.abs((sex?.coef ?? 0) / (r.cmprsk_crr.coef[0] ?? 0) - 1)).toBeLessThan(1e-6);
    expect(Math.abs((sex?.se ?? 0) / (r.cmprsk_crr.se[0] ?? 0) - 1)).toBeLessThan(1e-6);
    // The same call with gtol = 1e-14.
    agree([sex?.coef, sex?.se], [-0.229237136579967, 0.185778351552683]);
  });

  it('two columns of unlike scale', () => {
    // R: crr(time, cause, cbind(sex == 'M', age), failcode = 2, gtol = 1e-13);
    // finegray(etype = '2') with coxph(ties = 'breslow'), sqrt(diag(naive.var)).
    const cmprsk = fineGray(data([isMale, age]), { cause: 2 });
    agree(
      cmprsk.terms.map(({ coef }) => coef),
      [0.3707968459048041, 0.0585844004055043],
    );
    agree(
      cmprsk.terms.map(({ se }) => se),
      [0.06678946378602757, 0.00367941920119241],
    );
    const survival = fineGray(data([isMale, age]), { cause: 2, censoringRisk: 'survival' });
    agree(
      survival.terms.map(({ coef }) => coef),
      [0.3708764243294647, 0.0586047513808376],
    );
    agree(
      survival.terms.map(({ naiveSe }) => naiveSe),
      [0.069451402169148635, 0.003543120926692477],
    );
    agree([survival.logLikelihood], [-5538.99351176699]);
  });
});

const cohort = fc.array(
  fc.record({
    time: fc.integer({ min: 1, max: 30 }),
    cause: fc.integer({ min: 0, max: 2 }),
    x: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 20, maxLength: 60 },
);
const columns = (rows: { time: number; cause: number; x: number }[]): FineGrayData => ({
  time: rows.map(({ time }) => time),
  cause: rows.map(({ cause }) => cause),
  covariates: [{ name: 'x', values: rows.map(({ x }) => x) }],
});

it('is the Cox regression of Breslow when there are no other causes', () => {
  fc.assert(
    fc.property(cohort, (rows) => {
      const single = columns(rows.map((row) => ({ ...row, cause: Math.min(1, row.cause) })));
      const [ours] = fineGray(single, { cause: 1 }).terms;
      const [cox] = coxRegression({ ...single, event: single.cause }, { ties: 'breslow' }).terms;
      fc.pre(ours?.coef !== null && cox?.coef !== null);
      expect(ours?.coef).toBeCloseTo(cox?.coef ?? Number.NaN, 8);
      expect(ours?.naiveSe).toBeCloseTo(cox?.se ?? Number.NaN, 8);
    }),
  );
});

it('does not depend on the order of the rows', () => {
  fc.assert(
    fc.property(cohort, (rows) => {
      const [one] = fineGray(columns(rows), { cause: 1 }).terms;
      const [turned] = fineGray(columns(rows.toReversed()), { cause: 1 }).terms;
      expect(turned?.coef ?? -1).toBeCloseTo(one?.coef ?? -1, 8);
      expect(turned?.se ?? -1).toBeCloseTo(one?.se ?? -1, 8);
    }),
  );
});

it('has nothing to say on a column that repeats another, or that parts those with the event from the others', () => {
  const repeated = fineGray(data([isMale, { ...isMale, name: 'again' }]), { cause: 1 });
  expect(repeated.terms.map(({ coef }) => coef === null)).toEqual([false, true]);
  const parted = columns([1, 2, 3, 4, 5, 6].map((time) => ({ time, cause: time < 4 ? 1 : 0, x: time < 4 ? 1 : 0 })));
  expect(fineGray(parted, { cause: 1 })).toMatchObject({
    events: 3,
    logLikelihood: null,
    terms: [{ coef: null, p: null }],
  });
  expect(fineGray(columns([{ time: 1, cause: 0, x: 1 }]), { cause: 1 }).terms[0]?.coef).toBeNull();
});

it('refuses what cannot be', () => {
  const one = { time: [1], cause: [1], covariates: [{ name: 'dose', values: [Number.NaN] }] };
  expect(() => fineGray(one, { cause: 1 })).toThrow('Every dose must be a finite number; row 1 has NaN');
  expect(() => fineGray({ ...one, covariates: [{ name: 'dose', values: [] }] }, { cause: 1 })).toThrow(
    '0 values for 1',
  );
  expect(() => fineGray({ ...one, covariates: [] }, { cause: 0 })).toThrow('from 1');
});
