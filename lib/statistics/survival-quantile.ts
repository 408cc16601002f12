import type { Curve, Step } from './kaplan-meier';

export interface QuantileEstimate {
  /** Null when the curve does not come down far enough ("not reached"). */
  value: number | null;
  lower: number | null;
  upper: number | null;
}

const TOLERANCE = Math.sqrt(Number.EPSILON);

/** The median survival time with its confidence limits. */
export function medianSurvival(curve: Curve): QuantileEstimate {
  return survivalQuantile(curve, 0.5);
}

/**
 * The time by which a share `p` (0-1) has had the event, with limits: where a horizontal line at 1 - p meets the curve and its
 * confidence band (Brookmeyer & Crowley 1982). Conventions as in R's `quantile.survfit`: where the curve runs along the line, the
 * middle of that stretch; where it ends on the line, the middle between reaching it and the last observation.
 */
export function survivalQuantile(curve: Curve, p: number): QuantileEstimate {
  if (!(p > 0 && p < 1)) throw new RangeError(`A share lies between 0 and 1, not ${p}.`);
  return {
    value: crossing(curve.steps, (step) => step.surv, p),
    lower: crossing(curve.steps, (step) => step.lower, p),
    upper: crossing(curve.steps, (step) => step.upper, p),
  };
}

function crossing(steps: Step[], heightOf: (step: Step) => number | null, p: number): number | null {
  const reached = lowestReach(steps, heightOf, p - TOLERANCE);
  if (!reached) return null;
  const passed = lowestReach(steps, heightOf, p + TOLERANCE);
  if (passed) return (reached.time + passed.time) / 2;
  const last = steps.at(-1);
  const end = last ? heightOf(last) : null;
  if (!last || end === null || Math.abs(1 - end - p) >= TOLERANCE) return null;
  return (reached.time + last.time) / 2;
}

/**
 * Of the steps that have come down by at least `share`, the one that has come down least (the first of these). A survival curve never
 * rises, so it is the first to get there; a confidence limit may rise again, and R then chooses in this way.
 */
function lowestReach(steps: Step[], heightOf: (step: Step) => number | null, share: number): Step | null {
  let found: Step | null = null;
  let least = Infinity;
  for (const step of steps) {
    const height = heightOf(step);
    const fall = height === null ? Infinity : 1 - height;
    if (fall >= share && fall < least) [found, least] = [step, fall];
  }
  return found;
}
