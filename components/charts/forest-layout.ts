import { scaleLog } from 'd3-scale';
import type { ForestFigure } from '@/lib/analysis/figures';
import { type Axis, axisLabel, type Plot, roomForXLabel, TICK_BASELINE } from './axes-layout';
import { FONT_SIZE, LINE_HEIGHT, MARGIN, NARROW } from './drawing';
import { textWidth, wrapText } from './text-width';
import { logTicks, tickOf } from './ticks';

type Shown = Pick<ForestFigure, 'xLabel' | 'sides' | 'rows'>;
type ForestRow = ForestFigure['rows'][number];

interface Words {
  lines: string[];
  x: number;
  /** Baseline of the first line. */
  y: number;
}

export interface PlacedRow {
  key: string;
  label: Words;
  says: Words;
  /** Middle of the square and its line. */
  y: number;
  /** Null for a row that is told by its words alone. */
  estimate: PlacedEstimate | null;
}

export interface PlacedEstimate {
  /** Null when the estimate itself lies beyond the axis. */
  value: number | null;
  from: number;
  to: number;
  /** The limit lies beyond the axis, or there is none on this side. */
  leavesLeft: boolean;
  leavesRight: boolean;
}

export interface ForestLayout extends Plot {
  width: number;
  height: number;
  xAxis: Axis;
  /** Where the line of no difference may run down: on a phone words stand between the estimates. */
  stretches: Pick<Plot, 'top' | 'bottom'>[];
  rows: PlacedRow[];
  sides: [Words, Words];
}

/** An axis from a hundredth to a hundredfold is long enough for every limit that says something. */
const FURTHEST = 100;
const ROW_GAP = 9;

/** Places rows and axis. Wide, names stand at the left and words at the right; on a phone both above their line. */
export function layOutForest({ xLabel, sides, rows }: Shown, width: number): ForestLayout {
  const columns = width < NARROW ? stacked(width) : beside(rows, width);
  const { left, right } = columns;
  const domain = domainOf(rows);
  const ticks = logTicks(domain, Math.floor((right - left) / 38));
  const ends: [number, number] = [ticks[0] ?? 0.5, ticks.at(-1) ?? 2];
  const place = scaleLog(ends, [left, right]);
  let y = MARGIN + 4;
  const placed = rows.map((row, i): PlacedRow => {
    const { height, ...at } = columns.place(row, y);
    y += height + ROW_GAP;
    return { key: `${i} ${row.label}`, ...at, estimate: placeEstimate(row, ends, place) };
  });
  const bottom = y;
  const label = axisLabel(xLabel, roomForXLabel({ left, right }, width));
  const sidesY = bottom + TICK_BASELINE + 20;
  const [leftRoom, rightRoom] = [place(1) - MARGIN - 14, width - place(1) - MARGIN - 14];
  const worded = [
    wrapText(`\u2190 ${sides[0]}`, leftRoom, FONT_SIZE),
    wrapText(`${sides[1]} \u2192`, rightRoom, FONT_SIZE),
  ];
  const sideLines = Math.max(...worded.map((lines) => lines.length));
  return {
    width,
    height: sidesY + (sideLines + label.length) * LINE_HEIGHT - 2,
    ...{ left, right, top: MARGIN, bottom },
    xAxis: { ticks: ticks.map(tickOf), place, label },
    stretches:
      width < NARROW
        ? placed.filter(({ estimate }) => estimate).map(({ y }) => ({ top: y - 9, bottom: y + 9 }))
        : [{ top: MARGIN, bottom }],
    rows: placed,
    sides: [
      { lines: worded[0] ?? [], x: place(1) - 12, y: sidesY },
      { lines: worded[1] ?? [], x: place(1) + 12, y: sidesY },
    ],
  };
}

interface Columns {
  left: number;
  right: number;
  place(row: ForestRow, y: number): Pick<PlacedRow, 'label' | 'says' | 'y'> & { height: number };
}

function beside(rows: ForestRow[], width: number): Columns {
  const widest = (texts: string[], most: number) =>
    Math.min(most, Math.max(0, ...texts.map((text) => textWidth(text, FONT_SIZE))));
  const labelWidth = widest(
    rows.map(({ label }) => label),
    width * 0.34,
  );
  const saysWidth = widest(
    rows.map(({ says }) => says),
    width * 0.28,
  );
  const right = width - MARGIN - saysWidth - 16;
  return {
    left: MARGIN + labelWidth + 20,
    right,
    place({ label, says }, y) {
      const labelLines = wrapText(label, labelWidth, FONT_SIZE);
      const saysLines = wrapText(says, saysWidth, FONT_SIZE);
      const height = Math.max(1, labelLines.length, saysLines.length) * LINE_HEIGHT;
      const middle = y + height / 2;
      const first = (lines: string[]) => middle + 4.5 - ((lines.length - 1) * LINE_HEIGHT) / 2;
      return {
        height,
        y: middle,
        label: { lines: labelLines, x: MARGIN, y: first(labelLines) },
        says: { lines: saysLines, x: right + 16, y: first(saysLines) },
      };
    },
  };
}

function stacked(width: number): Columns {
  const room = width - MARGIN * 2;
  return {
    left: MARGIN + 12,
    right: width - MARGIN - 12,
    place({ label, says, value }, y) {
      const labelLines = wrapText(label, room, FONT_SIZE);
      const saysLines = wrapText(says, room, FONT_SIZE);
      const saysY = y + 12 + labelLines.length * LINE_HEIGHT;
      const words = (labelLines.length + saysLines.length) * LINE_HEIGHT;
      return {
        height: words + (value === null ? 2 : 18),
        y: y + words + 10,
        label: { lines: labelLines, x: MARGIN, y: y + 12 },
        says: { lines: saysLines, x: MARGIN, y: saysY },
      };
    },
  };
}

/** Around 1, as far as the limits go unless they go very far, and neither side much shorter than the other: both have words. */
function domainOf(rows: ForestRow[]): [number, number] {
  const values = rows.flatMap(({ value, lower, upper }) =>
    value === null ? [] : [value, lower ?? value, upper ?? value],
  );
  const furthest = values.filter((value) => value > 0 && Number.isFinite(value)).map((value) => Math.log(value));
  const most = Math.log(FURTHEST);
  const right = Math.min(most, Math.max(Math.log(2), ...furthest));
  const left = Math.min(most, Math.max(Math.log(2), ...furthest.map((value) => -value)));
  return [Math.exp(-Math.max(left, right * 0.5)), Math.exp(Math.max(right, left * 0.5))];
}

function placeEstimate(
  { value, lower, upper }: ForestRow,
  [from, to]: [number, number],
  place: (value: number) => number,
): PlacedEstimate | null {
  if (value === null || !Number.isFinite(value)) return null;
  const isFixed = lower === null && upper === null;
  const low = isFixed ? value : (lower ?? 0);
  const high = isFixed ? value : (upper ?? Number.POSITIVE_INFINITY);
  const within = (limit: number) => place(Math.min(to, Math.max(from, limit)));
  return {
    value: value < from || value > to ? null : place(value),
    from: within(low),
    to: within(high),
    leavesLeft: low < from,
    leavesRight: high > to,
  };
}
