import { describe, expect, it } from 'vitest';
import type { CoxData } from './cox';
import { proportionalHazardsTest } from './proportional-hazards';
import { readData } from './reference/read-reference';

const lung = readData('lung').filter((row) => row.ph_ecog !== '');
const column = (key: string) => lung.map((row) => Number(row[key]));
const data: CoxData = {
  time: column('time'),
  event: column('status'),
  covariates: ['sex', 'age', 'ph_ecog'].map((name) => ({ name, values: column(name) })),
};
const constant = { name: 'constant', values: lung.map(() => 4) };

describe('the test of proportional hazards', () => {
  it('does not depend on the units of covariates and of time', () => {
    const years: CoxData = {
      ...data,
      time: column('time').map((days) => days / 365.25),
      covariates: data.covariates.map(({ name, values }) => ({ name, values: Array.from(values, (v) => 7 - v / 12) })),
    };
    for (const transform of ['km', 'rank', 'identity', 'log'] as const) {
      const [ours, theirs] = [years, data].map((each) => proportionalHazardsTest(each, { transform }));
      expect(ours?.global.chisq).toBeCloseTo(theirs?.global.chisq ?? 0, 6);
      ours?.terms.forEach(({ chisq }, j) => {
        expect(chisq).toBeCloseTo(theirs?.terms[j]?.chisq ?? 0, 6);
      });
    }
  });

  it('leaves a collinear column out', () => {
    const { terms, global } = proportionalHazardsTest({ ...data, covariates: [...data.covariates, constant] });
    expect(terms[3]).toEqual({ name: 'constant', chisq: null, df: 0, p: null });
    expect(global).toEqual(proportionalHazardsTest(data).global);
  });

  it('tests the columns of one term together, and columns of one name apart', () => {
    const [sex, age, ecog] = data.covariates.map((covariate) => ({ ...covariate, name: 'column' }));
    const covariates = [sex, { ...age, term: 'state' }, { ...ecog, term: 'state' }] as CoxData['covariates']; // there are three
    const { terms } = proportionalHazardsTest({ ...data, covariates });
    expect(terms.map(({ name, df }) => [name, df])).toEqual([
      ['column', 1],
      ['state', 2],
    ]);
  });

  it('is not defined when what is to be told is told at one time', () => {
    const { terms, global } = proportionalHazardsTest({
      time: [1, 2, 3, 4, 5],
      event: [0, 1, 0, 0, 0],
      covariates: [{ name: 'x', values: [1, 2, 1, 3, 2] }],
    });
    expect([terms[0]?.chisq, global.chisq]).toEqual([null, null]);
  });

  it('has no logarithm of a time that is not above 0', () => {
    const early = { ...data, time: column('time').map((time) => time - 100) };
    expect(() => proportionalHazardsTest(early, { transform: 'log' })).toThrow('needs times above 0');
    expect(proportionalHazardsTest(early).global.df).toBe(3);
  });
});
