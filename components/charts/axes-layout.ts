import { FONT_SIZE, LINE_HEIGHT, MARGIN } from './drawing';
import { textWidth, wrapText } from './text-width';
import type { Tick } from './ticks';

/** Where the points of a figure lie, between its axes. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** An axis: its ticks, where each stands, and its name broken into lines. */
export interface Axis {
  ticks: Tick[];
  place: (value: number) => number;
  label: string[];
}

const TICK_ROOM = 9;
/** Baseline of the numbers under a horizontal axis, and of the first line of its name. */
export const TICK_BASELINE = 20;
export const LABEL_BASELINE = 42;

/** How much room the numbers and the name of a vertical axis take at its left. */
export function widthOfYAxis(texts: string[], label: string[]): number {
  const widest = Math.max(0, ...texts.map((text) => textWidth(text, FONT_SIZE)));
  return MARGIN / 2 + label.length * LINE_HEIGHT + widest + TICK_ROOM;
}

/** How much room the numbers and the name of a horizontal axis take under it. */
export function heightOfXAxis(label: string[]): number {
  return label.length === 0 ? TICK_BASELINE + 6 : LABEL_BASELINE + (label.length - 1) * LINE_HEIGHT + 6;
}

/** The name of an axis in lines that fit `room`. */
export function axisLabel(label: string, room: number): string[] {
  return wrapText(label, room, FONT_SIZE);
}

/** How wide the name under a plot may be: it stands in the middle of the plot, and may go beyond its ends. */
export function roomForXLabel({ left, right }: Pick<Plot, 'left' | 'right'>, width: number): number {
  const middle = (left + right) / 2;
  return 2 * (Math.min(middle, width - middle) - MARGIN / 2);
}

/** How many ticks there is room for on a horizontal axis, at most as many as wanted. */
export function ticksThatFit(widestText: string, room: number, wanted: number): number {
  return Math.max(2, Math.min(wanted, Math.floor(room / (textWidth(widestText, FONT_SIZE) + 6)) + 1));
}
