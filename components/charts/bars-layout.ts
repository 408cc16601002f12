import { scaleLinear } from 'd3-scale';
import type { BarsFigure } from '@/lib/analysis/figures';
import { type Axis, axisLabel, heightOfXAxis, type Plot, roomForXLabel, ticksThatFit } from './axes-layout';
import { FONT_SIZE, LINE_HEIGHT, MARGIN, NARROW } from './drawing';
import { type LegendLayout, layOutLegend } from './legend';
import { written } from './path';
import { textWidth, wrapText } from './text-width';
import { axisTicks, tickOf } from './ticks';

type Shown = Pick<BarsFigure, 'xLabel' | 'parts' | 'bars'>;

export interface PlacedLabel {
  label: string;
  lines: string[];
  x: number;
  /** Baseline of the first line. */
  y: number;
}

export interface BarsLayout extends Plot {
  width: number;
  height: number;
  legend: LegendLayout;
  xAxis: Axis;
  /** Where lines may run down: on a phone the names stand between the bars. */
  stretches: Pick<Plot, 'top' | 'bottom'>[];
  labels: PlacedLabel[];
  labelAnchor: 'start' | 'end';
  /** For each part, the path of its pieces of all bars. */
  parts: string[];
}

const BAR = 18;
const GAP = 10;

/** Places legend, bars and axis. Wide, the names stand at the left of their bars, on a phone above them. */
export function layOutBars({ xLabel, parts, bars }: Shown, width: number): BarsLayout {
  const isNarrow = width < NARROW;
  const legend = layOutLegend(parts, width);
  const column = isNarrow ? 0 : widestLabel(bars, width * 0.4);
  const left = isNarrow ? MARGIN + 4 : MARGIN + column + 8;
  const right = width - 26;
  const top = legend.height + 10;
  let y = top + GAP;
  const labels: PlacedLabel[] = [];
  const tops = bars.map(({ label }) => {
    const lines = wrapText(label, isNarrow ? right - left : column, FONT_SIZE);
    const height = lines.length * LINE_HEIGHT;
    const barTop = isNarrow ? y + height + 2 : y + Math.max(0, height - BAR) / 2;
    labels.push({
      label,
      lines,
      x: isNarrow ? left - 1 : left - 8,
      y: isNarrow ? y + 11 : barTop + BAR / 2 + 4.5 - (height - LINE_HEIGHT) / 2,
    });
    y = isNarrow ? barTop + BAR + GAP : y + Math.max(BAR, height) + GAP;
    return barTop;
  });
  const bottom = y;
  const xAxis = axisOf(xLabel, bars, { left, right }, width);
  return {
    width,
    height: bottom + heightOfXAxis(xAxis.label) + 6,
    ...{ left, right, top, bottom, legend, xAxis, labels },
    stretches: isNarrow ? tops.map((barTop) => ({ top: barTop - 3, bottom: barTop + BAR + 3 })) : [{ top, bottom }],
    labelAnchor: isNarrow ? 'start' : 'end',
    parts: parts.map((_, part) => bars.map((bar, i) => piece(bar, part, tops[i] ?? 0, xAxis)).join('')),
  };
}

function widestLabel(bars: Shown['bars'], most: number): number {
  return Math.min(most, Math.max(0, ...bars.map(({ label }) => textWidth(label, FONT_SIZE))));
}

function axisOf(
  xLabel: string,
  bars: Shown['bars'],
  { left, right }: Pick<Plot, 'left' | 'right'>,
  width: number,
): Axis {
  const longest = bars.reduce((most, { values }) => Math.max(most, sumOf(values)), 0);
  const isWhole = bars.every(({ values }) => values.every(Number.isInteger));
  const most = ticksThatFit(tickOf(Math.round(longest)).text, right - left, right - left < 350 ? 6 : 11);
  const all = axisTicks([0, longest || 1], '', most);
  const ticks = isWhole ? all.filter(Number.isInteger) : all;
  const place = scaleLinear([0, all.at(-1) ?? 1], [left, right]);
  return { ticks: ticks.map(tickOf), place, label: axisLabel(xLabel, roomForXLabel({ left, right }, width)) };
}

function piece({ values }: Shown['bars'][number], part: number, top: number, { place }: Axis): string {
  const value = length(values[part]);
  if (value === 0) return '';
  const from = place(sumOf(values.slice(0, part)));
  const to = place(sumOf(values.slice(0, part + 1)));
  return `M${written(from)},${written(top)}H${written(to)}v${BAR}H${written(from)}Z`;
}

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + length(value), 0);
}

/** A bar has no length where its value is not known. */
function length(value = 0): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}
