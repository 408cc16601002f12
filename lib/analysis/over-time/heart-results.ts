import 'server-only';
import { shortDate } from '@/lib/dates/words';
import { median } from '@/lib/statistics/describe';
import type { HeartAnalysis, HeartMeasure } from '@/study/analyses/observation-analyses';
import { listed } from '../child-list';
import { measured, share } from '../number-words';
import type { ChildList, NumberRow, ResultTable } from '../result';
import { fallOf, type HeartChild, type HeartGroup, type HeartWindow, type WindowValue } from './heart-tables';

/** One measure of the heart, worked out. */
export interface HeartResult {
  measure: HeartMeasure;
  hearts: HeartChild[];
  windows: HeartWindow[];
  groups: HeartGroup[];
}

const windowKey = (measure: HeartMeasure, i: number) => `${measure.name}:window:${i}`;
const groupKey = (measure: HeartMeasure, i: number, which: string) => `${measure.name}:group:${i}:${which}`;

/** The measure window by window, and who grew weak. */
export function heartResultTables({ fall }: HeartAnalysis, { measure, windows, groups }: HeartResult): ResultTable[] {
  const { label, limit } = measure;
  return [
    {
      caption: `Lowest ${label} of the children tested in each window, %`,
      columns: ['Tested', 'Children', 'Median', 'Range', `Below ${limit} %`].map(asColumn),
      rows: windows.map(({ label: window, members, median: middle, min, max }, i) => ({
        key: windowKey(measure, i),
        cells: [
          window,
          { says: String(members.length), list: windowKey(measure, i) },
          measured(middle, 0),
          min === null || max === null ? '–' : `${measured(min, 0)} to ${measured(max, 0)}`,
          { says: share(belowOf(members, limit).length, members.length), list: `${windowKey(measure, i)}:below` },
        ],
      })),
    },
    {
      caption: `Children whose ${label} was ever low, or fell, by cumulative doxorubicin`,
      columns: [
        'Children',
        'Tested',
        'Median of the lowest, %',
        `Ever below ${limit} %`,
        `Fallen by ${fall} points or more`,
      ].map(asColumn),
      rows: groups.map((group, i) => ({
        key: groupKey(measure, i, 'row'),
        cells: [
          group.label,
          { says: String(group.members.length), list: groupKey(measure, i, 'members') },
          measured(median(group.members.map(({ lowest }) => lowest.value)), 0),
          { says: share(group.below.length, group.members.length), list: groupKey(measure, i, 'below') },
          { says: share(group.fallen.length, group.compared.length), list: groupKey(measure, i, 'fallen') },
        ],
        isIndented: i > 0,
      })),
    },
  ];
}

const asColumn = (label: string, i: number) => ({ label, isNumber: i > 0 });
const belowOf = (members: readonly WindowValue[], limit: number) => members.filter(({ value }) => value < limit);

/** Its numbers for the file. */
export function heartNumbers({ measure, windows, groups }: HeartResult): NumberRow[] {
  const row = (what: string, group: string, value: number | null) => ({
    part: measure.name,
    measure: what,
    group,
    at: null,
    value,
  });
  return [
    ...windows.flatMap(({ label, members, median: middle, min, max, months }) => [
      row('children', label, members.length),
      row('median', label, middle),
      row('minimum', label, min),
      row('maximum', label, max),
      row('median month', label, months),
      row('below the limit', label, belowOf(members, measure.limit).length),
    ]),
    ...groups.flatMap(({ label, members, below, compared, fallen }) => [
      row('children', label, members.length),
      row('median of the lowest', label, median(members.map(({ lowest }) => lowest.value))),
      row('ever below the limit', label, below.length),
      row('compared', label, compared.length),
      row('fallen', label, fallen.length),
    ]),
  ];
}

/** The children behind a cell; null for a key of another measure. */
export function heartList(
  { fall }: HeartAnalysis,
  { measure, windows, groups }: HeartResult,
  key: string,
): ChildList | null {
  const { label, limit } = measure;
  for (const [i, { label: window, members }] of windows.entries()) {
    const says = ({ value, on }: WindowValue) => `${value} % on ${shortDate(on)}`;
    if (key === windowKey(measure, i)) return listed(`${upperFirst(label)}, ${window.toLowerCase()}`, members, says);
    if (key === `${windowKey(measure, i)}:below`) {
      return listed(`${upperFirst(label)} below ${limit} %, ${window.toLowerCase()}`, belowOf(members, limit), says);
    }
  }
  for (const [i, group] of groups.entries()) {
    const lists = {
      members: { title: group.label, of: group.members, says: lowestInWords },
      below: { title: `${group.label}, ever below ${limit} %`, of: group.below, says: lowestInWords },
      fallen: { title: `${group.label}, fallen by ${fall} points or more`, of: group.fallen, says: fallInWords },
    };
    const found = Object.entries(lists).find(([which]) => key === groupKey(measure, i, which))?.[1];
    if (found) return listed(`${upperFirst(label)}: ${found.title}`, found.of, found.says);
  }
  return null;
}

const upperFirst = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const lowestInWords = ({ lowest, dose }: HeartChild) =>
  `lowest ${lowest.value} % on ${shortDate(lowest.on)}; ${dose.toFixed(0)} mg/m² of doxorubicin`;

const fallInWords = (child: HeartChild) =>
  `from ${child.baseline?.value ?? '–'} to ${child.lowestLater?.value ?? '–'} %, by ${fallOf(child) ?? '–'} points; ${child.dose.toFixed(0)} mg/m² of doxorubicin`;
