import 'server-only';
import type { SwimmerAnalysis } from '@/study/analyses/observation-analyses';
import type { Cell, ChildList, NumberRow, ResultTable } from '../result';
import { months } from '../words';
import type { Course, Lane } from './swimmer-lanes';

/** More lanes are neither drawn nor told one by one. */
export const mostRows = 400;

/** Where a child stands of which the group is not recorded. */
export const NO_GROUP = 'Not recorded';

const statuses = { ALIVE: 'Alive', LOST: 'Lost to follow-up', DEAD: 'Dead' } as const;

/** The key figures of each lane, with a heading for each group. */
export function courseTable(shown: readonly Course[], groups: readonly string[], timeLabel: string): ResultTable {
  const rowsOf = (members: readonly Course[]) => members.map((lane) => ({ key: keyOf(lane), cells: cellsOf(lane) }));
  const grouped = [...groups, null].flatMap((group) => {
    const members = shown.filter((lane) => lane.group === group);
    const title = group ?? NO_GROUP;
    return members.length === 0 ? [] : [{ key: `group:${title}`, cells: [title] }, ...rowsOf(members)];
  });
  return {
    caption: `The children one by one; times in ${timeLabel.charAt(0).toLowerCase()}${timeLabel.slice(1)}`,
    columns: [
      { label: 'Child', isNumber: false },
      { label: 'Site', isNumber: false },
      { label: 'Observed, months', isNumber: true },
      { label: 'Cycles', isNumber: true },
      { label: 'IL-2 courses', isNumber: true },
      { label: 'LAK reinfusions', isNumber: true },
      { label: 'Primary operated', isNumber: true },
      { label: 'Lung operated', isNumber: true },
      { label: 'Remission', isNumber: true },
      { label: 'First event', isNumber: true },
      { label: 'Status', isNumber: false },
    ],
    rows: groups.length === 0 ? rowsOf(shown) : grouped,
  };
}

/** The key of the list with the child of a lane. */
export const keyOf = ({ child }: Lane) => `child:${child.number}`;

function cellsOf(lane: Course): Cell[] {
  const { child, site, until } = lane;
  const first = (...what: string[]) => firstMark(lane, what) ?? '–';
  return [
    { says: child.number, list: keyOf(lane) },
    site,
    months(until),
    String(cyclesOf(lane)),
    String(countOf(lane, 'IL2')),
    String(countOf(lane, 'LAK')),
    first('PRIMARY'),
    first('LUNG'),
    first('REMISSION'),
    first('DISEASE', 'SECOND_MALIGNANCY'),
    statuses[child.status],
  ];
}

function firstMark({ marks }: Course, what: readonly string[]): string | null {
  const found = marks.find((mark) => what.includes(mark.what));
  return found ? months(found.at) : null;
}

const cyclesOf = ({ spans }: Course) => spans.filter(({ what }) => what !== 'IL2').length;
const countOf = ({ spans, marks }: Course, what: string) =>
  [...spans, ...marks].filter((one) => one.what === what).length;

/** Every day of a lane for the file, in months. */
export function courseNumbers(lane: Course): NumberRow[] {
  const { child, until, spans, marks } = lane;
  const row = (measure: string, at: number | null, value: number | null) => ({
    part: 'main',
    measure,
    group: child.number,
    at,
    value,
  });
  return [
    row('observed', null, until),
    ...spans.flatMap(({ what, from, to }) => [
      row(`${inWords(what)} from`, null, from),
      row(`${inWords(what)} to`, null, to),
    ]),
    ...marks.map(({ what, at }) => row(inWords(what), null, at)),
  ];
}

const inWords = (code: string) => code.toLowerCase().replaceAll('_', ' ');

/** The child of a lane, with its course in words. */
export function courseInWords({ spans, marks }: SwimmerAnalysis, course: Course): ChildList {
  const labels = new Map([...spans, ...marks].map(({ what, label }): [string, string] => [what, label]));
  const told = course.marks.map(({ what, at }) => `${labels.get(what) ?? inWords(what)} at ${months(at)}`);
  const says = [`observed for ${months(course.until)} months`, `cycles: ${cyclesOf(course)}`, ...told].join('; ');
  const { number } = course.child;
  return { title: `The course of ${number}`, children: [{ number, says }] };
}
