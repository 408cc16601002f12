import type { Curve } from './kaplan-meier';

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
export function survivalQuantile({ columns }: Curve, p: number): QuantileEstimate {
  if (!(p > 0 && p < 1)) throw new RangeError(`A share lies between 0 and 1, not ${p}.`);
  return {
    value: crossing(columns.time, columns.surv, p),
    lower: crossing(columns.time, columns.lower, p),
    upper: crossing(columns.time, columns.upper, p),
  };
}

/** When the heights, one for each time, cross 1 - p. */
function crossing(times: Float64Array, heights: Float64Array, p: number): number | null {
  const reached = lowestReach(times, heights, p - TOLERANCE);
  if (reached === null) return null;
  const passed = lowestReach(times, heights, p + TOLERANCE);
  if (passed !== null) return (reached + passed) / 2;
  const isEndOnTheLine = Math.abs(1 - (heights.at(-1) ?? 1) - p) < TOLERANCE;
  return isEndOnTheLine ? (reached + (times.at(-1) ?? 0)) / 2 : null;
}

/**
 * Of the times by which the heights have come down by at least `share`, the one when they have come down least (the first of these).
 * A survival curve never rises, so it is the first to get there; a confidence limit may rise again, and R then chooses in this way.
 */
function lowestReach(times: Float64Array, heights: Float64Array, share: number): number | null {
  let found: number | null = null;
  let least = Infinity;
  for (let i = 0; i < heights.length; i++) {
    // Where a height is not defined this is NaN, and no comparison holds.
    const fall = 1 - (heights[i] ?? Number.NaN);
    if (fall >= share && fall < least) [found, least] = [times[i] ?? 0, fall];
  }
  return found;
}
