import 'server-only';
import { medianRange } from '@/lib/statistics/describe';
import type { CountRow, MedianRow, ShareRow, TableAnalysis } from '@/study/analyses/analysis';
import type { Child } from '@/study/analyses/child';
import { listed } from './child-list';
import { type Cell, type ChildList, type Findings, mainPart, type NumberRow, type ResultTable } from './result';
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
    parts: [mainPart(null, [tableOf(analysis, lines)])],
    method: [...analysis.method],
    numbers: lines.flat().flatMap(numbersOf),
    curve: null,
    listOf: (key) => listOf(analysis, children, key),
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

/** The characteristic as its lines name it. */
function nameOf(row: TableAnalysis['rows'][number]): string {
  return row.kind === 'median' && row.unit ? `${row.label}, ${row.unit}` : row.label;
}

function medianLine(row: MedianRow, children: Child[]): Line {
  const { among, value } = row;
  const members = among ? children.filter(among) : children;
  const { n, ...range } = medianRange(members.map(value).filter((measured) => measured !== null));
  return { characteristic: nameOf(row), category: null, n: null, of: n, ...range };
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
  const list = keyOf(characteristic, category);
  if (n === null) return { key, cells: [characteristic, { says: String(of), list }, medianText(line)] };
  const figures: Cell[] = [{ says: `${n} of ${of}`, list }, percent(of === 0 ? null : n / of)];
  return category === null
    ? { key, cells: [characteristic, ...figures] }
    : { key, cells: [category, ...figures], isIndented: true };
}

function medianText({ median, min, max }: Line): string {
  return median === null ? 'not recorded' : `${median} (${min} to ${max})`;
}

const keyOf = (characteristic: string, category: string | null) => `row:${characteristic}:${category ?? ''}`;

/** Who is counted in a line: the children of a category, those in whom it is so, or those in whom nothing is recorded. */
function listOf({ rows }: TableAnalysis, children: Child[], key: string): ChildList | null {
  for (const row of rows) {
    const members = row.among ? children.filter(row.among) : children;
    const name = nameOf(row);
    const [line] = linesOf(row, children).filter(({ category }) => key === keyOf(name, category));
    if (!line) continue;
    const title = line.category === null ? name : `${name}, ${line.category}`;
    return listed(
      title,
      members.filter((child) => belongs(row, child, line.category)),
      (child) => (row.kind === 'median' ? String(row.value(child)) : ''),
    );
  }
  return null;
}

function belongs(row: TableAnalysis['rows'][number], child: Child, category: string | null): boolean {
  const value = row.value(child);
  if (category === NOT_RECORDED) return value === null;
  if (row.kind === 'share') return value === true;
  if (row.kind === 'median') return value !== null;
  return value !== null && row.categories[String(value)] === category;
}

function numbersOf({ characteristic, category, n, of, median, min, max }: Line): NumberRow[] {
  const group = category === null ? characteristic : `${characteristic}: ${category}`;
  const row = (measure: string, value: number | null) => ({ part: 'main', measure, group, at: null, value });
  if (n === null) return [row('recorded', of), row('median', median), row('minimum', min), row('maximum', max)];
  return [row('children', n), row('of', of), row('fraction', of === 0 ? null : n / of)];
}
