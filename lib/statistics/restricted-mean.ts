import type { Curve } from './kaplan-meier';

export interface RestrictedMean {
  value: number;
  stdErr: number;
}

/**
 * Mean time without the event during the first `until` units of time: the area under the curve up to there, with its standard error
 * (Irwin 1949; Klein & Moeschberger 2003, section 4.5). The curve is carried forward when observation ends before `until`.
 */
export function restrictedMean({ steps }: Curve, until: number): RestrictedMean {
  let areaToTheRight = 0;
  let variance = 0;
  let end = until;
  // From the right, so that the area from each event to the end, which the variance needs, is at hand.
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    if (!step || step.time >= until) continue;
    areaToTheRight += step.surv * (end - step.time);
    end = step.time;
    const alive = step.nRisk - step.nEvent;
    if (alive > 0) variance += (areaToTheRight ** 2 * step.nEvent) / (step.nRisk * alive);
  }
  return { value: areaToTheRight + end, stdErr: Math.sqrt(variance) };
}
