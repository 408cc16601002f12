import 'server-only';
import { shortDate } from '@/lib/dates/words';
import { listed } from '../child-list';
import { share } from '../number-words';
import type { Cell, ChildList, NumberRow, ResultTable } from '../result';
import type { Enrolment, SiteEnrolment } from './enrolment-counts';

const keyOf = (row: number, column: number) => `enrolled:${row}:${column}`;

/** Each site with its children and the days of the first and the last; then year by year. */
export function enrolmentTables(enrolled: Enrolment): ResultTable[] {
  return [sitesTable(enrolled), yearsTable(enrolled)];
}

function sitesTable({ sites, all, mask }: Enrolment): ResultTable {
  const total = all.years.length;
  return {
    caption: 'Children enrolled at each site',
    columns: [
      { label: 'Site', isNumber: false },
      { label: 'Enrolled', isNumber: true },
      { label: 'Of all', isNumber: true },
      { label: 'First', isNumber: false },
      { label: 'Last', isNumber: false },
    ],
    rows: [...sites, all].map((site, row) => {
      const { name, days } = site;
      const isHidden = mask.hides(row, total);
      const day = (on: string | undefined) => (isHidden || on === undefined ? '–' : shortDate(on));
      return {
        key: `site:${row}`,
        cells: [
          name,
          mask.cell(row, total, { says: String(days.length), list: keyOf(row, total) }),
          isHidden || mask.hides(sites.length, total) ? '–' : share(days.length, all.days.length),
          day(days[0]?.on),
          day(days.at(-1)?.on),
        ],
      };
    }),
  };
}

function yearsTable({ sites, all, mask }: Enrolment): ResultTable {
  const rows = [...sites, all];
  const cell = (site: SiteEnrolment, row: number, column: number): Cell => {
    const n = site.years[column]?.members.length ?? site.days.length;
    return mask.cell(row, column, { says: String(n), list: keyOf(row, column) });
  };
  return {
    caption: 'Children enrolled in each year',
    columns: [{ label: 'Year', isNumber: false }, ...rows.map(({ name }) => ({ label: name, isNumber: true }))],
    rows: [...all.years.map(({ year }) => year), 'All years'].map((label, column) => ({
      key: `year:${label}`,
      cells: [label, ...rows.map((site, row) => cell(site, row, column))],
    })),
  };
}

/** The numbers for the file; null where one may not be shown. */
export function enrolmentNumbers({ sites, all, mask }: Enrolment): NumberRow[] {
  return [...sites, all].flatMap((site, row) => [
    {
      ...{ part: 'main', measure: 'enrolled', group: groupOf(site), at: null },
      value: mask.number(row, all.years.length, site.days.length),
    },
    ...site.years.map(({ year, members }, column) => ({
      ...{ part: 'main', measure: 'enrolled in year', group: groupOf(site), at: Number(year) },
      value: mask.number(row, column, members.length),
    })),
  ]);
}

const groupOf = ({ code, name }: SiteEnrolment) => (code === '' ? '' : name);

/** The children of a site and year; null where the cell does not lead to them. */
export function enrolmentList({ sites, all, mask }: Enrolment, key: string): ChildList | null {
  for (const [row, site] of [...sites, all].entries()) {
    for (const [column, label] of [...all.years.map(({ year }) => year), null].entries()) {
      if (key !== keyOf(row, column)) continue;
      if (typeof mask.cell(row, column, { says: '', list: key }) === 'string') return null;
      const members = site.years[column]?.members ?? site.days;
      return listed(
        `${site.name}${label === null ? '' : `, ${label}`}`,
        members,
        ({ on }) => `enrolled on ${shortDate(on)}`,
      );
    }
  }
  return null;
}
