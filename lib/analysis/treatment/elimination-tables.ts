import 'server-only';
import { quantile } from '@/lib/statistics/describe';
import { wilson } from '@/lib/statistics/wilson';
import type { EliminationAnalysis } from '@/study/analyses/analysis';
import { settings } from '@/study/settings';
import { rangeNumbers, rangeText } from '../ranges';
import type { Cell, NumberRow, ResultTable } from '../result';
import { confidenceName, percent, percentInterval } from '../words';
import { childrenOf, delayedTo, delaysOf, type InfusionGroup, type LevelsAt } from './elimination-groups';
import { aboveKey, delayKey, groupKey } from './elimination-lists';

const text = (label: string) => ({ label, isNumber: false });
const number = (label: string) => ({ label, isNumber: true });
const interval = confidenceName(settings.confLevel);

/** How often elimination was delayed: of infusions, and of children. */
export function delayedTable(analysis: EliminationAnalysis, groups: readonly InfusionGroup[]): ResultTable {
  const columns = [
    'With a level at 24 h',
    'Number',
    'Share',
    interval,
    'Children with a level',
    'Number of children',
    'Share of children',
    `${interval}, children`,
  ];
  return {
    caption: 'Delayed elimination by the level at 24 hours',
    columns: [text('Infusions'), ...columns.map(number)],
    rows: groups.flatMap((group) => {
      const { name, label, judged, childrenJudged } = group;
      return [
        { key: name, cells: [label] },
        ...delaysOf(analysis).map((delay) => {
          const delayed = delayedTo(delay, group);
          const lists = [delayKey(name, delay.name), groupKey(name, 'judged')] as const;
          return {
            key: `${name} ${delay.name}`,
            cells: [
              delay.label,
              ...shareCells(delayed.length, judged.length, lists),
              ...shareCells(childrenOf(delayed), childrenJudged, lists),
            ],
            isIndented: true,
          };
        }),
      ];
    }),
  };
}

function shareCells(n: number, of: number, [list, listOfAll]: readonly [string, string]): Cell[] {
  const { value, lower, upper } = wilson(n, of, settings.confLevel);
  return [
    cell(of, listOfAll),
    cell(n, list),
    value === null ? '' : percent(value),
    value === null ? '' : percentInterval(lower, upper),
  ];
}

const cell = (n: number, list: string): Cell => (n === 0 ? '0' : { says: String(n), list });

/** The levels at 24, 48 and 72 hours, and how many were above what the label expects. */
export function levelsTable({ expected }: EliminationAnalysis, levelsAt: readonly LevelsAt[]): ResultTable {
  return {
    caption: 'Levels of all infusions, µmol/L',
    columns: [
      text('Hours after the start'),
      ...[
        'Levels',
        'Median (range)',
        'Lower quartile',
        'Upper quartile',
        'Expected, at most',
        'Above it',
        'Share above it',
      ].map(number),
    ],
    rows: levelsAt.map(({ hours, field, expected: limit, levels }) => {
      const above = levels.filter((level) => level > expected[limit]).length;
      return {
        key: field,
        cells: [
          `${hours} hours`,
          String(levels.length),
          rangeText(levels, 2),
          ...[0.25, 0.75].map((p) => quantile(levels, p)?.toFixed(2) ?? ''),
          String(expected[limit]),
          cell(above, aboveKey(field)),
          levels.length === 0 ? '' : percent(above / levels.length),
        ],
      };
    }),
  };
}

/** When the level was low enough, and glucarpidase. */
export function clearanceTable({ cleared }: EliminationAnalysis, groups: readonly InfusionGroup[]): ResultTable {
  return {
    caption: `Time to less than ${cleared} µmol/L, and glucarpidase`,
    columns: [
      text('Infusions'),
      ...[
        'All',
        'Without a level at 24 h',
        `Below ${cleared}`,
        'Hours, median (range)',
        'Not below it by the last sample',
        'Glucarpidase',
        'Glucarpidase not recorded',
      ].map(number),
    ],
    rows: groups.map(({ name, label, infusions, judged }) => {
      const hours = infusions.flatMap(({ clearedAfter }) => clearedAfter ?? []);
      const treated = infusions.filter(({ glucarpidase }) => glucarpidase === true);
      return {
        key: name,
        cells: [
          label,
          cell(infusions.length, groupKey(name, 'all')),
          cell(infusions.length - judged.length, groupKey(name, 'unjudged')),
          cell(hours.length, groupKey(name, 'cleared')),
          rangeText(hours, 0),
          cell(infusions.length - hours.length, groupKey(name, 'uncleared')),
          cell(treated.length, groupKey(name, 'glucarpidase')),
          cell(infusions.filter(({ glucarpidase }) => glucarpidase === null).length, groupKey(name, 'unknown')),
        ],
      };
    }),
  };
}

/** All that the tables say. */
export function eliminationNumbers(
  analysis: EliminationAnalysis,
  groups: readonly InfusionGroup[],
  levelsAt: readonly LevelsAt[],
): NumberRow[] {
  return [
    ...groups.flatMap((group) => groupNumbers(analysis, group)),
    ...levelsAt.flatMap(({ hours, expected, levels }) => {
      const row = (measure: string, value: number | null) => ({ part: 'main', measure, group: '', at: hours, value });
      return [
        row('levels', levels.length),
        ...[0, 0.25, 0.5, 0.75, 1].map((p) => row(`level, quantile ${p}`, quantile(levels, p))),
        row('levels above the expected', levels.filter((level) => level > analysis.expected[expected]).length),
      ];
    }),
  ];
}

function groupNumbers(analysis: EliminationAnalysis, of: InfusionGroup): NumberRow[] {
  const { label: group, infusions, judged, childrenJudged } = of;
  const row = (measure: string, value: number | null) => ({ part: 'main', measure, group, at: null, value });
  const share = (measure: string, n: number, total: number) => {
    const { value, lower, upper } = wilson(n, total, settings.confLevel);
    return [
      ...[row(measure, n), row(`${measure}, of`, total), row(`${measure}, fraction`, value)],
      ...[row(`${measure}, lower`, lower), row(`${measure}, upper`, upper)],
    ];
  };
  return [
    row('infusions', infusions.length),
    ...delaysOf(analysis).flatMap((delay) => {
      const delayed = delayedTo(delay, of);
      const name = delay.label.toLowerCase();
      return [
        ...share(`infusions ${name}`, delayed.length, judged.length),
        ...share(`children ${name}`, childrenOf(delayed), childrenJudged),
      ];
    }),
    ...rangeNumbers(
      'hours to clearance',
      group,
      infusions.flatMap(({ clearedAfter }) => clearedAfter ?? []),
    ),
    row('not cleared', infusions.filter(({ clearedAfter }) => clearedAfter === null).length),
    row('glucarpidase', infusions.filter(({ glucarpidase }) => glucarpidase === true).length),
    row('glucarpidase not recorded', infusions.filter(({ glucarpidase }) => glucarpidase === null).length),
  ];
}
