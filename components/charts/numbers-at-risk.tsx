import type { ReactNode } from 'react';
import { type LinkTo, MARGIN } from './drawing';
import { SAMPLE_WIDTH } from './legend';
import { listKeys } from './list-keys';
import { lineStyle } from './palette';
import type { SurvivalGroup } from './survival-curve';
import { atRisk, type RiskRow, ROW_HEIGHT, ROW_LABEL_AT, type SurvivalLayout } from './survival-layout';
import { TextLines } from './text-lines';

interface NumbersAtRiskProps {
  groups: SurvivalGroup[];
  layout: SurvivalLayout;
  linkTo: LinkTo | undefined;
}

/** The table under a survival curve: how many are under observation at each tick, a row for each group. */
export function NumbersAtRisk({ groups, layout, linkTo }: NumbersAtRiskProps): ReactNode {
  const { riskHeading, riskRows } = layout;
  return (
    <g>
      <text {...riskHeading} fontWeight={600}>
        Number at risk
      </text>
      {groups.map((group, i) => {
        const row = riskRows[i];
        return row && <Row key={group.label} group={group} index={i} row={row} layout={layout} linkTo={linkTo} />;
      })}
    </g>
  );
}

interface RowProps extends Omit<NumbersAtRiskProps, 'groups'> {
  group: SurvivalGroup;
  index: number;
  row: RiskRow;
}

function Row({ group, index, row, layout, linkTo }: RowProps) {
  const { ticks, place } = layout.xAxis;
  return (
    <g>
      {row.lines.length > 0 && <RowLabel row={row} index={index} />}
      <g textAnchor="middle">
        {ticks.map(({ value: month }) => {
          const n = atRisk(group, month);
          const at = { x: place(month), y: row.numbersY };
          if (!linkTo || n === 0) return <Count key={month} n={n} {...at} />;
          const says = `${group.label}: ${n} at risk at ${month} months`;
          return (
            <a key={month} href={linkTo(listKeys.atRisk(month, index))} aria-label={says}>
              <rect x={at.x - 15} y={at.y - 16.5} width={30} height={ROW_HEIGHT - 1} rx={2} fill="transparent" />
              <Count n={n} {...at} />
            </a>
          );
        })}
      </g>
    </g>
  );
}

function Count({ n, x, y }: { n: number; x: number; y: number }) {
  return (
    <text x={x} y={y}>
      {n}
    </text>
  );
}

function RowLabel({ row: { lines, labelY }, index }: { row: RiskRow; index: number }) {
  const { colour, dash } = lineStyle(index);
  return (
    <g>
      <path d={`M${MARGIN},${labelY - 4.5}h${SAMPLE_WIDTH}`} stroke={colour} strokeWidth={2} strokeDasharray={dash} />
      <TextLines lines={lines} x={ROW_LABEL_AT} y={labelY} fill={colour} />
    </g>
  );
}
