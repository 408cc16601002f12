import { scaleLinear, scaleLog } from 'd3-scale';
import type { LinesFigure } from '@/lib/analysis/figures';
import {
  type Axis,
  axisLabel,
  heightOfXAxis,
  type Plot,
  roomForXLabel,
  ticksThatFit,
  widthOfYAxis,
} from './axes-layout';
import { FONT_SIZE, LINE_HEIGHT, NARROW } from './drawing';
import { type LegendLayout, layOutLegend } from './legend';
import { wrapText } from './text-width';
import { type PlacedThreshold, placeThresholds } from './threshold-layout';
import { axisTicks, logTicks, tickOf } from './ticks';

type Shown = Omit<LinesFigure, 'kind' | 'title' | 'description'>;
type Series = LinesFigure['series'][number];

export interface LinesLayout extends Plot {
  width: number;
  height: number;
  legend: LegendLayout;
  xAxis: Axis;
  yAxis: Axis;
  /** With only the points that can be drawn. */
  named: Series[];
  faint: Series[];
  thresholds: PlacedThreshold[];
  /** What is to be known of the drawing itself, under it. */
  note: { lines: string[]; y: number };
}

/** More lines of single children than this are a cloud, and a heavy one. */
export const MOST_FAINT = 300;
export const FAINT_LABEL = 'One child each';

/** Places legend, axes, thresholds and lines in a picture of the given width. */
export function layOutLines(figure: Shown, width: number): LinesLayout {
  const isNarrow = width < NARROW;
  const drawable = (series: Series[]) =>
    series.map((each) => ({ ...each, points: drawablePoints(each, figure.yScale) }));
  const allFaint = figure.series.filter(({ isFaint }) => isFaint);
  const named = drawable(figure.series.filter(({ isFaint }) => !isFaint));
  const faint = drawable(allFaint.slice(0, MOST_FAINT));
  const legend = layOutLegend([...named.map(({ label }) => label), ...(faint.length > 0 ? [FAINT_LABEL] : [])], width);
  const top = legend.height + 14;
  const bottom = top + (isNarrow ? 225 : 310);
  const yAxis = yAxisOf(figure, [...named, ...faint], { top, bottom });
  const left = widthOfYAxis(
    yAxis.ticks.map(({ text }) => text),
    yAxis.label,
  );
  const right = width - 22;
  const xAxis = xAxisOf(figure.xLabel, [...named, ...faint], { left, right }, width);
  const lines = named.map(({ points }) => points.map(({ x, y }) => ({ x: xAxis.place(x), y: yAxis.place(y) })));
  const underAxis = bottom + heightOfXAxis(xAxis.label);
  const note = noteOf(allFaint.length, width);
  return {
    width,
    height: underAxis + note.length * LINE_HEIGHT + 8,
    ...{ left, right, top, bottom, legend, xAxis, yAxis, named, faint },
    thresholds: placeThresholds(thresholdsOf(figure), yAxis.place, { left, right, top, bottom }, lines),
    note: { lines: note, y: underAxis + LINE_HEIGHT - 2 },
  };
}

function thresholdsOf({ thresholds, yScale }: Shown): Shown['thresholds'] {
  return thresholds.filter(({ y }) => Number.isFinite(y) && (yScale === 'linear' || y > 0));
}

function drawablePoints({ points }: Series, yScale: LinesFigure['yScale']): Series['points'] {
  return points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y) && (yScale === 'linear' || y > 0));
}

function yAxisOf(
  { yScale, yLabel, yRange, thresholds }: Shown,
  series: Series[],
  ends: Pick<Plot, 'top' | 'bottom'>,
): Axis {
  const values = [...(yRange ?? []), ...thresholds.map(({ y }) => y)].filter((y) => yScale === 'linear' || y > 0);
  const [from, to] = rangeOf(
    series.map(({ points }) => points.map(({ y }) => y)),
    values,
  ) ?? [yScale === 'log' ? 0.1 : 0, 1];
  const most = Math.floor((ends.bottom - ends.top) / 40) + 1;
  const ticks = yScale === 'log' ? logTicks([from, to], most) : axisTicks([from, to], '', most);
  const domain = [ticks[0] ?? from, ticks.at(-1) ?? to];
  const place =
    yScale === 'log' ? scaleLog(domain, [ends.bottom, ends.top]) : scaleLinear(domain, [ends.bottom, ends.top]);
  return { ticks: ticks.map(tickOf), place, label: axisLabel(yLabel, ends.bottom - ends.top) };
}

function xAxisOf(xLabel: string, series: Series[], { left, right }: Pick<Plot, 'left' | 'right'>, width: number): Axis {
  const range = rangeOf(
    series.map(({ points }) => points.map(({ x }) => x)),
    [],
  ) ?? [0, 1];
  const [from, to] = [Math.min(0, range[0]), Math.max(range[1], range[0] + 1e-9)];
  const widest = tickOf(Math.round(to)).text;
  const ticks = axisTicks([from, to], xLabel, ticksThatFit(`-${widest}`, right - left, right - left < 350 ? 6 : 11));
  const place = scaleLinear([ticks[0] ?? 0, ticks.at(-1) ?? 1], [left, right]);
  return { ticks: ticks.map(tickOf), place, label: axisLabel(xLabel, roomForXLabel({ left, right }, width)) };
}

function rangeOf(lists: number[][], more: number[]): [number, number] | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const list of [...lists, more]) {
    for (const value of list) {
      from = Math.min(from, value);
      to = Math.max(to, value);
    }
  }
  return from <= to ? [from, to] : null;
}

function noteOf(faint: number, width: number): string[] {
  if (faint <= MOST_FAINT) return [];
  const text = `The lines of the first ${MOST_FAINT} of ${faint.toLocaleString('en-GB')} children are drawn.`;
  return wrapText(text, width - 24, FONT_SIZE);
}
