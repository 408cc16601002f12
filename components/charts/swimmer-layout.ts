import { scaleLinear } from 'd3-scale';
import type { SwimmerFigure } from '@/lib/analysis/figures';
import { type Axis, axisLabel, heightOfXAxis, type Plot, roomForXLabel, ticksThatFit } from './axes-layout';
import { FONT_SIZE, LINE_HEIGHT, MARGIN, NARROW } from './drawing';
import { type LegendLayout, layOutLegend } from './legend';
import { type Point, written } from './path';
import { textWidth, wrapText } from './text-width';
import { axisTicks, tickOf } from './ticks';

type Shown = Pick<SwimmerFigure, 'xLabel' | 'bars' | 'marks' | 'lanes'>;
type Lane = SwimmerFigure['lanes'][number];

export interface SwimmerLayout extends Plot {
  width: number;
  height: number;
  legend: LegendLayout;
  xAxis: Axis;
  /** Names of the children; none where lanes are too thin for them. */
  labels: { key: string; lines: string[]; y: number }[];
  /** The path of the lines of observation, and of the arrows of those that go on. */
  observed: string;
  arrows: string;
  /** For each kind of bar, the path of all of them. */
  bars: string[];
  /** For each kind of mark, where they stand. */
  marks: Point[][];
  /** 1 for marks of 10 pixels. */
  markScale: number;
  /** Hatches and outlines can be seen. */
  isRoomy: boolean;
  note: { lines: string[]; y: number };
}

/** More lanes than this have no room for names; more than that none to be told apart. */
export const MOST_NAMED = 60;
export const MOST_LANES = 400;
export const GOES_ON = 'Still under observation';

/** Places legend, lanes and axis in a picture of the given width. */
export function layOutSwimmer({ xLabel, bars, marks, lanes: all }: Shown, width: number): SwimmerLayout {
  const lanes = all.slice(0, MOST_LANES);
  const isRoomy = lanes.length <= MOST_NAMED;
  const goesOn = lanes.some((lane) => lane.goesOn) ? [GOES_ON] : [];
  const legend = layOutLegend([...bars, ...marks, ...goesOn], width);
  const column = isRoomy ? widestLabel(lanes, width * 0.32) : 0;
  const named = lanes.map(({ label }) => (isRoomy ? wrapText(label, column, FONT_SIZE) : []));
  const laneHeight = isRoomy
    ? Math.max(1, ...named.map((lines) => lines.length)) * LINE_HEIGHT + 1
    : thinLane(lanes.length);
  const [left, right] = [MARGIN + (column > 0 ? column + 8 : 2), width - 30];
  const top = legend.height + 10;
  const bottom = top + lanes.length * laneHeight + 6;
  const xAxis = axisOf(xLabel, lanes, { left, right }, width);
  const yOf = (lane: number) => top + (lane + 0.5) * laneHeight + 2;
  const underAxis = bottom + heightOfXAxis(xAxis.label);
  const note = noteOf(all.length, width);
  return {
    width,
    height: underAxis + note.length * LINE_HEIGHT + 8,
    ...{ left, right, top, bottom, legend, xAxis, isRoomy },
    labels: named.flatMap((lines, i) =>
      lines.length === 0 ? [] : [{ key: `${i}`, lines, y: firstLine(lines, yOf(i)) }],
    ),
    observed: lanes
      .map(({ until }, i) => `M${written(xAxis.place(0))},${written(yOf(i))}H${written(xAxis.place(until))}`)
      .join(''),
    arrows: lanes
      .map((lane, i) => (lane.goesOn ? arrow(xAxis.place(lane.until), yOf(i), isRoomy ? 4 : laneHeight * 0.4) : ''))
      .join(''),
    bars: bars.map((_, what) =>
      lanes.map((lane, i) => barsOf(lane, what, yOf(i), isRoomy ? 10 : laneHeight * 0.75, xAxis)).join(''),
    ),
    marks: marks.map((_, what) => lanes.flatMap((lane, i) => marksOf(lane, what, yOf(i), xAxis))),
    markScale: isRoomy ? 0.9 : Math.max(0.4, (laneHeight + 1) / 10),
    note: { lines: note, y: underAxis + LINE_HEIGHT - 2 },
  };
}

function widestLabel(lanes: Lane[], most: number): number {
  return Math.min(most, Math.max(0, ...lanes.map(({ label }) => textWidth(label, FONT_SIZE))));
}

/** From 10 pixels down to 4, so that the picture stays about as high as it is. */
function thinLane(count: number): number {
  return Math.max(4, Math.min(10, 1000 / count));
}

function axisOf(xLabel: string, lanes: Lane[], { left, right }: Pick<Plot, 'left' | 'right'>, width: number): Axis {
  const ends = lanes.flatMap(({ until, bars, marks }) => [
    until,
    ...bars.map(({ to }) => to),
    ...marks.map(({ at }) => at),
  ]);
  const starts = lanes.flatMap(({ bars, marks }) => [...bars.map(({ from }) => from), ...marks.map(({ at }) => at)]);
  const [from, to] = [extreme(starts, Math.min), Math.max(1, extreme(ends, Math.max))];
  const ticks = axisTicks([from, to], xLabel, ticksThatFit('9,999', right - left, width < NARROW ? 6 : 11));
  const place = scaleLinear([ticks[0] ?? 0, ticks.at(-1) ?? 1], [left, right]);
  return { ticks: ticks.map(tickOf), place, label: axisLabel(xLabel, roomForXLabel({ left, right }, width)) };
}

/** Of the values and 0. A loop, because there may be more values than a function takes arguments. */
function extreme(values: number[], of: (a: number, b: number) => number): number {
  return values.reduce((found, value) => of(found, value), 0);
}

function firstLine(lines: string[], middle: number): number {
  return middle + 4.5 - ((lines.length - 1) * LINE_HEIGHT) / 2;
}

function arrow(x: number, y: number, size: number): string {
  return `M${written(x)},${written(y)}h${written(size * 2)}m${written(-size)},${written(-size)}l${written(size)},${written(size)}l${written(-size)},${written(size)}`;
}

function barsOf({ bars }: Lane, what: number, y: number, height: number, { place }: Axis): string {
  const ofKind = bars.filter((bar) => bar.what === what);
  return ofKind
    .map(({ from, to }) => {
      const [start, end] = [place(from), Math.max(place(to), place(from) + 1)];
      return `M${written(start)},${written(y - height / 2)}H${written(end)}v${written(height)}H${written(start)}Z`;
    })
    .join('');
}

function marksOf({ marks }: Lane, what: number, y: number, { place }: Axis): Point[] {
  return marks.filter((mark) => mark.what === what).map(({ at }) => ({ x: place(at), y }));
}

function noteOf(lanes: number, width: number): string[] {
  if (lanes <= MOST_LANES) return [];
  const text = `The first ${MOST_LANES} of ${lanes.toLocaleString('en-GB')} children are drawn.`;
  return wrapText(text, width - MARGIN * 2, FONT_SIZE);
}
