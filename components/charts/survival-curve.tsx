import type { ReactNode } from 'react';
import type { Curve } from '@/lib/statistics/kaplan-meier';
import { FigureFrame } from './figure-frame';
import { NumbersAtRisk } from './numbers-at-risk';
import { type LineStyle, lineStyle, muted, paper, rule } from './palette';
import { SurvivalAxes } from './survival-axes';
import { bandPath, curvePath, FONT_SIZE, layOut, type SurvivalLayout } from './survival-layout';
import { textWidth } from './text-width';

export interface SurvivalGroup {
  label: string;
  curve: Curve;
  /** Median survival in months; null when it is not reached. */
  median: number | null;
}

export interface SurvivalCurveProps {
  /** Unique on the page: title and description are found by it. */
  id: string;
  title: string;
  /** What the figure shows, in words, for those who cannot see it. */
  description: string;
  groups: SurvivalGroup[];
  yLabel: string;
  xLabel: string;
  /** Width of the drawing; below 500 it is laid out for a phone. */
  width?: number;
  className?: string;
}

/** Kaplan-Meier curves with confidence band, censoring marks, median and numbers at risk, as a clinical journal prints them. */
export function SurvivalCurve({
  id,
  title,
  description,
  groups,
  yLabel,
  xLabel,
  width = 760,
  className,
}: SurvivalCurveProps): ReactNode {
  const layout = layOut(
    groups.map(({ curve }) => curve),
    groups.map(({ label }) => label),
    width,
  );
  return (
    <FigureFrame {...{ id, title, description, layout, className }} fontSize={FONT_SIZE}>
      {groups.map((group, i) => (
        <path key={group.label} d={bandPath(group.curve, layout)} fill={lineStyle(i).colour} fillOpacity={0.14} />
      ))}
      <SurvivalAxes layout={layout} xLabel={xLabel} yLabel={yLabel} />
      {groups.map((group) => (
        <MedianGuide key={group.label} group={group} layout={layout} isAlone={groups.length === 1} />
      ))}
      {groups.map((group, i) => (
        <GroupCurve key={group.label} group={group} layout={layout} style={lineStyle(i)} />
      ))}
      {groups.length > 1 && <DirectLabels groups={groups} layout={layout} />}
      <NumbersAtRisk groups={groups} layout={layout} />
    </FigureFrame>
  );
}

function GroupCurve({
  group: { curve },
  layout,
  style,
}: {
  group: SurvivalGroup;
  layout: SurvivalLayout;
  style: LineStyle;
}) {
  const marks = curve.steps.filter(({ nCensor }) => nCensor > 0);
  const marksPath = marks
    .map(({ time, surv }) => `M${layout.x(time).toFixed(2)},${(layout.y(surv) - 5).toFixed(2)}v10`)
    .join('');
  return (
    <g fill="none" stroke={style.colour}>
      <path d={curvePath(curve, layout)} strokeWidth={2} strokeLinejoin="miter" strokeDasharray={style.dash} />
      <path d={marksPath} strokeWidth={1.4} />
    </g>
  );
}

interface MedianProps {
  group: SurvivalGroup;
  layout: SurvivalLayout;
  isAlone: boolean;
}

function MedianGuide({ group, layout, isAlone }: MedianProps) {
  const { left, bottom, x, y } = layout;
  if (group.median === null) return null;
  return (
    <g>
      <path d={`M${left},${y(0.5)}H${x(group.median)}V${bottom}`} fill="none" stroke={rule} strokeDasharray="4 3" />
      {isAlone && <MedianLabel median={group.median} curve={group.curve} layout={layout} />}
    </g>
  );
}

function MedianLabel({ median, curve, layout }: { median: number; curve: Curve; layout: SurvivalLayout }) {
  const { right, bottom, width, x } = layout;
  const text = `Median ${median.toFixed(1)}${width < 500 ? '' : ' months'}`;
  // To the right of its line, unless the edge is near or the curve comes down there.
  const isRoomRight = x(median) + 6 + textWidth(text, FONT_SIZE) < right && endOf(curve).surv > 0.12;
  return (
    <text
      x={x(median) + (isRoomRight ? 6 : -6)}
      y={bottom - 8}
      textAnchor={isRoomRight ? 'start' : 'end'}
      fill={muted}
      stroke={paper}
      strokeWidth={4}
      paintOrder="stroke"
    >
      {text}
    </text>
  );
}

const LABEL_DISTANCE = 17;

function DirectLabels({ groups, layout }: { groups: SurvivalGroup[]; layout: SurvivalLayout }) {
  let above = Number.NEGATIVE_INFINITY;
  const ends = groups
    .map(({ label, curve }, i) => ({ label, ...endOf(curve), colour: lineStyle(i).colour }))
    .sort((a, b) => b.surv - a.surv);
  return ends.map(({ label, time, surv, colour }) => {
    above = Math.max(layout.y(surv) - 8, above + LABEL_DISTANCE);
    const isNearTheEdge = layout.x(time) > (layout.left + layout.right) / 2;
    return (
      <text
        key={label}
        x={layout.x(time) + (isNearTheEdge ? 0 : 8)}
        y={above}
        textAnchor={isNearTheEdge ? 'end' : 'start'}
        fill={colour}
        fontWeight={600}
        stroke={paper}
        strokeWidth={4}
        paintOrder="stroke"
      >
        {label}
      </text>
    );
  });
}

function endOf({ steps }: Curve): { time: number; surv: number } {
  return steps.at(-1) ?? { time: 0, surv: 1 };
}
