import type { ReactNode } from 'react';
import { lineStyle } from './palette';
import type { SurvivalGroup } from './survival-curve';
import { atRisk, ROW_HEIGHT, type SurvivalLayout } from './survival-layout';

/** The table under a survival curve: how many are under observation at each tick, a row for each group. */
export function NumbersAtRisk({ groups, layout }: { groups: SurvivalGroup[]; layout: SurvivalLayout }): ReactNode {
  const hasLabelColumn = layout.width >= 500;
  const isAlone = groups.length === 1;
  const rowHeight = isAlone || hasLabelColumn ? ROW_HEIGHT : ROW_HEIGHT * 2;
  const isHeadingInMargin = !isAlone && hasLabelColumn;
  return (
    <g>
      <text x={isHeadingInMargin ? 12 : layout.left - 5} y={layout.riskTop} fontWeight={600}>
        Number at risk
      </text>
      {groups.map((group, i) => (
        <g key={group.label} transform={`translate(0 ${layout.riskTop + rowHeight * i + ROW_HEIGHT})`}>
          {!isAlone && <RowLabel label={group.label} index={i} />}
          <g transform={`translate(0 ${rowHeight - ROW_HEIGHT})`} textAnchor="middle">
            {layout.ticks.map((month) => (
              <text key={month} x={layout.x(month)}>
                {atRisk(group.curve, month)}
              </text>
            ))}
          </g>
        </g>
      ))}
    </g>
  );
}

function RowLabel({ label, index }: { label: string; index: number }) {
  const { colour, dash } = lineStyle(index);
  return (
    <g>
      <path d="M12,-4.5h22" stroke={colour} strokeWidth={2} strokeDasharray={dash} />
      <text x={40} fill={colour}>
        {label}
      </text>
    </g>
  );
}
