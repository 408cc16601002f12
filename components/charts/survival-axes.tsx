import type { ReactNode } from 'react';
import { ink } from './palette';
import type { SurvivalLayout } from './survival-layout';

const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Both axes with ticks and labels: percent from 0 to 100, and months. */
export function SurvivalAxes({
  layout,
  xLabel,
  yLabel,
}: {
  layout: SurvivalLayout;
  xLabel: string;
  yLabel: string;
}): ReactNode {
  const { left, right, top, bottom, ticks, x, y } = layout;
  const xTicks = ticks.map((month) => `M${x(month)},${bottom}v5`).join('');
  const yTicks = SHARES.map((share) => `M${left},${y(share)}h-5`).join('');
  const middle = (top + bottom) / 2;
  return (
    <g>
      <path d={`M${left},${top}V${bottom}H${right}${xTicks}${yTicks}`} fill="none" stroke={ink} strokeWidth={1} />
      {ticks.map((month) => (
        <text key={month} x={x(month)} y={bottom + 20} textAnchor="middle">
          {month}
        </text>
      ))}
      {SHARES.map((share) => (
        <text key={share} x={left - 9} y={y(share) + 4.5} textAnchor="end">
          {Math.round(share * 100)}
        </text>
      ))}
      <text x={(left + right) / 2} y={bottom + 42} textAnchor="middle" fontWeight={600}>
        {xLabel}
      </text>
      <text
        x={left - 38}
        y={middle}
        textAnchor="middle"
        fontWeight={600}
        transform={`rotate(-90 ${left - 38} ${middle})`}
      >
        {`${yLabel} (%)`}
      </text>
    </g>
  );
}
