import type { Curve, Step } from '@/lib/statistics/kaplan-meier';
import { mergedSteps, type Point, stepPath, written } from './path';
import type { SurvivalLayout } from './survival-layout';

type Scales = Pick<SurvivalLayout, 'x' | 'y'>;

/** The path of the step curve, from everybody at time 0 to the last observation. */
export function curvePath({ steps }: Curve, { x, y }: Scales): string {
  const points = [{ x: x(0), y: y(1) }, ...steps.map(({ time, surv }): Point => ({ x: x(time), y: y(surv) }))];
  return stepPath(mergedSteps(points));
}

/** The path of the confidence band. It ends where the curve comes to 0, because there the limits are not defined. */
export function bandPath({ steps }: Curve, { x, y }: Scales): string {
  const limits = bandLimits(steps);
  const upper = mergedSteps(limits.map(({ time, upper }) => ({ x: x(time), y: y(upper) })));
  const lower = mergedSteps(limits.map(({ time, lower }) => ({ x: x(time), y: y(lower) })));
  const end = x(limits.at(-1)?.time ?? 0);
  const back = lower.toReversed().map((point) => `V${written(point.y)}H${written(point.x)}`);
  return `${stepPath(upper)}H${written(end)}${back.join('')}Z`;
}

/** Upright marks where observation of children ended without the event: at most `most` of them, the crowded ones drawn as one. */
export function censorPath({ steps }: Curve, { x, y }: Scales, most: number): string {
  const marks = steps.filter(({ nCensor }) => nCensor > 0);
  const [from, to] = [x(0), x(marks.at(-1)?.time ?? 0)];
  const distance = marks.length <= most ? 0 : (to - from) / most;
  let next = Number.NEGATIVE_INFINITY;
  let path = '';
  for (const { time, surv } of marks) {
    const at = x(time);
    if (at < next) continue;
    next = at + distance;
    path += `M${written(at)},${written(y(surv) - 5)}v10`;
  }
  return path;
}

interface Limits {
  time: number;
  lower: number;
  upper: number;
}

function bandLimits(steps: Step[]): Limits[] {
  let [lower, upper] = [1, 1];
  return [{ time: 0, lower, upper }].concat(
    steps.map((step) => {
      // Before the first event log-log limits are not defined, nor any at 0: there the band runs on as it was.
      if (step.lower !== null && step.upper !== null) [lower, upper] = [step.lower, step.upper];
      return { time: step.time, lower, upper };
    }),
  );
}
