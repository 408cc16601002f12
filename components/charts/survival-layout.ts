import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { Curve, Step } from '@/lib/statistics/kaplan-meier';
import { textWidth } from './text-width';

export const FONT_SIZE = 13;
export const ROW_HEIGHT = 20;

export interface SurvivalLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  /** The horizontal axis. */
  bottom: number;
  /** Baseline of the heading of the numbers at risk. */
  riskTop: number;
  ticks: number[];
  x: (months: number) => number;
  y: (share: number) => number;
}

/** Distances between ticks that a clinician reads at a glance, in months. */
const TICK_STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240];

/** Places axes, curve and table of numbers at risk in a picture of the given width. */
export function layOut(curves: Curve[], labels: string[], width: number): SurvivalLayout {
  const isNarrow = width < 500;
  const labelWidth = labels.length > 1 ? Math.max(...labels.map((label) => textWidth(label, FONT_SIZE))) + 58 : 0;
  const left = Math.max(isNarrow ? 52 : 62, isNarrow ? 0 : labelWidth);
  const right = width - 22;
  const top = 14;
  const bottom = top + Math.round((right - left) * (isNarrow ? 0.9 : 0.46));
  const riskTop = bottom + 72;
  const rows = isNarrow && labels.length > 1 ? labels.length * 2 : labels.length;
  const ticks = monthTicks(lastTime(curves), isNarrow ? 6 : 11);
  return {
    width,
    height: riskTop + ROW_HEIGHT * rows + 12,
    left,
    right,
    top,
    bottom,
    riskTop,
    ticks,
    x: scaleLinear([0, ticks.at(-1) ?? 1], [left, right]),
    y: scaleLinear([0, 1], [bottom, top]),
  };
}

/** Ticks from 0 to the first one past the last observation, at most `most` of them. */
export function monthTicks(last: number, most: number): number[] {
  const step = TICK_STEPS.find((candidate) => Math.ceil(last / candidate) < most) ?? Math.ceil(last / (most - 1));
  const count = Math.max(1, Math.ceil(last / step));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** How many are under observation just before a time. */
export function atRisk({ steps }: Curve, time: number): number {
  return steps.find((step) => step.time >= time)?.nRisk ?? 0;
}

/** The path of the step curve, from everybody at time 0 to the last observation. */
export function curvePath({ steps }: Curve, { x, y }: SurvivalLayout): string {
  const points: [number, number][] = [[0, 1], ...steps.map(({ time, surv }): [number, number] => [time, surv])];
  const path = line<[number, number]>(
    ([time]) => x(time),
    ([, surv]) => y(surv),
  ).curve(curveStepAfter);
  return path(points) ?? '';
}

/** The path of the confidence band. It ends where the curve comes to 0, because there the limits are not defined. */
export function bandPath({ steps }: Curve, { x, y }: SurvivalLayout): string {
  const path = area<BandPoint>()
    .x(({ time }) => x(time))
    .y0(({ lower }) => y(lower))
    .y1(({ upper }) => y(upper))
    .curve(curveStepAfter);
  return path(bandPoints(steps)) ?? '';
}

interface BandPoint {
  time: number;
  lower: number;
  upper: number;
}

function bandPoints(steps: Step[]): BandPoint[] {
  let [lower, upper] = [1, 1];
  return [{ time: 0, lower, upper }].concat(
    steps.map((step) => {
      // Before the first event log-log limits are not defined, nor any at 0: there the band runs on as it was.
      if (step.lower !== null && step.upper !== null) [lower, upper] = [step.lower, step.upper];
      return { time: step.time, lower, upper };
    }),
  );
}

function lastTime(curves: Curve[]): number {
  return Math.max(1, ...curves.map(({ steps }) => steps.at(-1)?.time ?? 0));
}
