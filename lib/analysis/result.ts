import 'server-only';
import type { Analysis } from '@/study/analyses/analysis';
import type { Figure } from './figures';

export interface ResultColumn {
  label: string;
  isNumber: boolean;
}

/** What stands in a cell; with `list`, the children behind it can be looked at under that key. */
export type Cell = string | { says: string; list: string };

/** Numbers as people read them; the files carry all their digits. */
export interface ResultTable {
  caption: string;
  columns: ResultColumn[];
  /** A row of one cell is the heading of those below it. `key` tells rows apart. */
  rows: { key: string; cells: Cell[]; isIndented?: boolean }[];
}

/** A part of the answer with a heading of its own: the curves from a landmark on, the same with time-dependent groups. */
export interface ResultPart {
  /** In addresses and names of files: `main`, `landmark`. */
  name: string;
  /** Null for the first, which stands under the title of the page. */
  title: string | null;
  /** What is to be known before one looks at it, a paragraph each. */
  says: string[];
  figure: Figure | null;
  tables: ResultTable[];
}

/** A number of the page in full precision; null where it is not defined. Together they are the file of numbers. */
export interface NumberRow {
  /** Name of the part it stands in. */
  part: string;
  measure: string;
  /** '' for all children together. */
  group: string;
  /** A month, a share, a grade; null where there is none. */
  at: number | null;
  value: number | null;
}

/** A file of comma-separated values: names of columns and rows, numbers in full precision, null where not defined. */
export interface CsvFile {
  columns: string[];
  rows: (string | number | null)[][];
}

/** The children behind a number, each with what it adds to it. */
export interface ChildList {
  title: string;
  children: { number: string; says: string }[];
}

export interface AnalysisResult {
  analysis: Analysis;
  /** What was chosen on the page, by the names of the analysis's choices. */
  chosen: Chosen;
  /** Children in the population, whether or not they can be analysed. */
  n: number;
  /** The answer, as a sentence. Null when there is nobody to say it of. */
  answer: string | null;
  warnings: string[];
  parts: ResultPart[];
  method: string[];
  numbers: NumberRow[];
  /** The curve itself, step by step, where there is one. */
  curve: CsvFile | null;
  /** Who is behind the cell or the step of this key; null for a key there is not. */
  listOf(key: string): ChildList | null;
}

export type Chosen = Readonly<Record<string, string>>;

/** What a kind of analysis works out; the rest is the same for all. */
export type Findings = Omit<AnalysisResult, 'analysis' | 'chosen' | 'n'>;

/** The part that stands under the title of the page. */
export function mainPart(figure: Figure | null, tables: ResultTable[], says: string[] = []): ResultPart {
  return { name: 'main', title: null, says, figure, tables };
}

/** The file of the numbers of a page. */
export function numbersFile(rows: readonly NumberRow[]): CsvFile {
  return {
    columns: ['part', 'measure', 'group', 'at', 'value'],
    rows: rows.map(({ part, measure, group, at, value }) => [part, measure, group, at, value]),
  };
}
