import type { ReactNode } from 'react';
import { FigureFrame } from './figure-frame';
import {
  FLOW_FONT_SIZE,
  type FlowBox,
  type FlowLayout,
  type FlowLine,
  type FlowStage,
  layOutFlow,
  PADDING,
} from './flow-layout';
import { ink, panel, paper, rule } from './palette';

export interface FlowDiagramProps {
  /** Unique on the page: title and description are found by it. */
  id: string;
  title: string;
  /** The whole flow in words, for those who cannot see it. */
  description: string;
  stages: FlowStage[];
  /** Width of the drawing; below 500 it is laid out for a phone. */
  width?: number;
  className?: string;
}

/** How many came from each stage to the next, and why the others did not (as CONSORT and STROBE ask). */
export function FlowDiagram({ id, title, description, stages, width = 740, className }: FlowDiagramProps): ReactNode {
  const layout = layOutFlow(stages, width);
  return (
    <FigureFrame {...{ id, title, description, layout, className }} fontSize={FLOW_FONT_SIZE}>
      <Arrows layout={layout} />
      {layout.stages.map((box, i) => (
        <Box key={stages[i]?.label} box={box} fill={paper} />
      ))}
      {layout.asides.map((box, i) => box && <Box key={stages[i]?.label} box={box} fill={panel} />)}
    </FigureFrame>
  );
}

function Box({ box, fill }: { box: FlowBox; fill: string }) {
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      <rect width={box.width} height={box.height} rx={3} fill={fill} stroke={rule} />
      {box.lines.map((line) => (
        <Line key={line.y} line={line} x={PADDING} />
      ))}
    </g>
  );
}

function Line({ line, x }: { line: FlowLine; x: number }) {
  return (
    <text x={x} y={line.y} fontWeight={line.isStrong ? 600 : 400}>
      {line.text}
    </text>
  );
}

function Arrows({ layout: { stages, asides } }: { layout: FlowLayout }) {
  const down = stages.slice(1).map((to, i) => {
    const from = stages[i] ?? to;
    const x = from.x + from.width / 2;
    return `M${x},${from.y + from.height}V${to.y - 1}m-4,-7l4,7l4,-7`;
  });
  const aside = asides.map((to, i) => {
    const from = stages[i];
    if (!to || !from) return '';
    return `M${from.x + from.width / 2},${to.y + to.height / 2}H${to.x - 1}m-7,-4l7,4l-7,4`;
  });
  return <path d={[...down, ...aside].join('')} fill="none" stroke={ink} strokeWidth={1.2} />;
}
