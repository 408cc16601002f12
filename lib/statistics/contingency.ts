import { chiSquareUpperTail } from './tails';

/** Counts by row and column; every row is equally long. */
export type CountTable = readonly (readonly number[])[];

export interface TableMargins {
  rows: number[];
  columns: number[];
  total: number;
}

/** The sums of the rows, of the columns and of all. Throws when rows differ in length, or a count is not a whole number from 0. */
export function tableMargins(table: CountTable): TableMargins {
  const width = table[0]?.length ?? 0;
  for (const row of table) {
    if (row.length !== width) throw new RangeError('The rows of a table are equally long.');
    const wrong = row.find((count) => !Number.isSafeInteger(count) || count < 0);
    if (wrong !== undefined) throw new RangeError(`A count is a whole number from 0, not ${wrong}.`);
  }
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = Array.from({ length: width }, (_, c) => table.reduce((sum, row) => sum + (row[c] ?? 0), 0));
  return { rows, columns, total: rows.reduce((sum, count) => sum + count, 0) };
}

export interface PearsonChiSquare {
  chisq: number | null;
  df: number;
  p: number | null;
  /** The counts expected if rows and columns had nothing to do with each other; null when the table is empty. */
  expected: number[][] | null;
}

/** Yates's continuity correction is for tables of two rows and two columns. */
export type TableCorrection = 'none' | 'yates';

/**
 * Pearson's chi-square test of independence (Pearson 1900), or Yates's corrected one (Yates 1934), the correction no larger than the
 * smallest distance from what is expected, as in R. Chi-square and p are null when a row or a column is empty, or there is only one.
 * Throws on a bad table, and on Yates's correction of a table other than 2 by 2.
 */
export function pearsonChiSquare(table: CountTable, correction: TableCorrection = 'none'): PearsonChiSquare {
  const { rows, columns, total } = tableMargins(table);
  if (correction === 'yates' && (rows.length !== 2 || columns.length !== 2))
    throw new RangeError("Yates's correction is for tables of two rows and two columns.");
  const df = Math.max(0, rows.length - 1) * Math.max(0, columns.length - 1);
  if (total === 0) return { chisq: null, df, p: null, expected: null };
  const expected = rows.map((row) => columns.map((column) => (row * column) / total));
  if (df === 0 || [...rows, ...columns].includes(0)) return { chisq: null, df, p: null, expected };
  const chisq = distanceFromExpected(table.flat(), expected.flat(), correction);
  return { chisq, df, p: chiSquareUpperTail(chisq, df), expected };
}

function distanceFromExpected(counts: number[], expected: number[], correction: TableCorrection): number {
  const distances = counts.map((count, i) => Math.abs(count - (expected[i] ?? 0)));
  const taken = correction === 'yates' ? Math.min(0.5, ...distances) : 0;
  return distances.reduce((sum, distance, i) => sum + (distance - taken) ** 2 / (expected[i] ?? 1), 0);
}

export type McNemarCorrection = 'none' | 'edwards';

/**
 * McNemar's test that two paired yes-no answers are equally often yes (McNemar 1947), by default with Edwards's correction (1948), which
 * is left out when the two kinds of discordant pairs are equally many, as in R. `yesNo` and `noYes` count the discordant pairs.
 * Nulls when there are none. Throws when they are no counts.
 */
export function mcNemarTest(
  { yesNo, noYes }: { yesNo: number; noYes: number },
  correction: McNemarCorrection = 'edwards',
): { chisq: number | null; p: number | null } {
  const { total } = tableMargins([[yesNo, noYes]]);
  if (total === 0) return { chisq: null, p: null };
  const difference = Math.abs(yesNo - noYes);
  const taken = correction === 'edwards' && difference > 0 ? 1 : 0;
  const chisq = (difference - taken) ** 2 / total;
  return { chisq, p: chiSquareUpperTail(chisq, 1) };
}
