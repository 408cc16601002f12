import { describe, expect, it } from 'vitest';
import { agree } from '@/lib/statistics/reference/agree';
import { readExpected } from '@/lib/statistics/reference/read-reference';
import { referenceFile, runCommand } from './testing/run-command';

type Maybe = number | null;
type Column = Maybe[];
const confidenceTypes = ['log-log', 'log', 'plain'] as const;

interface Answer {
  n: number;
  events: number;
  dropped: number;
  km: ({ group: string; at: Record<string, Maybe>[] } & Record<string, Column>)[];
  followUp: Record<'median' | 'lower' | 'upper', Maybe>;
  logrank?: { chisq: Maybe; df: number; p: Maybe; observed: number[]; expected: number[] };
  cox?: {
    terms: ({ name: string } & Record<string, Maybe>)[];
    loglik: Maybe[];
    concordance: Maybe;
    warnings: string[];
  } & Record<'lr' | 'wald' | 'score', { chisq: Maybe; df: number; p: Maybe }>;
}

type ExpectedCurve = Record<'time' | 'n_risk' | 'n_event' | 'n_censor' | 'surv' | 'lower' | 'upper', Column> & {
  std_err_log_surv: Column;
  at: Record<string, Maybe>[];
} & Record<'median' | 'median_lower' | 'median_upper' | 'q25' | 'q75', Maybe>;

interface ExpectedFit extends Record<(typeof confidenceTypes)[number], ExpectedCurve> {
  reverse_km_follow_up: Record<string, Maybe>;
  n: number;
  events: number;
}

interface ExpectedTest {
  group: string;
  strata: string | null;
  rho: number;
  n: number[];
  observed: number[];
  expected: number[];
  chisq: number;
  df: number;
  p: number;
}

interface ExpectedModel {
  label: string;
  ties: string;
  n: number;
  events: number;
  terms: string[];
  loglik: number[];
  concordance: number;
  likelihood_ratio: { chisq: number; df: number; p: number };
  wald: { p: number; df: number };
  score: { chisq: number; df: number; p: number };
}

interface ExpectedStudy {
  km_overall: ExpectedFit;
  km_by: Record<string, (ExpectedFit & { group: string | number })[]>;
  logrank: ExpectedTest[];
  cox: (ExpectedModel & Record<'coef' | 'se' | 'z' | 'p' | 'hr' | 'hr_lower' | 'hr_upper', number[]>)[];
}

async function analysed(file: string, ...words: string[]): Promise<Answer> {
  const { status, stdout, stderr } = await runCommand([
    '--csv',
    referenceFile(file),
    '--time',
    'time',
    '--event',
    'status',
    ...words,
  ]);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

const atOf = ({ at }: ExpectedCurve) => ['--at', at.map(({ time }) => time).join(',')];

describe.concurrent.each([
  ['lung', 'sex'],
  ['veteran', 'celltype'],
  ['aml', 'x'],
])('%s by %s, as in R', { timeout: 120_000 }, (file, by) => {
  const expected = readExpected<ExpectedStudy>(file);

  it.each(confidenceTypes)('curves of the groups, limits by %s', async (confidence) => {
    const fits = expected.km_by[by] ?? [];
    const times = fits[0] ? atOf(fits[0][confidence]) : [];
    const answer = await analysed(file, '--by', by, '--conf-type', confidence, ...times);
    expect(answer.km.map(({ group }) => group)).toEqual(fits.map(({ group }) => String(group)));
    fits.forEach((fit, i) => {
      agreeOnCurve(answer.km[i], fit[confidence]);
    });
    agreeOnTest(
      answer,
      expected.logrank.find(({ group, strata, rho }) => group === by && !strata && rho === 0),
    );
  });

  it('the curve of all, and follow-up', async () => {
    const answer = await analysed(file, ...atOf(expected.km_overall['log-log']));
    const { n, events, reverse_km_follow_up: reverse } = expected.km_overall;
    expect([answer.n, answer.events, answer.dropped]).toEqual([n, events, 0]);
    expect(answer).not.toHaveProperty('logrank');
    expect(answer).not.toHaveProperty('cox');
    expect(answer.km.map(({ group }) => group)).toEqual(['All']);
    agreeOnCurve(answer.km[0], expected.km_overall['log-log']);
    const { median, lower, upper } = answer.followUp;
    agree([median, lower, upper], [reverse.median, reverse.median_lower_loglog, reverse.median_upper_loglog]);
  });
});

it.each([
  ['lung', 'sex', 'ecog3'],
  ['veteran', 'trt', 'celltype'],
])('%s by %s in strata of %s: the log-rank test as in R', { timeout: 60_000 }, async (file, by, strata) => {
  const expected = readExpected<ExpectedStudy>(file).logrank.find(
    (test) => test.group === by && test.strata === strata,
  );
  const answer = await analysed(file, '--by', by, '--strata', strata);
  expect(answer.n).toBe(expected?.n.reduce((sum, n) => sum + n, 0));
  agreeOnTest(answer, expected);
});

/** How a model of the reference files is asked for. */
const models: [string, string, string[]][] = [
  ['aml', 'x', ['--by', 'x']],
  ['lung', 'sex', ['--covariates', 'sex']],
  ['lung', 'sex_age', ['--covariates', 'sex,age']],
  ['lung', 'ecog_factor', ['--by', 'ecog3']],
  ['lung', 'full', ['--covariates', 'sex,age,ph_ecog,ph_karno,wt_loss']],
  ['lung', 'stratified', ['--covariates', 'age,sex', '--strata', 'ecog3']],
  ['veteran', 'trt', ['--covariates', 'trt']],
  ['veteran', 'celltype', ['--covariates', 'celltype']],
  ['veteran', 'celltype', ['--by', 'celltype']],
  ['veteran', 'stratified', ['--covariates', 'trt,karno', '--strata', 'celltype']],
];

describe.concurrent.each(models)('the Cox model %s %s, as in R', { timeout: 120_000 }, (file, label, words) => {
  it.each(['efron', 'breslow'])('ties by %s', async (ties) => {
    const r = readExpected<ExpectedStudy>(file).cox.find((model) => model.label === label && model.ties === ties);
    const { n, events, dropped, cox } = await analysed(file, ...words, '--ties', ties);
    if (!r || !cox) throw new Error('There is no such model.');
    expect([n, events, n + dropped]).toEqual([r.n, r.events, readExpected<ExpectedStudy>(file).km_overall.n]);
    expect(cox.terms.map(({ name }) => name)).toEqual(r.terms.map((term) => term.replace(/factor\((\w+)\)/, '$1')));
    const keys = { coef: 'coef', se: 'se', z: 'z', p: 'p', hr: 'hr', lower: 'hr_lower', upper: 'hr_upper' } as const;
    for (const [ours, theirs] of Object.entries(keys))
      agree(
        cox.terms.map((term) => term[ours]),
        r[theirs],
      );
    agree(cox.loglik, r.loglik);
    agree([cox.lr.chisq, cox.lr.df, cox.lr.p], [r.likelihood_ratio.chisq, r.likelihood_ratio.df, r.likelihood_ratio.p]);
    agree([cox.score.chisq, cox.score.df, cox.score.p], [r.score.chisq, r.score.df, r.score.p]);
    // R rounds this chi-square to two decimals, and not its p.
    agree([cox.wald.df, cox.wald.p], [r.wald.df, r.wald.p]);
    agree([cox.concordance], [r.concordance]);
  });
});

function agreeOnCurve(ours: Answer['km'][number] | undefined, r: ExpectedCurve): void {
  if (!ours) throw new Error('There is no such curve.');
  const names = {
    time: 'time',
    nRisk: 'n_risk',
    nEvent: 'n_event',
    nCensor: 'n_censor',
    surv: 'surv',
    lower: 'lower',
    upper: 'upper',
  } as const;
  for (const [name, theirs] of Object.entries(names)) agree(ours[name] ?? [], r[theirs]);
  agree(
    ours.stdErr ?? [],
    r.surv.map((surv, i) => times(surv, r.std_err_log_surv[i] ?? null)),
  );
  const flat = ({ time, surv, lower, upper, nRisk }: Record<string, Maybe>) => [time, surv, lower, upper, nRisk];
  agree(
    ours.at.flatMap((estimate) => flat(estimate)),
    r.at.flatMap((estimate) => flat({ ...estimate, nRisk: estimate.n_risk ?? null })),
  );
  const { median, medianLower, medianUpper, q25, q75 } = ours as unknown as Record<string, Maybe>; // the printed JSON, read by name
  agree([median, medianLower, medianUpper, q25, q75], [r.median, r.median_lower, r.median_upper, r.q25, r.q75]);
}

function times(one: Maybe, other: Maybe): Maybe {
  return one === null || other === null ? null : one * other;
}

function agreeOnTest({ logrank }: Answer, r: ExpectedTest | undefined): void {
  if (!r || !logrank) throw new Error('There is no such test.');
  agree([logrank.chisq, logrank.df, logrank.p], [r.chisq, r.df, r.p]);
  agree(logrank.observed, r.observed);
  agree(logrank.expected, r.expected);
}
