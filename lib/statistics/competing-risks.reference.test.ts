import { describe, expect, it } from 'vitest';
import { type CauseIncidence, cumulativeIncidence } from './competing-risks';
import { incidenceAt } from './competing-risks-at';
import type { CompetingTimes } from './competing-risks-times';
import { coxRegression } from './cox';
import { agree } from './reference/agree';
import { readData, readExpected } from './reference/read-reference';

type Maybe = number | null;
type Cause = 'c1' | 'c2';
type Figures = Record<'time' | 'n_risk' | `${'n_event' | 'cif' | 'se'}_${Cause}`, Maybe[]> &
  Record<`${'lower' | 'upper'}_${`${Cause}_loglog` | 'c1_log'}`, Maybe[]>;

interface ExpectedCurves {
  n: number;
  states: string[];
  at: (Record<string, number> & { month: number })[];
  cmprsk_at: { est: number[][]; var: number[][]; times: number[] };
}

interface ExpectedCox extends Record<'coef' | 'se' | 'hr' | 'lower' | 'upper', number[]> {
  cause: string;
}

interface ExpectedStudy {
  overall: ExpectedCurves & Figures;
  by_group: (ExpectedCurves & Figures & { group: string })[];
  cause_specific_cox_efron: ExpectedCox[];
}

const CAUSES = ['c1', 'c2'] as const;
const rows = readData('cr_mgus2');
const expected = readExpected<ExpectedStudy>('cr_mgus2');
const timesOf = (of: typeof rows): CompetingTimes => ({
  time: of.map((row) => Number(row.time)),
  cause: of.map((row) => Number(row.cause)),
});

describe('overall, as in R', () => itAgrees(timesOf(rows), expected.overall));
describe.each(expected.by_group)('sex $group, as in R', (fit) => {
  itAgrees(timesOf(rows.filter((row) => row.sex === fit.group)), fit);
});

describe('Cox regression of each cause, the others censoring, as in R', () => {
  it.each(expected.cause_specific_cox_efron)('cause $cause', ({ cause, ...r }) => {
    const { time, cause: happened } = timesOf(rows);
    const event = Array.from(happened, (one) => (one === Number(cause) ? 1 : 0));
    const isMale = { name: 'sex', values: rows.map((row) => (row.sex === 'M' ? 1 : 0)) };
    const [sex] = coxRegression({ time, event, covariates: [isMale] }).terms;
    agree([sex?.coef, sex?.se, sex?.hr, sex?.lower, sex?.upper], [r.coef, r.se, r.hr, r.lower, r.upper].flat());
  });
});

function itAgrees(data: CompetingTimes, r: ExpectedCurves & Figures): void {
  it('at every time with an event', () => {
    const curves = cumulativeIncidence(data, { causes: 2 });
    const steps = curves.steps.filter(({ causes }) => causes.some(({ nEvent }) => nEvent > 0));
    expect([curves.n, curves.causes + 1]).toEqual([r.n, r.states.length]);
    agree(
      column(steps, ({ time }) => time),
      r.time,
    );
    agree(
      column(steps, ({ nRisk }) => nRisk),
      r.n_risk,
    );
    for (const [i, name] of CAUSES.entries()) {
      agree(
        column(steps, ({ causes }) => causes[i]?.nEvent),
        r[`n_event_${name}`],
      );
      agree(
        column(steps, ({ causes }) => causes[i]?.incidence),
        r[`cif_${name}`],
      );
      agree(
        column(steps, ({ causes }) => causes[i]?.stdErr),
        r[`se_${name}`],
      );
    }
  });

  it('limits at every time with an event', () => {
    const limits = (confidence: 'log-log' | 'log', cause: number) => {
      const { steps } = cumulativeIncidence(data, { causes: 2, confidence });
      const withEvents = steps.filter(({ causes }) => causes.some(({ nEvent }) => nEvent > 0));
      return withEvents.flatMap(({ causes }) => limitsOf(causes[cause]));
    };
    agree(limits('log-log', 0), alternating(r.lower_c1_loglog, r.upper_c1_loglog));
    agree(limits('log-log', 1), alternating(r.lower_c2_loglog, r.upper_c2_loglog));
    agree(limits('log', 0), alternating(r.lower_c1_log, r.upper_c1_log));
  });

  it('at given times', () => {
    const at = (confidence: 'log-log' | 'log' | 'plain') => {
      const curves = cumulativeIncidence(data, { causes: 2, confidence });
      return incidenceAt(
        curves,
        r.at.map(({ time }) => time ?? Number.NaN),
      );
    };
    const [loglog, log, plain] = [at('log-log'), at('log'), at('plain')];
    for (const [i, figures] of r.at.entries()) {
      const { month, time, cif_c1, se_c1, lower_c1, upper_c1, cif_c2, se_c2, lower_c2, upper_c2 } = figures;
      expect(loglog[i]?.time).toBe(time);
      expect(month).toBe(time);
      agree(flat(loglog[i]?.causes), [cif_c1, se_c1, lower_c1, upper_c1, cif_c2, se_c2, lower_c2, upper_c2]);
      agree(limitsOf(log[i]?.causes[0]), [figures.lower_c1_log, figures.upper_c1_log]);
      agree(limitsOf(plain[i]?.causes[0]), [figures.lower_c1_plain, figures.upper_c1_plain]);
    }
  });

  it('at given times, with the variance of cmprsk', () => {
    const { est, var: variances, times } = r.cmprsk_at;
    const estimates = incidenceAt(cumulativeIncidence(data, { causes: 2, variance: 'cmprsk' }), times);
    for (const i of [0, 1]) {
      agree(
        estimates.map(({ causes }) => causes[i]?.incidence),
        est[i] ?? [],
      );
      agree(
        estimates.map(({ causes }) => (causes[i]?.stdErr ?? 0) ** 2),
        variances[i] ?? [],
      );
    }
  });
}

function column<Step>(steps: Step[], read: (step: Step) => Maybe | undefined): (Maybe | undefined)[] {
  return steps.map(read);
}

function flat(causes: CauseIncidence[] = []): Maybe[] {
  return causes.flatMap(({ incidence, stdErr, lower, upper }) => [incidence, stdErr, lower, upper]);
}

function limitsOf(cause: CauseIncidence | undefined): (Maybe | undefined)[] {
  return [cause?.lower, cause?.upper];
}

function alternating(lower: Maybe[], upper: Maybe[]): (Maybe | undefined)[] {
  return lower.flatMap((value, i) => [value, upper[i]]);
}
