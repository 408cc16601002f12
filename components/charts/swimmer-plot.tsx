import type { ReactNode } from 'react';
import type { SwimmerFigure } from '@/lib/analysis/figures';
import { VerticalGrid, XAxis } from './axes';
import { type Drawing, FONT_SIZE, MARGIN, WIDTH } from './drawing';
import { FigureFrame } from './figure-frame';
import { Legend, type LegendEntry, SAMPLE_WIDTH } from './legend';
import { MarksOfKind } from './marks-of-kind';
import { fillStyle, ink, muted } from './palette';
import { Filled, FillSample, Patterns } from './patterns';
import { GOES_ON, layOutSwimmer, type SwimmerLayout } from './swimmer-layout';
import { TextLines } from './text-lines';

export type SwimmerPlotProps = Drawing & Omit<SwimmerFigure, 'kind'>;

/** A lane for each child: how long it was observed, what lasted as bars, what happened as marks; an arrow where observation goes on. */
export function SwimmerPlot({ id, width = WIDTH, className, ...figure }: SwimmerPlotProps): ReactNode {
  const { title, description, bars } = figure;
  const layout = layOutSwimmer(figure, width);
  const count = bars.length;
  return (
    <FigureFrame {...{ id, title, description, layout, className }} fontSize={FONT_SIZE}>
      <Patterns id={id} count={count} />
      <Legend layout={layout.legend} entries={entriesOf(id, figure)} />
      <VerticalGrid stretches={[layout]} axis={layout.xAxis} />
      <path d={layout.observed} fill="none" stroke={muted} strokeWidth={layout.isRoomy ? 1.4 : 0.8} />
      {bars.map((label, index) => (
        <Bars key={label} {...{ id, index, count, layout }} />
      ))}
      <path d={layout.arrows} fill="none" stroke={ink} strokeWidth={layout.isRoomy ? 1.4 : 0.8} />
      {figure.marks.map((label, index) => (
        <MarksOfKind
          key={label}
          index={index}
          points={layout.marks[index] ?? []}
          colour={ink}
          scale={layout.markScale}
        />
      ))}
      <Labels layout={layout} />
      <XAxis plot={layout} axis={layout.xAxis} />
      <TextLines lines={layout.note.lines} x={MARGIN} y={layout.note.y} fill={muted} />
    </FigureFrame>
  );
}

interface BarsProps {
  id: string;
  index: number;
  count: number;
  layout: SwimmerLayout;
}

function Bars({ id, index, count, layout: { bars, isRoomy } }: BarsProps) {
  const d = bars[index] ?? '';
  return isRoomy ? <Filled {...{ id, index, count, d }} /> : <path d={d} fill={fillStyle(index, count).colour} />;
}

function Labels({ layout: { labels, left } }: { layout: SwimmerLayout }) {
  return labels.map(({ key, lines, y }) => <TextLines key={key} lines={lines} x={left - 8} y={y} textAnchor="end" />);
}

function entriesOf(id: string, { bars, marks, lanes }: Omit<SwimmerFigure, 'kind'>): LegendEntry[] {
  const count = bars.length;
  const middle = [{ x: SAMPLE_WIDTH / 2, y: 0 }];
  return [
    ...bars.map((label, index) => ({ label, sample: <FillSample {...{ id, index, count }} /> })),
    ...marks.map((label, index) => ({ label, sample: <MarksOfKind index={index} points={middle} colour={ink} /> })),
    ...(lanes.some(({ goesOn }) => goesOn) ? [{ label: GOES_ON, sample: <GoesOnSample /> }] : []),
  ];
}

function GoesOnSample() {
  return <path d="M2,0H24m-5,-5l5,5l-5,5" fill="none" stroke={ink} strokeWidth={1.4} />;
}
