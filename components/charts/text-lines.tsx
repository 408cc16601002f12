import type { ReactNode, SVGProps } from 'react';
import { LINE_HEIGHT } from './drawing';

/** Lines of one text under one another. `y` is the baseline of the first. */
export function TextLines({
  lines,
  x,
  y,
  ...text
}: Omit<SVGProps<SVGTextElement>, 'x' | 'y'> & { lines: string[]; x: number; y: number }): ReactNode {
  return (
    <g {...text}>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have no other name, and never move
        <text key={i} x={x} y={y + i * LINE_HEIGHT}>
          {line}
        </text>
      ))}
    </g>
  );
}
