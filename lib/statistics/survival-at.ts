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
 * The curve read at given times, in the order given. With late entries, `nRisk` counts those at risk at the next step.
 */
export function survivalAt(curve: Curve, times: readonly number[]): SurvivalEstimate[] {
  return times.map((time) => readAt(curve, time));
}

function readAt({ steps, n }: Curve, time: number): SurvivalEstimate {
  const next = firstStepFrom(steps, time);
  const isAtStep = steps[next]?.time === time;
  const current = isAtStep ? steps[next] : steps[next - 1];
  const { surv, stdErr, lower, upper } = current ?? { surv: 1, stdErr: 0, lower: 1, upper: 1 };
  const nRisk = steps.length === 0 ? n : (steps[next]?.nRisk ?? 0);
  return { time, nRisk, surv, stdErr, lower, upper, isBeyondObservation: next === steps.length };
}

/** Index of the first step at or after the time; the number of steps when there is none. */
function firstStepFrom(steps: { time: number }[], time: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.time ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
