import type { ReactNode } from 'react';
import { FONT_SIZE, NARROW } from './drawing';
import { HaloText } from './halo-text';
import { muted, rule } from './palette';
import type { SurvivalGroup } from './survival-curve';
import type { SurvivalLayout } from './survival-layout';
import { textWidth } from './text-width';

interface MedianGuideProps {
  group: SurvivalGroup;
  layout: SurvivalLayout;
  /** With several groups the medians stand in the tables alone. */
  isAlone: boolean;
}

/** From 50 % across to the curve and down to the month; nothing when the median is not reached. */
export function MedianGuide({ group, layout, isAlone }: MedianGuideProps): ReactNode {
  const { left, bottom, x, y } = layout;
  if (group.median === null) return null;
  return (
    <g>
      <path d={`M${left},${y(0.5)}H${x(group.median)}V${bottom}`} fill="none" stroke={rule} strokeDasharray="4 3" />
      {isAlone && <MedianLabel median={group.median} curve={group.curve} layout={layout} />}
    </g>
  );
}

interface MedianLabelProps {
  median: number;
  curve: SurvivalGroup['curve'];
  layout: SurvivalLayout;
}

function MedianLabel({ median, curve, layout }: MedianLabelProps) {
  const { left, right, bottom, width, x } = layout;
  const text = `Median ${median.toFixed(1)}${width < NARROW ? '' : ' months'}`;
  const room = textWidth(text, FONT_SIZE) + 6;
  // To the right of its line, unless the edge is near or the curve comes down there.
  const isRoomRight = x(median) + room < right && (curve.steps.at(-1)?.surv ?? 1) > 0.12;
  const isRight = isRoomRight || x(median) - room < left;
  return (
    <HaloText x={x(median) + (isRight ? 6 : -6)} y={bottom - 8} textAnchor={isRight ? 'start' : 'end'} fill={muted}>
      {text}
    </HaloText>
  );
}
