import type { ReactNode } from 'react';
import { markShape, marksPath } from './marks';
import { paper } from './palette';
import type { Point } from './path';

interface MarksOfKindProps {
  index: number;
  points: Point[];
  colour: string;
  /** 1 for marks of 10 pixels. */
  scale?: number;
}

/** All that happened of one kind, told by a shape with a thin border of paper, so that it stands out from what it lies on. */
export function MarksOfKind({ index, points, colour, scale = 1 }: MarksOfKindProps): ReactNode {
  if (points.length === 0) return null;
  const d = marksPath(index, points, scale);
  return (
    <g>
      <path d={d} fill="none" stroke={paper} strokeWidth={4 * scale} />
      <path d={d} fill={markShape(index).isOpen ? paper : colour} stroke={colour} strokeWidth={1.6 * scale} />
    </g>
  );
}
