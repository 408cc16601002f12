import type { ReactNode } from 'react';
import { type Axis, LABEL_BASELINE, type Plot, TICK_BASELINE } from './axes-layout';
import { FONT_SIZE, LINE_HEIGHT } from './drawing';
import { ink, rule } from './palette';
import { written } from './path';
import { TextLines } from './text-lines';
import { textWidth } from './text-width';

/** The horizontal axis under a plot. */
export function XAxis({ plot: { left, right, bottom }, axis }: { plot: Plot; axis: Axis }): ReactNode {
  const marks = axis.ticks.map(({ value }) => `M${axis.place(value)},${bottom}v5`).join('');
  return (
    <g textAnchor="middle">
      <path d={`M${left},${bottom}H${right}${marks}`} fill="none" stroke={ink} strokeWidth={1} />
      {axis.ticks.map(({ value, text }) => (
        <text key={value} x={axis.place(value)} y={bottom + TICK_BASELINE}>
          {text}
        </text>
      ))}
      <TextLines lines={axis.label} x={(left + right) / 2} y={bottom + LABEL_BASELINE} fontWeight={600} />
    </g>
  );
}

/** The vertical axis at the left of a plot, its name turned. */
export function YAxis({ plot: { left, top, bottom }, axis }: { plot: Plot; axis: Axis }): ReactNode {
  const marks = axis.ticks.map(({ value }) => `M${left},${axis.place(value)}h-5`).join('');
  const widest = Math.max(0, ...axis.ticks.map(({ text }) => textWidth(text, FONT_SIZE)));
  const x = left - 13 - widest - (axis.label.length - 1) * LINE_HEIGHT;
  const middle = (top + bottom) / 2;
  return (
    <g>
      <path d={`M${left},${top}V${bottom}${marks}`} fill="none" stroke={ink} strokeWidth={1} />
      {axis.ticks.map(({ value, text }) => (
        <text key={value} x={left - 9} y={axis.place(value) + 4.5} textAnchor="end">
          {text}
        </text>
      ))}
      <g transform={`rotate(-90 ${x} ${middle})`} textAnchor="middle" fontWeight={600}>
        <TextLines lines={axis.label} x={x} y={middle} />
      </g>
    </g>
  );
}

interface VerticalGridProps {
  /** From where to where down the plot. */
  stretches: Pick<Plot, 'top' | 'bottom'>[];
  axis: Axis;
}

/** Faint lines up from the ticks of the horizontal axis, to read bars by. */
export function VerticalGrid({ stretches, axis }: VerticalGridProps): ReactNode {
  const lines = stretches.flatMap(({ top, bottom }) =>
    axis.ticks.map(({ value }) => `M${written(axis.place(value))},${written(top)}V${written(bottom)}`),
  );
  return <path d={lines.join('')} fill="none" stroke={rule} strokeWidth={0.6} strokeOpacity={0.5} />;
}
