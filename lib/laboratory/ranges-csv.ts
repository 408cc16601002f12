import 'server-only';
import { CsvError, type Info, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { typedAge } from './ages';
import { isWithdrawn, type Range } from './range';
import type { LineProblem, RangeLine } from './range-lines';
import { type RangeField, type TypedRange, typedRange } from './read-range';

/** The columns of the file, in the order in which they are written. */
const columns: Readonly<Record<string, RangeField>> = {
  analyte: 'analyte',
  unit: 'unit',
  sex: 'sex',
  age_from: 'ageFrom',
  age_to: 'ageTo',
  low: 'low',
  high: 'high',
  valid_from: 'validFrom',
  valid_to: 'validTo',
};
const needed = ['analyte', 'unit', 'valid_from'];
const mostLines = 2000;

/** The lines that can be read, and what is wrong with the others, or with the file. */
export interface ReadCsv {
  lines: RangeLine[];
  problems: LineProblem[];
}

interface Row {
  record: string[];
  info: Info;
}

/** Reads the text of a file of ranges into its lines. Separated by comma, semicolon or tab, as its head is; columns in any order. */
export function readRangesCsv(text: string): ReadCsv {
  const rows = rowsOf(text);
  if (!Array.isArray(rows)) return { lines: [], problems: [rows] };
  const [head, ...body] = rows;
  if (!head || body.length === 0)
    return wrong(1, `The file has no lines below its head: ${Object.keys(columns).join(', ')}.`);
  if (body.length > mostLines) return wrong(mostLines + 2, `The file has more than ${mostLines} lines. Divide it.`);
  const names = head.record.map(nameOf);
  const problem = headProblem(head.record, names);
  if (problem) return wrong(head.info.lines, problem);
  const read = body.map(({ record, info }) => lineOf(record, names, info.lines));
  return {
    lines: read.flatMap((line) => ('typed' in line ? [line] : [])),
    problems: read.flatMap((line) => ('says' in line ? [line] : [])),
  };
}

/** The ranges of a laboratory as such a file, those that were withdrawn left out. */
export function writeRangesCsv(ranges: readonly Range[]): string {
  const rows = ranges.filter((range) => !isWithdrawn(range)).map(asTyped);
  const inOrder = Object.entries(columns).map(([header, key]) => ({ header, key }));
  return stringify(rows, {
    header: true,
    columns: inOrder,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** A range as it would be typed. */
export function asTyped(range: Range): TypedRange {
  const { analyte, unit, sex, ageFrom, ageTo, low, high, validFrom, validTo } = range;
  return {
    ...{ analyte, unit, sex: sex ?? 'both', ageFrom: typedAge(ageFrom), ageTo: typedAge(ageTo) },
    ...{ low: low === null ? '' : String(low), high: high === null ? '' : String(high) },
    ...{ validFrom, validTo: validTo ?? '' },
  };
}

function rowsOf(text: string): Row[] | LineProblem {
  try {
    return parse(text, {
      ...{ bom: true, trim: true, info: true, skip_empty_lines: true, relax_column_count: true },
      skip_records_with_empty_values: true,
      delimiter: delimiterOf(text),
    }) as unknown as Row[]; // what `info` makes of the records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 1);
    return { line, says: 'A quotation mark stands where none can, or one is missing. Save the table as CSV again.' };
  }
}

function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (delimiter: string) => head.split(delimiter).length;
  return [',', ';', '\t'].reduce((most, one) => (count(one) > count(most) ? one : most));
}

const nameOf = (head: string) =>
  head
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

function headProblem(head: readonly string[], names: readonly string[]): string | null {
  const unknown = names.findIndex((name) => !Object.hasOwn(columns, name));
  if (unknown >= 0)
    return `The column "${head[unknown]}" is not known. The columns are ${Object.keys(columns).join(', ')}.`;
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) return `The column "${twice}" stands there twice.`;
  const missing = needed.find((name) => !names.includes(name));
  return missing ? `The column "${missing}" is missing.` : null;
}

function lineOf(record: readonly string[], names: readonly string[], line: number): RangeLine | LineProblem {
  if (record.length > names.length)
    return {
      line,
      says: `The line has ${record.length} cells, and the head ${names.length}. A comma within a number needs quotation marks.`,
    };
  const cells = names.map((name, index) => [columns[name], record[index] ?? '']);
  const typed = typedRange.safeParse(Object.fromEntries(cells));
  return typed.success ? { line, typed: typed.data } : { line, says: typed.error.issues[0]?.message ?? '' };
}

function wrong(line: number, says: string): ReadCsv {
  return { lines: [], problems: [{ line, says }] };
}
