import { describe, expect, it } from 'vitest';
import { type CoxData, coxRegression } from './cox';
import { baselineHazard } from './cox-baseline-hazard';
import { proportionalHazardsTest } from './proportional-hazards';
import { agree } from './reference/agree';
import { readData } from './reference/read-reference';

const aml = readData('aml');
const amlWith = (columns: Record<string, (row: Record<string, string>) => number>): CoxData => ({
  time: aml.map((row) => Number(row.time)),
  event: aml.map((row) => Number(row.status)),
  covariates: Object.entries(columns).map(([name, value]) => ({ name, values: aml.map(value) })),
});
const untreated = (row: Record<string, string>) => Number(row.x === 'Nonmaintained');

describe('an effect that runs to infinity', () => {
  const neverRelapsed = (row: Record<string, string>) => 1 - Number(row.status);

  it('is said, and leaves the other figures as in R', () => {
    const fit = coxRegression(amlWith({ untreated, neverRelapsed }));
    expect(fit.terms[1]).toEqual({
      name: 'neverRelapsed',
      ...{ coef: null, se: null, hr: null, lower: null, upper: null, z: null, p: null },
      problem: 'monotone',
    });
    agree([fit.terms[0]?.coef, fit.terms[0]?.se], [0.360698702077739, 0.510006050904016]);
    agree([...fit.loglik, fit.score.chisq], [-42.7248392627602, -36.1377544496472, 8.21991188343285]);
    agree([fit.concordance, fit.concordanceStdErr], [0.685714285714286, 0.0708665939337906]);
    expect(fit.lr.df).toBe(2);
    expect(fit.wald).toEqual({ chisq: null, df: 2, p: null });
    expect(fit.covariance[0]?.map(Number.isNaN)).toEqual([false, true]);
    expect(fit.warnings).toHaveLength(1);
    expect(fit.warnings[0]).toMatch(/^The hazard ratio of neverRelapsed cannot be estimated: it runs to zero/);
  });

  it('has no baseline hazard, and no test of proportional hazards', () => {
    const data = amlWith({ untreated, neverRelapsed });
    expect(() => baselineHazard(data, coxRegression(data))).toThrow('there is no baseline hazard');
    const { terms, global } = proportionalHazardsTest(data);
    expect(terms[0]?.chisq).toBeGreaterThan(0);
    expect(terms[1]).toEqual({ name: 'neverRelapsed', chisq: null, df: 0, p: null });
    expect(global.df).toBe(1);
  });

  it('is found in the other direction, and with intervals', () => {
    const entry = aml.map((_, i) => -1 - (i % 3));
    const fit = coxRegression({ ...amlWith({ relapsed: (row) => Number(row.status) }), entry });
    expect(fit.terms[0]?.problem).toBe('monotone');
    expect(fit.warnings[0]).toMatch(/it runs to infinity/);
  });

  it('is found in all levels of a factor whose reference had no event', () => {
    const level = Array.from({ length: 60 }, (_, i) => i % 3);
    const fit = coxRegression({
      time: level.map((_, i) => 1 + ((i * 7) % 60)),
      event: level.map((value, i) => (value > 0 && i % 4 > 0 ? 1 : 0)),
      covariates: [1, 2].map((of) => ({ name: `level ${of}`, values: level.map((value) => Number(value === of)) })),
    });
    expect(fit.terms.map(({ problem }) => problem)).toEqual(['monotone', 'monotone']);
  });

  it('is found when the order of events follows a covariate exactly', () => {
    const time = [1, 2, 3, 4, 5, 6, 7, 8];
    const fit = coxRegression({ time, event: time.map(() => 1), covariates: [{ name: 'x', values: time }] });
    expect([fit.terms[0]?.problem, fit.terms[0]?.hr]).toEqual(['monotone', null]);
    expect(fit.loglik[1]).toBeCloseTo(0, 6);
    expect(fit.concordance).toBe(1);
  });

  it('is found in the sum of two covariates of which neither alone would do', () => {
    const a = [5, 1, 4, 1, 3, 0, 2, 0];
    const b = [0, 4, 0, 2, -1, 1, -2, -2];
    const time = a.map((value, i) => 10 - value - (b[i] ?? 0));
    const covariates = [
      { name: 'a', values: a },
      { name: 'b', values: b },
    ];
    const fit = coxRegression({ time, event: time.map(() => 1), covariates });
    expect(fit.terms.map(({ problem }) => problem)).toEqual(['monotone', 'monotone']);
  });

  it.each([1, 10, 1000])('is not seen in a group of %i00 with a single late event', (hundreds) => {
    const n = hundreds * 100;
    const group = Array.from({ length: n }, (_, i) => i % 2);
    const last = n - 1;
    const fit = coxRegression({
      time: group.map((_, i) => i + 1),
      event: group.map((value, i) => Number(value === 0 || i === last - 2)),
      covariates: [{ name: 'group', values: group }],
    });
    expect(fit.terms[0]?.problem).toBeNull();
    expect(fit.terms[0]?.coef).toBeLessThan(-3);
    expect(fit.converged).toBe(true);
  });
});

describe('a covariate that tells nothing of its own', () => {
  it('is collinear: constant, or following from those before it', () => {
    const fit = coxRegression(
      amlWith({
        untreated,
        twice: (row) => 2 * untreated(row),
        constant: () => 0.1,
        offset: (row) => 3 - untreated(row),
      }),
    );
    expect(fit.terms.map(({ problem }) => problem)).toEqual([null, 'collinear', 'collinear', 'collinear']);
    agree([fit.terms[0]?.coef, fit.terms[0]?.se], [0.915532575014718, 0.511934275172005]);
    expect([fit.lr.df, fit.wald.df, fit.score.df]).toEqual([1, 1, 1]);
    expect(fit.warnings.filter((warning) => warning.includes('no hazard ratio of its own'))).toHaveLength(3);
  });

  it('is collinear when the strata tell it', () => {
    const stratum = aml.map((row) => 7 * untreated(row));
    const { terms, lr } = coxRegression({ ...amlWith({ untreated }), stratum });
    expect([terms[0]?.problem, lr]).toEqual(['collinear', { chisq: null, df: 0, p: null }]);
  });
});

describe('data with little in them', () => {
  it('without an event, nothing is estimated', () => {
    const fit = coxRegression({ ...amlWith({ untreated }), event: aml.map(() => 0) });
    expect(fit.terms[0]).toMatchObject({ coef: null, p: null, problem: null });
    expect([fit.events, fit.lr.chisq, fit.wald.chisq, fit.score.chisq, fit.concordance]).toEqual([
      0,
      null,
      null,
      null,
      null,
    ]);
    expect(fit.warnings).toEqual(['Nobody had the event, so no effect on its hazard can be estimated.']);
    expect(proportionalHazardsTest({ ...amlWith({ untreated }), event: aml.map(() => 0) }).global.chisq).toBeNull();
  });

  it('without rows, or without covariates, nothing fails', () => {
    const nothing = coxRegression({ time: [], event: [], covariates: [{ name: 'x', values: [] }] });
    expect([nothing.n, nothing.events, nothing.terms[0]?.coef]).toEqual([0, 0, null]);
    const bare = coxRegression({ ...amlWith({}) });
    agree(bare.loglik, [-42.7248392627602, -42.7248392627602]);
    expect([bare.terms, bare.lr.df, bare.concordance]).toEqual([[], 0, 0.5]);
  });

  it('warns of few events for many covariates', () => {
    const { warnings } = coxRegression({
      time: [1, 2, 3, 4, 5, 6],
      event: [1, 1, 1, 1, 0, 0],
      covariates: [{ name: 'x', values: [1, 0, 1, 0, 1, 0] }],
    });
    expect(warnings).toEqual([
      'Only 4 events for 1 covariate: with fewer than 5 for each, hazard ratios are unreliable.',
    ]);
  });
});

describe('arithmetic', () => {
  it('takes times that rounding error keeps apart for one, as R does', () => {
    const fit = coxRegression({
      time: [0.3, 0.1 + 0.2, 0.5, 0.7, 0.9, 1.1],
      event: [1, 1, 1, 0, 1, 1],
      covariates: [{ name: 'x', values: [1, 0, 1, 1, 0, 0] }],
    });
    agree([fit.terms[0]?.coef, ...fit.loglik], [0.693147178402484, -5.48063892334199, -5.31073988654659]);
  });

  it('reaches a maximum that Newton overshoots at first, where R needs iter.max = 60', () => {
    // biome-ignore format: three columns of numbers
    const time = [
      0.047, 0.081, 12.253, 0.042, 0.016, 0.01, 60.099, 0.279, 0.224, 0.131, 0.159, 0.012, 2.008, 0.512, 0.02, 0.212, 0.043, 3.983, 0.139, 2.498,
      0.761, 7.849, 0.169, 0.348, 0.275, 4.9, 1.76, 9.227, 0.044, 3.108, 0.11, 0.12, 0.004, 0.113, 0.091, 781.301, 0.024, 13.387, 0.048, 1.509,
    ];
    // biome-ignore format: as above
    const z = [
      0.57, 1.14, -1.24, 0.68, -0.52, 0.36, -1.84, 0.56, 0.89, 0.4, 0.08, 2.4, -0.89, 0.77, 1.56, 1.13, -0.25, -1.11, 1.19, -1.73,
      0.16, -0.67, 0.97, -1.43, 0.73, -0.39, -0.81, -0.48, 1.52, -0.66, 0.73, 0.94, 0.36, 1.06, 0.74, -3.61, 0.87, -1.31, -0.01, -0.74,
    ];
    const early = time.map((_, i) => Number([4, 5, 32].includes(i)));
    const covariates = [
      { name: 'early', values: early },
      { name: 'z', values: z },
    ];
    const fit = coxRegression({ time, event: time.map(() => 1), covariates });
    expect([fit.converged, fit.warnings]).toEqual([true, []]);
    agree(
      fit.terms.flatMap(({ coef, se }) => [coef, se]),
      [6.42274206915829, 1.38189873233295, 1.83996427484118, 0.356122424303783],
    );
    agree(fit.loglik, [-110.320639714757, -78.74377918134]);
  });

  it('widens the limits with their level', () => {
    const [narrow, wide] = [0.9, 0.99].map((level) => coxRegression(amlWith({ untreated }), { level }).terms[0]);
    expect(wide?.lower).toBeLessThan(narrow?.lower ?? 0);
    expect(wide?.coef).toBe(narrow?.coef);
  });
});

describe('data that cannot be', () => {
  const usable = amlWith({ untreated });
  it.each([
    [
      'a missing covariate',
      { covariates: [{ name: 'age', values: aml.map(() => Number.NaN) }] },
      'Every age must be a finite number; row 1',
    ],
    ['a missing time', { time: aml.map(() => Infinity) }, 'Every time must be a finite number'],
    ['too few values', { stratum: [1, 2] }, 'The column stratum has 2 values for 23 rows.'],
    ['an event that is neither', { event: aml.map(() => 2) }, 'An event is 0 or 1, not 2 (row 1).'],
    ['an entry after the end', { entry: aml.map(() => 30) }, 'Entry (30) must come before the time (9) in row 1.'],
    [
      'an entry that only rounding keeps from the end',
      { entry: aml.map((row) => Number(row.time) - 1e-9) },
      'Entry (8.999999999) must',
    ],
  ])('%s is refused', (_, wrong, sentence) => {
    expect(() => coxRegression({ ...usable, ...wrong })).toThrow(RangeError);
    expect(() => coxRegression({ ...usable, ...wrong })).toThrow(sentence);
  });
});
