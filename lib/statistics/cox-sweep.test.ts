import { describe, expect, it } from 'vitest';
import type { CoxData } from './cox-data';
import { buildRiskSets } from './cox-risk-sets';
import { sweepRiskSets } from './cox-sweep';

const TIMES = [1, 2, 3, 4, 5, 6];

/** The logarithm of the sum of risks at each time of events, the latest first; a row's linear predictor is its covariate. */
function logRisks(data: Omit<CoxData, 'covariates'>, predictors: number[]): number[] {
  const sets = buildRiskSets({ ...data, covariates: [{ name: 'eta', values: predictors }] });
  const logs: number[] = [];
  const eta = Float64Array.from(sets.row, (i) => predictors[i] ?? Number.NaN);
  sweepRiskSets(sets, eta, 'breslow', ({ moments, shift }) => logs.push(Math.log(moments[0] ?? 0) + shift));
  return logs;
}

describe('the walk through the risk sets', () => {
  it('keeps its digits when somebody of enormous risk leaves', () => {
    const [time, event] = [[...TIMES, 9], [...TIMES, 9].map(() => 1)];
    const logs = logRisks({ time, event, entry: [...TIMES.map(() => 0), 7] }, [...TIMES.map(() => 0), 45]);
    expect(logs[0]).toBe(45);
    logs.slice(1).forEach((log, i) => {
      expect(log).toBeCloseTo(Math.log(i + 1), 12);
    });
  });

  it('keeps its digits when enormous risks leave while others stay', () => {
    const entry = [0, 0, 0, 0, 3.5, 3.5];
    const logs = logRisks({ time: TIMES, event: TIMES.map(() => 1), entry }, [0, 0, 0, 0, 45, 44]);
    const expected = [
      44,
      45 + Math.log1p(Math.exp(-1)),
      45 + Math.log1p(Math.exp(-1)),
      Math.log(2),
      Math.log(3),
      Math.log(4),
    ];
    logs.forEach((log, i) => {
      expect(log).toBeCloseTo(expected[i] ?? 0, 12);
    });
  });

  it('neither overflows nor vanishes with linear predictors that exp cannot take', () => {
    const event = TIMES.map(() => 1);
    expect(logRisks({ time: TIMES, event }, [5000, 4000, 3000, 2000, 1000, 0])).toEqual([
      0, 1000, 2000, 3000, 4000, 5000,
    ]);
    expect(logRisks({ time: TIMES, event }, [-1000, -1000, -1000, -1000, -1000, -1000])[0]).toBe(-1000);
  });
});
