import { describe, expect, it } from 'vitest';
import { type Curve, kaplanMeier, reverseFollowUp, type Step, type SurvivalTimes } from './kaplan-meier';
import { agree } from './reference/agree';
import { readData, readExpected } from './reference/read-reference';
import { restrictedMean } from './restricted-mean';
import { survivalAt } from './survival-at';
import { medianSurvival, survivalQuantile } from './survival-quantile';

type Maybe = number | null;
const CONFIDENCE_TYPES = ['log-log', 'log', 'plain'] as const;
type ByType<Content> = Record<(typeof CONFIDENCE_TYPES)[number], Content>;

interface ExpectedCurve extends Record<'time' | 'n_risk' | 'n_event' | 'n_censor' | 'surv', number[]> {
  std_err_log_surv: Maybe[];
  lower: Maybe[];
  upper: Maybe[];
  median: Maybe;
  median_lower: Maybe;
  median_upper: Maybe;
  q25: Maybe;
  q25_lower: Maybe;
  q25_upper: Maybe;
  q75: Maybe;
  q75_lower: Maybe;
  q75_upper: Maybe;
  at: ({ time: number; n_risk: number; surv: number; beyond_last_observation: boolean } & Record<
    'std_err' | 'lower' | 'upper',
    Maybe
  >)[];
}

interface ExpectedFit extends ByType<ExpectedCurve> {
  rmst: { tau: number; value: number; se: number };
  reverse_km_follow_up: Record<
    'median' | 'median_lower_loglog' | 'median_upper_loglog' | 'median_lower_log' | 'median_upper_log' | 'q25' | 'q75',
    Maybe
  >;
  n: number;
  events: number;
}

interface ExpectedStudy {
  km_overall: ExpectedFit;
  km_by: Record<string, (ExpectedFit & { group: string | number })[]>;
}

describe.each(['aml', 'lung', 'veteran'])('%s, as in R', (name) => {
  const rows = readData(name);
  const expected = readExpected<ExpectedStudy>(name);

  describe('overall', () => itAgrees(times(rows), expected.km_overall));
  for (const [column, fits] of Object.entries(expected.km_by)) {
    describe.each(fits)(`by ${column}: $group`, (fit) => {
      itAgrees(times(rows.filter((row) => row[column] === String(fit.group))), fit);
    });
  }
});

interface EdgeCase {
  name: string;
  why: string;
  time: number[];
  status: number[];
  grp: string[] | null;
  km: ExpectedFit;
  km_by?: (ExpectedFit & { group: string })[];
}

describe.each(readExpected<{ cases: EdgeCase[] }>('edge-cases').cases)('$name ($why), as in R', (edge) => {
  itAgrees({ time: edge.time, event: edge.status }, edge.km);
  for (const fit of edge.km_by ?? []) {
    const members = edge.time.map((_, i) => i).filter((i) => edge.grp?.[i] === fit.group);
    const part = (column: number[]) => members.map((i) => column[i] ?? Number.NaN);
    describe(`group ${fit.group}`, () => itAgrees({ time: part(edge.time), event: part(edge.status) }, fit));
  }
});

describe('left-truncated Stanford heart data, as in R', () => {
  it('agrees at every time', () => {
    const rows = readData('heart');
    const entry = rows.map((row) => Number(row.start));
    const time = rows.map((row) => Number(row.stop));
    const { steps } = kaplanMeier({ time, entry, event: rows.map((row) => Number(row.status)) });
    type Columns = 'time' | 'n_risk' | 'n_event' | 'surv' | 'lower' | 'upper';
    const { km_left_truncated_heart: r } = readExpected<{ km_left_truncated_heart: Record<Columns, number[]> }>(
      'counting-process',
    );
    agree(column(steps, 'time'), r.time);
    agree(column(steps, 'nRisk'), r.n_risk);
    agree(column(steps, 'nEvent'), r.n_event);
    agree(column(steps, 'surv'), r.surv);
    agree(column(steps, 'lower'), r.lower);
    agree(column(steps, 'upper'), r.upper);
  });
});

function itAgrees(data: SurvivalTimes, fit: ExpectedFit): void {
  it.each(CONFIDENCE_TYPES)('curve, quantiles and survival at times, limits by %s', (confidence) => {
    const curve = kaplanMeier(data, { confidence });
    expect([curve.n, curve.events]).toEqual([fit.n, fit.events]);
    agreeOnCurve(curve, fit[confidence]);
    agreeOnQuantiles(curve, fit[confidence]);
    agreeOnTimes(curve, fit[confidence]);
  });

  it('restricted mean', () => {
    const mean = restrictedMean(kaplanMeier(data), fit.rmst.tau);
    agree([mean.value, mean.stdErr], [fit.rmst.value, fit.rmst.se]);
  });

  it('reverse Kaplan-Meier follow-up', () => {
    const reverse = (confidence: 'log-log' | 'log') => kaplanMeier(reverseFollowUp(data), { confidence });
    const r = fit.reverse_km_follow_up;
    const loglog = medianSurvival(reverse('log-log'));
    const log = medianSurvival(reverse('log'));
    agree([loglog.value, loglog.lower, loglog.upper], [r.median, r.median_lower_loglog, r.median_upper_loglog]);
    agree([log.lower, log.upper], [r.median_lower_log, r.median_upper_log]);
    agree([survivalQuantile(reverse('log'), 0.25).value, survivalQuantile(reverse('log'), 0.75).value], [r.q25, r.q75]);
  });
}

function agreeOnCurve({ steps }: Curve, r: ExpectedCurve): void {
  agree(column(steps, 'time'), r.time);
  agree(column(steps, 'nRisk'), r.n_risk);
  agree(column(steps, 'nEvent'), r.n_event);
  agree(column(steps, 'nCensor'), r.n_censor);
  agree(column(steps, 'surv'), r.surv);
  agree(
    column(steps, 'logVariance').map((v) => (v === null ? null : Math.sqrt(v))),
    r.std_err_log_surv,
  );
  agree(column(steps, 'lower'), r.lower);
  agree(column(steps, 'upper'), r.upper);
}

function agreeOnQuantiles(curve: Curve, r: ExpectedCurve): void {
  const flat = (p: number) => {
    const { value, lower, upper } = survivalQuantile(curve, p);
    return [value, lower, upper];
  };
  agree(flat(0.5), [r.median, r.median_lower, r.median_upper]);
  agree(flat(0.25), [r.q25, r.q25_lower, r.q25_upper]);
  agree(flat(0.75), [r.q75, r.q75_lower, r.q75_upper]);
}

function agreeOnTimes(curve: Curve, { at }: ExpectedCurve): void {
  const estimates = survivalAt(
    curve,
    at.map(({ time }) => time),
  );
  estimates.forEach((estimate, i) => {
    const r = at[i];
    const { nRisk, surv, stdErr, lower, upper } = estimate;
    agree([nRisk, surv, stdErr, lower, upper], [r?.n_risk, r?.surv, r?.std_err, r?.lower, r?.upper]);
    expect(estimate.isBeyondObservation).toBe(r?.beyond_last_observation);
  });
}

function times(rows: Record<string, string>[]): SurvivalTimes {
  return { time: rows.map((row) => Number(row.time)), event: rows.map((row) => Number(row.status)) };
}

function column(steps: Step[], key: keyof Step): Maybe[] {
  return steps.map((step) => step[key]);
}
