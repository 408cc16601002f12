import type { ReactNode } from 'react';
import type { ForestFigure } from '@/lib/analysis/figures';
import { XAxis } from './axes';
import { TICK_BASELINE } from './axes-layout';
import { type Drawing, FONT_SIZE, LINE_HEIGHT, WIDTH } from './drawing';
import { FigureFrame } from './figure-frame';
import { type ForestLayout, layOutForest, type PlacedEstimate } from './forest-layout';
import { ink, muted, rule } from './palette';
import { TextLines } from './text-lines';

export type ForestChartProps = Drawing & Omit<ForestFigure, 'kind'>;

/** A square for each estimate and a line for its limits, on a logarithmic axis; an arrow where a limit lies beyond it. */
export function ForestChart({ id, width = WIDTH, className, ...figure }: ForestChartProps): ReactNode {
  const { title, description } = figure;
  const layout = layOutForest(figure, width);
  const { rows, xAxis, stretches } = layout;
  const guide = stretches.map(({ top, bottom }) => `M${xAxis.place(1)},${top}V${bottom}`).join('');
  return (
    <FigureFrame {...{ id, title, description, layout, className }} fontSize={FONT_SIZE}>
      <path d={guide} stroke={rule} strokeWidth={1} strokeDasharray="4 3" />
      {rows.map(({ key, label, says, y, estimate }) => (
        <g key={key}>
          <TextLines {...label} fontWeight={estimate === null && says.lines.length === 0 ? 600 : undefined} />
          <TextLines {...says} fill={muted} />
          {estimate && <Estimate estimate={estimate} y={y} />}
        </g>
      ))}
      <XAxis plot={layout} axis={{ ...xAxis, label: [] }} />
      <AxisWords layout={layout} />
    </FigureFrame>
  );
}

function Estimate({
  estimate: { value, from, to, leavesLeft, leavesRight },
  y,
}: {
  estimate: PlacedEstimate;
  y: number;
}) {
  const arrows = `${leavesLeft ? `M${from + 6},${y - 4}L${from},${y}l6,4` : ''}${leavesRight ? `M${to - 6},${y - 4}L${to},${y}l-6,4` : ''}`;
  return (
    <g>
      <path d={`M${from},${y}H${to}${arrows}`} fill="none" stroke={ink} strokeWidth={1.5} />
      {value !== null && <rect x={value - 4.5} y={y - 4.5} width={9} height={9} fill={ink} />}
    </g>
  );
}

function AxisWords({ layout: { xAxis, sides, left, right, bottom, height } }: { layout: ForestLayout }) {
  const [before, after] = sides;
  const labelY = height - 6 - (xAxis.label.length - 1) * LINE_HEIGHT;
  return (
    <g>
      <TextLines {...before} textAnchor="end" fill={muted} />
      <TextLines {...after} fill={muted} />
      <path d={`M${xAxis.place(1)},${bottom + TICK_BASELINE + 8}v16`} stroke={rule} strokeWidth={1} />
      <TextLines lines={xAxis.label} x={(left + right) / 2} y={labelY} textAnchor="middle" fontWeight={600} />
    </g>
  );
}
