import type { ReactNode } from 'react';
import { paper } from './palette';

interface HaloTextProps {
  x: number;
  y: number;
  textAnchor: 'start' | 'end';
  fill: string;
  children: string;
}

/**
 * Words that stay readable where lines cross them. Drawn twice, the first time as their halo: `paint-order` would do it with one, but
 * drawing programs and PDF do not know it.
 */
export function HaloText({ x, y, textAnchor, fill, children }: HaloTextProps): ReactNode {
  return (
    <g>
      <g fill={paper} stroke={paper} strokeWidth={4} strokeLinejoin="round">
        <text x={x} y={y} textAnchor={textAnchor}>
          {children}
        </text>
      </g>
      <text x={x} y={y} textAnchor={textAnchor} fill={fill}>
        {children}
      </text>
    </g>
  );
}
