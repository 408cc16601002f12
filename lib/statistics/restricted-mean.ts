import type { Curve } from './kaplan-meier';

export interface RestrictedMean {
  value: number;
  stdErr: number;
}

/**
 * Mean time without the event during the first `until` units of time: the area under the curve up to there, with its standard error
 * (Irwin 1949; Klein & Moeschberger 2003, section 4.5). The curve is carried forward when observation ends before `until`.
 */
export function restrictedMean({ columns }: Curve, until: number): RestrictedMean {
  const { time, surv, nRisk, nEvent } = columns;
  let areaToTheRight = 0;
  let variance = 0;
  let end = until;
  // From the right, so that the area from each event to the end, which the variance needs, is at hand.
  for (let i = time.length - 1; i >= 0; i--) {
    const from = time[i] ?? 0;
    if (from >= until) continue;
    areaToTheRight += (surv[i] ?? 0) * (end - from);
    end = from;
    const [atRisk, events] = [nRisk[i] ?? 0, nEvent[i] ?? 0];
    if (atRisk > events) variance += (areaToTheRight ** 2 * events) / (atRisk * (atRisk - events));
  }
  return { value: areaToTheRight + end, stdErr: Math.sqrt(variance) };
}
