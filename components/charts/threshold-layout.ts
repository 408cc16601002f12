import type { LinesFigure } from '@/lib/analysis/figures';
import type { Plot } from './axes-layout';
import { FONT_SIZE, LINE_HEIGHT } from './drawing';
import type { Point } from './path';
import { textWidth, wrapText } from './text-width';

export interface PlacedThreshold {
  label: string;
  lines: string[];
  /** Of the line. */
  y: number;
  /** Where the words end or begin, and the baseline of the first of them. */
  labelX: number;
  labelY: number;
  anchor: 'start' | 'end';
}

type Threshold = LinesFigure['thresholds'][number];

/** The words stand on their lines, at the end where fewer of the drawn lines cross them, and apart from one another. */
export function placeThresholds(
  thresholds: Threshold[],
  place: (y: number) => number,
  plot: Plot,
  drawn: Point[][],
): PlacedThreshold[] {
  const { left, right, top, bottom } = plot;
  const fromBelow = thresholds.map(({ label, y }) => ({ label, y: place(y) })).sort((a, b) => b.y - a.y);
  let floor = bottom - 4;
  return fromBelow.map(({ label, y }) => {
    const lines = wrapText(label, right - left - 12, FONT_SIZE);
    const height = lines.length * LINE_HEIGHT;
    const above = Math.min(y - 5, floor) - (height - LINE_HEIGHT);
    // At the very top the words go under their line.
    const labelY = above < top + 8 ? y + LINE_HEIGHT - 2 : above;
    floor = labelY - LINE_HEIGHT;
    const width = Math.max(0, ...lines.map((line) => textWidth(line, FONT_SIZE)));
    const box = { top: labelY - 13, bottom: labelY - 13 + height };
    const atRight = crossings(drawn, { ...box, left: right - width, right });
    const atLeft = crossings(drawn, { ...box, left, right: left + width });
    const side =
      atLeft < atRight ? { labelX: left + 6, anchor: 'start' as const } : { labelX: right - 2, anchor: 'end' as const };
    return { label, lines, y, labelY, ...side };
  });
}

/** At how many of a few places across the box a line goes through it. */
function crossings(lines: Point[][], { left, right, top, bottom }: Plot): number {
  const places = Array.from({ length: 9 }, (_, i) => left + ((right - left) * i) / 8);
  const isWithin = (y: number | null) => y !== null && y > top && y < bottom;
  return lines.reduce((sum, line) => sum + places.filter((x) => isWithin(heightAt(line, x))).length, 0);
}

/** Where a line is above a place; null before it begins and after it ends. */
function heightAt(line: Point[], x: number): number | null {
  const next = line.findIndex((point) => point.x >= x);
  const [from, to] = [line[next - 1], line[next]];
  if (!to) return null;
  if (!from || to.x === from.x) return to.x === x ? to.y : null;
  return from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}
