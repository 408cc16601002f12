import type { ChildRecord } from '@/study/analyses/child';
import type { Records } from '@/study/analyses/records';
import { settings } from '@/study/settings';
import type { AnalysisSet } from '../analysis-set';
import { deriveChild } from '../derive-child';
import { noRecords } from '../records';
import type { AnalysisResult, ResultTable } from '../result';
import { meazza35Records } from './meazza35-records';

const fields = Object.keys(meazza35Records()[0] ?? {});

/** A child of whom nothing is recorded but its number, its site and its day of enrolment, and what a test adds. */
export function madeRecord(number: string, changes: Partial<ChildRecord> = {}): ChildRecord {
  // Every field of a record may be null or a number; a test says what it needs.
  const blank = Object.fromEntries(fields.map((key) => [key, null])) as unknown as ChildRecord;
  const counts = { il2Courses: 0, lakReinfusions: 0, entries: 0, drafts: 0, unverified: 0 };
  return { ...blank, ...counts, number, site: number.slice(0, 4), enrolledOn: '2004-01-05', ...changes };
}

/** An analysis set made by hand. */
export function madeSet(
  children: readonly ChildRecord[],
  records: Partial<Records> = {},
  changes: Partial<AnalysisSet> = {},
): AnalysisSet {
  const definitions = changes.definitions ?? settings;
  return {
    children: children.map((record) => deriveChild(record, definitions)),
    records: { ...noRecords, ...records },
    asOf: new Date('2006-01-05T12:00:00Z'),
    ...{ entries: 0, drafts: 0, unverified: 0, isStudyWide: true, definitions },
    ...changes,
  };
}

/** The cells of a table in words, row by row. */
export function cellsOf(table: ResultTable | undefined): string[][] {
  return (table?.rows ?? []).map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.says)));
}

/** The numbers of the children behind the cell at a row and column of a table; null where the cell leads nowhere. */
export function behind(
  result: Pick<AnalysisResult, 'listOf'>,
  table: ResultTable | undefined,
  [row, column]: readonly [number, number],
): string[] | null {
  const cell = table?.rows[row]?.cells[column];
  if (cell === undefined || typeof cell === 'string') return null;
  return result.listOf(cell.list)?.children.map(({ number }) => number) ?? null;
}
