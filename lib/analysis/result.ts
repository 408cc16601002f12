import 'server-only';
import type { Curve } from '@/lib/statistics/kaplan-meier';
import type { Analysis } from '@/study/analyses/analysis';

/** What is drawn. */
export type Figure =
  | {
      kind: 'survival';
      title: string;
      description: string;
      yLabel: string;
      xLabel: string;
      groups: { label: string; curve: Curve; median: number | null }[];
    }
  | { kind: 'flow'; title: string; description: string; stages: FlowStageResult[] };

export interface FlowStageResult {
  label: string;
  n: number;
  detail?: string;
  left?: { label: string; n: number; reasons: { label: string; n: number }[] };
}

export interface ResultColumn {
  label: string;
  isNumber: boolean;
}

/** Numbers as people read them; the CSV files carry all their digits. */
export interface ResultTable {
  caption: string;
  columns: ResultColumn[];
  /** A row of one cell is the heading of those below it. `key` tells rows apart. */
  rows: { key: string; cells: string[]; isIndented?: boolean }[];
}

/** A file of comma-separated values: names of columns and rows, numbers in full precision, null where not defined. */
export interface CsvFile {
  columns: string[];
  rows: (string | number | null)[][];
}

export interface AnalysisResult {
  analysis: Analysis;
  /** Children in the population, whether or not they can be analysed. */
  n: number;
  /** The answer, as a sentence. Null when there is nobody to say it of. */
  answer: string | null;
  warnings: string[];
  figure: Figure | null;
  tables: ResultTable[];
  method: string[];
  table: CsvFile;
  /** The curve itself, step by step, where there is one. */
  curve: CsvFile | null;
}

/** What a kind of analysis works out; the rest is the same for all. */
export type Findings = Pick<AnalysisResult, 'answer' | 'warnings' | 'figure' | 'tables' | 'method' | 'table' | 'curve'>;
