import 'server-only';
import { medianRange } from '@/lib/statistics/describe';
import type { CountRow, MedianRow, ShareRow, TableAnalysis } from '@/study/analyses/analysis';
import type { Child } from '@/study/analyses/child';
import type { CsvFile, Findings, ResultTable } from './result';
import { counted, percent } from './words';

interface Line {
  characteristic: string;
  category: string | null;
  n: number | null;
  /** The denominator: children in whom it is recorded. */
  of: number;
  median: number | null;
  min: number | null;
  max: number | null;
}

const NOT_RECORDED = 'Not recorded';

/** Counts and medians of what is recorded of the children, each with its denominator. */
export function runTable(analysis: TableAnalysis, children: Child[]): Findings {
  const lines = analysis.rows.map((row) => linesOf(row, children));
  return {
    answer: children.length === 0 ? null : answerOf(children),
    warnings:
      children.length === 0
        ? []
        : [
            'Response, remission, surgery, IL-2 and LAK cells are known only after time zero: children who died early could not receive them.',
          ],
    figure: null,
    tables: [tableOf(analysis, lines)],
    method: [...analysis.method],
    table: fileOf(lines.flat()),
    curve: null,
  };
}

function linesOf(row: TableAnalysis['rows'][number], children: Child[]): Line[] {
  switch (row.kind) {
    case 'median':
      return [medianLine(row, children)];
    case 'share':
      return shareLines(row, children);
    case 'count':
      return countLines(row, children);
  }
}

function medianLine({ label, unit, among, value }: MedianRow, children: Child[]): Line {
  const members = among ? children.filter(among) : children;
  const { n, ...range } = medianRange(members.map(value).filter((measured) => measured !== null));
  return { characteristic: unit ? `${label}, ${unit}` : label, category: null, n: null, of: n, ...range };
}

function shareLines({ label, among, value }: ShareRow, children: Child[]): Line[] {
  const members = among ? children.filter(among) : children;
  const recorded = members.map(value).filter((answer) => answer !== null);
  const yes = recorded.filter(Boolean).length;
  const line = {
    characteristic: label,
    category: null,
    n: yes,
    of: recorded.length,
    median: null,
    min: null,
    max: null,
  };
  const missing = members.length - recorded.length;
  return missing > 0 ? [line, { ...line, category: NOT_RECORDED, n: missing, of: members.length }] : [line];
}

function countLines({ label, categories, among, value }: CountRow, children: Child[]): Line[] {
  const members = among ? children.filter(among) : children;
  const values = members.map(value);
  const recorded = values.filter((category) => category !== null);
  const line = (category: string, n: number, of: number): Line => {
    return { characteristic: label, category, n, of, median: null, min: null, max: null };
  };
  const lines = Object.entries(categories).map(([code, name]) => {
    return line(name, recorded.filter((category) => category === code).length, recorded.length);
  });
  const missing = values.length - recorded.length;
  // A category nobody is in says nothing, except where "no" or "poor" is news: keep the first two.
  const told = lines.filter(({ n }, i) => i < 2 || n !== 0);
  return missing > 0 ? [...told, line(NOT_RECORDED, missing, values.length)] : told;
}

function answerOf(children: Child[]): string {
  const { n, median, min, max } = medianRange(
    children.map((child) => child.ageAtDiagnosis).filter((age) => age !== null),
  );
  const ages = n === 0 ? 'their ages are not recorded' : `aged ${min} to ${max} years at diagnosis (median ${median})`;
  const both = children.filter((child) => child.il2AndLak).length;
  const remission = children.filter((child) => child.completeRemission === true).length;
  const received = `${both} received IL-2 and LAK cells; ${remission} reached complete surgical remission`;
  return `${counted(children.length, 'enrolled child')}, ${ages}; ${received}.`;
}

function tableOf({ title }: TableAnalysis, rows: Line[][]): ResultTable {
  return {
    caption: title,
    columns: [
      { label: 'Characteristic', isNumber: false },
      { label: 'Children', isNumber: true },
      { label: 'Percent, or median (range)', isNumber: true },
    ],
    rows: rows.flatMap(tableRows),
  };
}

function tableRows(lines: Line[]): ResultTable['rows'] {
  const [first] = lines;
  if (!first) return [];
  const heading = first.category === null ? [] : [{ key: first.characteristic, cells: [first.characteristic] }];
  return [...heading, ...lines.map(tableRow)];
}

function tableRow(line: Line): ResultTable['rows'][number] {
  const { characteristic, category, n, of } = line;
  const key = `${characteristic}: ${category}`;
  if (n === null) return { key, cells: [characteristic, String(of), medianText(line)] };
  const figures = [`${n} of ${of}`, percent(of === 0 ? null : n / of)];
  return category === null
    ? { key, cells: [characteristic, ...figures] }
    : { key, cells: [category, ...figures], isIndented: true };
}

function medianText({ median, min, max }: Line): string {
  return median === null ? 'not recorded' : `${median} (${min} to ${max})`;
}

function fileOf(lines: Line[]): CsvFile {
  return {
    columns: ['characteristic', 'category', 'children', 'of', 'fraction', 'median', 'minimum', 'maximum'],
    rows: lines.map(({ characteristic, category, n, of, median, min, max }) => {
      return [characteristic, category, n, of, n === null || of === 0 ? null : n / of, median, min, max];
    }),
  };
}
