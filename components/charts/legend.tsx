import type { ReactNode } from 'react';
import { FONT_SIZE, LINE_HEIGHT, MARGIN } from './drawing';
import { TextLines } from './text-lines';
import { textWidth, wrapText } from './text-width';

export interface LegendEntry {
  label: string;
  /** Drawn in a box of 28 by 12 whose left end is at 0 and whose middle is at 0. */
  sample: ReactNode;
}

export interface PlacedEntry {
  x: number;
  /** Middle of the first line. */
  y: number;
  lines: string[];
}

export interface LegendLayout {
  entries: PlacedEntry[];
  /** With the space to what comes below; 0 without an entry. */
  height: number;
}

export const SAMPLE_WIDTH = 28;
const WORDS_AT = SAMPLE_WIDTH + 7;
const GAP = 18;

/** Places the entries in rows from left to right; an entry that is wider than a row is broken into lines. */
export function layOutLegend(labels: string[], width: number): LegendLayout {
  const room = width - MARGIN * 2;
  let [x, y, rowHeight] = [MARGIN, MARGIN + 6, 0];
  const entries = labels.map((label): PlacedEntry => {
    const lines = wrapText(label, room - WORDS_AT, FONT_SIZE);
    const wide = WORDS_AT + Math.max(0, ...lines.map((line) => textWidth(line, FONT_SIZE)));
    if (x > MARGIN && x + wide > MARGIN + room) {
      x = MARGIN;
      y += rowHeight;
      rowHeight = 0;
    }
    const entry = { x, y, lines };
    x += wide + GAP;
    rowHeight = Math.max(rowHeight, Math.max(1, lines.length) * LINE_HEIGHT + 3);
    return entry;
  });
  return { entries, height: entries.length === 0 ? 0 : y - 6 + rowHeight };
}

/** What the lines, fills and marks of a figure stand for, at its head. */
export function Legend({ entries, layout }: { entries: LegendEntry[]; layout: LegendLayout }): ReactNode {
  return layout.entries.map(({ x, y, lines }, i) => (
    <g key={entries[i]?.label} transform={`translate(${x} ${y})`}>
      {entries[i]?.sample}
      <TextLines lines={lines} x={WORDS_AT} y={4.5} />
    </g>
  ));
}
