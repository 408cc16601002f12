import 'server-only';
import { listed } from '../child-list';
import { type Mask, maskColumns, type Reader } from '../mask-cells';
import { share } from '../number-words';
import type { Cell, ChildList, NumberRow, ResultTable } from '../result';
import { counted } from '../words';
import type { QualityChild, QualityMeasure, QualityTheme } from './quality-measures';

/** The children of a site. */
export interface QualitySite {
  name: string;
  children: QualityChild[];
}

/** A theme worked out: what each site, and the last row for all of them, has of each measure. */
export interface QualityTable {
  theme: QualityTheme;
  rows: QualitySite[];
  /** Children with it, by row and measure; the first column has all children. */
  found: QualityChild[][][];
  mask: Mask;
}

/** Counts a theme for the sites; their last row is all sites together. */
export function qualityTable(theme: QualityTheme, rows: QualitySite[], reader: Reader): QualityTable {
  const found = rows.map(({ children }) => [
    children,
    ...theme.measures.map((measure) => children.filter((one) => belongs(measure, one) && measure.count(one) > 0)),
  ]);
  const counts = found.map((cells) => cells.map((members) => members.length));
  return { theme, rows, found, mask: maskColumns(counts, reader) };
}

const belongs = (measure: QualityMeasure, one: QualityChild) => !measure.among || measure.among(one);
const keyOf = ({ measures }: QualityTheme, row: number, column: number) =>
  `${measures[column - 1]?.name ?? 'children'}:${row}`;
const sumOf = (measure: QualityMeasure, members: readonly QualityChild[]) =>
  members.reduce((sum, one) => sum + measure.count(one), 0);

/** The table as it is read. */
export function qualityResultTable({ theme, rows, found, mask }: QualityTable): ResultTable {
  const { caption, measures } = theme;
  return {
    caption,
    columns: ['Site', 'Children', ...measures.map(({ label }) => label)].map((label, i) => ({
      label,
      isNumber: i > 0,
    })),
    rows: rows.map(({ name, children }, row) => ({
      key: `${caption}:${row}`,
      cells: [
        name,
        ...(found[row] ?? []).map((members, column): Cell => {
          const measure = measures[column - 1];
          // The denominator is a number of the site as well.
          const says = measure
            ? inWords(measure, members, mask.hides(row, 0) ? null : children)
            : String(members.length);
          return mask.cell(row, column, { says, list: keyOf(theme, row, column) });
        }),
      ],
    })),
  };
}

function inWords(
  measure: QualityMeasure,
  members: readonly QualityChild[],
  children: readonly QualityChild[] | null,
): string {
  if (measure.countsThings) {
    return members.length === 0
      ? '0'
      : `${sumOf(measure, members).toLocaleString('en-GB')} in ${counted(members.length, 'child')}`;
  }
  return children === null
    ? String(members.length)
    : share(members.length, children.filter((one) => belongs(measure, one)).length);
}

/** The numbers for the file; null where one may not be shown. */
export function qualityNumbers({ theme, rows, found, mask }: QualityTable): NumberRow[] {
  return rows.flatMap(({ name }, row) => {
    const group = row === rows.length - 1 ? '' : name;
    return theme.measures.flatMap((measure, i) => {
      const members = found[row]?.[i + 1] ?? [];
      const number = (what: string, value: number) => ({
        ...{ part: 'main', measure: what, group, at: null },
        value: mask.number(row, i + 1, value),
      });
      const ofChildren = number(`children: ${measure.label}`, members.length);
      return measure.countsThings ? [number(measure.label, sumOf(measure, members)), ofChildren] : [ofChildren];
    });
  });
}

/** How many of a measure all sites have together: of nothing where the table does not have it, or may not show it. */
export function totalOf({ theme, rows, found, mask }: QualityTable, name: string): number[] {
  const [i, last] = [theme.measures.findIndex((measure) => measure.name === name), rows.length - 1];
  const measure = theme.measures[i];
  if (!measure || mask.hides(last, i + 1)) return [];
  return [sumOf(measure, found[last]?.[i + 1] ?? [])];
}

/** The children behind a cell; null for a key of another table, and where the cell does not lead to them. */
export function qualityList({ theme, rows, found, mask }: QualityTable, key: string): ChildList | null {
  for (const [row, { name }] of rows.entries()) {
    for (const [column, members] of (found[row] ?? []).entries()) {
      if (key !== keyOf(theme, row, column)) continue;
      if (typeof mask.cell(row, column, { says: '', list: key }) === 'string') return null;
      const measure = theme.measures[column - 1];
      return listed(
        measure ? `${name}: ${measure.label.charAt(0).toLowerCase()}${measure.label.slice(1)}` : name,
        members.map((one) => ({ one, number: one.child.number })),
        ({ one }) => measure?.says(one) ?? '',
      );
    }
  }
  return null;
}
