import { scaleLinear } from 'd3-scale';
import type { SurvivalFigure } from '@/lib/analysis/figures';
import {
  type Axis,
  axisLabel,
  heightOfXAxis,
  type Plot,
  roomForXLabel,
  ticksThatFit,
  widthOfYAxis,
} from './axes-layout';
import { FONT_SIZE, LINE_HEIGHT, MARGIN, NARROW } from './drawing';
import { type LegendLayout, layOutLegend } from './legend';
import { textWidth, wrapText } from './text-width';
import { monthTicks, tickOf } from './ticks';

/** Rows of numbers are so far apart that a finger hits one of them. */
export const ROW_HEIGHT = 24;
/** A name of a group may take so much at the left of the curve. */
const LABEL_ROOM = 210;
/** From the sample of the line to the name. */
export const ROW_LABEL_AT = 46;

export interface RiskRow {
  /** The name of the group; empty when there is but one. */
  lines: string[];
  /** Baselines of the first line of the name, and of the numbers. */
  labelY: number;
  numbersY: number;
}

export interface SurvivalLayout extends Plot {
  width: number;
  height: number;
  legend: LegendLayout;
  xAxis: Axis;
  yAxis: Axis;
  x: (months: number) => number;
  y: (share: number) => number;
  /** Where the heading of the numbers at risk begins. */
  riskHeading: { x: number; y: number };
  riskRows: RiskRow[];
}

type Shown = Pick<SurvivalFigure, 'groups' | 'xLabel' | 'yLabel'>;

const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Places legend, axes, curves and table of numbers at risk in a picture of the given width. */
export function layOut({ groups, xLabel, yLabel }: Shown, width: number): SurvivalLayout {
  const isNarrow = width < NARROW;
  const labels = groups.length > 1 ? groups.map(({ label }) => label) : [];
  const legend = layOutLegend(labels, width);
  const top = legend.height + 14;
  const plotHeight = isNarrow ? 225 : 310;
  const bottom = top + plotHeight;
  const y = scaleLinear([0, 1], [bottom, top]);
  const yAxis: Axis = { ticks: SHARES.map(percentTick), place: y, label: axisLabel(`${yLabel} (%)`, plotHeight) };
  const yWidth = widthOfYAxis(
    yAxis.ticks.map(({ text }) => text),
    yAxis.label,
  );
  const left = Math.max(yWidth, isNarrow ? 0 : widthOfLabels(labels));
  const right = width - 22;
  const largest = String(Math.max(0, ...groups.map(({ curve }) => curve.n)));
  const months = monthTicks(lastTime(groups), ticksThatFit(largest, right - left, isNarrow ? 6 : 11));
  const x = scaleLinear([0, months.at(-1) ?? 1], [left, right]);
  const xAxis: Axis = {
    ticks: months.map(tickOf),
    place: x,
    label: axisLabel(xLabel, roomForXLabel({ left, right }, width)),
  };
  const riskTop = bottom + heightOfXAxis(xAxis.label) + 24;
  const riskRows =
    labels.length === 0
      ? [loneRow(riskTop)]
      : isNarrow
        ? stackedRows(labels, riskTop, width)
        : rowsBeside(labels, riskTop);
  return {
    width,
    height: Math.max(riskTop, ...riskRows.map(({ lines, labelY, numbersY }) => endOfRow(lines, labelY, numbersY))) + 12,
    ...{ left, right, top, bottom, legend, xAxis, yAxis, x, y, riskRows },
    riskHeading: { x: labels.length > 0 ? MARGIN : left - 5, y: riskTop },
  };
}

/** How many are under observation just before a time, or at the start. */
export function atRisk({ curve: { steps }, entries }: AtRisk, time: number): number {
  if (!entries) return steps[firstFrom(steps.length, (i) => (steps[i]?.time ?? 0) >= time)]?.nRisk ?? 0;
  const left = steps.reduce((sum, step) => (step.time < time ? sum + step.nEvent + step.nCensor : sum), 0);
  const hasEntered = (entry: number) => entry < time || (time === 0 && entry <= 0);
  return firstFrom(entries.length, (i) => !hasEntered(entries[i] ?? 0)) - left;
}

type AtRisk = Pick<Shown['groups'][number], 'curve' | 'entries'>;

/** The first of so many places from which on it holds; all of them before which it does not. */
function firstFrom(count: number, holds: (place: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function percentTick(share: number) {
  return { value: share, text: String(Math.round(share * 100)) };
}

function widthOfLabels(labels: string[]): number {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, FONT_SIZE)));
  return labels.length === 0 ? 0 : Math.min(LABEL_ROOM, ROW_LABEL_AT + widest) + 18;
}

function loneRow(top: number): RiskRow {
  return { lines: [], labelY: top + ROW_HEIGHT, numbersY: top + ROW_HEIGHT };
}

/** Each name at the left of its numbers. */
function rowsBeside(labels: string[], top: number): RiskRow[] {
  let y = top + ROW_HEIGHT;
  return labels.map((label) => {
    const lines = wrapText(label, LABEL_ROOM - ROW_LABEL_AT, FONT_SIZE);
    const row = { lines, labelY: y, numbersY: y };
    y += Math.max(ROW_HEIGHT, lines.length * LINE_HEIGHT + 5);
    return row;
  });
}

/** Each name above its numbers, on a phone. */
function stackedRows(labels: string[], top: number, width: number): RiskRow[] {
  let y = top + ROW_HEIGHT;
  return labels.map((label) => {
    const lines = wrapText(label, width - ROW_LABEL_AT - MARGIN, FONT_SIZE);
    const row = { lines, labelY: y, numbersY: y + Math.max(1, lines.length) * LINE_HEIGHT + 2 };
    y = row.numbersY + ROW_HEIGHT + 2;
    return row;
  });
}

function endOfRow(lines: string[], labelY: number, numbersY: number): number {
  return Math.max(numbersY, labelY + (lines.length - 1) * LINE_HEIGHT);
}

function lastTime(groups: Shown['groups']): number {
  return Math.max(1, ...groups.map(({ curve }) => curve.steps.at(-1)?.time ?? 0));
}
