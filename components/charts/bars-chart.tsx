import type { ReactNode } from 'react';
import type { BarsFigure } from '@/lib/analysis/figures';
import { VerticalGrid, XAxis } from './axes';
import { type BarsLayout, layOutBars } from './bars-layout';
import { type Drawing, FONT_SIZE, WIDTH } from './drawing';
import { FigureFrame } from './figure-frame';
import { Legend } from './legend';
import { ink } from './palette';
import { Filled, FillSample, Patterns } from './patterns';
import { TextLines } from './text-lines';

export type BarsChartProps = Drawing & Omit<BarsFigure, 'kind'>;

/** Horizontal bars, cut in parts that differ by colour, by grey and by hatch. */
export function BarsChart({ id, width = WIDTH, className, ...figure }: BarsChartProps): ReactNode {
  const { title, description, parts } = figure;
  const layout = layOutBars(figure, width);
  const count = parts.length;
  const samples = parts.map((label, index) => ({ label, sample: <FillSample {...{ id, index, count }} /> }));
  return (
    <FigureFrame {...{ id, title, description, layout, className }} fontSize={FONT_SIZE}>
      <Patterns id={id} count={count} />
      <Legend layout={layout.legend} entries={samples} />
      <VerticalGrid stretches={layout.stretches} axis={layout.xAxis} />
      {parts.map((label, index) => (
        <Filled key={label} {...{ id, index, count }} d={layout.parts[index] ?? ''} />
      ))}
      <Labels layout={layout} />
      <XAxis plot={layout} axis={layout.xAxis} />
      <path d={layout.stretches.map(({ top, bottom }) => `M${layout.left},${top}V${bottom}`).join('')} stroke={ink} />
    </FigureFrame>
  );
}

function Labels({ layout: { labels, labelAnchor } }: { layout: BarsLayout }) {
  return labels.map(({ label, lines, x, y }) => (
    <TextLines key={label} lines={lines} x={x} y={y} textAnchor={labelAnchor} />
  ));
}
