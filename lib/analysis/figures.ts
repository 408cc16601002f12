import type { Curve } from '@/lib/statistics/kaplan-meier';

/** What every figure has: a name for those who see it, and what it shows in words for those who do not. */
interface Described {
  title: string;
  description: string;
}

/** Survival curves with their bands, censoring marks, medians and numbers at risk. */
export interface SurvivalFigure extends Described {
  kind: 'survival';
  yLabel: string;
  xLabel: string;
  groups: {
    label: string;
    curve: Curve;
    median: number | null;
    /** When each came under observation, in order, where that was not at time zero for all: they count among those at risk from then on. */
    entries?: ArrayLike<number>;
  }[];
  /** The numbers at risk and the steps can be opened: `listOf` knows `survivalKeys` with the place of each group in `groups`. */
  opens?: true;
}

export interface FlowStageResult {
  label: string;
  n: number;
  detail?: string;
  left?: { label: string; n: number; reasons: { label: string; n: number }[] };
}

export interface FlowFigure extends Described {
  kind: 'flow';
  stages: FlowStageResult[];
}

/** Lines over time: step curves of incidence, levels after a dose, hearing over the years. */
export interface LinesFigure extends Described {
  kind: 'lines';
  xLabel: string;
  yLabel: string;
  yScale: 'linear' | 'log';
  /** The axis reaches at least so far; else as far as the points. */
  yRange?: [number, number];
  /** Points are joined as they are, or each value holds until the next. */
  join: 'straight' | 'step';
  /** A faint series is one child among many; the others are named in the legend. */
  series: { label: string; points: { x: number; y: number }[]; isFaint?: true }[];
  /** Horizontal lines to compare with. */
  thresholds: { label: string; y: number }[];
}

/** Horizontal bars, each cut in the parts of the legend. */
export interface BarsFigure extends Described {
  kind: 'bars';
  xLabel: string;
  /** What the parts of a bar are, in order: grade 1, grade 2 … */
  parts: string[];
  bars: { label: string; values: number[] }[];
}

/** Estimates with their limits on a logarithmic axis, a row each. */
export interface ForestFigure extends Described {
  kind: 'forest';
  xLabel: string;
  /** What lies left and right of 1. */
  sides: [string, string];
  /** A row without a value is told by its words alone. */
  rows: { label: string; value: number | null; lower: number | null; upper: number | null; says: string }[];
}

/** One lane for each child: bars for what lasted, marks for what happened on a day. Months. */
export interface SwimmerFigure extends Described {
  kind: 'swimmer';
  xLabel: string;
  /** The kinds of bars and marks, in the order of the legend. */
  bars: string[];
  marks: string[];
  lanes: {
    label: string;
    /** Until when the child was observed; an arrow when it goes on. */
    until: number;
    goesOn: boolean;
    /** `what` is an index of `bars`, of `marks`. */
    bars: { from: number; to: number; what: number }[];
    marks: { at: number; what: number }[];
  }[];
}

export type Figure = SurvivalFigure | FlowFigure | LinesFigure | BarsFigure | ForestFigure | SwimmerFigure;
