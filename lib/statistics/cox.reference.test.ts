import { describe, expect, it } from 'vitest';
import { type CoxCovariate, type CoxData, coxRegression, type Ties } from './cox';
import { baselineHazard } from './cox-baseline-hazard';
import { proportionalHazardsTest } from './proportional-hazards';
import { agree } from './reference/agree';
import { readData, readExpected } from './reference/read-reference';

type Row = Record<string, string>;

interface ExpectedTest {
  chisq: number;
  df: number;
  p: number;
}

const TRANSFORMS = ['km', 'identity', 'rank', 'log'] as const;

interface ExpectedFit extends Record<'coef' | 'se' | 'z' | 'p' | 'hr' | 'hr_lower' | 'hr_upper', number[]> {
  label: string;
  formula: string;
  ties: Ties;
  n: number;
  events: number;
  terms: string[];
  vcov: number[][];
  loglik: number[];
  likelihood_ratio: ExpectedTest;
  wald: ExpectedTest;
  score: ExpectedTest;
  concordance: number;
  concordance_se: number;
  aic: number;
  zph: Record<(typeof TRANSFORMS)[number], (ExpectedTest & { term: string })[]>;
  basehaz_uncentered: { time: number[]; hazard: number[]; strata: string[] | null };
}

describe.each(['aml', 'lung', 'veteran'])('%s, as in R', (name) => {
  const { cox } = readExpected<{ cox: ExpectedFit[] }>(name);
  describe.each(cox)('$formula, ties by $ties', (r) => itAgrees(modelOf(readData(name), r.formula), r));
});

function itAgrees(data: CoxData, r: ExpectedFit): void {
  const { ties } = r;
  const fit = coxRegression(data, { ties });

  it('estimates', () => {
    const column = (key: 'coef' | 'se' | 'z' | 'p' | 'hr' | 'lower' | 'upper') => fit.terms.map((term) => term[key]);
    expect(fit.terms.map(({ name, problem }) => [name, problem])).toEqual(r.terms.map((name) => [name, null]));
    expect([fit.n, fit.events, fit.converged, fit.warnings]).toEqual([r.n, r.events, true, []]);
    for (const key of ['coef', 'se', 'z', 'p', 'hr'] as const) agree(column(key), r[key]);
    agree(column('lower'), r.hr_lower);
    agree(column('upper'), r.hr_upper);
    agree(fit.covariance.flat(), r.vcov.flat());
  });

  it('tests of the whole model', () => {
    agree(fit.loglik, r.loglik);
    for (const [ours, theirs] of [[fit.lr, r.likelihood_ratio] as const, [fit.score, r.score] as const]) {
      agree([ours.chisq, ours.df, ours.p], [theirs.chisq, theirs.df, theirs.p]);
    }
    // R's summary rounds the Wald test to two decimals, its p value not.
    agree([Number(fit.wald.chisq?.toFixed(2)), fit.wald.df, fit.wald.p], [r.wald.chisq, r.wald.df, r.wald.p]);
    agree([2 * fit.lr.df - 2 * fit.loglik[1]], [r.aic]);
  });

  it('concordance', () => agree([fit.concordance, fit.concordanceStdErr], [r.concordance, r.concordance_se]));

  it.each(TRANSFORMS)('test of proportional hazards over time by %s', (transform) => {
    const { terms, global } = proportionalHazardsTest(data, { ties, transform });
    const ours = [...terms, { name: 'GLOBAL', ...global }];
    expect(ours.map(({ name }) => name)).toEqual(r.zph[transform].map(({ term }) => term));
    agree(
      ours.flatMap(({ chisq, df, p }) => [chisq, df, p]),
      r.zph[transform].flatMap(({ chisq, df, p }) => [chisq, df, p]),
    );
  });

  it('baseline hazard', () => {
    const steps = baselineHazard(data, fit, { ties });
    const { time, hazard, strata } = r.basehaz_uncentered;
    agree(
      steps.map((step) => step.time),
      time,
    );
    agree(
      steps.map((step) => step.hazard),
      hazard,
    );
    const names = [...new Set(strata)].sort();
    expect(steps.map(({ stratum }) => names[stratum])).toEqual(strata ?? steps.map(() => undefined));
  });
}

describe('Stanford heart transplants, as intervals, as in R', () => {
  const rows = readData('heart');
  const column = (key: string) => rows.map((row) => Number(row[key]));
  const model = (...names: string[]): CoxData => ({
    entry: column('start'),
    time: column('stop'),
    event: column('status'),
    covariates: names.map((name) => ({ name, values: column(name) })),
  });

  it('transplantation as a covariate that changes', () => {
    const { time_dependent_heart: r } = readExpected<{
      time_dependent_heart: { terms: string[]; coef: number[]; se: number[]; loglik: number[] };
    }>('counting-process');
    const fit = coxRegression(model(...r.terms));
    const terms = fit.terms.flatMap(({ coef, se }) => [coef, se]);
    agree(
      terms,
      r.coef.flatMap((coef, j) => [coef, r.se[j]]),
    );
    agree(fit.loglik, r.loglik);
    agree(
      [fit.score.chisq, fit.concordance, fit.concordanceStdErr],
      [10.0022821364515, 0.599800840894003, 0.0359183573079077],
    );
    const { terms: ph, global } = proportionalHazardsTest(model(...r.terms));
    const zph = [0.8953770835326958, 0.0968351119740438, 0.1282665260069794, 1.3792528013440082];
    agree(
      [...ph, global].map(({ chisq }) => chisq),
      zph,
    );
  });

  it('transplantation as strata, ties by Breslow', () => {
    const data = { ...model('age', 'surgery'), stratum: column('transplant') };
    const fit = coxRegression(data, { ties: 'breslow' });
    agree(
      fit.terms.map(({ coef }) => coef),
      [0.0321216248497156, -0.7678239203738099],
    );
    agree(fit.covariance.flat(), [1.9845478146956e-4, 7.83360996557722e-5, 7.83360996557722e-5, 0.130952121445831]);
    agree(fit.loglik, [-262.804034836573, -257.336046899261]);
    agree([fit.concordance, fit.concordanceStdErr], [0.608831254103743, 0.0399153187355321]);
    const { terms, global } = proportionalHazardsTest(data, { ties: 'breslow' });
    const zph = [0.727688506933477, 0.112280734398444, 0.856666198352485];
    agree(
      [...terms, global].map(({ chisq }) => chisq),
      zph,
    );
  });
});

describe('monoclonal gammopathy, cause by cause, as in R', () => {
  const rows = readData('cr_mgus2');
  type Expected = { cause: number } & Record<'coef' | 'se' | 'hr' | 'lower' | 'upper', number[]>;
  const { cause_specific_cox_efron: causes } = readExpected<{ cause_specific_cox_efron: Expected[] }>('cr_mgus2');
  it.each(causes)('cause $cause', (r) => {
    const values = rows.map(({ sex }) => Number(sex === 'M'));
    const event = rows.map(({ cause }) => Number(Number(cause) === r.cause));
    const { terms } = coxRegression({
      time: rows.map(({ time }) => Number(time)),
      event,
      covariates: [{ name: 'sexM', values }],
    });
    const [term] = terms;
    agree(
      [term?.coef, term?.se, term?.hr, term?.lower, term?.upper],
      [r.coef[0], r.se[0], r.hr[0], r.lower[0], r.upper[0]],
    );
  });
});

describe('meazza35, as in R', () => {
  const rows = readData('meazza35');
  const expected = readExpected<Record<string, Record<`cox_${Ties}`, { coef: number[]; se: number[] }>>>('meazza35');
  const analyses = [
    { name: 'meazza35_efs_by_csr', of: rows, isExposed: (row: Row) => row.complete_surgical_remission === '1' },
    {
      name: 'meazza35_efs_by_response',
      of: rows.filter((row) => row.hist_response !== ''),
      isExposed: (row: Row) => row.hist_response === 'POOR',
    },
  ];
  it.each(analyses.flatMap((analysis) => (['efron', 'breslow'] as const).map((ties) => ({ ...analysis, ties }))))(
    '$name, ties by $ties: a large effect is not an infinite one',
    ({ name, of, isExposed, ties }) => {
      const { terms, warnings } = coxRegression(
        {
          time: of.map(monthsToEvent),
          event: of.map((row) => Number(row.efs_event)),
          covariates: [{ name, values: of.map((row) => Number(isExposed(row))) }],
        },
        { ties },
      );
      const r = expected[name]?.[`cox_${ties}`];
      agree([terms[0]?.coef, terms[0]?.se], [r?.coef[0], r?.se[0]]);
      expect(warnings).toEqual([]);
    },
  );
});

function monthsToEvent({ efs_date = '', dx_date = '' }: Row): number {
  return (Date.parse(efs_date) - Date.parse(dx_date)) / 86_400_000 / 30.4375;
}

/** The model that an R formula describes, of the rows in which nothing is missing. */
function modelOf(rows: Row[], formula: string): CoxData {
  const terms = (formula.split('~')[1] ?? '').split('+').map((term) => term.trim());
  const columnOf = (term: string) => term.replace(/^\w+\((\w+)\)$/, '$1');
  const complete = rows.filter((row) => terms.every((term) => row[columnOf(term)] !== ''));
  const texts = (term: string) => complete.map((row) => row[columnOf(term)] ?? '');
  const strata = terms.find((term) => term.startsWith('strata('));
  return {
    time: complete.map((row) => Number(row.time)),
    event: complete.map((row) => Number(row.status)),
    covariates: terms.filter((term) => term !== strata).flatMap((term) => columnsOf(term, texts(term))),
    ...(strata && { stratum: numbered(texts(strata)) }),
  };
}

function columnsOf(term: string, values: string[]): CoxCovariate[] {
  if (!term.startsWith('factor(')) return [{ name: term, values: values.map(Number) }];
  const levels = [...new Set(values)].sort().slice(1);
  return levels.map((level) => ({
    name: `${term}${level}`,
    term,
    values: values.map((value) => Number(value === level)),
  }));
}

function numbered(values: string[]): number[] {
  const levels = [...new Set(values)].sort();
  return values.map((value) => levels.indexOf(value));
}
