import 'server-only';
import { settings } from '@/study/settings';
import type { AnalysisSet } from './analysis-set';
import type { Cell } from './result';

/** Who reads: small numbers of a site are for those who may read the analysis of all sites. */
export type Reader = Pick<AnalysisSet, 'isStudyWide'>;

/** Counts of a table of sites: a row for each site, and a last one for all sites together. */
export type SiteCounts = readonly (readonly number[])[];

/** Which cells of a table of sites may be shown. */
export interface Mask {
  hides(row: number, column: number): boolean;
  /** A cell as it may be shown: a hidden one says so, and in an area with hidden ones no cell leads to its children. */
  cell(row: number, column: number, cell: Cell): Cell;
  /** A number for the file; null where it is hidden. */
  number<Value extends number | null>(row: number, column: number, value: Value): Value | null;
}

/** What stands in place of a small number. */
export const TOO_SMALL = `fewer than ${settings.smallestCell}`;
const NOT_SHOWN = 'not shown';

/** What may be shown of counts whose columns stand each for itself. */
export function maskColumns(counts: SiteCounts, reader: Reader): Mask {
  const columns = columnsOf(counts);
  return masked(counts, reader, { lines: columns, areas: columns });
}

/** The same where each row adds up too, to its last column: children by site and year. */
export function maskCrossed(counts: SiteCounts, reader: Reader): Mask {
  const rows = rowsOf(counts);
  return masked(counts, reader, { lines: [...columnsOf(counts), ...rows], areas: [rows.flat()] });
}

interface Place {
  row: number;
  column: number;
}

/** Numbers that add up to the last of them. */
type Line = readonly Place[];

const columnsOf = (counts: SiteCounts): Line[] =>
  (counts[0] ?? []).map((_, column) => counts.map((_row, row) => ({ row, column })));
const rowsOf = (counts: SiteCounts): Line[] =>
  counts.map((values, row) => values.map((_, column) => ({ row, column })));

/** Lists of children tell what hidden numbers do not: in an area with hidden ones there are none. */
interface Layout {
  lines: readonly Line[];
  areas: readonly (readonly Place[])[];
}

function masked(counts: SiteCounts, { isStudyWide }: Reader, { lines, areas }: Layout): Mask {
  const hidden = isStudyWide ? new Set<string>() : hiddenIn(counts, lines);
  const closed = new Set(
    areas.filter((area) => area.some((place) => hidden.has(keyOf(place)))).flatMap((area) => area.map(keyOf)),
  );
  const hides = (row: number, column: number) => hidden.has(keyOf({ row, column }));
  return {
    hides,
    cell(row, column, cell) {
      if (hides(row, column)) return (counts[row]?.[column] ?? 0) < settings.smallestCell ? TOO_SMALL : NOT_SHOWN;
      return closed.has(keyOf({ row, column })) && typeof cell !== 'string' ? cell.says : cell;
    },
    number: (row, column, value) => (hides(row, column) ? null : value),
  };
}

const keyOf = ({ row, column }: Place) => `${row} ${column}`;

/** The small ones, then in every line the next smallest, until those hidden cannot be worked out from those shown. */
function hiddenIn(counts: SiteCounts, lines: readonly Line[]): Set<string> {
  const countOf = ({ row, column }: Place) => counts[row]?.[column] ?? 0;
  const small = lines.flat().filter((place) => countOf(place) < settings.smallestCell);
  const hidden = new Set(small.map(keyOf));
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const line of lines) hideMoreOf(line, countOf, hidden);
  }
  return hidden;
}

function hideMoreOf(line: Line, countOf: (place: Place) => number, hidden: Set<string>): void {
  // The sum itself comes last: it is hidden only when nothing else is left.
  const shown = line.filter((place) => !hidden.has(keyOf(place)));
  const sum = line.at(-1);
  const rest = shown.filter((place) => place !== sum).sort((one, other) => countOf(one) - countOf(other));
  for (const next of sum && shown.includes(sum) ? [...rest, sum] : rest) {
    if (isSafe(line, countOf, hidden)) return;
    hidden.add(keyOf(next));
  }
}

/** Nothing is hidden; or two numbers or more are, and what they add up to, when it can be worked out, is not small itself. */
function isSafe(line: Line, countOf: (place: Place) => number, hidden: Set<string>): boolean {
  const gone = line.filter((place) => hidden.has(keyOf(place)));
  if (gone.length === 0) return true;
  const sum = line.at(-1);
  if (sum && gone.includes(sum)) return gone.length > 1;
  const together = gone.reduce((total, place) => total + countOf(place), 0);
  return gone.length > 1 && together >= settings.smallestCell;
}
