import type { ReactNode } from 'react';
import type { LinesFigure } from '@/lib/analysis/figures';
import { XAxis, YAxis } from './axes';
import { type Drawing, FONT_SIZE, LINE_HEIGHT, MARGIN, WIDTH } from './drawing';
import { FigureFrame } from './figure-frame';
import { HaloText } from './halo-text';
import { Legend, type LegendEntry, SAMPLE_WIDTH } from './legend';
import { FAINT_LABEL, type LinesLayout, layOutLines } from './lines-layout';
import { MarksOfKind } from './marks-of-kind';
import { lineStyle, muted, rule } from './palette';
import { linePath, mergedLine, mergedSteps, type Point, stepPath } from './path';
import { TextLines } from './text-lines';

export type LinesChartProps = Drawing & Omit<LinesFigure, 'kind'>;

type Join = LinesFigure['join'];
type Series = LinesFigure['series'][number];

/** A line with more points than this is told by its dashes alone. */
const MOST_MARKS = 40;

/** Lines over time, each with its dashes and marks; single children faintly behind them; what to compare with across. */
export function LinesChart({ id, width = WIDTH, className, ...figure }: LinesChartProps): ReactNode {
  const { title, description, join } = figure;
  const layout = layOutLines(figure, width);
  return (
    <FigureFrame {...{ id, title, description, layout, className }} fontSize={FONT_SIZE}>
      <Legend layout={layout.legend} entries={entriesOf(layout, join)} />
      <Faint layout={layout} join={join} />
      <XAxis plot={layout} axis={layout.xAxis} />
      <YAxis plot={layout} axis={layout.yAxis} />
      <ThresholdLines layout={layout} />
      {layout.named.map((series, i) => (
        <Line key={series.label} index={i} points={placed(series, layout)} join={join} />
      ))}
      <ThresholdWords layout={layout} />
      <TextLines lines={layout.note.lines} x={MARGIN} y={layout.note.y} fill={muted} />
    </FigureFrame>
  );
}

function Line({ index, points, join }: { index: number; points: Point[]; join: Join }) {
  const { colour, dash } = lineStyle(index);
  return (
    <g>
      <path d={pathOf(points, join)} fill="none" stroke={colour} strokeWidth={2} strokeDasharray={dash} />
      {isMarked(points, join) && <MarksOfKind index={markOf(index)} points={points} colour={colour} scale={0.75} />}
    </g>
  );
}

function isMarked(points: readonly unknown[], join: Join): boolean {
  return points.length === 1 || (join === 'straight' && points.length <= MOST_MARKS);
}

function Faint({ layout, join }: { layout: LinesLayout; join: Join }) {
  if (layout.faint.length === 0) return null;
  const path = layout.faint.map((series) => pathOf(placed(series, layout), join)).join('');
  return <path d={path} fill="none" stroke={rule} strokeWidth={0.9} strokeOpacity={0.6} strokeLinecap="round" />;
}

function ThresholdLines({ layout: { thresholds, left, right } }: { layout: LinesLayout }) {
  const path = thresholds.map(({ y }) => `M${left},${y}H${right}`).join('');
  return path === '' ? null : <path d={path} fill="none" stroke={muted} strokeWidth={1} strokeDasharray="3 3" />;
}

function ThresholdWords({ layout: { thresholds } }: { layout: LinesLayout }) {
  return thresholds.flatMap(({ label, lines, labelX, labelY, anchor }) =>
    lines.map((line, i) => (
      <HaloText key={`${label} ${line}`} x={labelX} y={labelY + i * LINE_HEIGHT} textAnchor={anchor} fill={muted}>
        {line}
      </HaloText>
    )),
  );
}

function placed({ points }: Series, { xAxis, yAxis }: LinesLayout): Point[] {
  return points.map(({ x, y }) => ({ x: xAxis.place(x), y: yAxis.place(y) }));
}

function pathOf(points: Point[], join: Join): string {
  // A point that has no other is a line without length, which its round ends make visible.
  if (points.length === 1) return `${linePath(points)}h0.01`;
  return join === 'step' ? stepPath(mergedSteps(points)) : linePath(mergedLine(points));
}

/** The first line has dots: crosses are for what happens to children. */
function markOf(index: number): number {
  return index + 1;
}

function entriesOf({ named, faint }: LinesLayout, join: Join): LegendEntry[] {
  const lines = named.map(({ label, points }, index) => ({
    label,
    sample: <LineSample index={index} isMarked={isMarked(points, join)} />,
  }));
  if (faint.length === 0) return lines;
  return [...lines, { label: FAINT_LABEL, sample: <path d={SAMPLE} stroke={rule} strokeWidth={0.9} /> }];
}

const SAMPLE = `M0,0h${SAMPLE_WIDTH}`;

function LineSample({ index, isMarked }: { index: number; isMarked: boolean }) {
  const { colour, dash } = lineStyle(index);
  const middle = [{ x: SAMPLE_WIDTH / 2, y: 0 }];
  return (
    <g>
      <path d={SAMPLE} fill="none" stroke={colour} strokeWidth={2} strokeDasharray={dash} />
      {isMarked && <MarksOfKind index={markOf(index)} points={middle} colour={colour} scale={0.75} />}
    </g>
  );
}
