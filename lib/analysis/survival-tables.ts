import 'server-only';
import type { Curve } from '@/lib/statistics/kaplan-meier';
import type { SurvivalEstimate } from '@/lib/statistics/survival-at';
import { type QuantileEstimate, survivalQuantile } from '@/lib/statistics/survival-quantile';
import { settings } from '@/study/settings';
import type { Cell, NumberRow, ResultTable } from './result';
import { statedSurvival } from './survival-curve';
import { survivalKeys } from './survival-lists';
import { confidenceName, months, monthsInterval, percent, percentInterval } from './words';

/** A curve and the group it is of; '' for all children together. */
export interface CurveGroup {
  label: string;
  curve: Curve;
}

const SHARES = [
  { share: 0.25, label: 'A quarter' },
  { share: 0.5, label: 'Half (median)' },
  { share: 0.75, label: 'Three quarters' },
];

/** How many children and events are behind each curve. */
export function countsTable(title: string, groups: readonly CurveGroup[]): ResultTable {
  return {
    caption: `${title}: children and events`,
    columns: [...groupColumn(groups), ...numberColumns('Children', 'Events', 'Without the event')],
    rows: groups.map(({ label, curve }, i) => ({
      key: `counts ${label}`,
      cells: [
        ...groupCell(groups, label),
        { says: String(curve.n), list: survivalKeys.all(i) },
        { says: String(curve.events), list: survivalKeys.events(i) },
        String(curve.n - curve.events),
      ],
    })),
  };
}

/** The curves read at the months the study states. */
export function timesTable(
  title: string,
  groups: readonly CurveGroup[],
  riskKey: (month: number, group: number) => string = survivalKeys.atRisk,
): ResultTable {
  return {
    caption: `${title} at fixed times`,
    columns: [
      ...groupColumn(groups),
      ...numberColumns('Months', 'At risk', 'Survival', 'Standard error', confidenceName(settings.confLevel)),
    ],
    rows: groups.flatMap(({ label, curve }, i) =>
      statedSurvival(curve).map((estimate) => ({
        key: `${label} ${estimate.time}`,
        cells: [...groupCell(groups, label), ...timeCells(estimate, riskKey(estimate.time, i))],
      })),
    ),
  };
}

function timeCells({ time, nRisk, surv, stdErr, lower, upper, isBeyondObservation }: SurvivalEstimate, list: string) {
  if (isBeyondObservation) return [String(time), '0', 'not observed', '', ''];
  const atRisk: Cell = { says: String(nRisk), list };
  return [String(time), atRisk, percent(surv), percent(stdErr), percentInterval(lower, upper)];
}

/** When a quarter, half, three quarters of the children have had the event. */
export function quartilesTable(title: string, groups: readonly CurveGroup[]): ResultTable {
  return {
    caption: `${title}: months until a share of the children had the event`,
    columns: [
      ...groupColumn(groups),
      { label: 'Share', isNumber: false },
      ...numberColumns('Months', confidenceName(settings.confLevel)),
    ],
    rows: groups.flatMap(({ label, curve }) =>
      SHARES.map(({ share, label: name }) => ({
        key: `${label} ${name}`,
        cells: [...groupCell(groups, label), name, ...quantileCells(survivalQuantile(curve, share))],
      })),
    ),
  };
}

const quantileCells = ({ value, lower, upper }: QuantileEstimate) => [months(value), monthsInterval(lower, upper)];

const numberColumns = (...labels: string[]) => labels.map((label) => ({ label, isNumber: true }));

/** One curve alone needs no column that names it. */
const isAlone = (groups: readonly CurveGroup[]) => groups.length === 1 && groups[0]?.label === '';
const groupColumn = (groups: readonly CurveGroup[]) => (isAlone(groups) ? [] : [{ label: 'Group', isNumber: false }]);
const groupCell = (groups: readonly CurveGroup[], label: string): Cell[] => (isAlone(groups) ? [] : [label]);

/** All that the tables say of the curves, in full precision. */
export function curveNumbers(part: string, groups: readonly CurveGroup[]): NumberRow[] {
  return groups.flatMap(({ label: group, curve }) => {
    const row = (measure: string, at: number | null, value: number | null) => ({ part, measure, group, at, value });
    return [
      row('children', null, curve.n),
      row('events', null, curve.events),
      ...statedSurvival(curve).flatMap(({ time, isBeyondObservation, nRisk, surv, stdErr, lower, upper }) => {
        const seen = (value: number | null) => (isBeyondObservation ? null : value);
        return [
          row('at risk', time, isBeyondObservation ? 0 : nRisk),
          row('survival', time, seen(surv)),
          row('survival standard error', time, seen(stdErr)),
          row('survival lower', time, seen(lower)),
          row('survival upper', time, seen(upper)),
        ];
      }),
      ...SHARES.flatMap(({ share }) => {
        const { value, lower, upper } = survivalQuantile(curve, share);
        return [
          row('quantile', share, value),
          row('quantile lower', share, lower),
          row('quantile upper', share, upper),
        ];
      }),
    ];
  });
}
