import { type Step, stepAt } from './curve-columns';
import type { Curve } from './kaplan-meier';

export interface SurvivalEstimate {
  time: number;
  /** Under observation just before this time. */
  nRisk: number;
  surv: number;
  stdErr: number | null;
  lower: number | null;
  upper: number | null;
  /** The last observation lies before this time: the figures are carried forward from it and say little. */
  isBeyondObservation: boolean;
}

/**
 * The curve read at given times, in the order given. With late entries, `nRisk` counts those at risk at the next step, as R's
 * `summary(survfit, times)` does.
 */
export function survivalAt(curve: Curve, times: readonly number[]): SurvivalEstimate[] {
  return times.map((time) => readAt(curve, time));
}

const BEFORE_ALL: Pick<Step, 'surv' | 'stdErr' | 'lower' | 'upper'> = { surv: 1, stdErr: 0, lower: 1, upper: 1 };

function readAt({ columns }: Curve, time: number): SurvivalEstimate {
  const next = firstFrom(columns.time, time);
  const current = columns.time[next] === time ? next : next - 1;
  const { surv, stdErr, lower, upper } = current < 0 ? BEFORE_ALL : stepAt(columns, current);
  const nRisk = columns.nRisk[next] ?? 0;
  return { time, nRisk, surv, stdErr, lower, upper, isBeyondObservation: next === columns.time.length };
}

/** Index of the first of the ascending times that is not before `time`; their number when there is none. */
function firstFrom(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
