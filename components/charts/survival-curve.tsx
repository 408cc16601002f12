import type { ReactNode } from 'react';
import type { SurvivalFigure } from '@/lib/analysis/figures';
import { XAxis, YAxis } from './axes';
import { type Drawing, FONT_SIZE, WIDTH } from './drawing';
import { FigureFrame } from './figure-frame';
import { Legend, SAMPLE_WIDTH } from './legend';
import { MedianGuide } from './median-guide';
import { NumbersAtRisk } from './numbers-at-risk';
import { type LineStyle, lineStyle } from './palette';
import { StepLinks } from './step-links';
import { layOut, type SurvivalLayout } from './survival-layout';
import { bandPath, censorPath, curvePath } from './survival-paths';

export type SurvivalGroup = SurvivalFigure['groups'][number];

export type SurvivalCurveProps = Drawing & Omit<SurvivalFigure, 'kind'>;

/** Bands and medians of more groups hide one another. */
const MOST_BANDS = 2;
const MOST_GUIDES = 4;
/** So many censoring marks are still marks. */
const MOST_MARKS = 1000;

/** Kaplan-Meier curves with confidence band, censoring marks, median and numbers at risk, as a clinical journal prints them. */
export function SurvivalCurve({ id, width = WIDTH, className, linkTo, ...figure }: SurvivalCurveProps): ReactNode {
  const { title, description, groups, opens } = figure;
  const layout = layOut(figure, width);
  const link = opens && linkTo;
  return (
    <FigureFrame {...{ id, title, description, layout, className }} fontSize={FONT_SIZE} role={link ? 'group' : 'img'}>
      <g aria-hidden={link ? 'true' : undefined}>
        <Legend layout={layout.legend} entries={groups.map(({ label }, i) => ({ label, sample: sampleOf(i) }))} />
        {groups.length <= MOST_BANDS && <Bands groups={groups} layout={layout} />}
        <XAxis plot={layout} axis={layout.xAxis} />
        <YAxis plot={layout} axis={layout.yAxis} />
        {groups.length <= MOST_GUIDES &&
          groups.map((group) => (
            <MedianGuide key={group.label} group={group} layout={layout} isAlone={groups.length === 1} />
          ))}
        {groups.map((group, i) => (
          <GroupCurve key={group.label} group={group} layout={layout} style={lineStyle(i)} among={groups.length} />
        ))}
        {link && <StepLinks groups={groups} layout={layout} linkTo={link} />}
      </g>
      <NumbersAtRisk groups={groups} layout={layout} linkTo={link} />
    </FigureFrame>
  );
}

function sampleOf(index: number): ReactNode {
  const { colour, dash } = lineStyle(index);
  return <path d={`M0,0h${SAMPLE_WIDTH}`} fill="none" stroke={colour} strokeWidth={2} strokeDasharray={dash} />;
}

function Bands({ groups, layout }: { groups: SurvivalGroup[]; layout: SurvivalLayout }) {
  return groups.map((group, i) => (
    <path key={group.label} d={bandPath(group.curve, layout)} fill={lineStyle(i).colour} fillOpacity={0.14} />
  ));
}

interface GroupCurveProps {
  group: SurvivalGroup;
  layout: SurvivalLayout;
  style: LineStyle;
  /** How many groups share the marks. */
  among: number;
}

function GroupCurve({ group: { curve }, layout, style, among }: GroupCurveProps) {
  const marks = censorPath(curve, layout, Math.floor(MOST_MARKS / among));
  return (
    <g fill="none" stroke={style.colour}>
      <path d={curvePath(curve, layout)} strokeWidth={2} strokeLinejoin="miter" strokeDasharray={style.dash} />
      {marks !== '' && <path d={marks} strokeWidth={1.4} />}
    </g>
  );
}
